"""Mastheads: the line over a broker's report that says whose it is and of what sort ("X Securities | Update")."""

from __future__ import annotations

import re

from graph.model import Span
from loaders.compiling import compiled
from loaders.lines import evenly_spaced

BROKER = r"[\u4e00-\u9fff]{2,8}证券(?:研究所|研究院)?"
"""A broker's house, by its name in Chinese."""
_PARTED = compiled(r"\s*[|｜]\s*|(?<=[\u4e00-\u9fff])[·•](?=[\u4e00-\u9fff])|\s+[·•–—-]\s+")
_MARK = compiled(r"#{1,6}\s+|[*_]{1,3}")
_HOUSE = compiled(
    r"(?:[A-Z][\w&.'’-]*\s){1,4}(?:Securities|Brokerage|Capital Markets|Research)(?:\s\([\w .]{2,20}\))?"
    r"|[\u4e00-\u9fff]{2,8}(?:证券|研究院|研究所|研究部)(?:[（(][\u4e00-\u9fffA-Z]{2,6}[）)])?"
)
_SORT = compiled(
    r"(?:company|sector|industry|equity|flash|strategy|results?|earnings|thematic)\s"
    r"(?:update|note|report|research|review|comment|focus|brief)s?|equities|initiation(?: of coverage)?|first take"
    r"|(?:[\u4e00-\u9fff]{2,8}[\s·]{1,2})?(?:公司|行业|个股|策略|证券)(?:研究)?(?:点评|深度|研究|动态|快报|跟踪|周报|月报|报告|更新)+(?:报告)?",
    re.IGNORECASE,
)
# The name of a broker or a law firm alone on a line or in its part, however it is written.
_WRITES = compiled(
    r"(?:[A-Z&][\w'’.&,-]*\s+){1,7}(?:(?i:securities|brokerage|capital markets)|LLP)(?:\s?\([\w .]{2,20}\))?"
    r"(?:\s(?:(?i:equity|global|institutional|asia|china)\s)?(?i:research|equities))?"
    rf"|{BROKER}|[\u4e00-\u9fff]{{2,8}}证券研究部"
)
_SIGNS = "|｜·•–—-/"
_APART = compiled(
    r"[|｜]\s*|(?<=[\u4e00-\u9fff])[·•](?=[\u4e00-\u9fff])"
    r"|\s(?:\s*(?:[|｜]\s*|(?:[·•–—-]|//?)\s+)|\s{2,}|(?<=\t)\t*)"
)


def is_house(text: str) -> bool:
    """Tell whether words are the name of a broker or a law firm, whose papers are on others."""
    return _WRITES.fullmatch(text) is not None


def parts(text: str) -> list[str]:
    """Return what bars, dashes and wide spaces part in a line."""
    if evenly_spaced(text) and not any(map(text.__contains__, _SIGNS)):
        return [text] if text else []
    return [part for part in _APART.split(text) if part]


def masthead(text: str, start: int = 0) -> Span | None:
    """Return who published a report, as its masthead says; None for a line that is none (offsets from `start`)."""
    mark = _MARK.match(text)
    at = mark.end() if mark else 0
    parts = []
    for cut in [*_PARTED.finditer(text, at), None]:
        end = cut.start() if cut else len(text.rstrip("*_ "))
        parts.append(Span(start + at, start + end, text[at:end]))
        at = cut.end() if cut else end
    house = next((p for p in parts if _HOUSE.fullmatch(p.text)), None)
    return house if house and any(_SORT.fullmatch(p.text.strip()) for p in parts) else None
