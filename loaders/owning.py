"""Whose a figure or a deed is, by the name right before its word ("X's profit", X的营收, "the X merger")."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.governed import told_of_customer
from loaders.oblique import tells_where
from loaders.view import View

_POSSESSED_EN = compiled(r"^\s?['’]s?\s+(?:(?:[\w\"“”&-]+|[A-Z]*\$?\d[\d.,]*)\s+){0,5}$")
_POSSESSED_ZH = compiled(r"^的?[\u3400-\u9fffA-Za-z0-9()（）“”]{0,10}$")
_PRENOMINAL = compiled(r"\s+(?:[A-Z][\w-]*\s+){0,3}")


def owner_of(view: View, owners: list[Group], start: int) -> Group | None:
    """Return which of the fitting groups before a place owns what stands there."""
    if told_of_customer(view, owners, start):
        return None
    chinese = view.language == "zh"
    for group in reversed(owners):
        between = view.cut(group.end, start)
        alone = chinese or group is owners[-1]  # "X's parent Y posted revenue" tells of Y
        if alone and (not chinese or between.isascii()) and _POSSESSED_EN.match(between):
            return group
        if chinese:
            if _POSSESSED_ZH.match(between):
                return group
        elif _PRENOMINAL.fullmatch(between) and not tells_where(view, group):
            return group  # prenominal: "the Hygon merger", "STAR Market debut"
    return None
