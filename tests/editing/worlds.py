"""A data folder with the graph of the samples, and an ontology of its own in a git repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.editing import drafts
from graph.editing.repository import Repository
from ontology.book import Statements, read_book
from ontology.place import VARIABLE

NOTHING: Statements = frozenset()


HOME = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Told:
    """How a command ended, and what it said."""

    exit_code: int
    output: str


@dataclass(frozen=True)
class Desk:
    """A data folder and an ontology's folder, with what tests do to them."""

    data: Path
    ontology: Path

    def copied(self, place: Path) -> Desk:
        """Return a copy of this desk in a folder."""
        found = Desk(place / "data", place / "ontology")
        shutil.copytree(self.data, found.data, symlinks=True)
        shutil.copytree(self.ontology, found.ontology)
        return found

    def run(self, *words: str) -> Told:
        """Run the command on these folders, in a process of its own: one process reads an ontology once."""
        chosen = ["--data", str(self.data), "--ontology", str(self.ontology)]
        done = subprocess.run(
            [sys.executable, "-m", "suanli", *chosen, *words],
            env=os.environ | {"PYTHONPATH": str(HOME)},
            capture_output=True,
            text=True,
        )
        return Told(done.returncode, done.stdout + done.stderr)

    def statements(self, term: str) -> Statements:
        """Return what the ontology says of a term."""
        return read_book(self.ontology).statements.get(term, NOTHING)

    def draft(self, title: str = "A draft") -> int:
        """Begin a draft and return its number."""
        return drafts.create(self.data, title, "li").id

    def change(
        self, draft: int, term: str, fresh: Statements = NOTHING, gone: Statements = NOTHING, file: str = ""
    ) -> None:
        """Save in a draft that a term says something else."""
        book = read_book(self.ontology)
        base = book.statements.get(term, NOTHING)
        last = drafts.versions(self.data, draft, term)
        now = last[0].wanted if last else base
        seen = last[0].version if last else 0
        home = book.home(term) or file
        drafts.save(self.data, draft, term, seen, home, base, (now - gone) | fresh, "li")

    @property
    def repository(self) -> Repository:
        """The repository of the ontology."""
        return Repository(self.ontology)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Have this process read the ontology of this desk."""
        before = os.environ.get(VARIABLE)
        os.environ[VARIABLE] = str(self.ontology)
        try:
            yield
        finally:
            os.environ.pop(VARIABLE)
            os.environ.update({VARIABLE: before} if before else {})
