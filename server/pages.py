"""The pages for people: start and search, an entity, an article."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint, abort, render_template, request

from graph import iris
from server import questions, terms
from server.asking import ask, names, plain
from server.caching import language
from server.entity import view
from server.facts import Reader
from server.highlight import pieces
from server.links import link

blueprint = Blueprint("pages", __name__)
HITS = 50


@blueprint.get("/")
def start() -> str:
    """Return the start page, with what was searched for."""
    text = request.args.get("q", "")[:200]
    known = names()
    hits = known.find(text, HITS)
    kinds = {hit.iri: [known.label(cls, language()) for cls in known.types(hit.iri)] for hit in hits}
    counts = plain(ask(questions.COUNTS)[0])
    return render_template(
        "start.html", text=text, hits=hits, kinds=kinds, counts=counts, names=known, link=link, limit=HITS
    )


@blueprint.get("/id/<path:identifier>")
def entity(identifier: str) -> str:
    """Return the page of an entity or event."""
    return _thing(iris.entity(identifier).value)


@blueprint.get("/term/<name>")
def term(name: str) -> str:
    """Return the page of a term of the ontology."""
    return _thing(iris.TERMS + quote(name, safe="-._~"))


@blueprint.get("/article/<path:document>/<name>")
def article(document: str, name: str) -> str:
    """Return the page of an article: its text with the quotes marked, and its facts."""
    iri = terms.iri(iris.article(document, quote(name, safe="")).value)
    found = ask(questions.ARTICLE, article=iri)
    if not found:
        abort(404)
    reader, said = Reader(names(), language()), plain(found[0])
    facts = reader.facts(ask(questions.ARTICLE_FACTS, article=iri))
    spans = [(*fact.span, fact.anchor) for fact in facts if fact.span]
    text = pieces(said["text"], int(said["start"]), spans)
    publisher = reader.cell(found[0].get("publisher"))
    return render_template("article.html", article=said, publisher=publisher, facts=facts, pieces=text, iri=iri[1:-1])


def _thing(iri: str) -> str:
    """Return the page of whatever the IRI names; 404 where the edition says nothing of it."""
    try:
        found = view(iri, names(), language())
    except ValueError:
        found = None
    if found is None:
        abort(404)
    return render_template("entity.html", view=found)
