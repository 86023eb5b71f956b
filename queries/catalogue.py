"""Read folders of query files as reports; a broken file is listed with line and reason and hides no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from queries.header import HeaderFault
from queries.reader import parse
from queries.report import Report


@dataclass(frozen=True, slots=True)
class Broken:
    """A query file that is no report: where the fault is (line counted from 1) and what it is."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Reports by id, in alphabetical order, and the files that are none."""

    reports: Mapping[str, Report]
    broken: tuple[Broken, ...]


def load(folder: Path | None = None) -> Catalogue:
    """Return our own reports and, beside them, those of `folder`.

    A file of `folder` that takes the id of one of ours is listed as broken.
    """
    reports: dict[str, Report] = {}
    broken: list[Broken] = []
    for file in [*_query_files(files(__package__)), *(_query_files(folder) if folder else ())]:
        try:
            report = _read(file)
            if report.id in reports:
                raise HeaderFault(f"another report has the id {report.id!r}; rename this file", 1)
            reports[report.id] = report
        except HeaderFault as fault:
            broken.append(Broken(str(file) if isinstance(file, Path) else file.name, fault.line, fault.reason))
    return Catalogue(dict(sorted(reports.items())), tuple(broken))


def query_files() -> list[Traversable]:
    """Return the files of our own reports, by name."""
    return list(_query_files(files(__package__)))


def _query_files(folder: Traversable) -> Iterator[Traversable]:
    yield from sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)


def _read(file: Traversable) -> Report:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise HeaderFault(f"the file cannot be read as UTF-8: {error}", 1) from None
    return parse(file.name, text)
