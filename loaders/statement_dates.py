"""For which day a statement holds: that of its own words, of its sentence, of its paragraph or of what is reported."""

from __future__ import annotations

import re

from loaders.applied import Applied
from loaders.compiling import compiled
from loaders.dating import bracketed_date, closing, compared, held, of_founding, told_of, undated
from loaders.fills import Fill
from loaders.measures import OF_FIRMS, OF_PERIODS
from loaders.mentions import Mention
from loaders.own_dates import is_period_of_results, nearer, of_that_day, own_date, prefixed, since_january
from loaders.trading import day_of, moved_on, of_another_day, of_other_news, speaks_of_market
from loaders.undated import of_another_part, runs_since

# Measures of one day's trading.
_DAILY = frozenset({"priceChangePct", "sharePrice", "turnover"})
_DAY = compiled(r"\d{4}-\d\d-\d\d(?!/)(?<!-03-31)(?<!-06-30)(?<!-09-30)(?<!-12-31)")
_TRADED = _DAILY | {"marketValue"}
_NO_DAYS = ("then", "starting")  # slots whose dates are not that for which a statement holds
# A time that is none of the article's period, or that it does not name.
_OF_ANOTHER_TIME = compiled(
    r"\b(?:now|currently|today|ever|so far|to date|since|historically|typically|usually|lifetime|annual(?:ly|i[sz]ed)"
    r"|a year|per year|last (?:year|quarter|month)|previously|earlier|(?:two|three|four|five|ten) years?"
    r"|cumulative\w*)\b"
    r"|目前|当前|如今|至今|迄今|以来|累计|此前|过去|近[两三五]年|去年|前年|往年|每年|历年|年均|同期|曾",
    re.IGNORECASE,
)


def date_of(applied: Applied, objects: list[Mention], further: list[tuple[str, Fill]], low: int) -> str | None:
    """Return for which day a statement holds: the one that its further slots name, else that of a measure's sentence.

    `low` is where it begins.
    """
    view, states = applied.view, applied.rule.states
    days_of = []
    for name, fill in further:
        if name not in _NO_DAYS and (first := fill.members[0]).moment is not None and not of_founding(view, first):
            days_of.append(first)
    date = days_of[0].moment.iso if days_of and days_of[0].moment else None
    if states not in applied.context.vocabulary.measures:
        return date
    at = objects[0].start if objects else low
    if states in OF_FIRMS and date is not None and (own := prefixed(view, applied.hit.start, days_of)) is not None:
        date = own.moment.iso if own.moment else None
    if states in OF_FIRMS and date and objects and (own := nearer(view, objects[0], days_of)) is not None:
        date = own.moment.iso if own.moment else None
    if states not in _DAILY and runs_since(view, at):
        return None
    date = bracketed_date(view, at) or date
    budgeted = states == "investment" and applied.status == "planned"  # it holds for no day named beside it
    if date is None and not budgeted:
        goes_on = applied.status in ("done", "claimed") and not (states in _TRADED and view.trading_day)
        goes_on = goes_on and (states != "hasCount" or len(view.carried or "") > len("2025-06"))  # no year's headcount
        date = held(view, at, goes_on=goes_on)
    valued = states == "marketValue" and applied.status == "done" and not date and speaks_of_market(view)
    if valued and not of_another_day(view, at):
        date = view.trading_day
    if states in OF_PERIODS and _DAY.match(date or "") is not None:
        date = told_of(view)  # no result is that of the day on which it is told
    if states in OF_PERIODS and date is None:
        date = _reported(applied, at, objects)
    if states in _DAILY:  # a price holds for a day; a year or quarter nearby is something else's
        date = None if of_other_news(view, date) else date
        date = moved_on(view, at, date) if applied.status == "done" else day_of(date)
    if states == "offerPrice" and is_period_of_results(date):
        date = None
    return closing(view, date) if applied.status in ("done", "claimed") else date


def own_day(applied: Applied, what: Mention | None) -> str | None:
    """Return the date that a measure's number has of its own, of what is done."""
    states, view = applied.rule.states, applied.view
    if states == "priceChangePct" and (year := since_january(view, what)) is not None:
        return year
    if states in _DAILY and what is not None and (same := of_that_day(view, what)) is not None:
        return same
    own = own_date(view, what)
    return day_of(own) if states in _DAILY else None if states in OF_FIRMS and _DAY.match(own or "") else own


def _reported(applied: Applied, at: int, objects: list[Mention]) -> str | None:
    """Return the period whose results the article reports, for a figure of that firm which names no time of its own."""
    view = applied.view
    told = view.reported
    if told is None or applied.status not in ("done", "claimed"):
        return None
    if applied.rule.states != "growthPct" and any(compared(view, m) for m in objects):
        return None
    carried = view.carried and not _DAY.match(view.carried)
    if carried or undated(view, view.clause_at(at)) or _OF_ANOTHER_TIME.search(view.text):
        return None
    subject = applied.fills.get("subject")
    named = {m.node.id for m in subject.members if m.node is not None} if subject is not None else set()
    known = not told.firms or not told.firms.isdisjoint(named)
    return told.iso if known and not of_another_part(view.text, told.iso) else None
