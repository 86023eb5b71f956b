"""How the text uses a date: on, by (a deadline), from, until, as_of, during."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.moments.tense import clause_around, tense_at

_BEFORE = (
    ("as_of", compiled(r"(?:\b(?:as of|as at|as on|up to)(?: the)?(?: close of| end of)?|截至?"
        r"|截止(?:日期)?[到至]?|截至到?) ?$", re.I)),
    ("by", compiled(r"(?:\b(?:by|no later than|before|not later than|deadline of)(?: the)?(?: end of)?"
        r"|不晚于|最迟于?|力争|争取|到|至) ?$", re.I)),
    ("from", compiled(r"(?:\b(?:since|starting(?: from| on| in)?|beginning(?: in| on| from)?|from"
        r"|effective(?: from| on| as of)?"
     r"|as from)(?: the)?|自|自从|从|始于|由) ?$", re.I)),
    ("until", compiled(r"(?:\b(?:until|till|through|lasts? to|valid to|to)(?: the)?|直到|直至) ?$", re.I)),
    ("during", compiled(r"(?:\b(?:during|throughout|over|within|for|in the course of)(?: the)?|贯穿) ?$", re.I)),
)  # fmt: skip
# How what tells a role before a date ends, whichever it is.
_ENDS = compiled(
    r"(?:\b(?:of|at|on|to|the|by|than|before|since|from|in|until|till|through|during|throughout|over|within|for|starting"
    r"|beginning|effective)|[截至止期到于迟取争自从始由穿]) ?$", re.I
)  # fmt: skip
_AFTER = (
    ("by", compiled(r" ?(?:年?底|年?末)?(?:之前|以前|前)(?!后|景|夕|三|两|二|[一四五六七八九十])")),
    ("from", compiled(r" ?(?:正式)?(?:起(?!草|步|诉|来)|开始|以来|以后|之后)|,? onwards?\b")),
    ("until", compiled(r" ?(?:为?止(?!盈|跌))")),
    ("during", compiled(r" ?(?:期间|期内)")),
)
# 到2025年底，总算力达22万P: what a text tells of a day that has come, unless a plan of old demands it.
_REACHED = compiled(r" ?年?[底末]?[，,]?[^，。；\n]{2,30}?(?:达|超过?|增至|突破)")
_DEMANDED = compiled(r"提出|要求|明确|规划|方案|计划|目标|力争|印发|意见|措施|确保|原定|曾")
_DONE = compiled(
    r"\b(?:had|has|have|was|were|reached|stood|totall?ed|exceeded|amounted|accumulated)\b|已"
    r"|共有|累计|达到?了|达"
)


def role_of(
    text: str, start: int, end: int, *, interval: bool = False, passed: bool | None = None, over: bool = False
) -> str:
    """Return the role of the time expression at `start:end` of a folded text; an interval without other is "during".

    "By" a day that has `passed` when the article appeared (None: not known) is, beside a past verb, the day as of
    which something is told, not a deadline. So is one that was `over` by then, unless a plan demands something by it.
    """
    role = _written(text, start, end)
    if interval and role in (None, "from"):
        return "during"
    tense = tense_at(text, start, end) if role == "by" else None
    if role == "by" and passed is not False and tense == "past":
        return "as_of" if passed or _DONE.search(clause_around(text, start, end)) else "by"
    if over and role == "by" and tense != "future" and _REACHED.match(text, end):
        return "by" if _DEMANDED.search(clause_around(text, start, end)) else "as_of"
    return role or "on"


def _written(text: str, start: int, end: int) -> str | None:
    left = text[max(0, start - 24) : start].replace('"', "")
    if _ENDS.search(left, max(0, len(left) - 13)) is not None:
        for role, pattern in _BEFORE:
            if pattern.search(left):
                return role
    behind = text[end : end + 9]
    if behind.isascii() and "onward" not in behind:
        return None
    for role, pattern in _AFTER:
        if pattern.match(text, end):
            return role
    return None
