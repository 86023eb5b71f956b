"""Names of units in Latin letters: "its unit Harbour Compute", "Harbour Wuhu, a subsidiary of the Company"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import Gate, matches_at
from loaders.latin_words import FIRST, WORD

_UNITS = Gate(("subsidiary", "unit", "arm", "affiliate"))
_UNIT = compiled(
    rf"\b(?:subsidiary|unit|arm|affiliate|subsidiary\sin\s[A-Z]\w+),?\s(?:called\s|named\s)?(?P<name>{WORD}(?:\s{WORD}){{1,4}})"
)
# Whose unit a firm is, right behind its name: "Harbour Wuhu, an indirect wholly-owned subsidiary of the Company,".
_OWNED_UNITS = Gate(("subsidiary of", "associate of", "associated company of"))
_OWNED_UNIT = compiled(
    rf"(?P<name>{FIRST}(?:\s(?:{WORD}|\([A-Z][a-z]+\))){{1,5}})(?:\s{{0,2}}\([^()]{{2,60}}\)){{0,2}},\s(?:being\s)?an?\s"
    r"(?:(?:in)?direct\s|(?:non-)?wholly[- ]owned\s|partly-owned\s|principal\s|operating\s){0,3}$"
)
_BACK = 200


def units(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand that the words beside show to be those of units."""
    for at in _OWNED_UNITS.starts(text):
        unit = _OWNED_UNIT.search(text, max(0, at - _BACK), at)
        if unit is not None:
            yield unit.span("name")
    for m in matches_at(_UNIT, text, _UNITS.starts(text)):
        yield m.span("name")
