"""What a verb is about: the first thing behind it, in its clause, with no preposition and no stop between."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.oblique import introduces
from loaders.subjects import past
from loaders.triggers import Hit
from loaders.view import View

_HUNG = compiled(r"\b(?:in|on|at|for|by|with|from|under|after|through|via|to|of)\s")
_STOPPED = compiled(r"[;；。：:]|(?:%|cent),? and $")
_STOPPED_ZH = compiled(r"[，,]|[)）]\s?[、和及与]")
_REACH = {"en": 90, "zh": 40}


def object_of(view: View, hit: Hit, fitting: list[Group], start: int, end: int) -> Group | None:
    """Return which of the fitting groups of a clause is the object of the verb that stands from `start` to `end`."""
    for group in fitting:
        if group.start < end or introduces(view, group, start, end):
            continue
        between = view.cut(end, group.start)
        if len(between) > _REACH[view.language] or _STOPPED.search(between):
            return None
        if view.language == "zh":
            return None if _STOPPED_ZH.search(between) or past(view, hit, between) else group
        return None if _HUNG.search(between) else group
    return None
