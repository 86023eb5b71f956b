"""What stands before its own subject: "Founded in 2020, X …", "Since its founding in 2020, X …"."""

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


def fronted(view: View, hit: Hit, fitting: Iterable[Group]) -> Group | None:
    """Return the thing named after the comma of which a phrase at the head of a sentence speaks; None elsewhere."""
    if view.language != "en":
        return None
    start, ahead = hit.start + view.sentence.start, view.text[: hit.start]
    reduced = hit.form in ("past", "participle", "gerund") or ahead.lower().endswith("to be ")
    if not (reduced and _BARE.fullmatch(ahead)) and not _ITS.fullmatch(ahead):
        return None
    for group in fitting:
        # One that hangs on something tells whence the founder comes: "Founded by A, formerly of B, X …".
        stands = group.start > start and (possessor(view, group) or not oblique(view, group))
        if stands and _THEN.search(view.cut(start, group.start)):
            return group
    return None
