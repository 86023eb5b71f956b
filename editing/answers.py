"""The answers of reports in two worlds; a report that needs a value is asked for that of its example.

What an edition answers never changes, so it is kept; only the other world is asked then, by all processes at once.
"""

from __future__ import annotations

import json
import time
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from editing.answerer import Answerer, Rows
from graph.disk import replace
from graph.errors import ParameterError
from queries.catalogue import load
from queries.report import Report

SECONDS, ALL_SECONDS = 3.0, 15.0
"""How long a report may be computed in either world, and all of them together in each process: seconds of CPU."""
PATIENCE = 5
"""How many times as long that may take on the clock, where the machine has much else to do."""
OFTEN = 0.2
"""Seconds between two looks at how long a report has been computed."""
SHOWN = 50
"""Rows of a report that a preview holds on either side."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The databases of two worlds, and the folder in which the answers of the first are kept."""

    before: Path
    after: Path
    kept: Path


@dataclass
class Compared:
    """The reports whose answers differ, as JSON has them, and those that took too long to compare."""

    reports: list[dict[str, Any]] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Question:
    report: Report
    params: Mapping[str, str]
    is_after: bool

    def file(self, sides: Sides) -> Path:
        words = json.dumps([self.report.query, sorted(self.report.bind(self.params).items())])
        return sides.kept / f"{sha256(words.encode()).hexdigest()[:24]}.json"


def compared(
    answerers: Sequence[Answerer],
    sides: Sides,
    wanted: Collection[str],
    seconds: float = SECONDS,
    all_seconds: float = ALL_SECONDS,
) -> Compared:
    """Ask reports, by id, in both worlds; of many rows that differ only the first are there."""
    asked = {name: (report, params) for name, report in load().reports.items()
             if name in wanted and (params := values(report)) is not None}  # fmt: skip
    old, new = _kept(asked, sides), dict[str, Rows | None]()
    todo = [_Question(*pair, after) for name, pair in asked.items() for after in (False, True)
            if name not in old or (after and old[name] is not None)]  # fmt: skip
    todo.sort(key=lambda one: one.report.id not in old)  # what needs one answer only comes first
    for question, rows, is_for_good in _answered(answerers, sides, deque(todo), seconds, all_seconds):
        (new if question.is_after else old)[question.report.id] = rows
        if not question.is_after and is_for_good:
            replace(question.file(sides), json.dumps(rows, ensure_ascii=False))
    found = Compared()
    for name, (report, params) in asked.items():
        before, after = old.get(name), new.get(name)
        if before is None or after is None:
            found.slow.append(name)
        elif before != after:
            found.reports += _difference(report, params, before, after)
    return found


def _kept(asked: Mapping[str, tuple[Report, Mapping[str, str]]], sides: Sides) -> dict[str, Rows | None]:
    """Return the answers of the edition that are kept; None for a report of which it is known that it is too slow."""
    found: dict[str, Rows | None] = {}
    sides.kept.mkdir(parents=True, exist_ok=True)
    for name, pair in asked.items():
        with suppress(OSError, ValueError):
            found[name] = json.loads(_Question(*pair, False).file(sides).read_text(encoding="utf-8"))
    return found


def _answered(
    answerers: Sequence[Answerer], sides: Sides, todo: deque[_Question], seconds: float, all_seconds: float
) -> Iterator[tuple[_Question, Rows | None, bool]]:
    """Yield answers as they come, None for what takes too long; each answerer is asked one question at a time.

    With each comes whether it would be the same at any time: a machine that has much else to do makes all slow.
    """
    busy: dict[int, _Question] = {}
    spent, end = 0.0, time.monotonic() + all_seconds * PATIENCE
    while True:
        for number, one in enumerate(answerers):
            if number not in busy and todo and spent < all_seconds * len(answerers) and time.monotonic() < end:
                question = busy[number] = todo.popleft()
                folder = sides.after if question.is_after else sides.before
                one.put(folder, question.report.query, question.report.bind(question.params))
        if not busy:
            return
        ready = wait([each for number in busy if (each := answerers[number].questions)], OFTEN)
        for number in list(busy):
            one = answerers[number]
            toil, rows = one.spent, None
            is_late = toil >= seconds or time.monotonic() - one.since >= seconds * PATIENCE
            if one.questions in ready:
                rows = one.take()
            elif is_late:
                one.stop()
            else:
                continue
            spent += toil
            yield busy.pop(number), rows, rows is not None or toil >= seconds


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
