"""What stands before its own subject ("Founded in 2020, X …"), and of whom a sentence says first that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.oblique import oblique
from loaders.omission import possessor
from loaders.triggers import Hit
from loaders.view import View

_BARE = compiled(
    r"\W*(?:(?:to be|having been|having|newly|first|originally|recently|already|officially|long|since being|once)\s+)*"
    r"(?:(?:founded|established|set up|formed|incorporated|headquartered|based|listed|launched|spun off|backed|created)"
    r"\s[^,.;]{2,50}\s(?:and|but)\s+(?:(?:newly|first|originally|recently|already|later)\s+)?)?",
    re.IGNORECASE,
)
_ITS = compiled(
    r"\W*(?:(?:since|after|before|with|following|upon|in|on|at|by|for|despite|as part of|ahead of)\s+)?"
    r"(?:its|their)\s+(?:[\w-]+\s+){0,4}",
    re.IGNORECASE,
)
_THEN = compiled(r"(?:,|\b(?:19|20)\d\d)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,6}$")

# Whom a sentence turns to by its first words, whatever its own subject: "For chipmaker X, growth came at a price".
_FRAMES = ("At ", "For ", "As for ", "Over at ", "Not so ", "Then ", "Next ")
TURNS = compiled(
    r"\W*(?:For|At|Over at|As for|Not so(?: for| at)?|Then there is|Next (?:up|comes|is))\s"
    r"(?:the\s)?(?:[a-z][\w-]*\s){0,5}"
)
_FRAMED = compiled(r"(?:\s?\([^()]{1,40}\))?(?:,\s(?:an?|the)\s[^,;.]{2,60})?,\s")
_AT = compiled(r"\s(?:the|its|an?)\s")


def framed(view: View) -> Group | None:
    """Return the firm of which an English sentence opens by saying that it tells of it, None where it does not."""
    if view.language != "en" or not view.text.startswith(_FRAMES):
        return None
    firms = (g for g in view.groups if (node := g.members[0].node) is not None and node.cls == "Company")
    group = next(firms, None)
    if group is None or len(group.members) > 1 or not group.members[0].is_entity:
        return None
    at = group.end - view.start
    apart = _FRAMED.match(view.text, at) or (view.text.startswith("At ") and _AT.match(view.text, at))
    return group if apart and TURNS.fullmatch(view.text, 0, group.start - view.start) else None


def fronted(view: View, hit: Hit, fitting: Iterable[Group]) -> Group | None:
    """Return the thing named after the comma of which a phrase at the head of a sentence speaks; None elsewhere."""
    if view.language != "en":
        return None
    start, ahead = hit.start + view.sentence.start, view.text[: hit.start]
    if (frame := framed(view)) is not None and frame.end <= start and view.clause_at(start) <= 1:
        return frame if any(g == frame for g in fitting) else None
    reduced = hit.form in ("past", "participle", "gerund") or ahead.lower().endswith("to be ")
    if not (reduced and _BARE.fullmatch(ahead)) and not _ITS.fullmatch(ahead):
        return None
    for group in fitting:
        # One that hangs on something tells whence the founder comes: "Founded by A, formerly of B, X …".
        stands = group.start > start and (possessor(view, group) or not oblique(view, group))
        if stands and _THEN.search(view.cut(start, group.start)):
            return group
    return None
