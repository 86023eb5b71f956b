"""Diaries: what a list of coming days tells in the present tense is yet to come ("Mon: X starts trading")."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.gates import Gate

_DAYS = r"(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|nesday|sday|rsday|urday)?"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# An entry opens with its day: "Mon:", "Thursday (Feb 12):", 周三：, 3月9日（周一）｜.
_ENTRY = compiled(
    rf"(?:^|(?<=[.;；。、|]\s)|(?<=[;；。\n]))[\s\-*•·◆■●－]*(?:{_DAYS}\b[^:：.;|\n]{{0,16}}|(?:下?周|星期|礼拜|周)[一二三四五六日天]"
    rf"(?:[（(][^（）()\n]{{1,10}}[）)])?|\d{{1,2}}(?:[-–]\d{{1,2}})?\s(?:{_MONTHS})[a-z]*|(?:{_MONTHS})[a-z]*\.?\s\d{{1,2}}|\d{{1,2}}月\d{{1,2}}日(?:[（(][^（）()\n]{{1,10}}[）)])?|Tomorrow|明[日天])\s?[:：|｜—–]"
)
_MARKS = frozenset(":：|｜—–")  # of which one ends the day of every entry
# The head of such a list: a line of its own, or before its first day.
_HEAD = compiled(
    r"\b(?:diary|calendar|agenda|(?:week|day|days) ahead|look(?:ing)? ahead|coming up|to watch|on deck"
    r"|what(?:['’]s| is) (?:next|on|ahead|coming)|next week|upcoming|key dates|in the coming)\b"
    r"|日程|日历|前瞻|预告|下周|未来一周|大事提醒|时间表",
    re.IGNORECASE,
)
# The head of what the next day brings: all under it is yet to come, whether or not an entry gives its day.
_COMING = compiled(
    r"\W*(?:明[日天]|下一?个?交易日|下周|次日)\S{0,3}(?:提示|关注|看点|大事|日历|新股|上市|申购|事项|预告)\S{0,4}"
    r"|\W*(?:tomorrow|next week|the (?:day|week) ahead|coming (?:up|next))\W*",
    re.IGNORECASE,
)
DAYS = Gate(
    (*_MONTHS.split("|"), "day", "Mon", "Tue", "Wed", "Thu", "Fri", "周", "星期", "月", "次日", "交易日", "明日",
     "明天", "omorrow", "ext week", "ahead", "oming")
)  # fmt: skip
# A verb of what has been: an entry that has one reports, whatever day it opens with.
_WAS = compiled(
    r"\b(?:was|were|has|have|had|rose|fell|began|won|made|said|told|got|held|saw|sold|bought|cut|led|took|lost|[a-z]{3,}ed)\b"
    r"|了|已|获|涨|跌|宣布|发布了|表示|披露|公告|完成"
)
STEPS = frozenset({
    "listedCompany", "listedOnMarket", "listingDate", "applicant", "ipoStatus", "hasStatus", "tradingResumed",
    "tradingResumedOn", "heldOn", "heldAt", "launchedOn", "openedOn", "effectiveOn", "raised", "acquirer", "target",
    "operatesIn", "participant", "releasedOn", "announcedOn",
})  # fmt: skip
_SHORT, _WEEK = 48, 7


def upcoming(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order: planned, and of a day to come, where an entry of a diary tells them."""
    return [_put_off(f, article) if _may_come(f) and _is_entry(f, article) else f for f in facts]


def _may_come(fact: Fact) -> bool:
    return fact.status == "done" and fact.predicate in STEPS and not fact.rule.startswith("header")


def _is_entry(fact: Fact, article: Article) -> bool:
    """Tell whether a fact stands in an entry of coming days: under the head of a diary, or in a plain present tense.

    A Chinese verb has no tense, so there the head must say so.
    """
    text = article.masked
    start = text.rfind("\n", article.start, fact.start + 1) + 1
    stop = text.find("\n", fact.end)
    line = text[max(start, article.start) : stop if stop >= 0 else len(text)]
    if _COMING.fullmatch(_line_above(text, article.start, start)):
        first = max(text.rfind(mark, start, fact.start) for mark in "；;。\n") + 1
        last = min((n for mark in "；;。\n" if (n := text.find(mark, fact.end)) >= 0), default=len(text))
        return _WAS.search(text, max(first, start), last) is None
    if _MARKS.isdisjoint(line):
        return False
    at = fact.start - max(start, article.start)
    opened = [m for m in _ENTRY.finditer(line) if m.start() <= at]
    if not opened:
        return False
    entry = line[opened[-1].end() :]
    following = _ENTRY.search(entry)
    entry = entry[: following.start()] if following else entry
    if _WAS.search(entry):
        return False
    if line.isascii() and len(_ENTRY.findall(line)) > 1:
        return True  # one day after another, in the present
    return _HEAD.search(line, 0, opened[0].end()) is not None or _under_head(text, article.start, start)


def _line_above(text: str, first: int, end: int) -> str:
    """Return the nearest line above that is not blank; "" for none."""
    lines = text[first:end].rstrip().rpartition("\n")[2].splitlines()  # a page's end parts lines as well
    return lines[-1].strip() if lines else ""


def _under_head(text: str, first: int, end: int) -> bool:
    """Tell whether the nearest short line above that opens with no day is the head of a diary."""
    for line in reversed(text[first:end].splitlines()):
        if not line.strip() or _ENTRY.match(line):
            continue
        return len(line) <= _SHORT and _HEAD.search(line) is not None
    return False


def _put_off(fact: Fact, article: Article) -> Fact:
    """Return a fact as planned; a day of the week before, read from the name of a weekday, is that of the next."""
    value = fact.value
    if value is not None and value.date:
        value = replace(value, date=_next(value.date, article.header.published_iso))
    return replace(fact, status="planned", date=_next(fact.date, article.header.published_iso), value=value)


def _next(day: str | None, published: str | None) -> str | None:
    if day is None or published is None or len(day) != len("2025-06-10") or len(published) < len(day):
        return day
    told, when = dt.date.fromisoformat(published[:10]), dt.date.fromisoformat(day)
    return (when + dt.timedelta(days=_WEEK)).isoformat() if 0 < (told - when).days < _WEEK else day
