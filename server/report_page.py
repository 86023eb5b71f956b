"""The page of a report: its form, and a part of its rows with the way to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from flask import Response, render_template, request

from graph.errors import ParameterError
from queries.report import Report
from server import caching
from server.asking import names
from server.forms import fields
from server.problems import described, spoken
from server.report_answer import Answered, answered, wanted
from server.report_lines import lines
from server.selection import WORDS
from server.snippets import snippets


def given() -> dict[str, str]:
    """Return the values given for the report's parameters.

    Raises:
        ParameterError: one is given twice.
    """
    for name in request.args:
        if name != "filter" and len(request.args.getlist(name)) > 1:
            raise ParameterError("It is given more than once.", name[:40], "Give it once.")
    return {name: value for name, value in request.args.items() if name not in WORDS}


def page(found: Report) -> Response:
    """Return the page: the form, and the answer where all required values are there and right."""
    values: dict[str, str] = {}
    shown: dict[str, object] = {}
    status = 200
    try:
        values = given()
        shown = _shown(found, found.bind(values))
    except ParameterError as error:
        if set(request.args) - {"lang"}:  # a form that is opened for the first time has no faults yet
            shown, status = {"problem": spoken(described(error))}, 400
    form = fields(found, values, names(), caching.language())
    html = render_template("report.html", report=found, fields=form, **_use(found), **shown)
    response = Response(html, status=status)
    if "next" in shown:
        response.headers["Link"] = f'<{shown["next"]}>; rel="next"'
    return caching.tagged(response, None)


def _shown(found: Report, bound: Mapping[str, str]) -> dict[str, object]:
    """Return what the template needs of the answer."""
    asked = wanted(found)
    got = answered(found, bound, replace(asked, page=asked.page or 1))
    if not isinstance(got, Answered):
        return {"text": got.read().decode()}
    shown: dict[str, object] = {"total": got.total, "first": got.first, "rows": lines(got.sheet)}
    for name, other in got.neighbours():
        shown[name] = address(page=str(other))
    return shown


def _use(found: Report) -> dict[str, object]:
    """Return what the template needs to show how programs get this report."""
    root, csv = request.url_root.rstrip("/"), request.url_root.rstrip("/") + address(".csv")
    query = f"/sparql?{urlencode({'query': found.query})}"
    return {
        "order": _order,
        "data": address,
        "csv": csv,
        "snippets": snippets(root + address(), csv),
        "query_address": query,
    }


def _order(column: str) -> tuple[str, str]:
    """Return the address that sorts by a column, downwards where it is sorted upwards now, and how it is sorted now."""
    now = request.args.get("sort", "")
    sorted_now = {column: "ascending", f"-{column}": "descending"}.get(now, "")
    return address(sort=f"-{column}" if now == column else column), sorted_now


def address(ending: str = "", **changes: str) -> str:
    """Return the address of this report with the values given, in another format (then all of it) or changed."""
    dropped = {"format", "page", *changes} | ({"size"} if ending and not changes else set())
    kept = [(name, value) for name, value in request.args.items(multi=True) if name not in dropped]
    path, values = request.path.partition(".")[0] + ending, urlencode([*kept, *changes.items()])
    return f"{path}?{values}" if values else path
