"""The day of whose trading an article tells: its lead says it, else it is the day of publication."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.tellings import GAINS
from loaders.view import View

_MARKET = compiled(
    r"\b(?:shares?|stocks?|closed?|closing|ended|index|rally|rallied|bourse|trad(?:e|ing|ers?))\b|[涨跌盘股]|指数|收报|收于",
    re.IGNORECASE,
)
_MOVES = compiled(r"\b(?:rose|fell|jumped|leapt|gained|lost|slid|surged|dropped|climbed|up|down)\s[^,;]{0,12}\d")
# A move over more than a day, of which no one day tells.
_LONGER = compiled(
    r"\b(?:this|last|past|previous|next|a|the|per|each)\s(?:\w+\s)?(?:week|month|quarter|year|sessions|days)\b"
    r"|\b(?:weekly|monthly|annual(?:ly)?|yearly|so far|since|over the|in the past|to date|sessions|"
    r"(?<!\d )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d))"
    r"|过去|本周|上周|本月|上月|今年|年内|年初|以来|累计|近[一二三四五六七八九十\d]+[个日天周月]|连续|历史|全年|季度",
    re.IGNORECASE,
)
_THIS_YEAR = compiled(
    r"\b(?:this year|year to date|since (?:the )?(?:New Year|start of (?:the|this) year|January))\b"
    r"|今年以来|年初至今|年初以来|年内",
    re.IGNORECASE,
)
# A day before the one of which the article tells: "before the halt", 停牌前, and last night's in another country.
_ANOTHER = Gated(
    compiled(
        r"停牌前|[前上]一(?:个)?交易日|前收盘|隔夜|协议签署前|公告前"
        r"|\bovernight\b|\bbefore (?:the |its |their )?(?:suspension|halt|trading was (?:halted|suspended))"
        r"|\b(?:previous|prior|last) (?:trading day|session|close)\b",
        re.IGNORECASE,
    )
)
# Over how long a price has moved, right behind the figure: "58 per cent in 12 months", "40% over six months".
_RUNS = compiled(
    r"[\d.,]+\s?(?:%|per\s?cent|percentage points)\s(?:in|over|within|during|across)\s"
    r"(?:the\s(?:past|last|previous)\s|just\s)?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a)\s"
    r"(?:trading\s)?(?:day|week|month|year|session|quarter)s?|(?:day|week|month|year|session)s)\b",
    re.IGNORECASE,
)
_CLOSED = compiled(
    r"\b(?:rose|fell|jumped|gained|lost|slid|surged|dropped|climbed|added|shed|closed|ended|finished|up|down)\b"
    r"[^,;]{0,24}?\d[\d.]*\s?(?:%|per ?cent)"
    r"|[涨跌][^，。；]{0,8}\d[\d.]*%|收[报于]",
    re.IGNORECASE,
)
# Where a clause goes on to how far the same thing has moved: "ended 1.6% higher and are up 99% this year".
_FURTHER = compiled(r"\band\s(?:is|are|was|were|has|have|had|now)\b[^,;]*\d")
_NIGHT = compiled(r"[^，,]{0,2}[晚夜]|\s?(?:\w+\s)?(?:night|evening)\b", re.IGNORECASE)
_DAYS = compiled(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")  # from one day to another: 3月9日—13日
_DAY = compiled(r"\d{4}-\d\d-\d\d(?:T\S+)?")
_EARLY = compiled(r"\d{4}-\d\d-\d\dT0[4-8]:\d\d(?::\d\d)?(?:\+08:00)?$")
_BASE = compiled(r"['’]s (?:close|closing price|last close|finish)\b")  # what a price is set against
# What is yet to come when a price moves: "rose 3% ahead of results on 6 August".
_TO_COME = compiled(r"\b(?:ahead of|before|until|awaiting|pending|goes)\b[^,;]{0,40}$")
_LEAD = 420
# Items of a feed, each with its hour: that of one is not the others'.
_ROLLING = compiled(r"(?m)^[ \t]*(?:\d{4}-\d\d-\d\d\s)?[\[【(（]?[0-2]?\d[:：][0-5]\d[\]】)）]?(?=\s|[^\d:：])")
_NEAR = dt.timedelta(days=4)


def trading_day(published: str | None, text: str, mentions: Iterable[Mention]) -> str | None:
    """Return the day of trading of which an article tells, as ISO; None where it bears no date.

    The lead's first day shortly before the publication counts where the lead speaks of the market; offsets are the
    text's.
    """
    if published is None or not re.match(r"\d{4}-\d\d-\d\d", published):
        return None
    day = dt.date.fromisoformat(published[:10])
    early = _EARLY.match(published) is not None  # nothing has traded on the day of a brief for the morning
    day -= dt.timedelta(days=1) if early else dt.timedelta()
    lead = [m for m in mentions if m.end <= _LEAD and m.moment is not None and not _BASE.match(text, m.end)]
    told = [m.moment.iso for m in lead if m.moment is not None and day_of(m.moment.iso)]
    near = [iso for iso in told if iso and dt.timedelta() <= day - dt.date.fromisoformat(iso[:10]) <= _NEAR]
    today = next((iso for iso in near if iso[:10] == day.isoformat()), None)
    if near and _MARKET.search(text[:_LEAD]):
        found = today or near[0]
        return found[:10] if "T" in found and len(_ROLLING.findall(text)) > 2 else found
    return (day - dt.timedelta(days=max(0, day.weekday() - 4))).isoformat()


def speaks_of_market(view: View) -> bool:
    """Tell whether a sentence tells of trading or of a move of a price."""
    return bool(_MARKET.search(view.text) or _MOVES.search(view.text))


def moved_on(view: View, at: int, own: str | None) -> str | None:
    """Return the date of a price or its move: its own day, the year it has gone on for, else the day of trading."""
    if _RUNS.match(view.cut(at, at + 60)):
        return None
    if day_of(own) is not None or _DAYS.fullmatch(own or ""):
        return own
    if own is None and _DAYS.fullmatch(view.carried or ""):
        return view.carried  # the week of which the paragraph tells
    clause = view.clauses[view.clause_at(at)]
    words = view.cut(clause.start, clause.end)
    further = _FURTHER.search(words, max(0, at - clause.start)) if view.language == "en" else None
    words = words[: further.start()] if further is not None else words
    if _THIS_YEAR.search(words):
        return view.trading_day[:4] if view.trading_day else None
    return None if _LONGER.search(words) or of_another_day(view, at) else view.trading_day


def of_another_day(view: View, at: int) -> bool:
    """Tell whether words before a place of a sentence say that its price is that of an earlier day, unnamed."""
    return _ANOTHER.search(view.cut(view.sentence.start, at)) is not None


def of_other_news(view: View, date: str | None) -> bool:
    """Tell whether a day named beside a price's move is that of what is to come, or of an earlier move."""
    named = [m for m in view.mentions if date is not None and m.moment is not None and m.moment.iso == date]
    return any(
        _TO_COME.search(view.cut(max(view.start, m.start - 60), m.start)) or GAINS.match(view.cut(m.end, m.end + 30))
        for m in named
    )


