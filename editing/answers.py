"""The answers of reports in two worlds, side by side; a report that needs a value is asked for that of its example."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from editing.asked import answer
from editing.beside import FORK, SPAWN
from graph.errors import ParameterError
from queries.catalogue import load
from queries.report import Report

Rows = list[dict[str, str]]
SECONDS, ALL_SECONDS = 3.0, 40.0
"""How long a report may take in either world, and all of them together."""
SHOWN = 50
"""Rows of a report that a preview holds on either side."""


@dataclass
class Answerer:
    """Asks a database reports in a process beside this one; a context, which ends that process.

    It is forked where the context begins, which must be before this process opens a database; the database need be
    there at the first question only. One that takes too long is ended, and the next question starts another.
    """

    folder: Path
    seconds: float = SECONDS
    _process: Any = field(default=None, init=False)
    _questions: Connection | None = field(default=None, init=False)

    def __enter__(self) -> Answerer:
        self._start(FORK)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def put(self, query: str, params: Mapping[str, str]) -> None:
        """Ask a query; `take` gets the answer."""
        if self._questions is None:
            self._start(SPAWN)
        assert self._questions is not None  # noqa: S101 - it has just been started
        self._questions.send((query, dict(params)))

    def take(self, since: float) -> Rows | None:
        """Return the rows of what was asked at a moment; None where it takes too long or cannot be answered."""
        assert self._questions is not None  # noqa: S101 - something was put
        try:
            if self._questions.poll(max(0.0, since + self.seconds - time.monotonic())):
                rows: Rows | None = self._questions.recv()
                return rows
        except (EOFError, OSError):
            pass
        self.stop()
        return None

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._questions is not None:
            self._questions.close()
        self._process = self._questions = None

    def _start(self, context: Any) -> None:
        self._questions, theirs = context.Pipe()
        self._process = context.Process(target=answer, args=(str(self.folder), theirs), daemon=True)
        self._process.start()
        theirs.close()


@dataclass
class Compared:
    """The reports whose answers differ, as JSON has them, and those that took too long to compare."""

    reports: list[dict[str, Any]] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)


def compared(before: Answerer, after: Answerer, wanted: Collection[str], all_seconds: float = ALL_SECONDS) -> Compared:
    """Ask reports, by id, in both worlds at once; of many rows that differ only the first are there."""
    found, end = Compared(), time.monotonic() + all_seconds
    for name, report in load().reports.items():
        params = values(report)
        if name not in wanted or params is None:
            continue
        now = time.monotonic()
        if now > end:
            found.slow.append(name)
            continue
        for one in (before, after):
            one.put(report.query, report.bind(params))
        old, new = before.take(now), after.take(now)
        if old is None or new is None:
            found.slow.append(name)
        elif old != new:
            found.reports += _difference(report, params, old, new)
    return found


def _difference(report: Report, params: Mapping[str, str], old: Rows, new: Rows) -> list[dict[str, Any]]:
    gained, lost = _fewer(new, old), _fewer(old, new)
    if not gained and not lost:
        return []
    told = {
        "id": report.id,
        "title": dict(report.title),
        "params": dict(params),
        "columns": {column.name: dict(column.label) for column in report.columns},
        "gained": {"number": len(gained), "rows": gained[:SHOWN]},
        "lost": {"number": len(lost), "rows": lost[:SHOWN]},
    }
    return [told]


def _fewer(rows: Rows, others: Rows) -> Rows:
    """Return the rows that the others have not, in their order; a row that is there twice counts twice."""
    left = Counter(_frozen(row) for row in others)
    found = []
    for row in rows:
        if left[_frozen(row)]:
            left[_frozen(row)] -= 1
        else:
            found.append(row)
    return found


def _frozen(row: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))


def values(report: Report) -> Mapping[str, str] | None:
    """Return the values with which to ask a report: none, or those of its example; None where it cannot be asked."""
    needed = [each for each in report.params.values() if each.required and each.default is None]
    wanted = report.examples[0].params if needed and report.examples else {}
    try:
        report.bind(wanted)
    except ParameterError:
        return None
    return wanted
