"""The pages for people: start, an entity, an article."""

from __future__ import annotations

from functools import lru_cache
from typing import cast
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, abort, redirect, render_template, request

from graph import iris
from graph.version import code_version
from server import assets, page_triples, questions, term_page, terms
from server.asking import ask, names, plain
from server.caching import edition_tag, language
from server.entity import View, view
from server.facts import Reader
from server.findings_page import place
from server.graphs import void
from server.highlight import pieces
from server.links import link
from server.moments import Moments
from server.overview import overview
from server.related import related
from server.reports import catalogue
from server.sections import part
from server.shelves import shelves
from server.structured import described
from server.terminology import terminology

blueprint = Blueprint("pages", __name__)
VIEWS = 64  # things whose facts are kept for their other pages
SENTENCES = 80  # on one page of an entity, which keeps it below 150 kB
Answered = str | Response


@blueprint.get("/")
def start() -> Answered:
    """Return the start page: the search, what the edition holds and what is new in it, findings and reports.

    As RDF, the description of the data set.
    """
    if page_triples.wanted():
        return void()
    found = overview(Reader(names(), language()))
    return render_template("start.html", overview=found, shelves=shelves(catalogue().reports))


@blueprint.get("/about")
def about() -> Answered:
    """Return what this is, and what it is made of, with the licences; as RDF, the description of the data set."""
    if page_triples.wanted():
        return void()
    return render_template("about.html", version=code_version(), parts=list(assets.credits()))


@blueprint.get("/id/<path:identifier>")
def entity(identifier: str) -> Answered:
    """Return the page of an entity or event, or its triples for programs."""
    return _thing(iris.entity(identifier).value)


@blueprint.get("/term/<name>")
def term(name: str) -> Answered:
    """Return the page of a term of the ontology, or its triples for programs."""
    return _thing(iris.TERMS + quote(name, safe="-._~"))


@blueprint.get("/article/<path:document>/<name>")
def article(document: str, name: str) -> Answered:
    """Return the page of an article, its text with the quotes marked and its facts, or its graph for programs."""
    iri = terms.iri(iris.article(document, quote(name, safe="")).value)
    found = ask(questions.ARTICLE, article=iri)
    if not found:
        abort(404)
    if page_triples.wanted():
        return page_triples.of_graph(iri[1:-1])
    reader, said = Reader(names(), language()), plain(found[0])
    facts = reader.facts(ask(questions.ARTICLE_FACTS, article=iri))
    spans = [(*fact.span, fact.anchor) for fact in facts if fact.span]
    text = pieces(said["text"], int(said["start"]), spans)
    publisher = reader.cell(found[0].get("publisher"))
    turtle = f"/graph/article/{quote(quote(document, safe=''), safe='')}/{quote(name, safe='')}"
    shown = {"article": said, "publisher": publisher, "facts": facts, "pieces": text, "turtle": turtle}
    return render_template("article.html", **shown, judged=f"{quote(document)}/{quote(name)}")


def _thing(iri: str) -> Answered:
    """Return the page of whatever the IRI names; 404 where the edition says nothing of it."""
    try:
        bound = terms.iri(iri)
    except ValueError:
        abort(404)
    if page_triples.wanted():
        return page_triples.of_thing(bound)
    if shown_elsewhere := place(iri):
        return cast(Response, redirect(shown_elsewhere))
    if terminology().is_term(iri):
        return term_page.page(iri, described(iri, names().label(iri, language()), request.base_url, (), ()))
    by = Moments.given(request.args)
    found = _view(edition_tag(), iri, language(), by)
    if found is None:
        abort(404)
    shown = part(found.sections, request.args.get("page", 1, type=int), SENTENCES)
    here = link(iri) or request.path
    return render_template(
        "entity.html",
        view=found,
        here=here,
        by=by,
        part=shown,
        reports=related(iri, found.classes, catalogue().reports, language()),
        structured=_structured(found, here),
        query=f"/sparql?{urlencode({'query': _about(bound)})}",
    )


@lru_cache(VIEWS)
def _view(tag: str, iri: str, wanted: str, by: Moments) -> View | None:
    """Return the view of a thing; its other pages need not ask again. `tag` is that of the edition served."""
    return view(iri, names(), wanted, by)


def _about(bound: str) -> str:
    """Return the query for the facts of a thing, as people may change it."""
    return questions.FACTS.strip().replace("WHERE {", f"WHERE {{\n  VALUES ?thing {{ {bound} }}", 1)


def _structured(found: View, here: str) -> dict[str, object]:
    names = (cell.text for cell in found.other_names)
    return described(found.iri, found.title, request.url_root.rstrip("/") + here, found.classes, names)
