"""A report's query with its values written into it, for an endpoint that knows no substitutions and for copying.

The values are terms that pyoxigraph has written, put into a VALUES block of our own; a person's text never gets
here. The block stands first in WHERE, so that a report asks the same as with substitutions as long as its
parameters are used in the outermost group, in a triple or in a FILTER there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from queries.values import to_term

_WHERE = re.compile(r"^(?!\s*#).*?\bWHERE\s*\{", re.MULTILINE)


def standalone(query: str, bound: Mapping[str, str]) -> str:
    """Return the query that asks for exactly the `bound` values: N-Triples terms by variable name.

    Raises:
        ValueError: the query has no WHERE, or a value is not one term.
    """
    found = _WHERE.search(query)
    if found is None:
        raise ValueError("the query has no WHERE")
    if not bound:
        return query
    try:
        terms = " ".join(str(to_term(term)) for term in bound.values())
    except SyntaxError as error:
        raise ValueError(str(error)) from None
    names = " ".join(f"?{name}" for name in bound)
    return f"{query[: found.end()]} VALUES ({names}) {{ ({terms}) }}{query[found.end() :]}"
