"""Asks a database its reports, in a process of its own: nothing that is asked can be stopped from within."""

from __future__ import annotations

from multiprocessing.connection import Connection
from typing import Any

from pyoxigraph import QuerySolutions, QueryTriples, Store, Variable

from queries.examples import short
from queries.values import to_term

_NOT_ROWS = frozenset({"disputed"})
"""Columns that say nothing of a row itself."""


def answer(questions: Connection) -> None:
    """Answer what comes in with rows: a database's folder, a query, its parameters; None for what cannot be asked."""
    stores: dict[str, Store] = {}
    while True:
        try:
            folder, query, params = questions.recv()
        except EOFError:
            return
        store = stores.get(folder) or stores.setdefault(folder, Store.read_only(folder))
        try:
            questions.send(rows(store, query, params))
        except (SyntaxError, ValueError, RuntimeError, OSError):
            questions.send(None)


def rows(store: Store, query: str, params: dict[str, str]) -> list[dict[str, str]]:
    """Return the rows of a SELECT, or the triples of a CONSTRUCT, as short texts by column."""
    bound: dict[Variable, Any] = {Variable(name): to_term(text) for name, text in params.items()}
    result = store.query(query, use_default_graph_as_union=True, substitutions=bound)
    if not isinstance(result, QuerySolutions):
        return [{"triple": str(triple)} for triple in result] if isinstance(result, QueryTriples) else []
    names = [variable.value for variable in result.variables if variable.value not in _NOT_ROWS]
    return [{name: short(row[name]) for name in names if row[name] is not None} for row in result]
