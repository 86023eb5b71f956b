"""Ellipsis: "A's market value was 316 billion yuan, while B's was 90": the second clause leaves the measure out."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

# Between the thing and its number no verb of its own ("while B rose 2%").
_GAPPED = compiled(
    r"(?:['’]s)?\s*(?:shares?|stock)?\s*(?:was|is|were|stood at|at|came to|为|则为|是)?\s*"
    r"(?:(?!(?:\w+ed|rose|fell|lost|slid|slipped|grew|shrank|sank|leapt|won|sold|held|hit|made|paid|took|gave|put|cut|up|down"
    r"|higher|lower)\b)\w+\s){0,2}"
)

_LISTED = compiled(r"(?:\s(?:to|at|of|in)\s[^,;]{1,60}?)?(?:,|,?\sand)\s(?:the\s)?")
_CLOSED = compiled(r"\s*(?:$|[.,;]|(?:to|at)\s[\d$]|and\b)")


def carried(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return what later clauses state of another thing by a bare number: the measure of the clause before.

    Only a clause that holds one thing and one number, nothing else, of the unit that the measure has.
    """
    out: list[Assertion] = []
    for index, clause in enumerate(view.clauses[1:], 1):
        inside = [m for m in view.mentions if clause.start <= m.start and m.end <= clause.end]
        if len(inside) != 2 or inside[0].node is None or inside[1].quantity is None:
            continue
        between = view.cut(inside[0].end, inside[1].start)
        before = view.clauses[index - 1]
        last = [a for a in stated if before.start <= a.start < before.end and _like(a, inside[1])]
        if last and _GAPPED.fullmatch(between) and all(a.start < clause.start for a in stated if a.end > clause.start):
            out.append(_moved(last[-1], inside[0].node, inside[1], inside[0].start))
    return out + _listed(view, stated)


def _listed(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return what a list goes on to say with names and percentages alone: "A lost 3% to 88 yuan, B 2% and C 1%"."""
    out: list[Assertion] = []
    shares = [m for m in view.mentions if m.quantity is not None and m.quantity.unit == "%"]
    for m in shares:
        named = next((n for n in view.mentions if n.node is not None and n.end == m.start - 1), None)
        if named is None or named.node is None or not _CLOSED.match(view.cut(m.end, view.sentence.end)):
            continue
        last = [a for a in [*stated, *out] if _like(a, m) and _LISTED.fullmatch(view.cut(a.end, named.start))]
        if last and not any(a.end == m.end for a in stated):
            out += [_moved(a, named.node, m, named.start) for a in last if a.end == last[-1].end]
    return out


def _like(a: Assertion, m: Mention) -> bool:
    return (
        a.value is not None
        and a.value.number is not None
        and m.quantity is not None
        and a.value.unit == m.quantity.unit
        and a.end <= m.start
    )


def _moved(a: Assertion, node: Node, m: Mention, start: int) -> Assertion:
    q = m.quantity
    value = Value(number=q.number, unit=q.unit, stated=q.stated, bound=q.bound, upper=q.upper) if q else None
    if a.value is not None and value is not None:
        falls = a.value.number is not None and a.value.number < 0 and q is not None and q.number > 0
        falls = falls and not m.text.startswith("+")  # which says itself where it goes
        number = -value.number if falls and value.number is not None else value.number
        value = replace(value, number=number, of=a.value.of)
    return replace(a, subject=node, value=value, start=start, end=m.end, confidence=round(a.confidence * 0.9, 3))
