"""What a SPARQL Protocol request asks for (SPARQL 1.1 Protocol, 2.1): query, graphs, time, format.

Parameters are read from the raw bytes, so that what is not UTF-8 is refused and not repaired.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

import pyoxigraph as ox
from werkzeug.wrappers import Request

from graph.errors import InputError, ParameterError, QueryRefused
from server import formats

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
MAX_FIELDS = 2000
Fields = Mapping[str, list[str]]


class UnsupportedMedia(InputError):
    """A request body of a kind, coding or character set that is not read here."""

    code, status = "media-type", 415


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a query. `default_graphs` and `named_graphs` are both None where it names no graphs."""

    query: str
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    inferred: bool
    seconds: float | None
    format: str | None


def asked(request: Request) -> Asked | None:
    """Return what a request asks for, or None where a GET brings no query at all.

    Raises:
        QueryRefused: it brings an update.
        UnsupportedMedia: the body is none of the two that the protocol knows.
        ParameterError: a parameter is missing, repeated or wrong.
    """
    return read(fields(request), request.method == "POST")


def read(found: Fields, posted: bool = False) -> Asked | None:
    """Return what the parameters ask for, as `asked` does."""
    if "update" in found:
        raise _update()
    if not found.get("query"):
        if not posted and "query" not in found:
            return None
        raise ParameterError("There is no query.", "query", "Send it as ?query=…, in a form or as the body.")
    return Asked(_one(found, "query"), *graphs(found), _switch(found, "inferred"), _seconds(found), _name(found))


def fields(request: Request) -> Fields:
    """Return the parameters of URL and form; the body of a direct POST is the parameter `query`.

    Raises:
        UnsupportedMedia: the body is none that can be read.
        ParameterError: the parameters are not UTF-8, or too many.
    """
    pairs = _pairs(request.query_string)
    if request.method == "POST":
        media = request.mimetype
        _check_coding(request, media)
        if media == FORM:
            pairs += _pairs(request.get_data(cache=False))
        else:
            pairs.append(("query", _text(request.get_data(cache=False))))
    return _collected(pairs)


def parameters(query_string: str) -> Fields:
    """Return the parameters of a URL.

    Raises:
        ParameterError: they are not UTF-8, or too many.
    """
    return _collected(_pairs(query_string.encode()))


def _collected(pairs: list[tuple[str, str]]) -> Fields:
    collected: dict[str, list[str]] = {}
    for name, value in pairs:
        collected.setdefault(name, []).append(value)
    return collected


def graphs(found: Fields) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """Return the IRIs of default and named graphs, or twice None where none is named.

    Raises:
        ParameterError: one of them is no absolute IRI.
    """
    default, named = (found.get(f"{kind}-graph-uri", []) for kind in ("default", "named"))
    for name in (*default, *named):
        absolute(name, "default-graph-uri or named-graph-uri")
    return (tuple(default), tuple(named)) if default or named else (None, None)


def absolute(iri: str, parameter: str) -> str:
    """Return the IRI.

    Raises:
        ParameterError: it is no absolute IRI.
    """
    try:
        return ox.NamedNode(iri).value
    except ValueError:
        example = f"An example: {parameter.split()[0]}=https://w3id.org/suanli/graph/inferred"
        raise ParameterError(f"{iri[:200]!r} is no absolute IRI.", parameter, example) from None


def _update() -> QueryRefused:
    return QueryRefused(
        "Updates are not taken here.",
        remedy="Facts come by documents and ontology edits: suanli load, then suanli publish.",
    )


def _check_coding(request: Request, media: str) -> None:
    if media == UPDATE:
        raise _update()
    if media not in (FORM, QUERY):
        remedy = f"Send a query as {QUERY}, or as the parameter query in {FORM}."
        raise UnsupportedMedia(f"A body of type {media or 'unknown'} is not read here.", "Content-Type", remedy)
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMedia("Compressed bodies are not read here.", "Content-Encoding", "Send it as it is.")
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
        raise UnsupportedMedia("Queries are read as UTF-8 only.", "Content-Type", "Send the query in UTF-8.")


def _pairs(data: bytes) -> list[tuple[str, str]]:
    pieces = [piece.partition(b"=") for piece in data.replace(b"+", b" ").split(b"&") if piece]
    if len(pieces) > MAX_FIELDS:
        raise ParameterError("There are too many parameters.", "query", f"Send at most {MAX_FIELDS}.")
    if not data.isascii():
        raise _not_encoded()
    try:
        return [(unquote_to_bytes(name).decode(), unquote_to_bytes(value).decode()) for name, _, value in pieces]
    except UnicodeDecodeError:
        raise _not_encoded() from None


def _not_encoded() -> ParameterError:
    return ParameterError("The parameters are not percent-encoded UTF-8.", "query", "Encode them.")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ParameterError(f"Byte {error.start} of the query is not UTF-8.", "query", "Send it in UTF-8.") from None


def _one(found: Fields, name: str) -> str:
    values = found[name]
    if len(values) != 1:
        raise ParameterError(f"It is given {len(values)} times.", name, "Give it once.")
    if not values[0].strip():
        raise ParameterError("It is empty.", name, "An example: query=ASK {}")
    return values[0]


def _name(found: Fields) -> str | None:
    """Return the first format named that we know, else the first; SPARQLWrapper sends several, and empty ones."""
    if "format" not in found and "output" not in found:
        return None
    values = [*found.get("format", []), *found.get("output", [])]
    names = [name for value in values for name in value.split(",") if name.strip()]
    return next((name for name in names if formats.named(name)), names[0] if names else None)


def _switch(found: Fields, name: str) -> bool:
    if name not in found:
        return True
    value = found[name][-1].lower()
    if value not in ("true", "false", "1", "0"):
        raise ParameterError(f"{value[:40]!r} is neither true nor false.", name, f"An example: {name}=false")
    return value in ("true", "1")


def _seconds(found: Fields) -> float | None:
    if "timeout" not in found:
        return None
    text = found["timeout"][-1]
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise ParameterError(f"{text[:40]!r} is no number of seconds.", "timeout", "An example: timeout=2.5")
    return seconds
