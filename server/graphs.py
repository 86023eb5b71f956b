"""RDF to read: graphs (SPARQL 1.1 Graph Store HTTP Protocol, GET and HEAD), single things, and the VoID description."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import quote

from flask import Blueprint, Response, abort, request

from graph import iris
from graph.errors import ParameterError
from server import caching, context, formats, questions, requests
from server.asking import truth
from server.formats import Format
from server.negotiation import NotAcceptable, choose
from server.sparql import sent
from server.wire import Job

blueprint = Blueprint("graphs", __name__)


@blueprint.get("/graphs", strict_slashes=False)
def indirect() -> Response:
    """Return the graph that ?graph= names, or with ?default all triples."""
    found = requests.fields(request)
    named = found.get("graph", [])
    if len(named) + ("default" in found) != 1:
        raise ParameterError(
            "It must name one graph.", "graph", "An example: ?graph=https://w3id.org/suanli/graph/ontology"
        )
    return _graph(requests.absolute(named[0], "graph") if named else None)


@blueprint.get("/graph/<path:name>")
def direct(name: str) -> Response:
    """Return the graph whose IRI ends like this address."""
    if name.startswith("article/") and name.count("/") >= 2:
        document, _, article = name.removeprefix("article/").rpartition("/")
        return _graph(iris.article(document, quote(article, safe="")).value)
    return _graph(f"{iris.BASE}graph/{quote(name, safe='/')}")


@blueprint.get("/.well-known/void")
def void() -> Response:
    """Return the description of the data set, counted when the edition was published."""
    return triples(Job(questions.VOID))


def triples(job: Job) -> Response:
    """Return what a CONSTRUCT of ours gives, in the format that the current request asks for."""
    chosen = rdf_format()
    shape = json.dumps([job.query, job.default_graphs, job.substitutions, chosen.name])
    tag = f"{caching.edition_tag()}-{hashlib.sha256(shape.encode()).hexdigest()[:24]}"
    if caching.known(tag):
        return caching.unchanged(tag)
    answer = context.answer(Job(**vars(job) | {"graph": chosen.name}))
    return caching.tagged(sent(answer), tag)


def rdf_format() -> Format:
    """Return the RDF format that the current request asks for; Turtle where it asks for none or for a page.

    Raises:
        NotAcceptable: it takes none.
    """
    chosen = choose(request.headers.get("Accept", ""), request.args.get("format"))
    if chosen.graph is None:
        offered = ", ".join(each.media for each in formats.GRAPH)
        raise NotAcceptable("A graph has none of the formats asked for.", "Accept", f"Ask for one of: {offered}.")
    return formats.GRAPH[0] if chosen.page else chosen.graph


def _graph(iri: str | None) -> Response:
    """Return a graph by its IRI, or all triples; 404 where there are none."""
    default = (iri,) if iri else None
    named = () if iri else None
    if not truth(Job(questions.HAS_TRIPLES, default_graphs=default, named_graphs=named)):
        abort(404)
    return triples(Job(questions.WHOLE_GRAPH, default_graphs=default, named_graphs=named))
