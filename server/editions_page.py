"""The history of editions: /editions lists them, /editions/<old>/<new> tells what changed from one to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from graph.amounts import exact, with_unit
from graph.editions import editions
from server import caching, context, downloads, list_triples, page_triples
from server.facts import Reader
from server.history import Changes, changes
from server.links import link
from server.messages import messages, say, status_word
from server.names import Names, last_part
from server.problems import wants_page
from server.rows import Cell

blueprint = Blueprint("editions", __name__)
SHOWN = 100  # facts of one kind on the page; downloads hold all
COLUMNS = ("change", "subject", "predicate", "object", "unit", "status", "date", "quote", "article")


@blueprint.get("/editions")
def index() -> Response | str:
    """Return the editions there are, the newest first, as a page, as JSON or as RDF."""
    pool = context.pool()
    found, served = editions(pool.data)[::-1], pool.generation.edition.number
    if page_triples.wanted_list():
        return list_triples.sent(list_triples.of_editions(_with_before(found)))
    if wants_page() and request.args.get("format") != "json":
        return render_template("editions.html", editions=list(_with_before(found)), served=served)
    return downloads.as_json({"current": served, "editions": [each.manifest for each in found]})


@blueprint.get("/editions/<int:old>/<int:new>")
def compared(old: int, new: int) -> Response | str:
    """Return what changed between two editions: a page, JSON, or the facts as CSV or as RDF."""
    data = context.pool().data
    if not {old, new} <= {each.number for each in editions(data)}:
        abort(404)
    found = changes(data, old, new)
    if page_triples.wanted_list():
        return list_triples.sent(list_triples.of_changes(found))
    form = request.args.get("format", "html" if wants_page() else "json")
    if form == "csv":
        return downloads.as_csv(_table(found), f"changes-{old}-{new}")
    if form != "html":
        return downloads.as_json(found)
    reader = Reader(Names(_labels(found), ()), caching.language())
    sides = {name: _shown(found[name], reader) for name in ("fresh", "gone")}
    return render_template("changes.html", found=found, sides=sides, limit=SHOWN)


def _with_before(found: list[Any]) -> Iterator[tuple[Any, int | None]]:
    """Yield each edition with the number of the one before it."""
    numbers = [each.number for each in found[1:]]
    yield from zip(found, [*numbers, None], strict=False)


def _labels(found: Changes) -> Iterator[dict[str, str]]:
    for iri, names in found["labels"].items():
        yield from ({"thing": iri, "name": name, "language": language} for language, name in names.items())


def _shown(side: dict[str, Any], reader: Reader) -> dict[str, list[dict[str, Any]]]:
    """Return the first facts, findings and inferences of a side, their parts as cells."""
    return {
        "facts": [_row(row, reader) for row in side["facts"][:SHOWN]],
        "inferred": [_row(row, reader) for row in side["inferred"][:SHOWN]],
        "findings": [
            {"title": row.get(reader.language) or last_part(row["finding"])} for row in side["findings"][:SHOWN]
        ],
    }


def _row(row: dict[str, str], reader: Reader) -> dict[str, Any]:
    cells = {part: _cell(row[part], reader) for part in ("subject", "predicate", "object")}
    if row.get("unit"):
        number = exact(row["object"], reader.language)
        cells["object"] = Cell(with_unit(number, row["unit"], reader.language))
    return cells | {
        "status": row.get("status", ""),
        "quote": row.get("quote", ""),
        "href": link(row.get("article", "")),
    }


def _cell(value: str, reader: Reader) -> Cell:
    known = reader.names.labels(value) or link(value)
    return reader.cell({"type": "uri" if known else "literal", "value": value})


def _table(found: Changes) -> Iterator[list[str]]:
    """Yield the rows of the CSV: a head, then each fact that is gone or new."""
    language = caching.language()
    yield [messages()[f"column_{name}"][language] for name in COLUMNS]
    labels = Names(_labels(found), ())
    for name, side in (("gone", found["gone"]), ("fresh", found["fresh"])):
        for row in side["facts"]:
            parts = [
                labels.label(row[part], language) if labels.labels(row[part]) else row[part] for part in COLUMNS[1:4]
            ]
            rest = [row.get("unit", ""), status_word(row.get("status", ""), language), row.get("date", "")]
            yield [say(f"changes_{name}", language), *parts, *rest, row.get("quote", ""), row["article"]]
