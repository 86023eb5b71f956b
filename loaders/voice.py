"""Voice: whether a verb is passive, so that its subject is what it is done to."""

from __future__ import annotations

import re
from functools import cache

from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

_BE = compiled(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+"
    r"(?:(?:\w+ly|also|already|since|now|not|to be|first|then)\s+){0,3}$",
    re.IGNORECASE,
)
_BY = compiled(r"\s+(?:on\s[^,.;]{0,20}\s)?by\s")
# No agent stands behind the same signs in other words: 经信局, 财经, 获悉, 由于.
_BY_ZH = compiled(
    r"被[^，。；]{0,24}$|(?:获(?!悉)|遭|(?<![自理])由(?!于|此)|(?<![财曾已产])经(?!济|信|营|贸|开|发|费|理|销|历|验|常))[^，。；]{0,16}$"
)


def is_passive(hit: Hit, view: View) -> bool:
    """Tell whether a verb stands in the passive: after be, before by, after 被 or 由."""
    if hit.form not in ("past", "participle", "zh"):
        return False
    start, end = hit.start + view.start, hit.end + view.start
    clause = view.clauses[view.clause_at(start)]
    ahead = view.cut(clause.start, start)
    if hit.form == "zh":
        return _BY_ZH.search(ahead) is not None
    if _BE.search(ahead):
        return True
    by = _BY.match(view.cut(end, clause.end))
    if not by:
        return False
    after = end + by.end()  # "rose by 4%" names no agent, "bought by Velox for $4 million" does
    next_one = next((m for m in view.mentions if m.start >= after), None)
    return next_one is None or next_one.quantity is None or next_one.start >= after + 14


@cache  # there are as many as the rules have
def voiced(cases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cases as the passive asks: its subject is the object, the agent stands after by."""
    out: list[str] = []
    for case in cases:
        out += {"subject": ["by", "由", "被", "获"], "object": ["subject"]}.get(case, [case])
    if "object" in cases and "subject" in cases:
        out = [*out, "near"]
    return tuple(c for c in out if not (c == "possessive" and "subject" in cases))
