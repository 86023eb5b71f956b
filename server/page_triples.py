"""What a page says as RDF, for who asks for that at the page's own address."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from flask import Response, abort, request

from server import questions
from server.asking import ask
from server.formats import GRAPH
from server.graphs import triples
from server.negotiation import HTML, explicit_quality, ranges
from server.wire import Job

_RDF, _JSON = tuple(each.media for each in GRAPH), "application/json"


def _prefers(some: Iterable[str], other: str) -> bool:
    """Tell whether the client of the current request names one of some media types before another."""
    accepted = ranges(request.headers.get("Accept", ""))
    return max(explicit_quality(media, accepted) for media in some) > explicit_quality(other, accepted)


def wanted() -> bool:
    """Tell whether the client of the current request asks for RDF by name; a wildcard gets the page."""
    if "format" in request.args:
        return request.args["format"].lower() != "html"
    return _prefers((*_RDF, _JSON), HTML)


def wanted_format() -> bool:
    """Tell whether the client of the current request asks for RDF by name, JSON being something else."""
    asked = request.args.get("format", "").lower()
    if asked:
        return asked in {each.name for each in GRAPH}
    return _prefers(_RDF, _JSON)


def wanted_list() -> bool:
    """Tell whether the client asks for a list as RDF by name; lists are pages and JSON too."""
    return wanted() and wanted_format()


def of_things(iris: Iterable[str]) -> Response:
    """Return the names and classes of some things."""
    return triples(Job(questions.NAMED.replace("%THINGS%", " ".join(sorted(f"<{iri}>" for iri in iris)))))


def of_thing(bound: str) -> Response:
    """Return the triples that a thing is in; it is written as in N-Triples. 404 where there are none."""
    if not ask(questions.MENTIONED, thing=bound):
        abort(404)
    return triples(Job(questions.THING, substitutions={"thing": bound}))


def of_graph(iri: str) -> Response:
    """Return the triples of a graph; it may have none."""
    return triples(Job(questions.WHOLE_GRAPH, default_graphs=(iri,)))


def of_proof(parts: Iterable[ox.Triple]) -> Response:
    """Return the triples of a proof with the statements that say them, their targets and their selectors.

    Those with nodes without name are left out: outside of their graph nobody knows these.
    """
    told = sorted({f"({each.subject} {each.predicate} {each.object})" for each in parts if not _is_nameless(each)})
    return triples(Job(questions.PROVEN.replace("%TRIPLES%", "\n".join(told))))


def _is_nameless(triple: ox.Triple) -> bool:
    return any(isinstance(part, ox.BlankNode) for part in (triple.subject, triple.object))
