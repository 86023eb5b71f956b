"""The reports: /reports lists them, /reports/<id> is one, as a page and as data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from flask import Blueprint, Response, abort, current_app, render_template, request

from graph.errors import ParameterError
from queries.catalogue import Catalogue
from queries.report import Report
from queries.watched import Watched
from server import caching, context, downloads, feed, formats, list_triples, page_triples, workbook
from server.charts import drawing
from server.context import kept, pool
from server.formats import Format
from server.messages import say
from server.negotiation import HTML, NotAcceptable, best, quality, ranges
from server.problems import wants_page
from server.report_answer import Answered, answered, job, wanted
from server.report_page import address, given, page
from server.row_triples import as_rdf
from server.selection import WORDS, Selection
from server.shelves import shelves
from server.sparql import sent

blueprint = Blueprint("reports", __name__)
PAGE = Format("html", HTML, "html")
JSON = Format("json", "application/json", "json", charset=False)
CSV = Format("csv", "text/csv", "csv")
XLSX = Format("xlsx", workbook.MEDIA, "xlsx", charset=False)
ATOM = Format("atom", feed.MEDIA, "atom")
CHART = Format("chart", "application/json", "chart", charset=False)
RAW = {form.ending: form for form in (*formats.TABULAR, *formats.GRAPH) if form.ending != "csv"}
OFFERED = (JSON, CSV, XLSX, ATOM, PAGE, *RAW.values())
ENDINGS = {"json": JSON, "csv": CSV, "xlsx": XLSX, "atom": ATOM, "html": PAGE, "chart": CHART, **RAW}
SELECTING = WORDS - {"lang", "format", "inferred"}
RELATIONS = {"previous": "prev", "next": "next"}


@blueprint.get("/reports")
def index() -> Response | str:
    """Return the list of reports, with the files that are none, as a page, as JSON or as RDF."""
    found = catalogue()
    if page_triples.wanted_list():
        return list_triples.sent(list_triples.of_reports(found.reports))
    if wants_page():
        return render_template("reports.html", catalogue=found, shelves=shelves(found.reports))
    broken = [{"file": each.file, "line": each.line, "reason": each.reason} for each in found.broken]
    return downloads.as_json({"reports": [summary(each) for each in found.reports.values()], "broken": broken})


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
    bound, rows = found.bind(given()), wanted(found)
    tag = _tag(found, chosen)
    if caching.known(tag):
        return caching.unchanged(tag)
    return caching.tagged(kept().response(tag, lambda: _data(found, bound, rows, chosen)), tag)


def catalogue() -> Catalogue:
    """Return the reports of the running app, as their files are now."""
    watched: Watched = current_app.extensions["suanli.reports"]
    return watched.current()


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


def _data(found: Report, bound: Mapping[str, str], rows: Selection, chosen: Format) -> Response:
    if chosen in formats.GRAPH and found.columns:
        return _rdf(found, bound, rows, chosen)
    if chosen in RAW.values():
        return _raw(found, bound, rows, chosen)
    got = answered(found, bound, replace(rows, page=None) if chosen is CHART else rows)
    if not isinstance(got, Answered):
        return sent(got)
    response = BODIES[chosen.ending](got)
    for relation, number in got.neighbours():
        response.headers.add("Link", f'<{address(f".{chosen.ending}", page=str(number))}>; rel="{RELATIONS[relation]}"')
    return response


def _rdf(found: Report, bound: Mapping[str, str], rows: Selection, chosen: Format) -> Response:
    """Return rows as RDF; a report that makes a graph of its own gives that."""
    got = answered(found, bound, rows)
    if not isinstance(got, Answered):
        return sent(got)
    told = as_rdf(got.sheet.rows, (column.name for column in found.columns), formats.RDF[chosen.name])
    return Response(told, content_type=chosen.content_type)


def _raw(found: Report, bound: Mapping[str, str], rows: Selection, chosen: Format) -> Response:
    """Return the answer as the query gives it, streamed.

    Raises:
        ParameterError: rows are to be selected, which these formats do not do.
    """
    if not rows.plain:
        word = next(name for name in request.args if name in SELECTING)
        raise ParameterError("This format gives all rows as they come.", word, "Ask for json, csv, xlsx or atom.")
    asked = job(found, bound, rows.inferred)
    if chosen in formats.TABULAR:
        return sent(context.answer(replace(asked, tabular=chosen.name)))
    return sent(context.answer(replace(asked, graph=chosen.name)))


def _json(got: Answered) -> Response:
    size = {"total": got.total} if got.pages == 1 else {"total": got.total, "page": got.page, "pages": got.pages}
    return downloads.as_json(summary(got.sheet.report) | size | {"rows": got.sheet.records()})


def _chart(got: Answered) -> Response:
    return downloads.as_json(drawing(got.sheet))


def _csv(got: Answered) -> Response:
    return downloads.as_csv(got.sheet.table(), got.sheet.report.id)


def _xlsx(got: Answered) -> Response:
    language, report = caching.language(), got.sheet.report
    edition = pool().generation.edition
    facts = {
        say("sheet_rows", language): str(got.total),
        say("sheet_edition", language): f"{edition.number} ({edition.manifest.get('time', '')})",
        say("sheet_address", language): request.url,
    }
    about = workbook.about(report, request.args.items(), facts, language)
    body = workbook.workbook(got.sheet, request.url_root, about, language)
    return downloads.as_file(body, workbook.MEDIA, f"{report.id}.xlsx")


def _atom(got: Answered) -> Response:
    root, language = request.url_root, caching.language()
    page = root.rstrip("/") + address().replace(".atom", "")
    place = feed.Place(root, request.url, page, str(pool().generation.edition.manifest.get("time", "")))
    return Response(feed.feed(got.sheet, place, language), content_type=ATOM.content_type)


BODIES = {"json": _json, "csv": _csv, "xlsx": _xlsx, "atom": _atom, "chart": _chart}


def _tag(found: Report, chosen: Format) -> str:
    words = sorted((name, value) for name, value in request.args.items(multi=True) if name not in ("format", "lang"))
    shape = json.dumps([found.source, words, chosen.ending, caching.language(), request.host_url])
    return f"{caching.edition_tag()}-{hashlib.sha256(shape.encode()).hexdigest()[:24]}"


def summary(found: Report) -> dict[str, object]:
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
