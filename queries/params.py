"""Parameters of a report: text that a person gives, turned into typed RDF terms and never into query text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.errors import ParameterError
from graph.iris import BASE, XSD, entity

MAX_TEXT = 500
MAX_ID = 400

SAMPLES = {
    "entity": "metax",
    "date": "2025-06-10",
    "period": "2025-06",
    "integer": "2026",
    "number": "12.5",
    "term": "GPU",
    "text": "GPU",
    "language": "en",
}

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


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a report; `label` and each of `values` hold the languages en and zh.

    `cls` is the class that a pick list of entities or terms offers, `default` the text used where none is given,
    `sample` a value that a person can try.
    """

    name: str
    type: str
    label: Mapping[str, str]
    cls: str | None = None
    required: bool = False
    default: str | None = None
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    sample: str = ""

    def bind(self, text: str) -> str:
        """Return the RDF term, in N-Triples, that `text` means.

        Raises:
            ParameterError: `text` is no value of this type; names the parameter, the fault and a value to try.
        """
        try:
            return str(self._term(text.strip()))
        except ValueError as error:
            raise self.error(str(error)) from None

    def error(self, what: str) -> ParameterError:
        """Return the error that says `what` is wrong with this parameter and offers a value to try."""
        return ParameterError(what, self.name, f"A value that works: {self.name}={self.sample}")

    def _term(self, text: str) -> NamedNode | Literal:
        if self.type == "enum":
            if text not in self.values:
                raise ValueError(f"{_shown(text)} is none of: {', '.join(self.values)}.")
            return Literal(text)
        return _READERS[self.type](text)


def bind_all(parameters: Mapping[str, Parameter], raw: Mapping[str, str]) -> dict[str, str]:
    """Return the terms, in N-Triples by variable name, of the values given and of the defaults.

    A value that is empty or blank counts as not given; a parameter without value or default is left out, so
    that its variable stays unbound.

    Raises:
        ParameterError: a name that is no parameter, a required one that is missing, or a wrong value.
    """
    for name in raw:
        if name not in parameters:
            known = ", ".join(parameters) or "none"
            raise ParameterError("This report has no such parameter.", name[:40], f"It has: {known}.")
    given = {name: text for name, text in raw.items() if text.strip()}
    bound = {}
    for name, parameter in parameters.items():
        text = given.get(name, parameter.default)
        if text is not None:
            bound[name] = parameter.bind(text)
        elif parameter.required:
            raise parameter.error("This parameter is required.")
    return bound


def to_term(text: str) -> NamedNode | Literal:
    """Return the RDF term that `text` writes in N-Triples, ready for pyoxigraph's `substitutions`.

    Raises:
        SyntaxError: `text` is not exactly one IRI or literal.
    """
    quads = list(parse(f"<urn:s> <urn:p> {text} .", format=RdfFormat.N_TRIPLES))
    if len(quads) != 1 or not isinstance(quads[0].object, NamedNode | Literal):
        raise SyntaxError(f"not one IRI or literal: {text[:80]}")
    return quads[0].object


def _shown(text: str) -> str:
    """Return `text` in quotes, cut to a length that fits in a message."""
    return repr(text if len(text) <= 40 else text[:40] + "…")


def _entity(text: str) -> NamedNode:
    if len(text) > MAX_ID:
        raise ValueError(f"An id has at most {MAX_ID} characters; this has {len(text)}.")
    if text.startswith(BASE):
        return _iri(text)
    if not _SLUG.fullmatch(text) or "//" in text:
        raise ValueError(f"{_shown(text)} is neither an id nor an IRI that starts with {BASE}")
    return entity(text)


def _term(text: str) -> NamedNode:
    """Return the term of the ontology that `text` names, by its local name or its whole IRI."""
    name = text.removeprefix(f"{BASE}ontology#")
    if not _TERM.fullmatch(name):
        raise ValueError(f"{_shown(text)} is no name of a term of the ontology.")
    return NamedNode(f"{BASE}ontology#{name}")


def _iri(text: str) -> NamedNode:
    try:
        node = NamedNode(text)
        to_term(str(node))
    except (ValueError, SyntaxError):
        raise ValueError(f"{_shown(text)} is no IRI.") from None
    return node


def _date(text: str) -> Literal:
    if not _is_day(text):
        raise ValueError(f"{_shown(text)} is no date; write year-month-day.")
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
    raise ValueError(f"{_shown(text)} is no period; write 2025, 2025-06, 2025-06-10, 2025-Q1, 2025-H1 or 2021/2025.")


def _integer(text: str) -> Literal:
    if not _INTEGER.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no whole number of at most 18 digits.")
    return Literal(str(int(text)), datatype=NamedNode(XSD + "integer"))


def _number(text: str) -> Literal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no number; write digits, with a point before decimals.")
    return Literal(text.removeprefix("+"), datatype=NamedNode(XSD + "decimal"))


def _text(text: str) -> Literal:
    if len(text) > MAX_TEXT:
        raise ValueError(f"A text has at most {MAX_TEXT} characters; this has {len(text)}.")
    if _CONTROL.search(text):
        raise ValueError("The text holds a control character.")
    return Literal(text)


def _language(text: str) -> Literal:
    if text not in ("en", "zh"):
        raise ValueError(f"{_shown(text)} is no language of this graph; it has en and zh.")
    return Literal(text)


_READERS: Mapping[str, Callable[[str], NamedNode | Literal]] = {
    "entity": _entity,
    "term": _term,
    "date": _date,
    "period": _period,
    "integer": _integer,
    "number": _number,
    "text": _text,
    "language": _language,
}
