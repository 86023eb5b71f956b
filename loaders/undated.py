"""Dates that cannot be resolved, and dates in brackets: what they keep a figure or an event from taking another."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

_ROLES = ("on", "as_of", "during")
# What names no time of its own: "recently", or a time that only another one gives.
_VAGUE = compiled(
    r"近|日前|不久|报告期|同期|同[日天月年]|当[日天月年]|当[日天月年]|次日|翌日|如今|[时点]|\d:\d\d"
    r"|\b(?:recent\w*|late\w*|same|that|reporting|period|now|today|currently|next)\b",
    re.IGNORECASE,
)
_SHIFTED = compiled(r"[去明后]年|上[年一]|\b(?:last|next|previous|prior)\b", re.IGNORECASE)
# 2025年1—9月……前三季度: the parts of a year as they are dated, and what names them.
_PARTS = tuple(
    (compiled(iso), compiled(words, re.IGNORECASE))
    for iso, words in (
        (r"-01/\d{4}-09$", r"前(?:三|3)季|前(?:九|9)个?月|nine months|three quarters"),
        (r"^\d{4}$", r"年[末底]|全年|期末|year[- ]end|full[- ]year"),
        (r"-H1$|-01/\d{4}-06$", r"上半年|first half|six months|\bH1\b"),
        (r"-H2$", r"下半年|second half|\bH2\b"),
        (r"-Q1$", r"[一1]季|first quarter|\bQ1\b"),
        (r"-Q2$", r"[二2]季|second quarter|\bQ2\b"),
        (r"-Q3$", r"(?<!前)[三3]季|third quarter|\bQ3\b"),
        (r"-Q4$", r"[四4]季|fourth quarter|\bQ4\b"),
    )
)
_SO_FAR = compiled(
    r"(?:今年|年初|本年|开年|年内|开市|成立|上线|运营|启动|开业)(?:以来|至今)|迄今|至今(?:已)?(?:累计|共|总)"
)
_SUM = compiled(r"\s*(?:公司|其|目前|并)?(?:已)?(?:累计|总计)")  # 去年营收3亿元，累计部署2.2万张
_LISTED = compiled(r"年?度?\s?(?:、|,|，|和|及|以及|与|至|到|/|[-–—~～]|,?\sand|to)\s?")
_SET_AGAINST = compiled(r"(?:[与较比]|相比|\b(?:than|against|from|versus|compared (?:with|to))(?:\sin)?)\s?$")
_THIS_TIME = compiled(r"(?:本|此)[轮次]")
_OPENS, _CLOSES = "(（", ")）"
# What may stand beside a date that alone fills its brackets: 营收（截至6月30日）, "revenue (in 2025)".
_BARE = compiled(
    r"(?:截至|截止|截至到|于|在|自|止|末|底|年度|期间|期末|as (?:of|at)|in|for|on|the|year|ended|[\s,，])*",
    re.IGNORECASE,
)
_THEN_DID = compiled(r"\band (?:[a-z]+ed|sold|built|made|won|earned|took)\s")
_HAS_NOW = compiled(r"\b(?:employs|has|runs|operates|owns)\s(?:(?:about|around|some|nearly|over|more than)\s)?$")


def unknown(m: Mention) -> bool:
    """Tell whether a date names a time that cannot be told, because the article bears no date ("10月15日")."""
    found = m.moment
    return found is not None and found.iso is None and found.role in _ROLES and not _VAGUE.search(m.text)


def told_again(m: Mention, told: str | None) -> str | None:
    """Return the period that was told of before, where a date that names no year is the same part of it."""
    if told is None or not unknown(m) or _SHIFTED.search(m.text):
        return None
    return told if any(part.search(told) and words.search(m.text) for part, words in _PARTS) else None


def of_another_part(words: str, told: str) -> bool:
    """Tell whether words name a part of a year (第三季度, "the first half") that a period is not."""
    return any(named.search(words) and not part.search(told) for part, named in _PARTS)


def outshone(view: View, m: Mention, start: int, end: int) -> bool:
    """Tell whether a date that cannot be told stands nearer to a place than one that can, which is another's then."""
    if m.moment is None:
        return False
    far = _gap(m, start, end)
    return any(unknown(other) and _gap(other, start, end) < far for other in view.mentions)


def enumerated(view: View, dated: list[Mention]) -> bool:
    """Tell whether a sentence lists several periods (2022年、2023年和2024年): what comes next is of none.

    Nor is it of the one with which another is compared (与2023年的12.6亿元相比，2024年…).
    """
    if len(dated) < 2:
        return False
    if dated[0].moment != dated[1].moment and _SET_AGAINST.search(view.cut(dated[0].start - 16, dated[0].start)):
        return True
    gaps = ((view.cut(a.end, b.start), a, b) for a, b in pairwise(dated) if 0 <= b.start - a.end < 12)
    return any(_LISTED.fullmatch(between) is not None and a.moment != b.moment for between, a, b in gaps)


def _gap(m: Mention, start: int, end: int) -> int:
    return m.start - end if m.start >= end else start - m.end


def runs_since(view: View, start: int) -> bool:
    """Tell whether a figure's clause says since when it has run on (今年以来累计): no other period is its own."""
    if not any(sign in view.text for sign in ("来", "今", "累计", "本轮", "此轮", "本次", "此次")):
        return False
    clause = view.clauses[view.clause_at(start)]
    words = view.cut(clause.start, start)
    if _THIS_TIME.search(words) is not None and not any(
        m.moment and clause.start <= m.start < clause.end for m in view.mentions
    ):
        return True  # 本轮投后估值: of no round that was told of before
    return _SO_FAR.search(words) is not None or (_SUM.match(words) is not None and _told_before(view, clause.start))


def _told_before(view: View, start: int) -> bool:
    """Tell whether the last date before a clause is one of which a figure or a deed has been told already."""
    days = [m for m in view.mentions if m.moment is not None and m.end <= start]
    return bool(days) and any(m.quantity is not None and days[-1].end <= m.start < start for m in view.mentions)


def enclosed(view: View, m: Mention, at: int) -> bool:
    """Tell whether a date stands in brackets, of whose other words it tells, and a place outside them."""
    low, high = _bracket(view, m)
    if low is None or high is None or low <= at < high:
        return False
    words = view.cut(low, m.start) + view.cut(m.end, high)
    return _BARE.fullmatch(words) is None


def _bracket(view: View, m: Mention) -> tuple[int | None, int | None]:
    """Return the offsets between the brackets around a mention, None where it stands in none."""
    ahead, behind = view.cut(view.start, m.start), view.cut(m.end, view.sentence.end)
    low = max(ahead.rfind(sign) for sign in _OPENS)
    if low < 0 or max(ahead.rfind(sign) for sign in _CLOSES) > low:
        return None, None
    ends = [found for sign in _CLOSES if (found := behind.find(sign)) >= 0]
    return (view.start + low + 1, m.end + min(ends)) if ends else (None, None)


def holds_now(view: View, start: int, between: str) -> bool:
    """Tell whether a figure is told in the present, before the date of a deed ("has 900 and sold 3,000 in 2025")."""
    return _THEN_DID.search(between) is not None and _HAS_NOW.search(view.cut(start - 40, start)) is not None
