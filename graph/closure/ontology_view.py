"""A reading view of the ontology's axioms in the facts: pairs, members of a class, lists, small numbers."""

from __future__ import annotations

from typing import Final

from graph.closure.facts import Facts
from graph.closure.rules import MASK, SHIFT, Fact
from graph.closure.terms import Terms
from graph.closure.values import Value
from graph.closure.vocabulary import FIRST, NIL, REST


class OntologyView:
    """Reads axioms out of the facts; every answer is in a stable order."""

    def __init__(self, facts: Facts, terms: Terms) -> None:
        """Take the facts and the terms, whose literals are the numbers of cardinalities."""
        self._facts, self._terms = facts, terms

    def pairs(self, relation: int) -> list[tuple[int, int, Fact]]:
        """Return (subject, object, fact) for each fact of a property."""
        found = self._facts.relations.get(relation)
        return [] if found is None else [(k >> SHIFT, k & MASK, (relation, k)) for k in found.data]

    def members(self, cls: int) -> list[tuple[int, Fact]]:
        """Return (member, fact) for each member of a class."""
        found = self._facts.relations.get(~cls)
        return [] if found is None else [(k, (~cls, k)) for k in found.data]

    def objects(self, relation: int, subject: int) -> list[tuple[int, Fact]]:
        """Return (object, fact) for a subject's facts of a property."""
        if relation not in self._facts.relations:
            return []
        found = self._facts[relation].by_subject().get(subject, ())
        return [(o, (relation, subject << SHIFT | o)) for o in sorted(found)]

    def elements(self, head: int) -> list[int]:
        """Return the elements of an RDF list; a broken or circular list ends where it breaks."""
        return [cell[1] & MASK for cell in self.cells(head)]

    def cells(self, head: int) -> list[Fact]:
        """Return the rdf:first facts of an RDF list in its order, none when the list is broken or circular.

        Half a list would be unsound: an intersection of fewer classes holds more members.
        """
        found: list[Fact] = []
        seen: set[int] = set()
        while head != NIL:
            first, rest = self.objects(FIRST, head), self.objects(REST, head)
            if head in seen or not first or not rest:
                return []
            seen.add(head)
            found.append(first[0][1])
            head = rest[0][0]
        return found

    def count(self, literal: int) -> int | None:
        """Return 0 or 1 when a literal stands for it, the only numbers that rules ask for, else None."""
        return _COUNTS.get(self._terms.values.get(literal, ()))

    def piece(self, steps: tuple[int, ...]) -> int:
        """Return the hidden property that stands for a piece of a chain, the same for the same steps."""
        return self._terms.hidden_property(",".join(map(str, steps)))


_COUNTS: Final[dict[Value, int]] = {("number", "", "0", ""): 0, ("number", "", "1", ""): 1}
