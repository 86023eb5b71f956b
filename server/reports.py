"""The reports: /reports lists them, /reports/<id> is one, as a page and as data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from flask import Blueprint, Response, abort, current_app, render_template, request

from queries.catalogue import Catalogue
from queries.report import Report
from server import caching, context, downloads, formats
from server.asking import names
from server.facts import Reader
from server.formats import Format
from server.negotiation import HTML, NotAcceptable, best, quality, ranges
from server.problems import wants_page
from server.report_page import given, page
from server.report_rows import Sheet
from server.rows import bindings
from server.shelves import shelves
from server.sparql import sent
from server.wire import Job

blueprint = Blueprint("reports", __name__)
PAGE = Format("html", HTML, "html")
JSON = Format("json", "application/json", "json", charset=False)
CSV = Format("csv", "text/csv", "csv")
RAW = {"srj": formats.TABULAR[0], "srx": formats.TABULAR[1], "tsv": formats.TABULAR[3], "ttl": formats.GRAPH[0]}
OFFERED = (JSON, CSV, PAGE, *RAW.values())
ENDINGS = {"json": JSON, "csv": CSV, "html": PAGE, **RAW}


@blueprint.get("/reports")
def index() -> Response | str:
    """Return the list of reports, with the files that are none."""
    found = catalogue()
    if wants_page():
        return render_template("reports.html", catalogue=found, shelves=shelves(found.reports))
    broken = [{"file": each.file, "line": each.line, "reason": each.reason} for each in found.broken]
    return downloads.as_json({"reports": [_summary(each) for each in found.reports.values()], "broken": broken})


@blueprint.get("/reports/<name>")
def report(name: str) -> Response:
    """Return one report in the format that its ending, `?format=` or the Accept header asks for."""
    stem, _, ending = name.partition(".")
    found = catalogue().reports.get(stem)
    if found is None or (ending and ending not in ENDINGS):
        abort(404)
    chosen = _format(ending or request.args.get("format"))
    if chosen is PAGE:
        return page(found)
    bound = found.bind(given())
    tag = _tag(found, bound, chosen)
    if caching.known(tag):
        return caching.unchanged(tag)
    return caching.tagged(_data(found, bound, chosen), tag)


def catalogue() -> Catalogue:
    """Return the reports of the running app."""
    loaded: Catalogue = current_app.extensions["suanli.reports"]
    return loaded


def _format(name: str | None) -> Format:
    if name is not None:
        if name not in ENDINGS:
            raise NotAcceptable("There is no such format.", "format", f"There are: {', '.join(ENDINGS)}.")
        return ENDINGS[name]
    accepted = ranges(request.headers.get("Accept", "")) or [("*/*", 1.0)]
    chosen = best(OFFERED, accepted)
    if chosen is None:
        raise NotAcceptable("There is no such format.", "Accept", f"There are: {', '.join(f.media for f in OFFERED)}.")
    return PAGE if quality(HTML, accepted) >= quality(chosen.media, accepted) and wants_page() else chosen


def _data(found: Report, bound: Mapping[str, str], chosen: Format) -> Response:
    tabular = "json" if chosen in (JSON, CSV) or chosen not in formats.TABULAR else chosen.name
    answer = context.answer(Job(found.query, tabular=tabular, substitutions=dict(bound)))
    if chosen not in (JSON, CSV) or answer.kind != "rows":
        return sent(answer)
    sheet = Sheet(found, bindings(answer.read()), Reader(names(), caching.language()))
    if chosen is CSV:
        return downloads.as_csv(sheet.table(), found.id)
    records = sheet.records()
    return downloads.as_json(_summary(found) | {"total": len(records), "rows": records})


def _tag(found: Report, bound: Mapping[str, str], chosen: Format) -> str:
    shape = json.dumps([found.source, dict(bound), chosen.ending, caching.language()])
    return f"{caching.edition_tag()}-{hashlib.sha256(shape.encode()).hexdigest()[:24]}"


def _summary(found: Report) -> dict[str, object]:
    """Return what programs need to know of a report."""
    return {
        "id": found.id,
        "title": dict(found.title),
        "answers": dict(found.answers),
        "params": {
            name: {"type": p.type, "required": p.required, "sample": p.sample} for name, p in found.params.items()
        },
        "columns": [{"name": c.name, "type": c.type, "label": dict(c.label)} for c in found.columns],
    }
