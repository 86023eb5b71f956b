"""What the workbench at /sparql completes with and starts from: terms, prefixes, and the reports as queries."""

from __future__ import annotations

import hashlib

from flask import Blueprint, Response

from graph import iris
from queries.report import Report
from queries.standalone import standalone
from server import caching, downloads
from server.asking import names
from server.names import Names
from server.reports import catalogue
from server.terminology import terminology

blueprint = Blueprint("workbench", __name__)
PREFIXES = {
    "": iris.TERMS,
    "id": iris.IDS,
    "rdf": iris.RDF,
    "rdfs": iris.RDFS,
    "xsd": iris.XSD,
    "skos": iris.SKOS,
    "dcterms": iris.DCTERMS,
    "oa": iris.OA,
    "owl": "http://www.w3.org/2002/07/owl#",
}

PROPERTIES = ("ontology_relations", "ontology_measures", "ontology_milestones", "ontology_aspects")


@blueprint.get("/workbench")
def workbench() -> Response:
    """Return prefixes, the classes and properties with their names in both languages, and reports as queries."""
    reports, language = catalogue().reports, caching.language()
    shape = "\n".join([language, *(report.source for report in reports.values())])
    tag = f"{caching.edition_tag()}-{hashlib.sha256(shape.encode()).hexdigest()[:24]}"
    if caching.known(tag):
        return caching.unchanged(tag)
    known, terms = names(), terminology()
    body = {
        "prefixes": PREFIXES,
        "classes": [_term(iri, known, language) for iri in terms.members("ontology_classes")],
        "properties": [_term(iri, known, language) for iri in terms.members(*PROPERTIES)],
        "examples": [_example(report, language) for report in reports.values()],
    }
    return caching.tagged(downloads.as_json(body), tag)


def query(report: Report, language: str) -> str:
    """Return a report's query so that it runs alone: its question first, with values of its example where needed."""
    needed = {name: one.sample for name, one in report.params.items() if one.required}
    text = standalone(report.query, report.bind(needed)) if needed else report.query
    kept = [line for line in text.splitlines() if not line.startswith("#+")]
    return "\n".join([f"# {report.answers[language]}", *kept]).strip() + "\n"


def _example(report: Report, language: str) -> dict[str, str]:
    return {"id": report.id, "title": report.title[language], "query": query(report, language)}


def _term(iri: str, known: Names, language: str) -> dict[str, object]:
    labels = known.labels(iri)
    return {"iri": iri, "label": known.label(iri, language), "names": sorted({*labels.values()})}
