"""The ontology as documentation: all terms on one page, and a page for each with where it is used."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from graph.iris import TERMS
from server import questions, terms
from server.asking import ask, names
from server.caching import language
from server.claims import claims
from server.facts import Reader
from server.links import link
from server.rows import Cell
from server.terminology import terminology

blueprint = Blueprint("terms", __name__)
MEMBERS = 60  # of a class on one page


@blueprint.get("/ontology")
def ontology() -> str:
    """Return the page of all terms."""
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
        shown = {"latest": claims(reader.facts(ask(questions.LATEST_USES, thing=bound)))}
    return render_template(
        "term.html",
        term=known.term(iri, reader),
        others=[Cell(text, None, tag) for tag, text in reader.names.labels(iri).items() if tag != reader.language],
        related=known.related(iri, reader),
        iri=iri,
        here=link(iri),
        name=iri.removeprefix(TERMS),
        structured=structured,
        **shown,
    )


def _members(bound: str, reader: Reader) -> list[Cell]:
    """Return the things of a class by their labels."""
    found = (row["thing"]["value"] for row in ask(questions.MEMBERS_OF, **{"class": bound}))
    cells = (Cell(reader.names.label(iri, reader.language), link(iri)) for iri in found)
    return sorted(cells, key=lambda cell: (cell.text.casefold(), cell.href or ""))


def _number(total: int) -> tuple[int, int]:
    """Return which page of the members is wanted, and how many there are."""
    pages = max(-(-total // MEMBERS), 1)
    return min(max(request.args.get("page", 1, type=int), 1), pages), pages
