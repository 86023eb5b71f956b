"""Compare a report's rows with what its examples expect."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from graph.iris import ARTICLES, TERMS, identifier
from queries.report import Example

Term = NamedNode | BlankNode | Literal | Triple
Row = Mapping[str, str]

_COUNT = re.compile(r"(>=|<=|=)?\s*(\d+)")


def short(term: Term | None) -> str:
    """Return a term as examples write it: the id of an entity or term of ours, the text of a literal, "" for none."""
    if isinstance(term, NamedNode):
        return identifier(term.value) or term.value.removeprefix(TERMS).removeprefix(ARTICLES)
    if isinstance(term, Literal):
        return term.value
    return "" if term is None else str(term)


def rows_of(solutions: QuerySolutions) -> list[dict[str, str]]:
    """Return the solutions in their order, each as short texts by variable name."""
    names = [variable.value for variable in solutions.variables]
    return [{name: short(solution[name]) for name in names} for solution in solutions]


def faults(example: Example, rows: Sequence[Row]) -> list[str]:
    """Return what of the example's expectations the rows do not meet, one sentence each."""
    found = []
    if example.rows is not None and not _counts(example.rows, len(rows)):
        found.append(f"{len(rows)} rows, expected {example.rows}")
    found += [f"no row has {dict(part)}" for part in example.contains if not _any_fits(part, rows)]
    found += [f"a row has {dict(part)}" for part in example.lacks if _any_fits(part, rows)]
    return found


def _counts(expected: str, number: int) -> bool:
    said = _COUNT.fullmatch(expected)
    if said is None:
        raise ValueError(f"no count: {expected!r}")
    limit = int(said[2])
    return {">=": number >= limit, "<=": number <= limit}.get(said[1] or "=", number == limit)


def _any_fits(part: Row, rows: Sequence[Row]) -> bool:
    return any(all(row.get(name) == value for name, value in part.items()) for row in rows)
