"""Answer a query on an opened edition, for the person who runs the command; the server has its own, guarded way."""

from __future__ import annotations

import re
from typing import IO

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Store

from graph.errors import QueryError, QuerySyntaxError

TABLES = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
"""Formats of the answers to SELECT and ASK."""
GRAPHS = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}
"""Formats of the answers to CONSTRUCT and DESCRIBE."""
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def ask(store: Store, text: str, output: IO[bytes], form: str | None = None, where: str = "query") -> None:
    """Write the answer of a SPARQL query to a binary file; the default graph is the union of all graphs.

    `form` is one of TABLES (or GRAPHS for CONSTRUCT and DESCRIBE); TSV or Turtle where it is None. A yes or no
    knows no CSV or TSV and comes as JSON then.

    Raises:
        QuerySyntaxError: the text is no SPARQL query; says line and column in `where`.
        QueryError: the form does not fit the kind of query, or the query cannot be answered.
    """
    try:
        result = store.query(text, use_default_graph_as_union=True)
        if isinstance(result, QuerySolutions | QueryBoolean):
            plain = "json" if isinstance(result, QueryBoolean) and form != "xml" else form
            result.serialize(output, format=TABLES[plain or "tsv"])
        else:
            result.serialize(output, format=GRAPHS[form or "turtle"])
    except SyntaxError as error:
        raise _syntax(str(error), where) from error
    except KeyError as error:
        fitting = "SELECT and ASK: " + ", ".join(TABLES) + "; CONSTRUCT and DESCRIBE: " + ", ".join(GRAPHS)
        raise QueryError(f"the answer has no form {error}.", where, f"{fitting}.") from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}.", where, "Simplify it, then ask again.") from error


def _syntax(message: str, where: str) -> QuerySyntaxError:
    found = _PLACE.match(message)
    place = f"{where}, line {found[1]}, column {found[2]}" if found else where
    return QuerySyntaxError(f"no SPARQL query: {found[3] if found else message}.", place, "Correct it, then ask again.")
