"""Read texts that people give, by their type, as RDF terms; what is none raises a ValueError that says why."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.iris import BASE, XSD, entity

MAX_TEXT = 500
MAX_ID = 400

_SLUG = re.compile(r"\w[\w\-.+/~]*")
_TERM = re.compile(r"[A-Za-z][A-Za-z0-9]{0,79}")
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{1,18})?")
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PART = re.compile(r"[0-9]{4}-(Q[1-4]|H[12])")
_YEARS = re.compile(r"([0-9]{4})/([0-9]{4})")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def to_term(text: str) -> NamedNode | Literal:
    """Return the RDF term that `text` writes in N-Triples, ready for pyoxigraph's `substitutions`.

    Raises:
        SyntaxError: `text` is not exactly one IRI or literal.
    """
    quads = list(parse(f"<urn:s> <urn:p> {text} .", format=RdfFormat.N_TRIPLES))
    if len(quads) != 1 or not isinstance(quads[0].object, NamedNode | Literal):
        raise SyntaxError(f"not one IRI or literal: {text[:80]}")
    return quads[0].object


def shown(text: str) -> str:
    """Return `text` in quotes, cut to a length that fits in a message."""
    return repr(text if len(text) <= 40 else text[:40] + "…")


def _entity(text: str) -> NamedNode:
    if len(text) > MAX_ID:
        raise ValueError(f"An id has at most {MAX_ID} characters; this has {len(text)}.")
    if text.startswith(BASE):
        return _iri(text)
    if not _SLUG.fullmatch(text) or "//" in text:
        raise ValueError(f"{shown(text)} is neither an id nor an IRI that starts with {BASE}")
    return entity(text)


def _term(text: str) -> NamedNode:
    """Return the term of the ontology that `text` names, by its local name or its whole IRI."""
    name = text.removeprefix(f"{BASE}ontology#")
    if not _TERM.fullmatch(name):
        raise ValueError(f"{shown(text)} is no name of a term of the ontology.")
    return NamedNode(f"{BASE}ontology#{name}")


def _iri(text: str) -> NamedNode:
    try:
        node = NamedNode(text)
        to_term(str(node))
    except (ValueError, SyntaxError):
        raise ValueError(f"{shown(text)} is no IRI.") from None
    return node


def _date(text: str) -> Literal:
    if not _is_day(text):
        raise ValueError(f"{shown(text)} is no date; write year-month-day.")
    return Literal(text, datatype=NamedNode(XSD + "date"))


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and text.isascii() and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _period(text: str) -> Literal:
    """Return a period with the type that dates of the graph have, so that equal periods are equal terms."""
    years = _YEARS.fullmatch(text)
    if _YEAR.fullmatch(text):
        return Literal(text, datatype=NamedNode(XSD + "gYear"))
    if _MONTH.fullmatch(text):
        return Literal(text, datatype=NamedNode(XSD + "gYearMonth"))
    if _is_day(text):
        return Literal(text, datatype=NamedNode(XSD + "date"))
    if _PART.fullmatch(text) or (years and years[1] <= years[2]):
        return Literal(text)
    raise ValueError(f"{shown(text)} is no period; write 2025, 2025-06, 2025-06-10, 2025-Q1, 2025-H1 or 2021/2025.")


def _integer(text: str) -> Literal:
    if not _INTEGER.fullmatch(text):
        raise ValueError(f"{shown(text)} is no whole number of at most 18 digits.")
    return Literal(str(int(text)), datatype=NamedNode(XSD + "integer"))


def _number(text: str) -> Literal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{shown(text)} is no number; write digits, with a point before decimals.")
    return Literal(text.removeprefix("+"), datatype=NamedNode(XSD + "decimal"))


def _text(text: str) -> Literal:
    if len(text) > MAX_TEXT:
        raise ValueError(f"A text has at most {MAX_TEXT} characters; this has {len(text)}.")
    if _CONTROL.search(text):
        raise ValueError("The text holds a control character.")
    return Literal(text)


def _language(text: str) -> Literal:
    if text not in ("en", "zh"):
        raise ValueError(f"{shown(text)} is no language of this graph; it has en and zh.")
    return Literal(text)


READERS: Mapping[str, Callable[[str], NamedNode | Literal]] = {
    "entity": _entity,
    "term": _term,
    "date": _date,
    "period": _period,
    "integer": _integer,
    "number": _number,
    "text": _text,
    "language": _language,
}
