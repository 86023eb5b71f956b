"""Lists as RDF, at the addresses of their pages: reports and the interface (DCAT 3), editions and their changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import pyoxigraph as ox
from flask import Response, request

from graph.editions import Edition
from graph.iris import DATASET, DCTERMS, OA, RDF, TYPE, VOID, typed
from queries.report import Report
from server import caching, formats
from server.graphs import rdf_format
from server.messages import messages

DCAT: Final = "http://www.w3.org/ns/dcat#"
PROV: Final = "http://www.w3.org/ns/prov#"
CHANGES: Final = "http://purl.org/vocab/changeset/schema#"
MEDIA: Final = "https://www.iana.org/assignments/media-types/"
PREFIXES: Final = {"dcat": DCAT, "dcterms": DCTERMS, "void": VOID, "cs": CHANGES, "oa": OA, "rdf": RDF, "prov": PROV}
DATA: Final = {".csv": "text/csv", ".json": "application/json", ".ttl": "text/turtle"}
SIDES: Final = {"fresh": "addition", "gone": "removal"}
Made = Iterator[ox.Triple]


def sent(triples: Iterable[ox.Triple]) -> Response:
    """Return triples in the format of RDF that the current request asks for."""
    chosen = rdf_format()
    body = ox.serialize(triples, format=formats.RDF[chosen.name], prefixes=PREFIXES)
    return caching.tagged(Response(body, content_type=chosen.content_type), None)


def of_reports(reports: Mapping[str, Report]) -> Made:
    """Yield the catalogue of reports: each with its title and its question; with its data where it needs no value."""
    whole = _here("/reports")
    yield ox.Triple(whole, TYPE, _dcat("Catalog"))
    yield from _named(whole, "title", messages()["reports"])
    for name, report in reports.items():
        node = _here(f"/reports/{name}")
        yield ox.Triple(whole, _dcat("dataset"), node)
        yield ox.Triple(node, TYPE, _dcat("Dataset"))
        yield ox.Triple(node, _dcat("landingPage"), node)
        yield from _named(node, "title", report.title)
        yield from _named(node, "description", report.answers)
        if not any(each.required for each in report.params.values()):
            yield from _data(node)


def of_interface() -> Made:
    """Yield what programs can ask for: where it is, what describes it, whose data it serves."""
    service = _here("/api")
    yield ox.Triple(service, TYPE, _dcat("DataService"))
    yield from _named(service, "title", messages()["api"])
    yield ox.Triple(service, _dcat("endpointURL"), _here("/"))
    yield ox.Triple(service, _dcat("endpointDescription"), _here("/openapi.json"))
    yield ox.Triple(service, _dcterms("conformsTo"), ox.NamedNode("https://spec.openapis.org/oas/v3.1.1"))
    yield ox.Triple(service, _dcat("servesDataset"), DATASET)


def of_editions(editions: Iterable[tuple[Edition, int | None]]) -> Made:
    """Yield the editions, each with the number of the one before it: their time, their sizes, their order."""
    for edition, before in editions:
        node, counts = _edition(edition.number), edition.manifest.get("counts") or {}
        yield ox.Triple(node, TYPE, _dcat("Dataset"))
        yield ox.Triple(node, _dcat("isVersionOf"), DATASET)
        yield ox.Triple(node, _dcat("version"), ox.Literal(str(edition.number)))
        if "time" in edition.manifest:
            yield ox.Triple(node, _dcterms("issued"), typed(str(edition.manifest["time"]), "dateTime"))
        for name, term in (("quads", "triples"), ("documents", "documents")):
            if name in counts:
                yield ox.Triple(node, ox.NamedNode(VOID + term), typed(str(counts[name]), "integer"))
        if before is not None:
            yield ox.Triple(node, _dcat("previousVersion"), _edition(before))


def of_changes(found: Mapping[str, Any]) -> Made:
    """Yield a change set (vocab.org): the facts that came and went, each with its article and its words."""
    change = ox.BlankNode()
    yield ox.Triple(change, TYPE, _cs("ChangeSet"))
    yield ox.Triple(change, _cs("subjectOfChange"), DATASET)
    yield ox.Triple(change, ox.NamedNode(f"{PROV}used"), _edition(found["old"]))
    yield ox.Triple(change, ox.NamedNode(f"{PROV}generated"), _edition(found["new"]))
    for side, term in SIDES.items():
        for row in found[side]["facts"]:
            statement = ox.BlankNode()
            yield ox.Triple(change, _cs(term), statement)
            yield from _statement(statement, row)


def _statement(node: ox.BlankNode, row: Mapping[str, str]) -> Made:
    yield ox.Triple(node, TYPE, ox.NamedNode(f"{RDF}Statement"))
    for part in ("subject", "predicate", "object"):
        yield ox.Triple(node, ox.NamedNode(RDF + part), _value(row[part]))
    if "quote" in row:
        yield ox.Triple(node, ox.NamedNode(f"{OA}exact"), ox.Literal(row["quote"]))
    yield ox.Triple(node, _dcterms("source"), _value(row["article"]))


def _data(node: ox.NamedNode) -> Made:
    for ending, media in DATA.items():
        file = ox.NamedNode(node.value + ending)
        yield ox.Triple(node, _dcat("distribution"), file)
        yield ox.Triple(file, _dcat("mediaType"), ox.NamedNode(MEDIA + media))


def _named(node: ox.NamedNode, term: str, texts: Mapping[str, str]) -> Made:
    yield from (ox.Triple(node, _dcterms(term), ox.Literal(text, language=tag)) for tag, text in texts.items())


def _value(text: str) -> ox.NamedNode | ox.Literal:
    """Return a term of what the comparison writes as text; what is no IRI is words."""
    if not text.startswith(("http://", "https://")):
        return ox.Literal(text)
    try:
        return ox.NamedNode(text)
    except ValueError:
        return ox.Literal(text)


def _here(path: str) -> ox.NamedNode:
    return ox.NamedNode(request.url_root.rstrip("/") + path)


def _edition(number: int) -> ox.NamedNode:
    return _here(f"/editions#{number}")


def _dcat(name: str) -> ox.NamedNode:
    return ox.NamedNode(DCAT + name)


def _dcterms(name: str) -> ox.NamedNode:
    return ox.NamedNode(DCTERMS + name)


def _cs(name: str) -> ox.NamedNode:
    return ox.NamedNode(CHANGES + name)
