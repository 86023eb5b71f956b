"""The rules that need no compilation: W3C table 9 (schema) and the symmetry of differentFrom.

Source: OWL 2 Web Ontology Language Profiles (second edition), section 4.3, table 9. Left out is what only restates
the vocabularies (`owl:Nothing rdfs:subClassOf c`) and what needs lists (scm-int, scm-uni: see `class_rules`).
"""

from __future__ import annotations

from typing import Final

from graph.closure.rules import Atom, Rule
from graph.closure.vocabulary import IRIS, TYPE

_TABLE: Final = """
eq-diff-sym: ?a differentFrom ?b => ?b differentFrom ?a
scm-cls: ?c type owl:Class => ?c subClassOf ?c
scm-cls: ?c type owl:Class => ?c equivalentClass ?c
scm-cls: ?c type owl:Class => ?c subClassOf Thing
scm-sco: ?a subClassOf ?b, ?b subClassOf ?c => ?a subClassOf ?c
scm-eqc1: ?a equivalentClass ?b => ?a subClassOf ?b
scm-eqc1: ?a equivalentClass ?b => ?b subClassOf ?a
scm-eqc2: ?a subClassOf ?b, ?b subClassOf ?a => ?a equivalentClass ?b
scm-op: ?p type ObjectProperty => ?p subPropertyOf ?p
scm-op: ?p type ObjectProperty => ?p equivalentProperty ?p
scm-dp: ?p type DatatypeProperty => ?p subPropertyOf ?p
scm-dp: ?p type DatatypeProperty => ?p equivalentProperty ?p
scm-spo: ?p subPropertyOf ?q, ?q subPropertyOf ?r => ?p subPropertyOf ?r
scm-eqp1: ?p equivalentProperty ?q => ?p subPropertyOf ?q
scm-eqp1: ?p equivalentProperty ?q => ?q subPropertyOf ?p
scm-eqp2: ?p subPropertyOf ?q, ?q subPropertyOf ?p => ?p equivalentProperty ?q
scm-dom1: ?p domain ?c, ?c subClassOf ?d => ?p domain ?d
scm-dom2: ?q domain ?c, ?p subPropertyOf ?q => ?p domain ?c
scm-rng1: ?p range ?c, ?c subClassOf ?d => ?p range ?d
scm-rng2: ?q range ?c, ?p subPropertyOf ?q => ?p range ?c
scm-hv: ?a hasValue ?i, ?a onProperty ?p, ?b hasValue ?i, ?b onProperty ?q, ?p subPropertyOf ?q => ?a subClassOf ?b
scm-svf1: ?a someValuesFrom ?y, ?a onProperty ?p, ?b someValuesFrom ?z, ?b onProperty ?p, ?y subClassOf ?z
 => ?a subClassOf ?b
scm-svf2: ?a someValuesFrom ?y, ?a onProperty ?p, ?b someValuesFrom ?y, ?b onProperty ?q, ?p subPropertyOf ?q
 => ?a subClassOf ?b
scm-avf1: ?a allValuesFrom ?y, ?a onProperty ?p, ?b allValuesFrom ?z, ?b onProperty ?p, ?y subClassOf ?z
 => ?a subClassOf ?b
scm-avf2: ?a allValuesFrom ?y, ?a onProperty ?p, ?b allValuesFrom ?y, ?b onProperty ?q, ?p subPropertyOf ?q
 => ?b subClassOf ?a
""".replace("\n =>", " =>")


def _number(word: str) -> int:
    """Return the number of a vocabulary term by its local name; `owl:` tells owl:Class from rdfs:Class."""
    return next(n for n, iri in enumerate(IRIS) if iri.endswith("#" + word.removeprefix("owl:")) and
                not (word.startswith("owl:") and "owl#" not in iri))  # fmt: skip


def _atom(text: str) -> Atom:
    s, p, o = text.split()
    subject = -ord(s[1])
    if _number(p) == TYPE:
        return (~_number(o), subject)
    return (_number(p), subject, -ord(o[1]) if o[0] == "?" else _number(o))


def _rule(line: str) -> Rule:
    name, text = line.split(": ")
    body, head = text.split(" => ")
    return Rule(name, _atom(head), tuple(_atom(atom) for atom in body.split(", ")))


SCHEMA_RULES: Final[tuple[Rule, ...]] = tuple(_rule(line) for line in _TABLE.strip().splitlines())
"""Rules over the ontology itself, in the order of the W3C table."""
