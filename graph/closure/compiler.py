"""From the ontology's axioms to rules: all of W3C tables 4 to 9 that needs compiling, without what has no effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

from graph.closure.class_rules import class_rules
from graph.closure.datatype_rules import datatype_rules
from graph.closure.facts import Facts
from graph.closure.ontology_view import OntologyView
from graph.closure.property_rules import property_rules
from graph.closure.rules import MASK, SHIFT, Rule, X, Y
from graph.closure.schema import SCHEMA_RULES
from graph.closure.terms import Terms
from graph.closure.vocabulary import NOTHING, SAME, THING, TYPE

RuleKey = tuple[object, ...]


def rule_key(rule: Rule) -> RuleKey:
    """Return what a rule does, whatever its name and axioms: of rules that do the same one is enough."""
    return (rule.head, rule.body, rule.merge, rule.name if rule.head is None else "")


def compile_rules(facts: Facts, terms: Terms, clusters: Iterable[list[int]]) -> dict[RuleKey, Rule]:
    """Return the rules of the ontology in `facts`, by what they do, in a stable order.

    `clusters` are the members of the sameAs clusters: two classes or two properties that are the same need rules of
    their own (eq-rep-p, eq-rep-o), since relations keep their names.
    """
    view = OntologyView(facts, terms)
    rules = [*SCHEMA_RULES, *property_rules(view), *class_rules(view)]
    rules += [*datatype_rules(terms, view), *_same_names(facts, clusters)]
    rules += _mirrors(facts, rules)
    wanted = {atom[0] for rule in rules for atom in rule.body}
    found: dict[RuleKey, Rule] = {}
    for rule in rules:
        if _has_effect(rule, wanted):
            found.setdefault(rule_key(rule), rule)
    return found


def _has_effect(rule: Rule, wanted: set[int]) -> bool:
    """Tell whether a rule can add anything: not its own premise, no bare Thing, nothing out of a contradiction."""
    if rule.head is None:
        return True
    if rule.head in rule.body and rule.merge is None:
        return False
    if any(atom[0] == ~NOTHING for atom in rule.body):
        return False
    return rule.head[0] != ~THING or ~THING in wanted


def _same_names(facts: Facts, clusters: Iterable[list[int]]) -> Iterator[Rule]:
    for members in clusters:
        for a, b in permutations(members, 2):
            axiom = (SAME, a << SHIFT | b)
            if a in facts.relations or b in facts.relations:
                yield Rule("eq-rep-p", (b, X, Y), ((a, X, Y),), (axiom,))
            if ~a in facts.relations or ~b in facts.relations:
                yield Rule("eq-rep-o", (~b, X), ((~a, X),), (axiom,))


def _mirrors(facts: Facts, rules: list[Rule]) -> list[Rule]:
    """Where an axiom speaks of rdf:type as of any property, keep type facts and their mirror in step."""
    in_bodies = any(atom[0] == TYPE for rule in rules for atom in rule.body)
    in_heads = any(rule.head and rule.head[0] == TYPE for rule in rules)
    if not (in_bodies or in_heads):
        return []
    classes = [~name for name in facts.relations if name < 0]
    mirror = [Rule("rdf-type", (TYPE, X, c), ((~c, X),)) for c in classes]
    objects = {k & MASK for k in facts[TYPE].data}
    return mirror + [Rule("rdf-type", (~c, X), ((TYPE, X, c),)) for c in sorted(objects)]
