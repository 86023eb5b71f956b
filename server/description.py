"""The service description (SPARQL 1.1 Service Description): what /sparql can do, as RDF."""

from __future__ import annotations

import pyoxigraph as ox
from flask import Response, request

from graph.iris import DATASET
from server import caching, formats
from server.negotiation import NotAcceptable, choose

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMAT = "http://www.w3.org/ns/formats/"
RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_NAMES = ["SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"]
_NAMES += ["Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads"]


def description() -> Response:
    """Return the description in the format that the current request asks for."""
    chosen = choose(request.headers.get("Accept", ""), request.args.get("format")).graph
    if chosen is None:
        raise NotAcceptable("The service description is RDF.", "Accept", "Ask for text/turtle, for example.")
    body = ox.serialize(triples(), format=formats.RDF[chosen.name], prefixes={"sd": SD})
    return caching.tagged(Response(body, content_type=chosen.content_type), None)


def triples() -> list[ox.Triple]:
    """Return the description; the endpoint is a relative IRI's stand-in, a blank node, as no host is believed."""
    service = ox.BlankNode("service")
    return [
        ox.Triple(service, RDF_TYPE, _sd("Service")),
        ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph")),
        *(ox.Triple(service, _sd("resultFormat"), ox.NamedNode(FORMAT + name)) for name in _NAMES),
        ox.Triple(service, _sd("defaultDataset"), DATASET),
        ox.Triple(DATASET, RDF_TYPE, _sd("Dataset")),
    ]


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(SD + name)
