"""Terms: what is used and nowhere described, described twice, or described and of no use."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.lint.source import Sources
from ontology.vocabulary import ENTITY, OWL, RDF, RDFS, TERM, Vocabulary, local

_READ_BY_CODE = frozenset(
    ("publishedOn", "publishedBy", "author", "saidFor", "attributedTo", "hasTopic", "targetDate", "Document",
     "sessionNumber", "sourceQuality",
     "Observation", "Finding", "Verdict", "SourceRecord", "Statement", "Article", "Event", "Code")
)  # fmt: skip
"""Terms that no rule states because the readers of documents, or the checks, write them."""
_WORDS = re.compile(r"\w+")
_SAYING = ("slot", "pattern", "key", "set")


def undeclared(sources: Sources) -> Iterator[Fault]:
    """Yield terms and entities of ours that are used and nowhere described, with the nearest that is."""
    described = {t.subject.value for t in sources.triples if isinstance(t.subject, ox.NamedNode)}
    known = {local(ox.NamedNode(name)): name for name in described}
    seen: set[str] = set()
    for t in sources.triples:
        for node, value in ((t.predicate, None), (t.object, t.object)):
            if not isinstance(node, ox.NamedNode) or not node.value.startswith((TERM, ENTITY)):
                continue
            name = node.value
            if name in described or name in seen or name.rsplit("/", 1)[-1].rsplit("#", 1)[-1] in sources.heads:
                continue
            seen.add(name)
            place = sources.place(t.subject, t.predicate, value)
            yield _undefined(place, local(node), [n for n, iri in known.items() if _alike(iri, name)])


def _alike(one: str, other: str) -> bool:
    return one.startswith(TERM) == other.startswith(TERM)


def _undefined(place: Place, name: str, known: list[str]) -> Fault:
    near = difflib.get_close_matches(name, known, 1, 0.75)
    english = f" Did you mean {near[0]}?" if near else ""
    chinese = f"是否应为 {near[0]}？" if near else ""
    return fault("undefined", place, name, near_en=english, near_zh=chinese)


def twice(sources: Sources) -> Iterator[Fault]:
    """Yield what is given a class in two statements: two people added the same thing."""
    typed = Counter(t.subject for t in sources.triples if t.predicate.value == RDF + "type")
    for subject in dict.fromkeys(t.subject for t in sources.triples if t.predicate.value == RDF + "type"):
        if not isinstance(subject, ox.NamedNode) or not subject.value.startswith((TERM, ENTITY)):
            continue
        places = sources.typed(subject)
        if len(places) > 1:
            first = places[0]
            yield from (fault("twice", place, local(subject), first_en=first.told("en"), first_zh=first.told("zh"))
                        for place in places[1:])  # fmt: skip
        elif subject.value.startswith(ENTITY) and typed[subject] > 1:
            yield fault("two-classes", places[0], local(subject), count=typed[subject])


def unused(sources: Sources) -> Iterator[Fault]:
    """Yield, as hints, terms with which nothing is ever said: no rule, entity, table, axiom or reader uses them."""
    words = sources.vocabulary
    used = _used(words)
    for kind in ("relations", "measures", "milestones", "aspects", "classes"):
        for name in sorted(getattr(words, kind)):
            if name not in used:
                yield fault("unused", sources.place(TERM + name), name)


def _used(words: Vocabulary) -> set[str]:
    """Return the local names of terms that something states, infers or is."""
    used = set(_READ_BY_CODE)
    for t in words.triples:
        subject, value = local(t.subject), local(t.object)
        if t.predicate.value.startswith(TERM):
            used.add(local(t.predicate))
        if t.predicate.value in (f"{OWL}propertyChainAxiom", f"{OWL}inverseOf", TERM + "column"):
            used.add(subject)
        if isinstance(t.object, ox.NamedNode) and value != subject:
            used.add(value)
    for name in _SAYING:
        used.update(word for _, text, _ in words.literals(TERM + name) for word in _WORDS.findall(text))
    return used | {o for _, o in words.pairs(RDFS + "range")}
