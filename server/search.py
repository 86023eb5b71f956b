"""The search over names: /search is a page for people and, as they type, JSON for its field."""

from __future__ import annotations

import hashlib

from flask import Blueprint, Response, render_template, request

from graph.errors import ParameterError
from graph.iris import IDS, TERMS
from graph.search.folding import fold, runs
from graph.search.index import SearchIndex, write
from graph.search.naming import NEITHER, ROLES, Things
from graph.search.ranking import Hit
from server import caching, context, downloads, page_triples, questions
from server.asking import ask, kept, names, plain
from server.links import link
from server.problems import wants_page
from server.reports import catalogue
from server.rows import Cell

blueprint = Blueprint("search", __name__)
HITS, MOST = 50, 200
LONGEST = 200


@blueprint.get("/search")
def search() -> Response | str:
    """Return the things that `?q=` may mean, the likeliest first, as a page, as JSON or as RDF."""
    text, limit = request.args.get("q", "")[:LONGEST], _limit()
    if _as_page():
        hits, answering = _hits(text, limit), _reports(text, caching.language())
        return render_template("search.html", text=text, hits=hits, limit=limit, reports=answering)
    if page_triples.wanted_format():
        return page_triples.of_things(str(hit["iri"]) for hit in _hits(text, limit))
    tag = _tag(text, limit)
    if caching.known(tag):
        return caching.unchanged(tag)
    return caching.tagged(downloads.as_json({"query": text, "hits": _hits(text, limit)}), tag)


def index() -> SearchIndex:
    """Return the index of the served edition; for one that was published without, it is made in memory."""
    return kept("search", _opened)


def _hits(text: str, limit: int) -> list[dict[str, object]]:
    return [_told(hit) for hit in index().find(text, limit)]


def _opened() -> SearchIndex:
    folder = context.pool().generation.edition.search
    try:
        return SearchIndex.open(folder) if folder else write(_named())
    except ValueError:
        return write(_named())  # a damaged one


def _named() -> Things:
    found: Things = {}
    for row in map(plain, ask(questions.ALL_NAMES)):
        if row["thing"].startswith((IDS, TERMS)) and not row["thing"].startswith(NEITHER):
            found.setdefault(row["thing"], []).append((ROLES.index(row["role"]), row["name"]))
    return found


def _told(hit: Hit) -> dict[str, object]:
    """Return a hit as JSON has it: the thing, its label, the name that led to it, its classes, its page."""
    known, language = names(), caching.language()
    classes = [{"iri": cls, "label": known.label(cls, language)} for cls in known.types(hit.iri)]
    label = known.label(hit.iri, language)
    return {"iri": hit.iri, "label": label, "matched": hit.matched, "types": classes, "href": link(hit.iri)}


def _reports(text: str, language: str) -> list[Cell]:
    """Return the reports in whose title and question, in either language, all words of a text are."""
    words = runs(fold(text))
    told = {name: fold(" ".join((*r.title.values(), *r.answers.values()))) for name, r in catalogue().reports.items()}
    fitting = [
        catalogue().reports[name] for name, said in told.items() if words and all(word in said for word in words)
    ]
    return [Cell(report.title[language], f"/reports/{report.id}") for report in fitting]


def _limit() -> int:
    """Return how many hits are wanted.

    Raises:
        ParameterError: it is no number from 1 to `MOST`.
    """
    text = request.args.get("limit", str(HITS))
    if text.isascii() and text.isdecimal() and len(text) < 9 and 1 <= int(text) <= MOST:
        return int(text)
    raise ParameterError(f"{text[:100]!r} is no number from 1 to {MOST}.", "limit", "An example: limit=8")


def _as_page() -> bool:
    named = request.args.get("format", "")
    return wants_page() if not named else named.lower() == "html"


def _tag(text: str, limit: int) -> str:
    shape = f"{text}\n{limit}\n{caching.language()}"
    return f"{caching.edition_tag()}-{hashlib.sha256(shape.encode()).hexdigest()[:24]}"
