"""What changed from one edition to another: documents, facts with their sentences, findings, and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from pyoxigraph import Store

from graph import iris
from graph.editions import Edition
from graph.iris import CATALOGUE, FINDINGS, INFERRED, LABEL, OA, RDF, TYPE, term
from graph.store import DIGEST, IDENTIFIER, solutions

Row = dict[str, str]
_DOCUMENTS = f"SELECT ?name ?digest {{ GRAPH {CATALOGUE} {{ ?d {IDENTIFIER} ?name ; {DIGEST} ?digest }} }}"
_FACTS = f"""SELECT ?subject ?predicate ?object ?status ?date ?unit ?quote ?article {{ GRAPH ?article {{
    ?s <{RDF}subject> ?subject ; <{RDF}predicate> ?predicate ; <{RDF}object> ?object .
    OPTIONAL {{ ?s {term("status")} ?status }}
    OPTIONAL {{ ?s {term("asOf")} ?date }}
    OPTIONAL {{ ?s {term("unit")} ?unit }}
    OPTIONAL {{ ?s <{OA}hasTarget>/<{OA}hasSelector>/<{OA}exact> ?quote }}
}} }}"""
_INFERRED = f"""SELECT ?subject ?predicate ?object {{ GRAPH {INFERRED} {{ ?subject ?predicate ?object }}
    FILTER(!isBlank(?subject) && !isBlank(?object)) }}"""
_FOUND = f"""SELECT ?finding ?en ?zh {{ GRAPH {FINDINGS} {{ ?finding {TYPE} {term("Finding")} .
    OPTIONAL {{ ?finding {LABEL} ?en FILTER(LANG(?en) = "en") }}
    OPTIONAL {{ ?finding {LABEL} ?zh FILTER(LANG(?zh) = "zh") }} }} }}"""
_LABELS = f"SELECT ?thing ?name (LANG(?name) AS ?language) {{ GRAPH ?g {{ ?thing {LABEL} ?name }} }}"


@dataclass(frozen=True, slots=True)
class Side:
    """What only one of two editions has; each fact has its parts by name, those of a plain triple where inferred."""

    documents: list[str] = field(default_factory=list)
    facts: list[Row] = field(default_factory=list)
    findings: list[Row] = field(default_factory=list)
    inferred: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Changes:
    """The numbers of two editions, what is gone, what is new, and which documents of both read otherwise now.

    `labels` holds what the things in it are called, by IRI and language.
    """

    old: int
    new: int
    gone: Side
    fresh: Side
    altered: list[str]
    labels: dict[str, dict[str, str]]

    def as_json(self) -> dict[str, Any]:
        """Return all of it as JSON takes it."""
        return asdict(self)


def changes(old: Edition, new: Edition) -> Changes:
    """Return what changed from one edition to another.

    A fact is the same where its parts, its article and its words are; how a loader numbers it does not count.

    Raises:
        EditionError: one of them does not open.
    """
    before, after = old.open(), new.open()
    was, now = _digests(before), _digests(after)
    gone, fresh = _side(before, after, was, now), _side(after, before, now, was)
    altered = sorted(name for name in was.keys() & now.keys() if was[name] != now[name])
    mentioned = set(_things(gone)) | set(_things(fresh))
    labels = _labels(before, mentioned) | _labels(after, mentioned)
    return Changes(old.number, new.number, gone, fresh, altered, labels)


def _side(own: Store, other: Store, documents: dict[str, str], others: dict[str, str]) -> Side:
    """Return what one store has and the other has not."""
    return Side(
        sorted(documents.keys() - others.keys()),
        _only(own, other, _FACTS),
        _only(own, other, _FOUND),
        _only(own, other, _INFERRED),
    )


def _only(own: Store, other: Store, query: str) -> list[Row]:
    known = {tuple(sorted(row.items())) for row in solutions(other, query)}
    found = {key: row for row in solutions(own, query) if (key := tuple(sorted(row.items()))) not in known}
    return [found[key] for key in sorted(found)]


def _digests(store: Store) -> dict[str, str]:
    return {row["name"]: row["digest"] for row in solutions(store, _DOCUMENTS)}


def _things(side: Side) -> Iterator[str]:
    for row in (*side.facts, *side.inferred):
        yield from (row[part] for part in ("subject", "predicate", "object"))


def _labels(store: Store, wanted: set[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in solutions(store, _LABELS):
        if row["thing"] in wanted:
            found.setdefault(row["thing"], {}).setdefault(row["language"], row["name"])
    return found


def told(found: Changes, language: str) -> Iterator[str]:
    """Yield the changes as lines to read: what is gone with a minus, what is new with a plus."""
    yield from (f"~ {name}" for name in found.altered)
    for sign, side in (("-", found.gone), ("+", found.fresh)):
        yield from (f"{sign} {name}" for name in side.documents)
        for row in side.facts:
            yield f"{sign} {_line(row, found.labels, language)}: {row.get('quote', '')}"
        yield from (f"{sign} {row.get(language, row['finding'])}" for row in side.findings)
        yield from (f"{sign} ({_line(row, found.labels, language)})" for row in side.inferred)


def _line(row: Row, labels: dict[str, dict[str, str]], language: str) -> str:
    parts = (
        labels.get(row[part], {}).get(language) or _short(row[part]) for part in ("subject", "predicate", "object")
    )
    circumstances = (row[name] for name in ("unit", "status", "date") if name in row)
    return " ".join((*parts, *circumstances))


def _short(value: str) -> str:
    return value.removeprefix(iris.TERMS).removeprefix(iris.IDS).removeprefix(iris.RDF)
