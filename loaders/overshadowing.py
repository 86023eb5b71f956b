"""Sentences that name their subject: where another heads the clause, what was spoken of last is not meant."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.oblique import hangs
from loaders.own_subjects import has_its_own_subject
from loaders.view import View

_STANDS_FOR = compiled(
    r"\b(?:it|its|they|their|he|she|the (?:company|firm|group|start-?up|\w*maker|issuer|deal|plan|round))\b",
    re.IGNORECASE,
)
# A subject that is no firm, right before its verb: "he said the port employs …".
_OTHER = compiled(
    r"(?:^|[,;“\"]\s|\b(?:said|says|that|and|but|while|as|when|where)\s)(?:the|this)\s(?:[a-z-]+\s){0,2}[a-z-]+\s?$",
    re.IGNORECASE,
)
_ACTS = compiled(r"\s?(?:employs?|has|houses?|hosts?|operates?|runs?|owns?|holds?|serves?|covers?)\s")


def overshadowed(view: View, start: int, used: list[Group]) -> bool:
    """Tell whether a firm that hangs on nothing and fills no role heads the clause of a place; no pronoun does."""
    if view.language != "en":
        return has_its_own_subject(view, start)
    clause = view.clauses[view.clause_at(start)]
    if clause.link == "relative" and view.cut(clause.start - 6, clause.start).strip().lower() == "whose":
        return True  # "in that business, whose revenue fell": what stands before it
    other = _OTHER.search(view.cut(clause.start, start)) if _ACTS.match(view.cut(start, start + 16)) else None
    if other is not None and not _STANDS_FOR.search(other[0]):
        return True
    if _STANDS_FOR.search(view.cut(clause.start, start)):
        return False
    named = [m for m in view.mentions if clause.start <= m.start and m.end <= start and m.is_entity]
    firms = [m for m in named if m.node is not None and m.node.cls == "Company" and m.kind != "anaphor"]
    firms = [m for m in firms if not any(m in g.members for g in used)]
    return any(not hangs(view.cut(clause.start, m.start)) for m in firms)
