"""Ask a SPARQL endpoint over HTTP: a Suanli server elsewhere, or any other that speaks the protocol."""

from __future__ import annotations

from typing import IO
from urllib.error import HTTPError, URLError

from SPARQLWrapper import SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from graph.errors import QueryError

MEDIA = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "rdfxml": "application/rdf+xml",
}
"""Forms of the answer and their media types."""


def ask_remote(endpoint: str, text: str, output: IO[bytes], form: str | None = None, seconds: int = 60) -> None:
    """Write what an endpoint answers to a query, as it comes; TSV or Turtle where `form` is None.

    Raises:
        QueryError: the form is none of MEDIA, the endpoint cannot be reached, or it refuses the query.
    """
    if form is not None and form not in MEDIA:
        raise QueryError(f"the answer has no form {form!r}.", endpoint, f"Take one of {', '.join(MEDIA)}.")
    client = SPARQLWrapper(endpoint)
    client.setTimeout(seconds)
    client.setMethod("POST")
    client.setQuery(text)
    wanted = [MEDIA[form]] if form else [MEDIA["tsv"], f"{MEDIA['turtle']};q=0.9"]
    client.addCustomHttpHeader("Accept", ", ".join(wanted))
    try:
        answer = client.query().response
        while chunk := answer.read(1 << 16):
            output.write(chunk)
    except HTTPError as error:
        remedy = "Correct the query, then ask again."
        raise QueryError(f"the endpoint refused: {error.reason}.", endpoint, remedy) from error
    except (SPARQLWrapperException, URLError, OSError) as error:
        remedy = "Correct the query or the address, then ask again."
        raise QueryError(f"the endpoint gave no answer: {_first_line(error)}.", endpoint, remedy) from error


def _first_line(error: Exception) -> str:
    return next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