def day_of(iso: str | None) -> str | None:
    """Return a date that is one day, or a minute of it, else None."""
    return iso if iso is not None and _DAY.fullmatch(iso) else None


class TradingDays:
    """The days of whose trading the sentences of an article tell: a paragraph's own, once it has told a price of it."""

    def __init__(self, day: str | None) -> None:
        """Take the day of which the article tells."""
        self._day = day
        self._paragraph, self._own = -1, day

    def of(self, view: View) -> str | None:
        """Return the day of whose trading a sentence tells; call it in reading order."""
        if self._day is None:
            return None
        if view.sentence.paragraph != self._paragraph:
            self._paragraph, self._own = view.sentence.paragraph, self._day
        for m in view.mentions:
            iso = day_of(m.moment.iso) if m.moment is not None and m.moment.role == "on" else None
            if iso is not None and _is_of_price(view, m):
                self._own = iso if self._is_near(iso) else self._own
                break
        return self._own

    def _is_near(self, iso: str) -> bool:
        """Tell whether a day is one of the last before that of the article."""
        if self._day is None:
            return False
        gone = dt.date.fromisoformat(self._day[:10]) - dt.date.fromisoformat(iso[:10])
        return dt.timedelta() < gone <= _NEAR


def _is_of_price(view: View, day: Mention) -> bool:
    """Tell whether a day stands beside a price's move: no night, when firms tell what moves prices the day after."""
    behind = view.cut(day.end, day.end + 30)
    if _NIGHT.search(day.text) or _NIGHT.match(behind[:8]) or GAINS.match(behind):
        return False
    clause = view.clauses[view.clause_at(day.start)]
    return _CLOSED.search(view.cut(clause.start, clause.end)) is not None
