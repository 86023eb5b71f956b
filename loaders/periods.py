"""The years that a policy's name says it is for: 行动计划（2025—2027年）, "Action Plan (2025-2027)", 2026年工作要点."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, Spans
from ontology.vocabulary import Vocabulary

_YEAR: Final = r"((?:19|20)\d\d)\s?年?"
_SPAN: Final = compiled(rf"{_YEAR}\s?(?:[-–—－~～至到]{{1,2}}|to)\s?((?:19|20)?\d\d)\s?年?")
# Brackets behind the name, and the quotation marks that may close before them.
_BEHIND: Final = compiled(rf"[》”\"]?\s?[（(]{_SPAN.pattern}[）)]")
_OF_A_YEAR: Final = compiled(
    rf"{_YEAR}(?=[^（(]*(?:工作报告|工作要点|工作计划|工作方案|重点工作|重点任务|任务清单))"
    r"|\b((?:19|20)\d\d)\b(?=.*\b(?:Work Report|Work Plan|Work Programme|Key Tasks|Priorities)\b)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A policy as a text names it, and the years that it is for (ISO: 2026, 2025/2027)."""

    mention: Mention
    policy: Node
    iso: str


def periods(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> tuple[list[Mention], list[Period]]:
    """Return the mentions, policies grown over the years in brackets behind them, and the periods (text offsets).

    The years then are no date of what is told of the policy.
    """
    below = vocabulary.below("Policy")
    papers = [m for m in mentions if m.node is not None and m.node.cls in below and m.kind in ("name", "new")]
    found = [period for m in papers if (period := _period(text, m)) is not None]
    if not found:
        return mentions, found
    grown = {p.mention.start: p.mention for p in found}
    taken = Spans(p.mention for p in found)
    free = (m for m in mentions if m.start in grown or not taken.touches(m))
    return [grown.get(m.start, m) if m.node else m for m in free], found


def stated(found: list[Period]) -> Iterator[Assertion]:
    """Yield what the names say."""
    for p in found:
        span = (p.mention.start, p.mention.end)
        value = Value(date=p.iso)
        yield Assertion(p.policy, "coversPeriod", None, value, None, "done", None, *span, "name/period", 0.95)


def _period(text: str, m: Mention) -> Period | None:
    if m.node is None:
        return None
    behind = _BEHIND.match(text, m.end)
    span = behind or _SPAN.search(m.text)
    if span is not None:
        first, last = span[1], span[2]
        last = last if len(last) == len(first) else first[:2] + last
        if first > last:
            return None
        end = behind.end() if behind else m.end
        return Period(m._replace(end=end, text=text[m.start : end]), m.node, f"{first}/{last}")
    year = _OF_A_YEAR.search(m.text)
    return Period(m, m.node, year[1] or year[2]) if year else None
