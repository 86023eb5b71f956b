"""Find what contradicts itself in a closed set of facts. A contradiction is reported; it never implies anything.

They are looked up when asked for, over the closed facts: so they are exact after every edit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.closure import binding
from graph.closure.engine import Engine
from graph.closure.ontology_view import OntologyView
from graph.closure.rules import MASK, SHIFT, Fact, Rule, ground, premises, variables
from graph.closure.values import holds
from graph.closure.vocabulary import ALL_DIFFERENT, DIFFERENT, DISTINCT_MEMBERS, MEMBERS, SAME


class Clash(NamedTuple):
    """A contradiction in numbers: the rule's W3C name and the facts that cannot hold together, axioms last."""

    rule: str
    premises: tuple[Fact, ...]


def clashes(engine: Engine) -> list[Clash]:
    """Return all contradictions, each once, in the order of the rules."""
    found = [*_of_rules(engine), *_of_values(engine), *_of_different(engine), *_of_datatypes(engine)]
    return list(dict.fromkeys(found))


def _of_rules(engine: Engine) -> Iterator[Clash]:
    """Yield the matches of the rules whose head is `false`; a symmetric match counts once."""
    for number in sorted(engine.active.values()):
        rule = engine.rules[number]
        if rule.head is None:
            seen: set[frozenset[Fact]] = set()
            for match in _matches(engine, rule):
                if frozenset(match) not in seen:
                    seen.add(frozenset(match))
                    yield Clash(rule.name, (*match, *rule.axioms))


def _matches(engine: Engine, rule: Rule) -> Iterator[tuple[Fact, ...]]:
    sizes = [len(engine.facts[atom[0]].data) for atom in rule.body]
    if not all(sizes):
        return
    place, names = sizes.index(min(sizes)), variables(rule.body)
    keys = engine.facts[rule.body[place][0]].data
    rows: list[tuple[int, ...]]
    if len(names) == 1 and all(len(atom) == 2 for atom in rule.body):
        common = set(keys).intersection(*(engine.facts[atom[0]].data for atom in rule.body))
        rows = [(x,) for x in sorted(common)]
    else:
        rows = binding.matches(engine.facts, rule, place, names)(list(keys))
    for row in rows:
        values = dict(zip(names, row, strict=True))
        yield tuple(dict.fromkeys(ground(atom, values) for atom in rule.body))


def _of_values(engine: Engine) -> Iterator[Clash]:
    """Yield literals that an equality rule or an assertion makes the same although their values differ (dt-diff)."""
    for number in sorted(engine.active.values()):
        rule = engine.rules[number]
        if rule.merge:
            yield from _unequal(engine, rule)
        elif rule.head and rule.head[0] == SAME and rule.body:
            yield from _refused(engine, rule, number)
    for form in sorted(engine.merger.aliases):
        if form[0] == SAME and (pair := engine.clusters.clash(form[1] >> SHIFT, form[1] & MASK)):
            yield Clash("dt-diff", (form, *_ties(form[1], pair)))


def _ties(key: int, pair: tuple[int, int]) -> list[Fact]:
    """Return the sameAs facts between the two ends of a fact and the literals of their clusters."""
    return [(SAME, a << SHIFT | b) for a, b in zip((key >> SHIFT, key & MASK), pair, strict=True) if a != b]


def _unequal(engine: Engine, rule: Rule) -> Iterator[Clash]:
    if rule.merge is None or not all(engine.facts[atom[0]].data for atom in rule.body):
        return
    names = (*rule.merge.shared, rule.merge.variable)
    rows = binding.matches(engine.facts, rule, 0, names)(list(engine.facts[rule.body[0][0]].data))
    first: dict[tuple[int, ...], tuple[int, ...]] = {}
    for row in dict.fromkeys(rows):
        one = first.setdefault(row[:-1], row)
        if one[-1] != row[-1] and engine.clusters.clash(one[-1], row[-1]):
            instances = [dict(zip(names, r, strict=True)) for r in (one, row)]
            together = [ground(atom, v) for v in instances for atom in rule.body]
            yield Clash("dt-diff", (*dict.fromkeys(together), *rule.axioms))


def _refused(engine: Engine, rule: Rule, number: int) -> Iterator[Clash]:
    """Yield a clash where a plain rule with a sameAs head joins what must differ."""
    keys = list(engine.facts[rule.body[0][0]].data)
    for key, why in binding.trace(engine.facts, rule, number, 0)(keys):
        if engine.clusters.clash(key >> SHIFT, key & MASK):
            yield Clash("dt-diff", tuple(premises(rule, key, why)))


def _of_different(engine: Engine) -> Iterator[Clash]:
    """Yield pairs that are both the same and different (eq-diff1 to eq-diff3)."""
    relation = engine.facts.relations.get(DIFFERENT)
    for key in sorted(relation.data) if relation else []:
        if key >> SHIFT == key & MASK:
            yield Clash("eq-diff1", _pair(engine, (DIFFERENT, key)))
    view = OntologyView(engine.facts, engine.terms)
    for node, axiom in view.members(ALL_DIFFERENT):
        for name, rule in ((MEMBERS, "eq-diff2"), (DISTINCT_MEMBERS, "eq-diff3")):
            for head, members in view.objects(name, node):
                for same in _repeated(engine, view.cells(head)):
                    yield Clash(rule, (*same, axiom, members))


def _pair(engine: Engine, form: Fact) -> tuple[Fact, ...]:
    older = engine.merger.oldest(form)
    key = older[1]
    return (older,) if key >> SHIFT == key & MASK else (older, (SAME, key))


def _repeated(engine: Engine, cells: list[Fact]) -> Iterator[tuple[Fact, ...]]:
    """Yield the sameAs fact between two list elements that are one; none when one element is written twice."""
    first: dict[int, Fact] = {}
    for cell in cells:
        one = first.setdefault(cell[1] & MASK, cell)
        if one is not cell:
            a, b = (engine.merger.oldest(c)[1] & MASK for c in (one, cell))
            yield ((SAME, a << SHIFT | b),) if a != b else ()


def _of_datatypes(engine: Engine) -> Iterator[Clash]:
    """Yield ill-formed literals and literals outside a datatype that a range gives them (dt-not-type)."""
    for form in sorted(engine.illformed):
        if engine.merger.is_asserted(form):
            yield Clash("dt-not-type", (form,))
    terms, values = engine.terms, engine.terms.values
    for name, relation in engine.facts.relations.items():
        if name < 0 and ~name in terms.vocabulary:
            iri = terms.family.text(terms.terms[~name])
            for key in relation.data:
                if key in values and holds(iri, values[key]) is False:
                    yield Clash("dt-not-type", ((name, key),))
