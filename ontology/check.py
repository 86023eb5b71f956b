"""Check the ontology, the lexicon and the rules as texts: everything wrong at once, each fault as plain data.

What rules find is checked by their examples, in `loaders.examples`; what follows and what contradicts, in `graph`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable

import pyoxigraph as ox

from ontology.checkfile import check_files
from ontology.fault import Fault
from ontology.grammar import GRAMMAR_NAMESPACE, Grammar
from ontology.lint.disjoint import disjoint
from ontology.lint.labels import labels
from ontology.lint.names import names
from ontology.lint.orders import orders
from ontology.lint.profile import profile
from ontology.lint.queries import queries
from ontology.lint.rules import UNREADABLE, readable, rules
from ontology.lint.shapes import shapes
from ontology.lint.source import Sources
from ontology.lint.terms import twice, undeclared, unused
from ontology.lint.texts import texts
from ontology.place import root
from ontology.vocabulary import SHAPES, Vocabulary, turtle_files

LINTS: tuple[Callable[[Sources], Iterator[Fault]], ...] = (
    labels, undeclared, unused, twice, names, orders, disjoint, profile, rules, texts
)  # fmt: skip


@dataclass(frozen=True)
class Checked:
    """An ontology that was checked: its files, its faults in order of file and line, and what of it can be used."""

    sources: Sources
    faults: tuple[Fault, ...]

    @cached_property
    def triples(self) -> frozenset[ox.Triple]:
        """All triples of the files."""
        return frozenset(self.sources.triples)

    @property
    def vocabulary(self) -> Vocabulary:
        """All of the ontology but the statements and rules that cannot be read."""
        wrong = {fault.about for fault in self.faults if fault.code in UNREADABLE}
        return self.without(wrong) if wrong else self.sources.vocabulary

    def without(self, addresses: set[str]) -> Vocabulary:
        """Return all that can be used but some rules, by their addresses."""
        unread = {fault.about for fault in self.faults if fault.code in UNREADABLE}
        wrong = {GRAMMAR_NAMESPACE + address for address in addresses | unread}
        return Vocabulary(readable(self.sources.vocabulary.triples, wrong))


def check(folder: Traversable | None = None, asked: Iterable[Traversable] = ()) -> Checked:
    """Return the ontology in a folder, or that which is in use, with all that is wrong in it.

    `asked` are query files besides the ontology's own checks whose terms are looked for. A file or rule that cannot be
    read hides no other fault.
    """
    top = folder or root()
    sources = Sources(turtle_files(top=top))
    found = [*(fault for source in sources.files for fault in source.faults)]
    found += [fault for lint in LINTS for fault in lint(sources)]
    found += queries(sources, (*check_files(top), *asked))
    if (file := top / SHAPES).is_file():
        found += shapes(sources, file)
    return Checked(sources, tuple(sorted(set(found), key=order)))


def order(fault: Fault) -> tuple[bool, Fault]:
    """Return what faults are sorted by: errors before hints, then by place."""
    return fault.severity != "error", fault


def examples(grammar: Grammar) -> dict[str, tuple[list[str], list[str]]]:
    """Return each rule's examples and counterexamples: address → (sentences with facts, sentences without)."""
    found: dict[str, tuple[list[str], list[str]]] = {rule.address: ([], []) for rule in grammar.rules}
    for index, predicate in enumerate(("example", "counterexample")):
        for subject, text, _ in grammar.vocabulary.literals("https://w3id.org/suanli/ontology#" + predicate):
            address = subject.removeprefix(GRAMMAR_NAMESPACE)
            if address in found:
                found[address][index].append(text)
    return found
