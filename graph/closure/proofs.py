"""Write the derivations of a closure to one file, so that a server explains without reasoning.

The file is a SQLite database. What is kept is each fact's first derivation, as numbers; see `proof_file` for reading.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from struct import pack

from graph.closure.contradictions import clashes
from graph.closure.engine import Engine
from graph.closure.memory import EngineMemory
from graph.closure.proof import ASSERTED, Step
from graph.closure.rules import Fact, triple
from graph.closure.spelling import spell

TABLES = """
CREATE TABLE term (number INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE rule (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE step (relation INTEGER, key INTEGER, rule INTEGER, premises BLOB, PRIMARY KEY (relation, key))
    WITHOUT ROWID;
CREATE TABLE tie (one INTEGER, other INTEGER, rule INTEGER, premises BLOB);
CREATE TABLE cluster (term INTEGER PRIMARY KEY, representative INTEGER);
CREATE TABLE hidden (relation INTEGER PRIMARY KEY);
CREATE TABLE clash (rule INTEGER, premises BLOB);
"""
INDEXES = """
CREATE INDEX by_text ON term (text);
CREATE INDEX by_one ON tie (one);
CREATE INDEX by_other ON tie (other);
"""
Row = tuple[object, ...]


def save(engine: Engine, path: Path) -> None:
    """Write all derivations and contradictions of an engine at rest to a new file.

    Asserted triples are not written unless sameAs rewrites them: who has the edition has them.

    Raises:
        FileExistsError: there is a file of that name.
    """
    if path.exists():
        raise FileExistsError(path)
    writer = _Writer(engine)
    with closing(sqlite3.connect(path)) as file:
        file.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {TABLES}")
        for table, places, rows in writer.tables():
            file.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)  # noqa: S608 - names of ours
        file.executescript(INDEXES)


class _Writer:
    """Turns an engine's derivations into rows; rules get numbers as they are met."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._memory = engine, EngineMemory(engine)
        self._rules: dict[str, int] = {}

    def tables(self) -> Iterator[tuple[str, str, Iterable[Row]]]:
        """Yield (table, place holders, rows); the rules come last, when all are known."""
        terms, clusters = self._engine.terms, self._engine.clusters
        yield "term", "?, ?", ((n, spell(terms.family, term)) for n, term in enumerate(terms.terms))
        yield "step", "?, ?, ?, ?", self._steps()
        yield "tie", "?, ?, ?, ?", self._ties()
        yield "cluster", "?, ?", clusters.representative.items()
        yield "hidden", "?", ((n,) for n in terms.hidden if self._memory.is_hidden(n))
        yield "clash", "?, ?", (self._row(Step(*clash)) for clash in clashes(self._engine))
        yield "rule", "?, ?", ((number, name) for name, number in self._rules.items())

    def _steps(self) -> Iterator[Row]:
        """Yield what was inferred, and what was asserted of clusters: there one form proves the others."""
        merger = self._engine.merger
        for fact in chain(self._engine.facts, merger.history, merger.aliases):
            step = self._memory.step(fact)
            if step is not None and (step.rule != ASSERTED or self._is_folded(fact)):
                yield *fact, *self._row(step)

    def _is_folded(self, fact: Fact) -> bool:
        members, (s, _, o) = self._engine.clusters.members, triple(*fact)
        return s in members or o in members or fact in self._engine.merger.aliases

    def _ties(self) -> Iterator[Row]:
        for term in self._engine.clusters.links:
            for tie in self._memory.ties(term):
                if tie.one == term:
                    yield tie.one, tie.other, *self._row(tie.step)

    def _row(self, step: Step) -> Row:
        return self._rules.setdefault(step.rule, len(self._rules)), packed(step.premises)


def packed(facts: Iterable[Fact]) -> bytes:
    """Return facts as bytes: 8 for the relation and 8 for the key of each."""
    return b"".join(pack("<qq", *fact) for fact in facts)
