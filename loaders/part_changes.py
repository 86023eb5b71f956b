"""What a part of a firm was before, or becomes, in words beside it: "cut its holding to 11.2% from 12.9%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.firm_parts import PART, number
from loaders.view import View

_SURE = 0.8
_LOOSE = ("loose/", "gleaned/", "stake/lifts")  # which guess at who has a part
# What a part was, or becomes, in words right behind it or before it.
_WAS = compiled(
    r"(?:\sstake|\sof\sª+|\sinterest)?,?\s(?:down\s|up\s|compared\swith\s|against\s)?(?:from\s)(?:about\s|some\s)?"
    + rf"(?P<part>{PART})"
)
_WAS_AHEAD = compiled(rf"\bfrom\s(?P<part>{PART})\sto\s$")
_BECOMES = compiled(
    r"(?P<how>is\sto|are\sto|will|would|plans\sto|wants\sto|has|have|intends\sto|hopes\sto|aims\sto|agreed\sto|,\sand)\s"
    r"(?:later\s|since\s|now\s)?(?:lift|raise|take|increase|boost|bring|cut|reduce|trim|lower)(?:e?d)?\s"
    r"(?:that|this|it|the\s(?:figure|holding|stake|share)|its\s(?:stake|holding|share|interest))\s(?:up\s|down\s)?to\s"
    rf"(?P<part>{PART})"
)


def part_changes(view: View, masked: str, told: list[Assertion]) -> Iterator[Assertion]:
    """Yield what a part was before, and what it becomes, in the words beside it."""
    for a in told:
        if a.rule.startswith(_LOOSE):
            continue
        mention = view.number_of(a.value, a.start, a.end)
        firm = a.value.of if a.value is not None else None
        if mention is None or firm is None:
            continue
        low, high = mention.start - view.start, mention.end - view.start
        if (was := _WAS.match(masked, high) or _WAS_AHEAD.search(masked, max(0, low - 40), low)) is not None:
            yield _moved(view, a, was, "done", firm)
        if a.status == "done" and (then := _BECOMES.search(masked, high, min(len(masked), high + 110))) is not None:
            planned = then["how"] not in ("has", "have", ", and")
            yield _moved(view, a, then, "planned" if planned else "done", firm)


def _moved(view: View, a: Assertion, m: re.Match[str], status: str, firm: str) -> Assertion:
    value = Value(number=number(m["part"]), unit="%", stated=m["part"], of=firm)
    span = (view.start + m.start(), view.start + m.end())
    return Assertion(a.subject, "stakePct", None, value, None, status, a.speaker, *span, "holder/change", _SURE)
