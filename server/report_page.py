"""The page of a report: its form, and a part of its rows with the way to the next."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from flask import Response, render_template, request

from graph.errors import ParameterError
from queries.report import Report
from server import caching, context
from server.asking import names
from server.context import settings
from server.facts import Reader
from server.forms import fields
from server.problems import described
from server.report_rows import Sheet
from server.rows import bindings
from server.wire import Job

OWN = frozenset(["lang", "format", "page"])  # parameters of ours beside the report's


def given() -> dict[str, str]:
    """Return the values given for the report's parameters.

    Raises:
        ParameterError: one is given twice.
    """
    for name in request.args:
        if len(request.args.getlist(name)) > 1:
            raise ParameterError("It is given more than once.", name[:40], "Give it once.")
    return {name: value for name, value in request.args.items() if name not in OWN}


def page(found: Report) -> Response:
    """Return the page: the form, and the answer where all required values are there and right."""
    values: dict[str, str] = {}
    shown: dict[str, object] = {}
    status = 200
    try:
        values = given()
        shown = _shown(found, found.bind(values))
    except ParameterError as error:
        if set(request.args) - OWN:  # a form that is opened for the first time has no faults yet
            shown, status = {"problem": described(error)}, 400
    form = fields(found, values, names(), caching.language())
    html = render_template("report.html", report=found, fields=form, data=_address, **shown)
    response = Response(html, status=status)
    if "next" in shown:
        response.headers["Link"] = f'<{shown["next"]}>; rel="next"'
    return caching.tagged(response, None)


def _shown(found: Report, bound: Mapping[str, str]) -> dict[str, object]:
    """Return what the template needs of the answer."""
    answer = context.answer(Job(found.query, tabular="json", substitutions=dict(bound)))
    if answer.kind != "rows":
        return {"text": answer.read().decode()}
    sheet, size = Sheet(found, bindings(answer.read()), Reader(names(), caching.language())), settings().page_rows
    pages = max(-(-len(sheet.rows) // size), 1)
    number = min(max(request.args.get("page", 1, type=int), 1), pages)
    rows = sheet.cells((number - 1) * size, number * size)
    shown: dict[str, object] = {"total": len(sheet.rows), "first": (number - 1) * size + 1, "rows": rows}
    for name, other in (("previous", number - 1), ("next", number + 1)):
        if 0 < other <= pages:
            shown[name] = _address(page=str(other))
    return shown


def _address(ending: str = "", **changes: str) -> str:
    """Return the address of this report with the values given, in another format or with another page."""
    kept = {name: value for name, value in request.args.items() if name not in ("format", "page")}
    path, values = request.path.partition(".")[0] + ending, urlencode(kept | changes)
    return f"{path}?{values}" if values else path
