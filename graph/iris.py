"""IRIs of terms, entities, documents, articles and graphs, and the literals that are built from texts.

All of them hang from `BASE`; the Turtle files in ontology/ and the prefixes in queries/ use the same one.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

BASE = "https://w3id.org/suanli/"
TERMS = f"{BASE}ontology#"
IDS = f"{BASE}id/"
ARTICLES = f"{BASE}graph/article/"
RULE = f"{BASE}rule/"

ONTOLOGY = NamedNode(f"{BASE}graph/ontology")
RULES = NamedNode(f"{BASE}graph/rules")
INFERRED = NamedNode(f"{BASE}graph/inferred")
FINDINGS = NamedNode(f"{BASE}graph/findings")
VERDICTS = NamedNode(f"{BASE}graph/verdicts")
CATALOGUE = NamedNode(f"{BASE}graph/catalogue")
DATASET = NamedNode(f"{BASE}dataset")

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
DCTERMS = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VOID = "http://rdfs.org/ns/void#"

TYPE = NamedNode(f"{RDF}type")
LABEL = NamedNode(f"{RDFS}label")
PART_OF = NamedNode(f"{DCTERMS}isPartOf")

_UNSAFE = re.compile(r"[^\w/+\-.~:@!$&'()*,;=]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003134f]")
_DATES = {
    re.compile(r"\d{4}-\d{2}-\d{2}"): ("date", "%Y-%m-%d"),
    re.compile(r"\d{4}-\d{2}"): ("gYearMonth", "%Y-%m"),
    re.compile(r"\d{4}"): ("gYear", "%Y"),
}


def term(name: str) -> NamedNode:
    """Return the IRI of a term of the ontology, given its local name."""
    return NamedNode(TERMS + name)


def entity(identifier: str) -> NamedNode:
    """Return the IRI of an entity or event; signs that no IRI may hold are percent-encoded."""
    return NamedNode(IDS + _UNSAFE.sub(lambda found: quote(found[0], safe=""), identifier))


def identifier(iri: str) -> str | None:
    """Return what `entity` was given for this IRI, or None where it is no entity's."""
    return unquote(iri.removeprefix(IDS)) if iri.startswith(IDS) else None


def document(path: str) -> NamedNode:
    """Return the IRI of a document, given its path relative to what the user named."""
    return NamedNode(ARTICLES + quote(path, safe=""))


def article(path: str, name: str) -> NamedNode:
    """Return the IRI of an article (`a1`, `a2` …), which is also that of its named graph."""
    return NamedNode(f"{document(path).value}/{name}")


def slug(name: str) -> str:
    """Return a name as the last part of an IRI: lower case, words joined by hyphens, Han characters kept.

    >>> slug("Moore Threads Co., Ltd.")
    'moore-threads-co-ltd'
    """
    folded = unicodedata.normalize("NFKC", name).casefold().replace("'", "")
    return re.sub(r"[\W_]+", "-", folded).strip("-")


def text(words: str) -> Literal:
    """Return words with their language: zh where one Han character is in them, else en."""
    return Literal(words, language="zh" if _HAN.search(words) else "en")


def typed(lexical: str, datatype: str) -> Literal:
    """Return a literal of an XML Schema datatype, given the datatype's local name."""
    return Literal(lexical, datatype=NamedNode(XSD + datatype))


def number(value: Decimal) -> Literal:
    """Return an xsd:decimal, written without exponent."""
    return typed(format(value, "f"), "decimal")


def moment(iso: str) -> Literal:
    """Return a date as xsd:date, gYearMonth, gYear or dateTime; a quarter, half or interval stays a string.

    An impossible date (2025-02-30) stays a string too, so that no query compares it.
    """
    for shape, (datatype, layout) in _DATES.items():
        if shape.fullmatch(iso):
            return typed(iso, datatype) if _exists(iso, layout) else Literal(iso)
    return _date_time(iso)


def _exists(iso: str, layout: str) -> bool:
    """Tell whether the calendar has this date."""
    try:
        datetime.strptime(iso, layout)
    except ValueError:
        return False
    return True


def _date_time(iso: str) -> Literal:
    """Return an xsd:dateTime, its seconds filled in as zero, or a string where it is none."""
    try:
        date.fromisoformat(iso[:10])
        instant = datetime.fromisoformat(iso)
    except ValueError:
        return Literal(iso)
    return typed(instant.isoformat(), "dateTime") if "T" in iso else Literal(iso)
