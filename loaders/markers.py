"""Markers: the words of a slot's cases that stand before what fills it (on, by, 由, 被)."""

from __future__ import annotations

import re
from functools import cache

from loaders.expressions import expression
from loaders.standing import APPOSED

# What "in" and "on" introduce is the time where one follows: "in January overtook X".
_TIMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|(?:19|20)\d\d"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_MODIFIERS = rf"(?:\s+(?:(?!and\b|or\b|which\b|that\b|who\b|(?-i:{_TIMES})\s)[\w'’&-]+)){{0,5}}\s*[\"“‘']?$"


@cache
def introducing(marker: str) -> tuple[str, re.Pattern[str]]:
    """Return a marker word in lower case, and what tells that it introduces what follows."""
    word = marker.replace("_", " ")
    if marker.isascii():
        return word.lower(), expression(rf"\b{re.escape(word)}\b(?:{_MODIFIERS}|{APPOSED})")
    return marker, expression(rf"{re.escape(marker)}(?:[^，。；、]{{0,6}}[的上]?)?[“《（(]?$")
