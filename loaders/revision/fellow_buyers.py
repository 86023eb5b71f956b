"""Who buys together: "A, B and C took 47% of the deal" tells of no share that C has in A."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.view import View

_WORD = compiled(r"[\w&'’]+")
_LINKS = frozenset(("and", "as", "well", "along", "together", "with", "the"))
_TAKES = compiled(
    r"\.?\s(?:together |jointly |each |also |have |has |had )*"
    r"(?:took|take|bought|buy|hold|held|own|acquired|purchased)\b"
)
HELD = frozenset(("stakeIn", "stakePct", "target"))


def without_fellows(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without shares that one of a list of buyers would have in another of it."""
    if view.language != "en" or not any(a.predicate in HELD for a in stated):
        return stated
    wrong = {(a.start, a.end, a.rule) for a in stated if a.predicate in ("stakeIn", "target") and _is_fellow(view, a)}
    return [a for a in stated if (a.start, a.end, a.rule) not in wrong] if wrong else stated


def _is_fellow(view: View, a: Assertion) -> bool:
    """Tell whether nothing but names parts the holder from the firm that stands before or beside it."""
    target = a.object
    who = a.subject.roles.get("acquirer") if isinstance(a.subject, Event) else a.subject
    if who is None or target is None or isinstance(target, Event):
        return False
    holders = [m for m in view.mentions if m.node == who and m.kind != "anaphor"]
    for held in (m for m in view.mentions if m.node == target and m.kind != "anaphor"):
        for holder in holders:
            first, last = (holder, held) if holder.start < held.start else (held, holder)
            if last.end < a.end and _joins(view.cut(first.end, last.start)) and _acts(view, last.end):
                return True
    return False


def _joins(between: str) -> bool:
    listed = ("," in between or " and " in between) and not any(sign in between for sign in ";:%$")
    return listed and all(word in _LINKS or word[:1].isupper() for word in _WORD.findall(between))


def _acts(view: View, at: int) -> bool:
    """Tell whether those named up to a place are who buys or holds."""
    return _TAKES.match(view.cut(at, at + 60)) is not None
