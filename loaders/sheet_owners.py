"""Whose fact sheet it is: under a heading that speaks of another party, only a firm that it names is that.

The lines 成立日期：, 住所： under 标的公司基本情况 are of the target, whatever firm the notice is about; where no name
that is read stands over them, nobody knows of whom they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from re import Pattern
from typing import NamedTuple

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention

_RULES = frozenset(
    f"label/{name}-zh" for name in ("founded", "capital", "seat", "address", "head", "staff")
)  # fmt: skip
_STRANGE = compiled(
    r"\n[^\n。；:：]{0,12}(?:标的|交易对方|交易对手|对方当事人|合同对方|目标公司|受让方|转让方|投资方|合作方|合作对方|被担保人|关联方|认购对象)"
    r"[^\n。；:：]{0,14}(?:\n|$)"
)
_FURTHEST = 1500  # characters
# The same in an English notice: its section ends where the next one has a number.
_RULES_EN = frozenset(
    f"{kind}/{name}"
    for kind, names in (
        ("label", ("chair", "founded", "seat", "revenue", "profit", "loss")),
        ("figure", ("net-assets", "revenue", "net-profit", "net-loss")),
        ("account", ("assets",)),
        ("loose", ("shares-listed",)),
    )
    for name in names
)
_STRANGE_EN = compiled(
    r"\n[^\n;:]{0,30}\b(?:[Cc]ounterpart(?:y|ies)|[Oo]ther [Pp]art(?:y|ies)|[Tt]arget [Cc]ompany|[Tt]ransferee)\b"
    r"[^\n.;:]{0,24}(?=\n)"
)
_SECTION = compiled(r"\n(?:[IVX]{1,5}\.|[(（]\w{1,3}[)）]|\d{1,2}[.、])\s")


class _Sheets(NamedTuple):
    """Sheets of one language: the rules for their lines, what heads one of another party, where such a part ends."""

    rules: frozenset[str]
    strange: Pattern[str]
    ends: Pattern[str] | None


_SHEETS = (_Sheets(_RULES, _STRANGE, None), _Sheets(_RULES_EN, _STRANGE_EN, _SECTION))


def owned(stated: list[Assertion], text: str, mentions: Sequence[Mention]) -> list[Assertion]:
    """Return statements without the lines of sheets on parties of which no name stands over them."""
    if not any(a.rule in sheets.rules for sheets in _SHEETS for a in stated):
        return stated
    places: dict[str, list[int]] = {}
    for m in mentions:
        if m.node is not None:
            places.setdefault(m.node.id, []).append(m.start)
    named = {ident: sorted(starts) for ident, starts in places.items()}
    return [a for a in stated if all(a.rule not in s.rules or _is_named(a, text, named, s) for s in _SHEETS)]


def _is_named(a: Assertion, text: str, named: Mapping[str, Sequence[int]], sheets: _Sheets) -> bool:
    """Tell whether the firm of a line is named behind the heading of its section, where that is another party's."""
    firm = a.object if isinstance(a.object, Node) and a.object.cls != "Place" else a.subject
    headings = [m.start() + 1 for m in sheets.strange.finditer(text, max(0, a.start - _FURTHEST), a.start)]
    ended = sheets.ends and headings and sheets.ends.search(text, headings[-1] + 8, a.start) is not None
    if not headings or ended or not isinstance(firm, Node):
        return True
    starts = named.get(firm.id, ())
    return bisect_left(starts, headings[-1]) < bisect_left(starts, a.start)
