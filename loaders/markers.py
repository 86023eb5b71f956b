"""Markers: the words of a slot's cases that stand before what fills it (on, by, 由, 被)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.dating import apart
from loaders.expressions import expression
from loaders.gates import lowered
from loaders.oblique import agent_of
from loaders.standing import APPOSED
from loaders.subjects import past_comma
from loaders.view import Clause, View

# What "in" and "on" introduce is the time where one follows: "in January overtook X".
_TIMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|(?:19|20)\d\d"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_MODIFIERS = rf"(?:\s+(?:(?!and\b|or\b|which\b|that\b|who\b|to\b|by\b|(?-i:{_TIMES})\s)[\w'’&-]+)){{0,5}}\s*[\"“‘']?$"

# Behind such words stands what helped, and nobody whose figure it is: "revenue rose, helped by deliveries of X".
_CAUSE = compiled(
    r"\b(?:helped|driven|boosted|lifted|buoyed|aided|hurt|dragged|led|fuelled|fueled|supported|underpinned|weighed|hit|propelled"
    r"|thanks|owing|due|because|following|reflecting|after)\b"
)


class Marker(NamedTuple):
    """A marker: its word in lower case, and what tells that it introduces what follows.

    `first` tells that it introduces what comes next after the trigger and nothing else.
    """

    text: str
    word: str
    alone: re.Pattern[str] | None  # the word where it is no part of another, in texts in lower case; of Latin markers
    pattern: re.Pattern[str]
    first: bool


@cache
def marker_of(case: str) -> Marker:
    """Return the marker that a slot names as its case."""
    text = case.removesuffix("+")
    word = text.replace("_", " ")
    alone = None
    if text.isascii():
        alone = expression(rf"\b{re.escape(word.lower())}\b", ignore_case=False)
        pattern = expression(rf"\b{re.escape(word)}\b(?:{_MODIFIERS}|{APPOSED})")
    else:
        pattern = expression(rf"{re.escape(text)}(?:[^，。；、]{{0,6}}[的上]?)?[“《（(]?$")
    return Marker(text, word.lower(), alone, pattern, case.endswith("+"))


def stands(view: View, marker: Marker, clause: Clause, behind: int) -> bool:
    """Tell whether a marker stands in a clause, or ends the trigger, which goes up to a place (`behind`)."""
    low, start, end = lowered(view.text), clause.start - view.start, clause.end - view.start
    if low.find(marker.word, start, end) < 0:
        return False
    if marker.alone is None or marker.alone.search(low, start, end) is not None:
        return True
    return view.text.endswith(marker.text, 0, behind - view.start)


def introduced(view: View, marker: Marker, fitting: list[Group], clause: Clause, start: int, end: int) -> Group | None:
    """Return the group of a clause that a marker introduces, after the trigger (from start to end) or before it."""
    after = [g for g in fitting if g.start >= end]
    if marker.first:
        fitting = after = [
            g for g in after[:1] if not g.members[0].is_entity or not _CAUSE.search(view.cut(end, g.start))
        ]
    for group in after:
        if _introduces(view, marker, group, end):
            return _meant(view, marker, group, fitting, start)
        if group.start - end < 2 and view.cut(start, end).endswith(marker.text):
            return group
    for group in reversed(fitting) if len(after) < len(fitting) else ():
        if group.end > start or not _introduces(view, marker, group, clause.start):
            continue
        if not is_apart(view, group, start, end) and not past_comma(view, marker.text, group, start):
            return _meant(view, marker, group, fitting, start)
    return None


def is_apart(view: View, group: Group, start: int, end: int) -> bool:
    """Tell whether a number before a trigger has its own measure ("revenue was 3 and net profit 1 billion")."""
    m = group.members[0]
    if m.moment is None and m.quantity is None:
        return False
    return apart(m, view.cut(group.end, start), view.cut(end, end + 24))


def _introduces(view: View, marker: Marker, group: Group, low: int) -> bool:
    """Tell whether a marker introduces a group; it stands not far before it, and behind a place."""
    high = group.start - view.start
    low = max(low - view.start, high - 70)
    return lowered(view.text).find(marker.word, low, high) >= 0 and bool(marker.pattern.search(view.text[low:high]))


def _meant(view: View, marker: Marker, group: Group, fitting: list[Group], start: int) -> Group | None:
    """Return what a marker has introduced: of those who do something together the one who does what the verb says."""
    own = agent_of(view, group, start) if marker.text == "由" else group
    return own if own in fitting else None
