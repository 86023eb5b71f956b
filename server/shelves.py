"""The reports in groups, for people who look for one."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from queries.report import Report
from server.messages import messages


@dataclass(frozen=True, slots=True)
class Shelf:
    """Reports on one matter; `title` holds the languages en and zh."""

    title: Mapping[str, str]
    reports: tuple[Report, ...]


def shelves(reports: Mapping[str, Report]) -> list[Shelf]:
    """Return the shelves with those of the reports that are there; reports on no shelf come last, none is left out."""
    found = [Shelf(title, tuple(reports[name] for name in names if name in reports)) for title, names in plan()]
    placed = {report.id for shelf in found for report in shelf.reports}
    rest = tuple(report for name, report in reports.items() if name not in placed)
    return [shelf for shelf in [*found, Shelf(messages()["shelf_more"], rest)] if shelf.reports]


@cache
def plan() -> list[tuple[dict[str, str], list[str]]]:
    """Return the title of each shelf of shelves.toml in each language (`en`, `zh`), with the ids of its reports."""
    read = tomllib.loads((files(__package__) / "shelves.toml").read_text(encoding="utf-8"))["shelf"]
    return [({"en": each["en"], "zh": each["zh"]}, each["reports"]) for each in read]
