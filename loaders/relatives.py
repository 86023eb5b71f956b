"""Of whom a relative clause tells: "A and B, which makes cards", "A, based in Wuxi, which has 300 staff"."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.oblique import tells_where
from loaders.view import Clause, View

# How such a clause begins that tells of all that a list names.
_MANY = compiled(
    r"(?:are|were|have|both|together|all|each|jointly|also\sare)\b|(?!(?:is|was|has|does|says)\b)[a-z]+(?<!s)(?<!ed)\s"
)


def antecedent(view: View, clause: Clause, before: list[Group]) -> Group | None:
    """Return of which of the things before it a relative clause tells: the nearest that is no mere place."""
    if not before:
        return None
    told = next((g for g in reversed(before) if not tells_where(view, g)), before[-1])
    one = len(told.members) > 1 and view.cut(told.end, clause.start).strip(" ,") in ("which", "who", "")
    if one and not _MANY.match(view.cut(clause.start, clause.end)):
        return told.alone(told.members[-1])
    return told
