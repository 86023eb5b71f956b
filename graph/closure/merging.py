"""Rewrite facts when two terms turn out to be the same, and remember what they were.

Every form that a fact ever had stays known: `history` keeps the derivations of forms given up, `moved` the forms
themselves, `origins` the asserted triples behind a rewritten fact. Proofs and deletion live on that.
"""

from __future__ import annotations

from graph.closure.equality import BY_VALUE, Clusters, Link
from graph.closure.facts import Facts, Relation
from graph.closure.rules import ASSERTED, LINKED, MASK, MOVED, RULE_BITS, RULE_MASK, SHIFT, Fact, fact
from graph.closure.vocabulary import SAME


class Merger:
    """Keeps the facts in terms of representatives."""

    def __init__(self, facts: Facts, clusters: Clusters) -> None:
        """Take the facts and clusters to keep in step."""
        self.facts, self.clusters = facts, clusters
        self.history: dict[Fact, int] = {}
        self.moved: list[Fact] = []
        self.origins: dict[Fact, set[Fact]] = {}
        self.aliases: set[Fact] = set()

    def normal(self, form: Fact) -> Fact:
        """Return a fact in terms of representatives; classes and properties keep their names."""
        name, key = form
        find = self.clusters.find
        if name < 0:
            return name, find(key)
        return name, find(key >> SHIFT) << SHIFT | find(key & MASK)

    def assertion(self, s: int, p: int, o: int) -> tuple[int, int, int]:
        """Return relation, key and derivation under which to store an asserted triple."""
        form = fact(s, p, o)
        name, key = self.normal(form)
        if (name, key) == form:
            return name, key, ASSERTED
        self.aliases.add(form)
        self.origins.setdefault((name, key), set()).add(form)
        return name, key, self._older(form)

    def note_assertion(self, form: Fact) -> None:
        """Remember an asserted sameAs triple; it is stored as a link, not as a fact."""
        self.aliases.add(form)

    def is_asserted(self, form: Fact) -> bool:
        """Tell whether a triple was asserted in exactly this form."""
        return form in self.aliases or self.facts.why(form) == ASSERTED

    def oldest(self, form: Fact) -> Fact:
        """Return the form of a fact before any merge rewrote it."""
        why = self.facts.why(form)
        while why is not None and why & RULE_MASK == MOVED:
            form = self.moved[why >> RULE_BITS]
            why = self.history.get(form)
        return form

    def original(self, why: int) -> int:
        """Return the derivation that a fact had before merges rewrote it, as it was then."""
        while why & RULE_MASK == MOVED:
            why = self.history.get(self.moved[why >> RULE_BITS], ASSERTED)
        return why

    def merge(self, link: Link) -> list[Relation]:
        """Join two clusters and return the relations in which facts changed."""
        gone = self.clusters.join(link)
        if gone is None:
            return []
        touched = []
        for relation in list(self.facts.relations.values()):
            before = len(relation.placed)
            for key in relation.mentioning(gone):
                self._move(relation, key)
            if len(relation.placed) > before:
                touched.append(relation)
        if link.rule != BY_VALUE:
            touched += self._mark(self.clusters.find(link.one))
        return touched

    def _mark(self, root: int) -> list[Relation]:
        """State `root sameAs root`, which stands for all pairs of the cluster in rules that read sameAs."""
        relation, key = self.facts[SAME], root << SHIFT | root
        if key in relation.data:
            return []
        relation.place(key, LINKED)
        return [relation]

    def _move(self, relation: Relation, key: int) -> None:
        """Give one fact its new form."""
        old = (relation.name, key)
        why = relation.data[key]
        relation.discard(key)
        name, new = self.normal(old)
        self.history[old] = why
        older = self.origins.pop(old, set())
        if why == ASSERTED:
            self.aliases.add(old)
            older.add(old)
        if older:
            self.origins.setdefault((name, new), set()).update(older)
        if new not in relation.data:
            relation.place(new, self._older(old))

    def _older(self, form: Fact) -> int:
        """Return the derivation `rewritten from this form`."""
        self.moved.append(form)
        return MOVED | (len(self.moved) - 1) << RULE_BITS
