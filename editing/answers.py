"""The answers of reports in two worlds, side by side; a report that needs a value is asked for that of its example."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any

from editing.progress import replace
from graph.editions import Edition
from graph.errors import ParameterError
from queries.catalogue import load
from queries.report import Report

Rows = list[dict[str, str]]
Answers = dict[str, Rows | None]
"""The rows of each report by its id; None of one that took too long."""
SECONDS = 3.0
"""How long a report may take in either world."""
SHOWN = 50
"""Rows of a report that a preview holds on either side."""


@dataclass
class Answerer:
    """Asks a database its reports in a process of its own, each with a deadline; a context, which ends the process."""

    folder: Path
    seconds: float = SECONDS
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def __enter__(self) -> Answerer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def answers(self, skip: Callable[[str], bool] = lambda name: False) -> Answers:
        """Return the answers of all reports that can be asked, but for those to skip."""
        found: Answers = {}
        for report in load().reports.values():
            params = values(report)
            if params is not None and not skip(report.id):
                found[report.id] = self.ask(report.query, report.bind(params))
        return found

    def ask(self, query: str, params: Mapping[str, str]) -> Rows | None:
        """Return the rows of one query; None where it takes too long or cannot be answered."""
        try:
            self._send(json.dumps({"query": query, "params": dict(params)}).encode() + b"\n")
            told = json.loads(self._line(time.monotonic() + self.seconds))
        except (OSError, ValueError):
            self.stop()
            return None
        rows: Rows | None = told.get("rows")
        return rows

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _send(self, message: bytes) -> None:
        if self._process is None:
            paths = os.pathsep.join(path for path in sys.path if path)
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "editing.asked", str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": paths},
            )
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        self._process.stdin.write(message)
        self._process.stdin.flush()

    def _line(self, deadline: float) -> bytes:
        """Return the next line of what the process says.

        Raises:
            OSError: it does not say it in time, or has ended.
        """
        assert self._process is not None and self._process.stdout is not None  # noqa: S101 - _send has started it
        received = bytearray()
        while not received.endswith(b"\n"):
            ready, _, _ = select.select([self._process.stdout], [], [], max(0.0, deadline - time.monotonic()))
            piece = os.read(self._process.stdout.fileno(), 1 << 20) if ready else b""
            if not piece:
                raise OSError("no answer")
            received += piece
        return bytes(received)


def of_edition(edition: Edition, kept: Path) -> Answers:
    """Return the answers of an edition; they are kept in a folder, for an edition never changes."""
    asked = sha256("\0".join(report.source for report in load().reports.values()).encode()).hexdigest()[:12]
    file = kept / f"{edition.number}-{edition.manifest.get('time', '')}-{asked}.json"
    with suppress(OSError, ValueError):
        found: Answers = json.loads(file.read_text(encoding="utf-8"))
        return found
    with Answerer(edition.graph) as answerer:
        made = answerer.answers()
    kept.mkdir(parents=True, exist_ok=True)
    for old in sorted(kept.glob("*.json"), key=lambda one: one.stat().st_mtime)[:-2]:
        old.unlink()
    replace(file, json.dumps(made, ensure_ascii=False))
    return made


def differences(before: Answers, after: Answers) -> Iterator[dict[str, Any]]:
    """Yield the reports whose answers differ, as JSON has them; of many rows only the first are there."""
    reports = load().reports
    for name, rows in after.items():
        old = before.get(name)
        if rows is None or old is None:
            continue
        gained, lost = _fewer(rows, old), _fewer(old, rows)
        if gained or lost:
            report = reports[name]
            yield {
                "id": name,
                "title": dict(report.title),
                "params": dict(values(report) or {}),
                "columns": {column.name: dict(column.label) for column in report.columns},
                "gained": {"number": len(gained), "rows": gained[:SHOWN]},
                "lost": {"number": len(lost), "rows": lost[:SHOWN]},
            }


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
