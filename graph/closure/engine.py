"""Forward chaining to the fixpoint: semi-naive, one relation's new facts at a time, merges last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from itertools import islice

from graph.closure import binding
from graph.closure.class_rules import fact_of
from graph.closure.compiler import compile_rules, rule_key
from graph.closure.equality import Clusters, Link
from graph.closure.facts import Facts, Relation
from graph.closure.merging import Merger
from graph.closure.rulebook import DATATYPE, RuleBook, constants
from graph.closure.rules import (
    ASSERTED,
    MASK,
    RULE_BITS,
    SHIFT,
    fact,
    triple,
)
from graph.closure.schema import SCHEMA_RULES
from graph.closure.terms import Terms
from graph.closure.transitive import is_transitive, transitive
from graph.closure.values import DATATYPES, holds
from graph.closure.vocabulary import SAME, SCHEMA_CLASSES, SCHEMA_PROPERTIES, TYPE

_SCHEMA = SCHEMA_PROPERTIES | {~c for c in SCHEMA_CLASSES} | {TYPE}


class Engine(RuleBook):
    """Facts, rules and clusters, and the loop that brings them to rest."""

    def __init__(self, terms: Terms) -> None:
        """Start empty over a numbering of terms."""
        super().__init__(Facts())
        self.terms = terms
        self.clusters = Clusters(terms.values)
        self.merger = Merger(self.facts, self.clusters)
        self.illformed: set[tuple[int, int]] = set()
        self.datatypes: set[int] = set()
        self.links: deque[Link] = deque()
        self.queue: deque[Relation] = deque()
        self.dirty = True
        for rule in SCHEMA_RULES:
            self.start(rule_key(rule), rule)

    def assert_all(self, triples: Iterable[tuple[int, int, int]]) -> None:
        """Take asserted triples of term numbers; `settle` draws the conclusions."""
        self._note_literals()
        relations, queue, illformed = self.facts.relations, self.queue, self.terms.illformed
        members, same = self.clusters.members, SAME
        for s, p, o in triples:
            if members or p == same or o in illformed:
                self._assert(s, p, o)
                continue
            name, key = (~o, s) if p == TYPE else (p, s << SHIFT | o)
            relation = relations.get(name) or self.facts[name]
            if key not in relation.data:
                relation.data[key] = ASSERTED
                relation.new.append(key)
                if not relation.queued:
                    relation.queued = True
                    queue.append(relation)
            elif relation.data[key]:
                relation.assert_again(key)

    def _assert(self, s: int, p: int, o: int) -> None:
        """Take one asserted triple whose terms may have a representative."""
        if o in self.terms.illformed:
            self.illformed.add(fact(s, p, o))
        if p == SAME:
            self.merger.note_assertion(fact(s, p, o))
            self.links.append(Link(s, o, ASSERTED))
            return
        name, key, why = self.merger.assertion(s, p, o)
        self.insert(name, key, why)

    def insert(self, name: int, key: int, why: int) -> None:
        """Add a fact with its derivation; an assertion replaces a derivation, nothing replaces an assertion."""
        relation = self.facts[name]
        if key not in relation.data:
            relation.data[key] = why
            relation.new.append(key)
            self._enqueue(relation)
        elif why == ASSERTED:
            relation.assert_again(key)

    def settle(self) -> None:
        """Apply all rules until nothing new follows."""
        while True:
            while self.queue:
                self._step(self.queue.popleft())
            if self.links:
                self._merge()
            elif self.dirty:
                self.dirty = False
                self._recompile()
            else:
                return

    def _step(self, relation: Relation) -> None:
        relation.queued = False
        delta = relation.commit()
        if relation.name not in self.bound:
            self._bind(relation)
        if relation.name in _SCHEMA:
            self.dirty = True
        for fire in relation.triggers:
            fire(delta)

    def _enqueue(self, relation: Relation) -> None:
        if not relation.queued:
            relation.queued = True
            self.queue.append(relation)

    def _bind(self, relation: Relation) -> None:
        """Make the functions that a relation's new facts run through."""
        self.bound.add(relation.name)
        relation.triggers = [self.trigger(number, place) for number, place in self.on(relation.name)]
        if self.on(TYPE) or len(self.clusters.of(relation.name if relation.name >= 0 else ~relation.name)) > 1:
            self.dirty = True

    def trigger(self, number: int, place: int) -> Callable[[list[int]], None]:
        """Return the function that applies a rule to new facts of the body's atom at `place`."""
        rule = self.rules[number]
        if rule.head is None:
            return _nothing
        if rule.merge:
            return self._merging(number, place)
        if is_transitive(rule):
            return self._transitive(number) if place == 0 else _nothing
        if rule.head[0] == SAME:
            return self._linking(number, place)
        derive, head, enqueue = binding.derive(self.facts, rule, number, place), self.facts[rule.head[0]], self._enqueue

        def fire(delta: list[int]) -> None:
            derive(delta)
            if head.new and not head.queued:
                enqueue(head)

        return fire

    def _merging(self, number: int, place: int) -> Callable[[list[int]], None]:
        """Apply an equality rule: link all terms of a group to the first."""
        rule = self.rules[number]
        merge = rule.merge
        if merge is None:
            return _nothing
        found = binding.matches(self.facts, rule, place, merge.shared)
        group = binding.group(self.facts, rule)

        def fire(delta: list[int]) -> None:
            first: dict[tuple[int, ...], int] = {}
            for *shared, term in group(set(found(delta))):
                one = first.setdefault(tuple(shared), term)
                if one != term:
                    self.links.append(Link(one, term, number, tuple(shared)))

        return fire

    def _transitive(self, number: int) -> Callable[[list[int]], None]:
        head = self.facts[(self.rules[number].head or (0,))[0]]
        extend = transitive(head, number)

        def fire(delta: list[int]) -> None:
            extend(delta)
            if head.new:
                self._enqueue(head)

        return fire

    def _linking(self, number: int, place: int) -> Callable[[list[int]], None]:
        """Apply a plain rule whose head is a sameAs fact."""
        found = binding.trace(self.facts, self.rules[number], number, place)

        def fire(delta: list[int]) -> None:
            for key, why in found(delta):
                if key >> SHIFT != key & MASK:
                    self.links.append(Link(key >> SHIFT, key & MASK, number, (why >> RULE_BITS,)))

        return fire

    def _merge(self) -> None:
        """Merge the clusters of all waiting links; facts of the lost representatives move to the new ones."""
        while self.links:
            link = self.links.popleft()
            if self.clusters.clash(link.one, link.other):
                continue
            self.dirty |= self.is_named(link.one) or self.is_named(link.other)
            for relation in self.merger.merge(link):
                self._enqueue(relation)

    def _recompile(self) -> None:
        """Compile the ontology anew and start the rules that are new; rules over lost representatives stop."""
        compiled = compile_rules(self.facts, self.terms, self._named_clusters())
        find, rules = self.clusters.find, self.rules
        self.retire({n for n in self.active.values() if any(t >= 0 and find(t) != t for t in constants(rules[n]))})
        started = []
        for done, rule in compiled.items():
            if done not in self.active:
                started.append(self.start(done, rule))
        self._fill_datatypes()
        for number in started:
            self.evaluate(number)

    def is_named(self, term: int) -> bool:
        """Tell whether a term's cluster contains a class, a property or a constant of a rule."""
        names, constants = self.facts.relations, self.constants
        return any(t in names or ~t in names or t in constants for t in self.clusters.of(term))

    def evaluate(self, number: int) -> None:
        """Apply a rule to all facts that rules have seen; the others come with the next step, and proofs stay short."""
        rule = self.rules[number]
        if rule.head is None:
            return
        if not rule.body:
            self.insert(*fact_of(rule), number)
            return
        place = min(range(len(rule.body)), key=lambda i: len(self.facts[rule.body[i][0]].data))
        relation = self.facts[rule.body[place][0]]
        keys = list(islice(relation.data, len(relation.data) - len(relation.new)))
        if keys:
            self.trigger(number, place)(keys)

    def asserted(self) -> list[tuple[int, int, int]]:
        """Return all asserted triples, in the forms in which they were asserted."""
        own = (fact for fact in self.facts if self.facts.why(fact) == ASSERTED)
        return [triple(*form) for form in (*own, *sorted(self.merger.aliases))]

    def _named_clusters(self) -> list[list[int]]:
        names = self.facts.relations
        return [m for m in self.clusters.members.values() if any(t in names or ~t in names for t in m)]

    def _note_literals(self) -> None:
        fresh = self.terms.fresh_literals
        for term in fresh:
            self.clusters.note_literal(term)
        for datatype in self.datatypes:
            self._fill(datatype, fresh)
        fresh.clear()

    def _fill_datatypes(self) -> None:
        """Give datatypes that a rule asks for their members among the literals (dt-type2)."""
        family, terms = self.terms.family, self.terms
        asked = {~atom[0] for n in self.active.values() for atom in self.rules[n].body if atom[0] < 0}
        for datatype in sorted(asked - self.datatypes):
            if datatype in terms.vocabulary and family.text(terms.terms[datatype]) in DATATYPES:
                self.datatypes.add(datatype)
                self._fill(datatype, terms.values)

    def _fill(self, datatype: int, literals: Iterable[int]) -> None:
        iri = self.terms.family.text(self.terms.terms[datatype])
        for term in literals:
            found = self.terms.values.get(term)
            if found is not None and holds(iri, found):
                self.insert(~datatype, self.clusters.find(term), DATATYPE)


def _nothing(delta: list[int]) -> None:
    """Stand in for a contradiction: those are looked up when asked for."""
