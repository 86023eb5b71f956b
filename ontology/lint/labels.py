"""Labels and definitions: each term and entity has them once in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from ontology.fault import LANGUAGES, Fault, fault
from ontology.lint.source import Sources
from ontology.vocabulary import BASE, OWL, RDF, RDFS, SKOS, TERM, local

NO_LABEL = frozenset(f"{TERM}{name}" for name in ("Frame", "Template", "WordList", "Code"))
"""Rules, word lists and codes show no label to anyone."""
DEFINED = frozenset((f"{OWL}Class", f"{OWL}ObjectProperty", f"{OWL}AnnotationProperty")) | frozenset(
    f"{TERM}{name}" for name in ("Measure", "Milestone", "Aspect")
)
"""What needs a definition: terms; entities need none."""
_LABEL, _DEFINITION = ox.NamedNode(f"{RDFS}label"), ox.NamedNode(f"{SKOS}definition")
_HAN = re.compile(r"[\u3400-\u9fff]")


def labels(sources: Sources) -> Iterator[Fault]:
    """Yield terms and entities that lack a label, and terms that lack a definition, and what has two in a language."""
    given = Counter(
        (t.subject, t.predicate, t.object.language)
        for t in sources.triples
        if t.predicate in (_LABEL, _DEFINITION) and isinstance(t.object, ox.Literal)
    )
    kinds = _kinds(sources)
    for subject, types in kinds.items():
        if types & NO_LABEL or not subject.value.startswith(BASE):
            continue
        for predicate in (_LABEL, _DEFINITION) if types & DEFINED else (_LABEL,):
            for language in LANGUAGES:
                if not given[subject, predicate, language]:
                    code = "label-missing" if predicate == _LABEL else "definition-missing"
                    yield fault(code, sources.place(subject), local(subject), language=language)
    yield from _strange(sources, given)


def _kinds(sources: Sources) -> dict[ox.NamedNode, set[str]]:
    found: dict[ox.NamedNode, set[str]] = {}
    for t in sources.triples:
        if t.predicate.value == RDF + "type" and isinstance(t.subject, ox.NamedNode):
            found.setdefault(t.subject, set()).add(t.object.value if isinstance(t.object, ox.NamedNode) else "")
    return found


def _strange(sources: Sources, given: Counter[tuple[Any, ox.NamedNode, str | None]]) -> Iterator[Fault]:
    """Yield labels that stand twice in a language, in no language of ours, or in the other language's script."""
    for (subject, predicate, language), count in given.items():
        what = predicate.value.rsplit("#", 1)[-1]
        place = sources.place(subject, predicate)
        if language not in LANGUAGES:
            yield fault("language-unknown", place, local(subject), language=language or "–", what=what)
        elif count > 1:
            yield fault("label-twice", place, local(subject), language=language, count=count, what=what)
    for t in sources.triples:
        if t.predicate != _LABEL or not isinstance(t.object, ox.Literal):
            continue
        if t.object.language == "en" and _HAN.search(t.object.value):
            place = sources.place(t.subject, t.predicate, t.object)
            yield fault("label-script", place, local(t.subject), label=t.object.value)
