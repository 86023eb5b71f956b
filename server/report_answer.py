"""The answer to a report: its rows as the request wants them, one page of them or all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from flask import request

from queries.report import Report
from server import caching, context
from server.answers import Answer
from server.asking import names
from server.facts import Reader
from server.report_rows import Sheet
from server.rows import bindings
from server.selection import Selection, selection
from server.wire import Job


@dataclass(frozen=True, slots=True)
class Answered:
    """The rows wanted; `total` counts those of all pages, `first` is the number of this page's first, from 1."""

    sheet: Sheet
    total: int
    page: int
    pages: int
    first: int

    def neighbours(self) -> Iterator[tuple[str, int]]:
        """Yield the pages before and after this one that there are, with what they are to it."""
        for name, other in (("previous", self.page - 1), ("next", self.page + 1)):
            if 0 < other <= self.pages:
                yield name, other


def wanted(report: Report) -> Selection:
    """Return what the current request says of the rows; see `server.selection` for the errors."""
    return selection(report, request.args.to_dict(flat=False), context.settings().page_rows)


def job(report: Report, bound: Mapping[str, str], inferred: bool) -> Job:
    """Return the query of a report with its values bound; rows come as JSON, a graph as Turtle."""
    return Job(report.plan, substitutions=dict(bound), inferred=inferred)


def answered(report: Report, bound: Mapping[str, str], chosen: Selection) -> Answered | Answer:
    """Return the rows that are wanted, or the bare answer of a report that makes a graph."""
    answer = context.answer(job(report, bound, chosen.inferred))
    if answer.kind != "rows":
        return answer
    reader = Reader(names(), caching.language())
    rows = chosen.rows(bindings(answer.read()), lambda term: reader.cell(term).text)
    pages = chosen.pages(len(rows)) if chosen.page else 1
    page = min(chosen.page or 1, pages)
    part = replace(chosen, page=page).part(rows) if chosen.page else rows
    return Answered(Sheet(report, part, reader), len(rows), page, pages, (page - 1) * chosen.size + 1)
