"""What is due by a date, and the day of saying what is yet to be: neither tells of something done."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.revision.timing import begins
from loaders.view import View

_ALONE = compiled(r"\s*(?:底|末|前|之前|年底)?\s*[，,]\s*")
_OPENING = compiled(r"[，,；;：:。》”）)]\s?[到至在于]?$")
# What a year to come only says more closely (2027年度供货协议), or what is spoken of (就2027年供货签约).
_OF_WHAT = compiled(r"\s?(?:[的度版供产财目规计届款及、和至到前]|-|—)|\s(?:target|plan|season|edition|model|budget)")
_ABOUT = compiled(r"(?:就|关于|围绕|面向|对)[^，。；]{0,20}$|\b(?:for|about|through|until|by|to|of)\s(?:the\s)?$")
_SO_FAR = compiled(r"目前|现已|现有|已经?|截至|[；;]")
_TELLS = compiled(r"\b(?:said|announced|told|disclosed)\b[^.;]{0,30}$", re.IGNORECASE)
_TO_COME = compiled(
    r"\W*(?:that\s+)?\w+(?:\s\w+)?\s(?:was|were|is|are)\s\w+ing\b|[^.;]{0,40}\b(?:will|would|plans? to)\b"
)


def due(view: View, start: int) -> bool:
    """Tell whether what stands at a place of the sentence is due by a date ("by 2028", 到2028年), so not done yet.

    The date stands before it in its clause, or alone before that; what comes behind may be of something else.
    """
    if not any(map(_is_due, view.mentions)):
        return False
    clause = view.clauses[view.clause_at(start)]
    alone = [m for m in view.mentions if m.end <= clause.start and _ALONE.fullmatch(view.cut(m.end, clause.start))]
    if clause.link == "resume":  # "X, which will build a plant by 2028, posted": that was due in a clause of its own
        alone = []
    here = [m for m in view.mentions if clause.start <= m.start < start]
    return any(_is_due(m) for m in (*here, *alone)) or _headed(view, start)


def dated_ahead(view: View, start: int) -> bool:
    """Tell whether the last date of a clause before a deed is of a time that had not begun (明年与浪潮签约)."""
    day = view.trading_day
    if day is None:
        return False
    low = view.clauses[view.clause_at(start)].start
    dated = [m for m in view.mentions if m.moment is not None and m.moment.iso and low <= m.start and m.end <= start]
    if not dated or _OF_WHAT.match(view.cut(dated[-1].end, start)) or _ABOUT.search(view.cut(low, dated[-1].start)):
        return False
    moment = dated[-1].moment
    return moment is not None and moment.role == "on" and begins(moment.iso or "") > (day[:4] + "-12-31")


def _headed(view: View, start: int) -> bool:
    """Tell whether a Chinese sentence opens with a term, up to a place that no other time parts from it."""
    dated = [m for m in view.mentions if m.moment is not None and m.start < start]
    if view.language != "zh" or not dated or not _is_due(dated[-1]):
        return False
    if dated[-1].start - view.sentence.start > 8 and not _OPENING.search(view.cut(view.start, dated[-1].start)):
        return False
    between = view.cut(dated[-1].end, start)
    return _ALONE.match(between) is not None and not _SO_FAR.search(between)


def _is_due(m: Mention) -> bool:
    return m.moment is not None and m.moment.role == "by" and m.moment.iso is not None


def of_the_telling(view: View, day: Mention) -> bool:
    """Tell whether a day is that of saying what is yet to be ("said on Wednesday it was adding six firms")."""
    said = _TELLS.search(view.cut(view.sentence.start, day.start))
    return said is not None and _TO_COME.match(view.cut(day.end, view.sentence.end)) is not None
