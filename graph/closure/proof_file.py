"""Explain from a file of derivations. Opening reads nothing; an explanation reads only its own steps."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from struct import iter_unpack
from typing import Literal

from graph.closure.proof import Proof, Step, Tie, prove
from graph.closure.result import Contradiction
from graph.closure.rules import Fact, fact, triple
from graph.closure.spelling import spell, unspell
from graph.closure.terms import Family, PyoxigraphFamily, RdflibFamily, Term, Triple

Library = Literal["pyoxigraph", "rdflib"]


class ProofFile:
    """The derivations of an edition. One object for each thread; `close` it when done."""

    def __init__(self, path: Path, library: Library = "pyoxigraph") -> None:
        """Open a file that `save` wrote; terms are those of `library`.

        Raises:
            FileNotFoundError: there is no such file.
        """
        if not path.exists():
            raise FileNotFoundError(path)
        self._file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        self._family: Family = PyoxigraphFamily() if library == "pyoxigraph" else RdflibFamily()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def explain(self, triple: Triple) -> Proof | None:
        """Return the proof of an inferred triple, down to asserted ones; None for one that was not inferred."""
        numbers = [self._number(term) for term in triple]
        if None in numbers:
            return None
        s, p, o = (number or 0 for number in numbers)
        return prove(self, fact(s, p, o))

    def contradictions(self) -> list[Contradiction]:
        """Return the contradictions in the order in which they were found."""
        rows = self._file.execute("SELECT name, premises FROM clash JOIN rule ON rule = number ORDER BY clash.rowid")
        return [Contradiction(name, tuple(map(self._triple, _facts(premises)))) for name, premises in rows]

    def step(self, fact: Fact) -> Step | None:
        """Return the derivation of a fact in exactly this form, None when it has none."""
        found = self._file.execute(
            "SELECT name, premises FROM step JOIN rule ON rule = number WHERE relation = ? AND key = ?", fact
        ).fetchone()
        return None if found is None else Step(found[0], _facts(found[1]))

    def find(self, term: int) -> int:
        """Return the representative of a term."""
        found = self._file.execute("SELECT representative FROM cluster WHERE term = ?", (term,)).fetchone()
        return term if found is None else int(found[0])

    def ties(self, term: int) -> list[Tie]:
        """Return the links at a term."""
        rows = self._file.execute(
            "SELECT one, other, name, premises FROM tie JOIN rule ON rule = number WHERE one = ? OR other = ?",
            (term, term),
        )
        return [Tie(one, other, Step(name, _facts(premises))) for one, other, name, premises in rows]

    def is_hidden(self, relation: int) -> bool:
        """Tell whether a relation is a piece of a chain, which no proof shows."""
        return self._file.execute("SELECT 1 FROM hidden WHERE relation = ?", (relation,)).fetchone() is not None

    def term(self, number: int) -> Term:
        """Return the term of a number."""
        (text,) = self._file.execute("SELECT text FROM term WHERE number = ?", (number,)).fetchone()
        return unspell(self._family, text)

    def _number(self, term: Term) -> int | None:
        found = self._file.execute("SELECT number FROM term WHERE text = ?", (spell(self._family, term),)).fetchone()
        return None if found is None else int(found[0])

    def _triple(self, form: Fact) -> Triple:
        s, p, o = (self.term(number) for number in triple(*form))
        return s, p, o


def _facts(premises: bytes) -> tuple[Fact, ...]:
    return tuple((relation, key) for relation, key in iter_unpack("<qq", premises))
