"""Which reports answer something about a thing: those with a parameter that takes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from graph.iris import IDS, TERMS
from queries.params import Parameter
from queries.report import Report
from server.rows import Cell


def related(iri: str, classes: Iterable[str], reports: Mapping[str, Report], language: str) -> list[Cell]:
    """Return the reports that take a thing of these classes, each as a link with the thing filled in.

    Reports on just such things come first, then those on anything.
    """
    known = {cls.removeprefix(TERMS) for cls in classes}
    found = [
        (parameter.cls is None, report.title[language], f"/reports/{name}?{urlencode({parameter.name: _short(iri)})}")
        for name, report in reports.items()
        if (parameter := _taking(report, iri, known))
    ]
    return [Cell(title, address) for _, title, address in sorted(found)]


def _taking(report: Report, iri: str, classes: set[str]) -> Parameter | None:
    """Return the parameter of a report that takes the thing; None where another one must be given too."""
    kind = "entity" if iri.startswith(IDS) else "term"
    fitting = [each for each in report.params.values() if each.type == kind and each.cls in (None, *classes)]
    needed = [each for each in report.params.values() if each.required and each.default is None]
    if needed and needed != [needed[0]]:
        return None
    chosen = [each for each in needed if each in fitting] if needed else fitting
    return chosen[0] if chosen else None


def _short(iri: str) -> str:
    return iri.removeprefix(IDS).removeprefix(TERMS)
