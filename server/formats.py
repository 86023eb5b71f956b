"""The formats of answers: their names, media types and file endings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `name` is what `?format=` takes, `also` other media types by which it may be asked for."""

    name: str
    media: str
    ending: str
    also: tuple[str, ...] = ()
    charset: bool = True

    @property
    def content_type(self) -> str:
        """The Content-Type header of an answer in this format."""
        return f"{self.media}; charset=utf-8" if self.charset else self.media


TABULAR = (
    Format("json", "application/sparql-results+json", "srj", ("application/json",), charset=False),
    Format("xml", "application/sparql-results+xml", "srx", ("application/xml", "text/xml"), charset=False),
    Format("csv", "text/csv", "csv"),
    Format("tsv", "text/tab-separated-values", "tsv"),
)
GRAPH = (
    Format("turtle", "text/turtle", "ttl", ("application/x-turtle", "text/n3")),
    Format("ntriples", "application/n-triples", "nt", ("text/plain",), charset=False),
    Format("rdfxml", "application/rdf+xml", "rdf", ("application/xml", "text/xml"), charset=False),
    Format("jsonld", "application/ld+json", "jsonld", ("application/json",), charset=False),
    Format("trig", "application/trig", "trig"),
    Format("nquads", "application/n-quads", "nq", charset=False),
)
ALIASES = {
    "srj": "json", "srx": "xml", "ttl": "turtle", "n3": "turtle", "nt": "ntriples", "n-triples": "ntriples",
    "rdf": "rdfxml", "rdf+xml": "rdfxml", "rdf-xml": "rdfxml", "json-ld": "jsonld", "nq": "nquads", "n-quads": "nquads",
}  # fmt: skip

RESULTS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
RDF = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
}


@lru_cache(256)
def named(name: str) -> Format | None:
    """Return the format of that name, ending or media type (in any case), or None."""
    name = name.strip().lower()
    name = ALIASES.get(name, name)
    for item in (*TABULAR, *GRAPH):
        if name in (item.name, item.media):
            return item
    return next((item for item in (*TABULAR, *GRAPH) if name in item.also), None)
