"""Take asserted triples away, exactly, re-deriving only what rested on them.

Each fact keeps one derivation, and derivations never run in circles. So a fact falls only when its recorded derivation
used one that falls (a fact with a proof of its own stays, where plain DRed would take it away and put it back). What
fell and still follows some other way is restored. A cluster of equal terms falls as a whole when a link of it may
have lost its ground: its facts go back to their own names, and what still links them links them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.closure import binding
from graph.closure.engine import Engine
from graph.closure.equality import BY_VALUE
from graph.closure.facts import Relation
from graph.closure.restoring import relink, restore
from graph.closure.rulebook import DATATYPE
from graph.closure.rules import ASSERTED, MASK, RULE_BITS, RULE_MASK, SHIFT, Fact, Rule, fact
from graph.closure.simple import derived
from graph.closure.vocabulary import FIRST, REST, SAME, SCHEMA_CLASSES, SCHEMA_PROPERTIES

_LISTS = (FIRST, REST)
_SCHEMA = SCHEMA_PROPERTIES | {~c for c in SCHEMA_CLASSES}


class Deletion:
    """One removal of asserted triples from an engine at rest."""

    def __init__(self, engine: Engine) -> None:
        """Take the engine; `run` changes it."""
        self._engine = engine
        self._facts, self._merger, self._clusters = engine.facts, engine.merger, engine.clusters
        self._active = set(engine.active.values())
        self._fallen: dict[Fact, bool] = {}
        self._queue: list[Fact] = []
        self._broken: set[int] = set()
        self._dead: set[int] = set()
        self.needs_rebuild = False

    def run(self, triples: Iterable[tuple[int, int, int]]) -> None:
        """Remove the triples and what followed from them alone; the engine then still has to `settle`.

        Where a list of the ontology changes, `needs_rebuild` is set and only the assertions are right.
        """
        for s, p, o in triples:
            self._withdraw(fact(s, p, o))
        while self._queue:
            self._spread(self._queue.pop())
        forms = {form: list(self._split(form)) for form in self._fallen}
        for name, key in self._fallen:
            self._facts[name].discard(key)
        members = {term for root in sorted(self._broken) for term in self._clusters.dissolve(root)}
        self._engine.retire(self._dead)
        restore(self._engine, self._fallen, forms)
        relink(self._engine, members)
        self._engine.dirty |= bool(self._dead)

    def _withdraw(self, form: Fact) -> None:
        """Take one assertion back."""
        merger = self._merger
        if form in merger.aliases:
            merger.aliases.discard(form)
            if form[0] == SAME:
                self._break(form[1] >> SHIFT)
                return
            normal = merger.normal(form)
            merger.origins.get(normal, set()).discard(form)
            self._fall(normal)
            self._doubt(normal)
        elif self._facts.why(form) == ASSERTED:
            self._fall(form)
            self._fallen[form] = False

    def _fall(self, form: Fact) -> None:
        """Mark a fact as fallen; the mark says whether its own form is asserted still."""
        if form in self._fallen or form not in self._facts:
            return
        self._fallen[form] = self._facts.why(form) == ASSERTED
        self._queue.append(form)

    def _spread(self, form: Fact) -> None:
        """Let all that the recorded derivations rest on this fact fall with it."""
        name, key = form
        if name in _SCHEMA:
            self._kill_rules(form)
        relations, kinds, rules = self._facts.relations, self._engine.kinds, self._engine.rules
        for number, place in self._engine.on(name):
            rule = rules[number]
            head = relations.get(rule.head[0]) if rule.head else None
            if rule.merge:
                self._suspect(rule, place, key)
            elif head is None or (head.name != SAME and not head.data):
                continue
            elif head.name == SAME:
                for linked, _ in self._engine.tracer(number, place)([key]):
                    self._break(linked >> SHIFT)
            else:
                how = kinds[number]
                traced = [derived(how, number, key)] if how else self._engine.tracer(number, place)([key])
                self._let_fall(head, traced)

    def _let_fall(self, head: Relation, traced: list[tuple[int, int]]) -> None:
        """Let those of the traced heads fall whose recorded derivation is the traced one."""
        linked = bool(self._clusters.members)
        for key, why in traced:
            recorded = head.data.get(key)
            if recorded and (recorded == why or self._rests_on(recorded, why)):
                self._fall((head.name, key))
            elif recorded is not None and linked:
                self._doubt((head.name, key))

    def _rests_on(self, recorded: int, why: int) -> bool:
        """Tell whether a recorded derivation is the traced one, once both speak of representatives."""
        recorded = self._merger.original(recorded)
        if recorded in (ASSERTED, DATATYPE):
            return False
        if recorded & RULE_MASK != why & RULE_MASK:
            return recorded & RULE_MASK not in self._active
        one, other, find = recorded >> RULE_BITS, why >> RULE_BITS, self._clusters.find
        while one or other:
            if find(one & MASK) != find(other & MASK):
                return False
            one, other = one >> SHIFT, other >> SHIFT
        return True

    def _suspect(self, rule: Rule, place: int, key: int) -> None:
        """Break the clusters that an equality rule may have linked with the help of this fact."""
        if not self._clusters.members or rule.merge is None:
            return
        shared = set(binding.matches(self._facts, rule, place, rule.merge.shared)([key]))
        for row in binding.group(self._facts, rule)(shared):
            self._break(row[-1])

    def _break(self, term: int) -> None:
        """Let a cluster fall, with all facts about it and the rules that its classes or properties got."""
        root = self._clusters.find(term)
        if root in self._broken or root not in self._clusters.members:
            return
        self._broken.add(root)
        for relation in list(self._facts.relations.values()):
            for key in relation.mentioning(root):
                self._fall((relation.name, key))
        for number, rule in enumerate(self._engine.rules):
            if any(name == SAME and self._clusters.find(key >> SHIFT) == root for name, key in rule.axioms):
                self._kill(number)

    def _doubt(self, form: Fact) -> None:
        """Break the clusters in a fact of which a form may be gone, though it stays: a rule may have linked by it.

        Merged facts keep one derivation of many forms: that `q(c, b)` lost its ground does not show where `q(d, c)`
        stays, and c, b and d are one cluster because of both.
        """
        clusters, (name, key) = self._clusters, form
        for term in {key} if name < 0 else {key >> SHIFT, key & MASK}:
            members = clusters.members.get(term, ())
            if any(link.rule not in (ASSERTED, BY_VALUE) for m in members for link in clusters.links.get(m, ())):
                self._break(term)

    def _kill_rules(self, axiom: Fact) -> None:
        """Stop the rules that were compiled from a fallen axiom."""
        if axiom[0] in _LISTS:
            self.needs_rebuild = True
            return
        normal = self._merger.normal
        for number, rule in enumerate(self._engine.rules):
            if rule.axioms and number not in self._dead and any(normal(one) == axiom for one in rule.axioms):
                self._kill(number)

    def _kill(self, number: int) -> None:
        """Stop a rule; what it derived falls."""
        self._dead.add(number)
        rule = self._engine.rules[number]
        if rule.merge or (rule.head and rule.head[0] == SAME):
            for links in list(self._clusters.links.values()):
                for link in links:
                    if link.rule == number:
                        self._break(link.one)
        elif rule.head:
            name, original = rule.head[0], self._merger.original
            for key, why in list(self._facts[name].data.items()):
                if original(why) & RULE_MASK == number:
                    self._fall((name, key))
            for form, why in list(self._merger.history.items()):
                if form[0] == name and original(why) & RULE_MASK == number:
                    self._doubt(self._merger.normal(form))

    def _split(self, form: Fact) -> Iterator[Fact]:
        """Yield the forms that a fallen fact may be restored in; older forms of it are forgotten."""
        name, key = form
        clusters, broken, history = self._clusters, self._broken, self._merger.history

        def terms(term: int) -> list[int]:
            return clusters.members.get(term, [term])

        if name < 0:
            for x in terms(key):
                history.pop((name, x), None)
                if x == key or key in broken:
                    yield name, x
            return
        s, o = key >> SHIFT, key & MASK
        for x in terms(s):
            for y in terms(o):
                history.pop((name, x << SHIFT | y), None)
                if (x == s or s in broken) and (y == o or o in broken):
                    yield name, x << SHIFT | y
