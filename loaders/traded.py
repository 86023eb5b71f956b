"""Whose the code in a bracket is: no place's and no market's, though they stand before it."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.mentions import Mention

# What is never traded itself: the bracket behind it holds the code of a firm.
_UNTRADED = frozenset(("Place", "Board", "StockExchange", "Market", "GovernmentBody", "Person", "Facility", "Policy"))
_MARKETS = frozenset(("Board", "StockExchange", "Market"))
_BETWEEN = compiled(r"\s?[,，:：、]?\s?")
_END = compiled(r"[。！？!?\n;；]|(?<!Ltd)(?<!Inc)(?<!Co)(?<!Corp)\.\s(?=[A-Z])")
_REACH = 160


def traded(m: Mention, code: int, mentions: Sequence[Mention], text: str) -> Mention | None:
    """Return whose code the bracket behind a mention holds, None where nobody is told; `code` is where it stands.

    Behind a place it is the firm's that the bracket names: "Hong Kong (Norda, 2599 HK)". Behind a market it is that of
    the one firm of which the sentence says that it is listed there: "Norda, listed on the STAR Market (688777)".
    """
    if m.node is None or m.node.cls not in _UNTRADED:
        return m
    firms = [n for n in mentions if n.node is not None and n.node.cls == "Company" and n.kind in ("name", "new")]
    named = [n for n in firms if m.end < n.start < code and _BETWEEN.fullmatch(text, n.end, code)]
    if named or m.node.cls not in _MARKETS:
        return named[0] if named else None
    low = max(
        (e.end() for e in _END.finditer(text, max(0, m.start - _REACH), m.start)), default=max(0, m.start - _REACH)
    )
    before = [n for n in firms if low <= n.start and n.end <= m.start]
    one = len({n.node.id for n in before if n.node is not None}) == 1
    return before[-1] if one else None
