"""The process that asks an edition its reports: nothing that is asked can be stopped from within, so it is asked here.

`python -m editing.asked FOLDER` reads a line of JSON with `query` and `params` and writes one with `rows` or `fault`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from pyoxigraph import QuerySolutions, QueryTriples, Store, Variable

from queries.examples import short
from queries.values import to_term

_NOT_ROWS = frozenset({"disputed"})
"""Columns that say nothing of a row itself."""


def main(folder: str) -> None:
    """Answer the questions that come in until there are no more."""
    store: Store | None = None
    for line in sys.stdin:
        store = store or Store.read_only(folder)
        asked = json.loads(line)
        try:
            told: dict[str, object] = {"rows": rows(store, asked["query"], asked["params"])}
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            told = {"fault": str(error).splitlines()[0][:200]}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def rows(store: Store, query: str, params: dict[str, str]) -> list[dict[str, str]]:
    """Return the rows of a SELECT, or the triples of a CONSTRUCT, as short texts by column."""
    bound: dict[Variable, Any] = {Variable(name): to_term(text) for name, text in params.items()}
    result = store.query(query, use_default_graph_as_union=True, substitutions=bound)
    if not isinstance(result, QuerySolutions):
        return [{"triple": str(triple)} for triple in result] if isinstance(result, QueryTriples) else []
    names = [variable.value for variable in result.variables if variable.value not in _NOT_ROWS]
    return [{name: short(row[name]) for name in names if row[name] is not None} for row in result]


if __name__ == "__main__":
    main(sys.argv[1])
