"""Check the ontology, the lexicon and the rules as texts: everything wrong at once, with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable

import pyoxigraph as ox

from ontology.grammar import Grammar, parse_slot
from ontology.vocabulary import ENTITY, OWL, RDF, RDFS, SKOS, TERM, Vocabulary, read_turtle, turtle_files

_DECLARING = ("Class", "ObjectProperty", "AnnotationProperty")
_NO_LABEL = ("Frame", "Template", "WordList", "Code")  # rules, word lists and codes show no label to anyone


def check(files: Iterable[Traversable] | None = None) -> list[str]:
    """Return every fault of the Turtle files as "file, line: what. What to do."; empty where all is in order.

    Checked are syntax, labels in both languages, definitions of terms, terms that are used but nowhere declared,
    and the slots of rules. What a rule finds is checked by its examples, in the loaders.
    """
    texts = {f.name: f.read_bytes() for f in (files if files is not None else turtle_files())}
    broken = [fault for name, raw in texts.items() if (fault := _syntax(name, raw))]
    if broken:
        return broken
    chosen = list(files) if files is not None else list(turtle_files())
    vocabulary = Vocabulary(read_turtle(chosen))
    where = _Lines(texts)
    return [*_labels(vocabulary, where), *_undeclared(vocabulary, where), *_slots(vocabulary, where)]


def _syntax(name: str, raw: bytes) -> str | None:
    try:
        for _ in ox.parse(raw, format=ox.RdfFormat.TURTLE):
            pass
    except SyntaxError as error:
        return f"{name}, line {error.lineno}: {error.msg}. Correct the Turtle there."
    return None


class _Lines:
    """Finds where a term or entity is written, so that a fault can be gone to."""

    def __init__(self, texts: dict[str, bytes]) -> None:
        self._lines = [(name, raw.decode().splitlines()) for name, raw in texts.items()]

    def of(self, subject: str) -> str:
        """Return "file, line n" of the place where a subject is described."""
        head = re.compile(rf"^(?:\w*:|<[^>]*[/#]){re.escape(subject.rsplit('/', 1)[-1])}(?:>|\s|$)")
        for name, lines in self._lines:
            for number, line in enumerate(lines, 1):
                if head.match(line):
                    return f"{name}, line {number}"
        return "ontology"


def _labels(vocabulary: Vocabulary, where: _Lines) -> Iterator[str]:
    """Yield terms and entities that lack a label, or terms that lack a definition, in one of the languages."""
    labels = {(s, lang) for s, _, lang in vocabulary.literals(RDFS + "label")}
    definitions = {(s, lang) for s, _, lang in vocabulary.literals(SKOS + "definition")}
    for subject, kind in sorted(set(vocabulary.pairs(RDF + "type"))):
        if kind in _NO_LABEL or subject.startswith(("_:", "http")):
            continue
        for language in ("en", "zh"):
            if (subject, language) not in labels:
                yield f'{where.of(subject)}: {subject} has no label in "{language}". Add rdfs:label "…"@{language}.'
            defined = kind.removeprefix(OWL) in _DECLARING or kind in ("Measure", "Milestone", "Aspect")
            if defined and (subject, language) not in definitions:
                lack = f'{subject} has no definition in "{language}".'
                yield f'{where.of(subject)}: {lack} Add skos:definition "…"@{language}.'


def _undeclared(vocabulary: Vocabulary, where: _Lines) -> Iterator[str]:
    """Yield terms of ours that are used as a class, predicate or object and nowhere described."""
    described = {t.subject.value for t in vocabulary.triples if isinstance(t.subject, ox.NamedNode)}
    seen: set[str] = set()
    for t in vocabulary.triples:
        for node in (t.predicate, t.object):
            if not isinstance(node, ox.NamedNode) or not node.value.startswith((TERM, ENTITY)):
                continue
            if node.value not in described and node.value not in seen:
                seen.add(node.value)
                subject = t.subject.value if isinstance(t.subject, ox.NamedNode) else ""
                place = where.of(subject.removeprefix(TERM).removeprefix(ENTITY))
                yield f"{place}: {node.value.removeprefix(TERM).removeprefix(ENTITY)} is used but nowhere described."


def _slots(vocabulary: Vocabulary, where: _Lines) -> Iterator[str]:
    """Yield slots that are no slots, and rules that state or evoke nothing."""
    for subject, text, _ in vocabulary.literals(TERM + "slot"):
        try:
            parse_slot(text)
        except ValueError as error:
            yield f"{where.of(subject)}: {error}."
    for rule in _rules(vocabulary):
        if not rule[1]:
            yield f"{where.of(rule[0])}: the rule {rule[0]} states no term and evokes no event. Add :states or :evokes."


def _rules(vocabulary: Vocabulary) -> Iterator[tuple[str, bool]]:
    stating = {s for name in ("states", "evokes") for s, _ in vocabulary.pairs(TERM + name)}
    for subject, kind in sorted(set(vocabulary.pairs(RDF + "type"))):
        if kind in ("Frame", "Template"):
            yield subject, subject in stating


def examples(grammar: Grammar) -> dict[str, tuple[list[str], list[str]]]:
    """Return each rule's examples and counterexamples: address → (sentences with facts, sentences without)."""
    found: dict[str, tuple[list[str], list[str]]] = {rule.address: ([], []) for rule in grammar.rules}
    for index, predicate in enumerate(("example", "counterexample")):
        for subject, text, _ in grammar.vocabulary.literals(TERM + predicate):
            address = subject.removeprefix("https://w3id.org/suanli/rule/")
            if address in found:
                found[address][index].append(text)
    return found


def lacking(grammar: Grammar) -> list[str]:
    """Return a line for each rule without an example or counterexample; rules that never hold need none."""
    given = examples(grammar)
    told = {rule.address: given[rule.address] for rule in grammar.rules if rule.when != ("never",)}
    kinds = ((0, ":example", "finds"), (1, ":counterexample", "must leave alone"))
    return [
        f"{address}: has no {name}. Add a sentence that the rule {what}."
        for address, texts in told.items()
        for index, name, what in kinds
        if not texts[index]
    ]
