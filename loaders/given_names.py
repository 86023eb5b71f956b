"""People by a given name that hardly anything else bears, with a family name behind it: "Victor Meng"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from loaders.compiling import compiled
from loaders.gates import matches_at

_TITLE = r"[A-Z][a-z]++(?:-[A-Z]?[a-z]++|[’'][A-Z][a-z]++)*+"
# An initial or a second given name, what is written small, and the family name, which no further capital follows.
_FAMILY = (
    rf"\s(?:[A-Z]\.\s)?(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|al|el|ten|ter|bin|ibn)\s){{0,2}}"
    rf"(?:(?:Al|El|De|Van|Von|Mc|Mac|O)[-’' ]?)?{_TITLE}(?![\w&])"
    rf"(?!\s(?:(?!C[A-Z]{{1,2}}O\b|VP\b|MD\b|GM\b)[A-Z&]|and\s[A-Z][a-z]+\s(?:Inc|Co|Ltd)\b))"
)
_BEFORE_CAPITAL = compiled(r"(?<![\w&.’'-])[A-Z][a-z]+(?=\s(?:[A-Z]|v[ao]n\s|d[eaiu]l?\s|bin\s|ibn\s|al\s))")
# What is called by the name of somebody, as a chip, a law or a house is.
_CALLED = frozenset(
    ("Hopper", "Blackwell", "Lovelace", "Rubin", "Feynman", "Stanley", "Street", "Schwab", "Bosch", "Lilly", "Robotics")
)  # fmt: skip


class GivenNames:
    """Finds such names; given names are the ontology's."""

    def __init__(self, names: Collection[str]) -> None:
        """Take the given names."""
        self._names = frozenset(names)
        self._person = compiled(rf"(?P<name>[A-Z][a-z]++{_FAMILY})")

    def people(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where a given name and a family name stand that no other capital goes on with."""
        names = self._names
        starts = [m.start() for m in _BEFORE_CAPITAL.finditer(text) if m[0] in names]
        for m in matches_at(self._person, text, starts):
            if not self._goes_before(text, m.start()) and m["name"].split()[-1] not in _CALLED:
                yield m.span("name")

    @staticmethod
    def _goes_before(text: str, start: int) -> bool:
        """Tell whether a name in capitals goes on into it, which is then no beginning: "Saint Louis Martin"."""
        return _CAPITAL_BEFORE.search(text, max(0, start - 24), start) is not None


_CAPITAL_BEFORE = compiled(r"\b(?:Saint|St\.|Fort|San|Port|Mount|Lake|The|University|Bank|House|Hotel|King|Prince) $")
