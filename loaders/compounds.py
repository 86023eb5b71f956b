"""Names that hold the name of what they are part of, or of who issued it: "main board of the Hong Kong stock exchange".

Such a name says so by itself; a name that does not (科创板) says nothing of its whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from graph.model import Node
from loaders.events import Assertion
from loaders.mentions import Mention, node_of
from ontology.vocabulary import TERM, Entity, Vocabulary

WHOLES: Final = ("partOf", "branchOf", "issuedBy")
SEAT: Final = "locatedIn"
SHORTEST: Final = 2
"""Characters of the shortest name that is looked for inside another."""


class Compounds:
    """The lexicon's names that hold the name of a whole."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look through the names of everything that the lexicon knows as a part."""
        self._known: dict[tuple[str, str], list[tuple[str, Node]]] = defaultdict(list)
        self._seats = vocabulary.seats
        entities, seats = vocabulary.entities, dict(vocabulary.pairs(TERM + SEAT))
        for relation in WHOLES:
            for part, whole in vocabulary.pairs(TERM + relation):
                if part in entities and whole in entities:
                    seat = entities.get(seats.get(part, "")) if relation == "branchOf" else None
                    self._add(entities[part], relation, entities[whole], seat)

        self._imposed(vocabulary)
        self._parts = {part for part, _ in self._known}

    def _imposed(self, vocabulary: Vocabulary) -> None:
        """Take the export controls whose name begins with that of the country that has them ("US export curbs")."""
        places = [e for e in vocabulary.entities.values() if e.cls == "Place" and e.id not in self._seats]
        leads = {name.text: node_of(e) for e in places for name in e.names if len(name.text) >= SHORTEST}
        controls = (e for e in vocabulary.entities.values() if e.cls == "ExportControl")
        for control, name in ((c, name.text) for c in controls for name in c.names):
            land = leads.get(name.split()[0] if name.isascii() else name[:2])
            if land is not None:
                self._known[control.id, name.casefold()].append(("issuedBy", land))

    def stated(self, mentions: Iterable[Mention]) -> Iterator[Assertion]:
        """Yield what the names among the mentions say of their wholes, and which place lies in the one right before."""
        outer: Mention | None = None
        for m in mentions:
            before, outer, node = outer, m, m.node
            if node is None:
                continue
            if before is not None and node.cls == "Place" and self._lies_in(m, node, before):
                yield Assertion(
                    node, "partOf", before.node, None, None, "done", None, before.start, m.end, "compound/partOf", 0.9
                )
            if m.kind == "name" and node.id in self._parts:
                for relation, whole in self._known.get((node.id, m.text.casefold()), ()):
                    rule = f"compound/{relation}"
                    yield Assertion(node, relation, whole, None, None, "done", None, m.start, m.end, rule, 0.95)

    def _lies_in(self, m: Mention, place: Node, outer: Mention) -> bool:
        """Tell whether a place stands right behind the one that it is known to be a part of (甘肃庆阳, 陕西省西安)."""
        if outer.node is None or m.start - outer.end > 1:
            return False
        return not m.text.isascii() and self._seats.get(place.id) == outer.node.id

    def _add(self, part: Entity, relation: str, whole: Entity, seat: Entity | None) -> None:
        for name in {each.text for each in part.names}:
            if _holds(name, whole):
                found = self._known[part.id, name.casefold()]
                found.append((relation, node_of(whole)))
                if seat is not None and _holds(name, seat):
                    found.append((SEAT, node_of(seat)))


def _holds(name: str, other: Entity) -> bool:
    """Tell whether a name holds one of the other's as a whole word or, in Chinese, as a part."""
    texts = [each.text for each in other.names if len(each.text) >= SHORTEST]
    inside = [text for text in texts if text != name and text.lower() in name.lower()]
    return any(re.search(_bounded(text), name, re.IGNORECASE) for text in inside)


def _bounded(text: str) -> str:
    quoted = re.escape(text)
    return rf"\b{quoted}\b" if text.isascii() else quoted
