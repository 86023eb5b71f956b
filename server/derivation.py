"""A proof as a page shows it: a tree from what holds down to sentences and axioms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph.closure.proof import ASSERTED, Proof
from server.claims import Claim, claims
from server.facts import Fact, Reader
from server.messages import rule_word, say
from server.rows import Cell

OWL = "http://www.w3.org/2002/07/owl#"
CHAIN, PROPERTY, VALUE = f"{OWL}propertyChainAxiom", f"{OWL}onProperty", f"{OWL}hasValue"
MOST, DEEPEST = 150, 40  # steps that one page shows, and levels
RULE, SAID, READ, AXIOM, AGAIN, CUT = "rule", "said", "read", "axiom", "again", "cut"
INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Support:
    """Where an asserted triple stands: statements with their sentences, articles, or the ontology's files."""

    facts: tuple[Fact, ...] = ()
    articles: tuple[Cell, ...] = ()
    in_ontology: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One triple of a proof with what it rests on.

    `kind` tells what that is: RULE premises by a rule (`rule`, in words `way`), SAID sentences (`said`), READ whole
    articles, AXIOM the ontology, AGAIN what the page showed before, CUT more than a page shows, INFERRED a proof
    elsewhere. `terminological`:
    it is about terms only (a rule of table 9 of OWL 2 RL gave it).
    """

    subject: Cell
    predicate: Cell
    object: Cell
    kind: str
    rule: str = ""
    way: str = ""
    said: tuple[Claim, ...] = ()
    articles: tuple[Cell, ...] = ()
    premises: tuple[Step, ...] = field(default=())
    terminological: bool = False

    @property
    def levels(self) -> int:
        """How many steps the longest way down has; what is about terms alone is folded and counts as one."""
        return 1 if self.terminological else 1 + max((step.levels for step in self.premises), default=0)


Lookup = Callable[[ox.Triple], Support]


class Tree:
    """Turns proofs into steps; a step that was shown is not shown again."""

    def __init__(self, reader: Reader, support: Lookup) -> None:
        """Take the reader of terms, and a function that tells where an asserted triple stands."""
        self._reader, self._support = reader, support
        self._shown: set[int] = set()
        self._classes: dict[str, Cell] = {}

    def grow(self, proof: Proof) -> Step:
        """Return the tree of a proof."""
        self._classes |= described(proof, self._reader)
        return self._step(proof, 0, None)

    def _step(self, proof: Proof, depth: int, parent: Proof | None) -> Step:
        words = self._words(proof, parent)
        if proof.rule == ASSERTED:
            return self._leaf(proof, words)
        if id(proof) in self._shown:
            return Step(*words, AGAIN)
        if depth >= DEEPEST or len(self._shown) >= MOST:
            return Step(*words, CUT)
        self._shown.add(id(proof))
        below = tuple(self._step(p, depth + 1, proof) for p in proof.premises if not self._is_description(p))
        way = rule_word(proof.rule, self._reader.language)
        return Step(*words, RULE, proof.rule, way, premises=below, terminological=proof.rule.startswith("scm-"))

    def _leaf(self, proof: Proof, words: tuple[Cell, Cell, Cell]) -> Step:
        found = Support(in_ontology=True) if _is_blank(proof) else self._support(ox.Triple(*proof.triple))
        if found.facts:
            return Step(*words, SAID, said=tuple(claims(found.facts)))
        if found.articles:
            return Step(*words, READ, articles=found.articles)
        return Step(*words, AXIOM)

    def _words(self, proof: Proof, parent: Proof | None) -> tuple[Cell, Cell, Cell]:
        subject, predicate, value = proof.triple
        if parent and getattr(predicate, "value", "") == CHAIN and isinstance(value, ox.BlankNode):
            links = [self._cell(p.triple[1]).text for p in parent.premises if p is not proof]
            return self._cell(subject), self._cell(predicate), Cell(" → ".join(links))
        return self._cell(subject), self._cell(predicate), self._cell(value)

    def _is_description(self, proof: Proof) -> bool:
        """Tell whether a premise only says what a class without name is; the words for that class say it."""
        subject, predicate, _ = proof.triple
        named = isinstance(subject, ox.BlankNode) and str(subject) in self._classes
        return named and getattr(predicate, "value", "") in (PROPERTY, VALUE)

    def _cell(self, term: object) -> Cell:
        return self._classes.get(str(term)) or _shown(term, self._reader)


def described(proof: Proof, reader: Reader) -> dict[str, Cell]:
    """Return words for the classes without name in a proof whose members have a value of a property in common."""
    parts: dict[str, dict[str, Cell]] = {}
    for _, step in proof.steps():
        subject, predicate, value = step.triple
        if isinstance(subject, ox.BlankNode) and predicate.value in (PROPERTY, VALUE):
            parts.setdefault(str(subject), {})[predicate.value] = reader.shown(as_json(value))
    whole = {name: found for name, found in parts.items() if len(found) == 2}
    return {name: Cell(_having(found[PROPERTY], found[VALUE], reader)) for name, found in whole.items()}


def as_json(term: object) -> dict[str, str] | None:
    """Return an IRI or literal as SPARQL JSON results have it; None for anything else."""
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.Literal):
        tag = {"xml:lang": term.language} if term.language else {"datatype": term.datatype.value}
        return {"type": "literal", "value": term.value} | tag
    return None


def as_words(triple: ox.Triple, reader: Reader) -> tuple[Cell, Cell, Cell]:
    """Return the parts of a triple as shown."""
    subject, predicate, value = (_shown(part, reader) for part in (triple.subject, triple.predicate, triple.object))
    return subject, predicate, value


def _shown(term: object, reader: Reader) -> Cell:
    return Cell(say("nameless", reader.language)) if isinstance(term, ox.BlankNode) else reader.shown(as_json(term))


def _having(name: Cell, value: Cell, reader: Reader) -> str:
    return say("having", reader.language, property=name.text, value=value.text)


def _is_blank(proof: Proof) -> bool:
    subject, _, value = proof.triple
    return isinstance(subject, ox.BlankNode) or isinstance(value, ox.BlankNode)
