"""Epithets: a place that only tells which firm is meant ("the Hangzhou chipmaker"), where that firm has its seat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.trade_words import FIRM

_FIRM = rf"(?:{FIRM}|chip\smaker|broker|retailer|exporter)"
_EPITHET = compiled(rf"\s(?:[a-z]+\s)?{_FIRM}(?:['’]s)?(?!\w|,?\s(?:[A-Z]|called|named)|\sof\s[^,.;]{{1,60}},\s[A-Z])")
_THE = compiled(r"\b(?:the|an?|its|another|rival)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_BESIDE = compiled(r"[)）]?([,:：])\s(?:the|an?|another)\s(?:[a-z]+\s)?$")  # behind a name, or one in brackets
# What a hyphen joins to a name of which nothing is told: "an X-style chip", "X-rival Y raised".
_LIKENED = compiled(
    r"-(?:rival|style|like|inspired|esque|challenger|competitor|killer|level|class|beating|alternative)s?\b"
)
_TOLD_BY = compiled(f"{_EPITHET.pattern}|{_LIKENED.pattern}")
_OF_A_PLACE = compiled(r"[A-Z][a-z]+(?:ian|ese|ish)|Dutch|French|Swiss|Greek|Czech")


def without_epithets(text: str, start: int, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions of a sentence, found at offset `start`, without places that stand before a firm's noun."""
    for m in mentions:
        if _TOLD_BY.match(text, m.end - start) and m.is_entity:
            break
    else:
        return mentions
    named = {m.end - start for m in mentions if m.is_entity}
    return [m for m in mentions if not _is_epithet(text, start, m, named)]


def _is_epithet(text: str, start: int, m: Mention, named: set[int]) -> bool:
    """Tell whether a place tells which firm is meant; beside the firm's name it says where that is."""
    if text[m.end - start : m.end - start + 1] == "-" and m.is_entity and _LIKENED.match(text, m.end - start):
        return True
    if m.node is None or not (m.node.cls == "Place" or _OF_A_PLACE.fullmatch(m.text)):
        return False
    ahead = text[: m.start - start]
    beside = _BESIDE.search(ahead)
    apposed = beside is not None and not named.isdisjoint((beside.start(), beside.start(1))) and m.node.cls == "Place"
    return bool(_EPITHET.match(text, m.end - start) and _THE.search(ahead)) and not apposed


def seats(places: Iterable[Mention], mentions: Iterable[Mention]) -> Iterator[Assertion]:
    """Yield that a firm has its seat in the place by which a text calls it; `places` are those that were left out."""
    firms = [m for m in mentions if m.kind == "anaphor" and m.node is not None and m.node.cls == "Company"]
    for place in places:
        firm = next((m for m in firms if m.start <= place.start and place.end <= m.end), None)
        if firm is None or firm.node is None or place.node is None or place.node.cls != "Place":
            continue
        said = "headquarteredIn", place.node, None, None, "done", None
        yield Assertion(firm.node, *said, firm.start, firm.end, "epithet/seat", 0.75)
