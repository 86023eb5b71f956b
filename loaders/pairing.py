"""Pairing: who of a list goes with what of another."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Event
from loaders.fills import RESPECTIVELY
from loaders.mentions import Mention
from loaders.view import View

_EACH = compiled(r"各(?:自|方)?(?:出资|持股|占|持有|认缴)|\beach\b")


def due_to(
    members: tuple[Mention, ...], who: Node | Event, subjects: list[Node | Event], view: View
) -> tuple[Mention, ...]:
    """Return which numbers are a subject's own: of several subjects, the one at its place in lists of equal length."""
    if len(subjects) < 2 or not members or members[0].quantity is None:
        many = len(members) > 1 and members[0].quantity is not None and members[0].quantity.unit == "%"
        return () if many and "分别" in view.text else members  # of others besides, whom nobody knows
    if len(members) == 1 and _EACH.search(view.text):
        return members
    return (members[subjects.index(who)],) if len(members) == len(subjects) and who in subjects else ()


def pair(subjects: list[Node | Event], objects: list[Mention], text: str) -> list[tuple[Node | Event, Mention | None]]:
    """Return who goes with what: lists of equal length zip where the text says so or the objects are numbers."""
    if len(subjects) == len(objects) == 1:
        return [(subjects[0], objects[0])]
    zips = len(subjects) == len(objects) > 1 and (objects[0].quantity is not None or RESPECTIVELY.search(text))
    if zips:
        return list(zip(subjects, objects, strict=True))
    if len(objects) > 1 and len(subjects) > 1 and objects[0].quantity is not None:
        return []  # two lists of unequal length: nobody can say which number is whose
    single = objects[0].quantity is not None and objects[0].quantity.unit != "count"
    return [(s, o) for s in subjects for o in (objects[:1] if single else objects)]
