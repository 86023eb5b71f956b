"""The ontology as documentation: all terms on one page, and a page for each with where it is used."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from graph import iris
from server import page_triples, questions, terms
from server.asking import ask, names
from server.caching import language
from server.claims import claims
from server.facts import Fact, Reader
from server.links import link
from server.rows import Cell
from server.terminology import terminology

blueprint = Blueprint("terms", __name__)
MEMBERS = 60  # of a class on one page


@blueprint.get("/ontology")
def ontology() -> str | Response:
    """Return the page of all terms; as RDF, the ontology."""
    if page_triples.wanted():
        return page_triples.of_graph(iris.ONTOLOGY.value)
    return render_template("ontology.html", parts=terminology().parts(Reader(names(), language())))


def page(iri: str, structured: dict[str, object]) -> str:
    """Return the page of a term of the ontology; the IRI must be one that `Terminology` knows."""
    reader, known, bound = Reader(names(), language()), terminology(), terms.iri(iri)
    shown: dict[str, object] = {}
    if known.is_class(iri):
        found = _members(bound, reader)
        number, pages = _number(len(found))
        shown = {"members": found[(number - 1) * MEMBERS : number * MEMBERS], "number": number, "pages": pages}
    else:
        latest = claims(reader.facts(ask(questions.LATEST_USES, thing=bound)))
        shown = {"latest": latest, "follows": _follows(iri, reader)}
    return render_template(
        "term.html",
        term=known.term(iri, reader),
        others=[Cell(text, None, tag) for tag, text in reader.names.labels(iri).items() if tag != reader.language],
        related=known.related(iri, reader),
        iri=iri,
        here=link(iri),
        name=iri.removeprefix(iris.TERMS),
        structured=structured,
        **shown,
    )


def _follows(iri: str, reader: Reader) -> list[Fact]:
    """Return some triples with a property that follow from facts."""
    predicate = {"predicate": {"type": "uri", "value": iri}}
    return reader.facts(row | predicate for row in ask(questions.FOLLOWING, term=terms.iri(iri)))


def _members(bound: str, reader: Reader) -> list[Cell]:
    """Return the things of a class by their labels."""
    found = (row["thing"]["value"] for row in ask(questions.MEMBERS_OF, **{"class": bound}))
    cells = (Cell(reader.names.label(iri, reader.language), link(iri)) for iri in found)
    return sorted(cells, key=lambda cell: (cell.text.casefold(), cell.href or ""))


def _number(total: int) -> tuple[int, int]:
    """Return which page of the members is wanted, and how many there are."""
    pages = max(-(-total // MEMBERS), 1)
    return min(max(request.args.get("page", 1, type=int), 1), pages), pages
