"""Names: no name belongs to two entities, and no label to two terms of a kind."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.lint.source import Sources
from ontology.vocabulary import ENTITY, RDFS, SKOS, TERM, local

_FIRM = tuple(ox.NamedNode(iri) for iri in (f"{RDFS}label", f"{SKOS}altLabel", f"{SKOS}hiddenLabel"))
_GUARDED = ox.NamedNode(f"{TERM}guardedLabel")
_TERM_KINDS = ("classes", "relations", "measures", "milestones", "aspects")


def same(name: str) -> str:
    """Return a name as names are compared: width and case count for nothing."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


def names(sources: Sources) -> Iterator[Fault]:
    """Yield names that belong to two entities, that stand twice at one, and labels that two terms of a kind share."""
    owners: dict[str, dict[ox.NamedNode, list[ox.Triple]]] = defaultdict(lambda: defaultdict(list))
    for t in sources.triples:
        if t.predicate not in (*_FIRM, _GUARDED) or not isinstance(t.subject, ox.NamedNode):
            continue
        if t.subject.value.startswith(ENTITY) and isinstance(t.object, ox.Literal):
            owners[same(t.object.value)][t.subject].append(t)
            if t.object.value != t.object.value.strip() or not t.object.value.strip():
                yield fault("name-spaces", _place(sources, t), local(t.subject), name=t.object.value)
    for bearers in owners.values():
        yield from _shared(sources, bearers)
        for written in bearers.values():
            yield from _repeated(sources, written)
    yield from _labels(sources)


def _place(sources: Sources, t: ox.Triple) -> Place:
    return sources.place(t.subject, t.predicate, t.object)


def _shared(sources: Sources, bearers: dict[ox.NamedNode, list[ox.Triple]]) -> Iterator[Fault]:
    """Yield a name of several entities at the second; a guarded name counts in context only, and clashes with none."""
    firm = [t for written in bearers.values() if (t := next((w for w in written if w.predicate in _FIRM), None))]
    for t in firm[1:]:
        other = _place(sources, firm[0])
        yield fault("name-clash", _place(sources, t), local(t.subject), name=_text(t), other=local(firm[0].subject),
                    where_en=other.told("en"), where_zh=other.told("zh"))  # fmt: skip


def _repeated(sources: Sources, written: list[ox.Triple]) -> Iterator[Fault]:
    """Yield what an entity is named twice by; that both labels are alike is common, and no fault."""
    other = [t for t in written if t.predicate != _FIRM[0]]
    labels = len(written) > len(other)
    for t in other[0 if labels else 1 :]:
        yield fault("name-twice", _place(sources, t), local(t.subject), name=_text(t))


def _labels(sources: Sources) -> Iterator[Fault]:
    words = sources.vocabulary
    for kind in _TERM_KINDS:
        known = set(getattr(words, kind))
        first: dict[tuple[str, str | None], ox.Triple] = {}
        for t in sources.triples:
            if t.predicate != _FIRM[0] or not isinstance(t.object, ox.Literal) or local(t.subject) not in known:
                continue
            one = first.setdefault((same(t.object.value), t.object.language), t)
            if one.subject != t.subject:
                where = _place(sources, one)
                yield fault("label-clash", _place(sources, t), local(t.subject), name=_text(t),
                            other=local(one.subject), where_en=where.told("en"), where_zh=where.told("zh"))  # fmt: skip


def _text(t: ox.Triple) -> str:
    return t.object.value if isinstance(t.object, ox.Literal) else ""
