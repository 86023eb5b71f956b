"""A figure for each of several years or periods: "2026-2028年营收分别为46.2亿元、60.8亿元、75亿元" is one a year."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from graph.model import Quantity, Value
from loaders.bases import left_behind
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.fills import RESPECTIVELY
from loaders.mentions import Mention
from loaders.view import View

_YEARS = compiled(r"(\d{4})/(\d{4})(?:-(03|06|09|H1|Q[123]))?")
# The part of a last year that a run of years ends with: 2023年至2025年前9个月.
_LAST = {"03": "-Q1", "06": "-H1", "09": "-01/{0}-09", "H1": "-H1", "Q1": "-Q1", "Q2": "-H1", "Q3": "-01/{0}-09"}
# Of each of several periods that no date tells: 报告期各期.
_EVERY = compiled(r"各期|各年度?(?!同期)|各报告期|[近前][两三四]年|最近[两三]年|过去[两三四]年|\beach year\b")
_LISTED_YEARS = compiled(r"20\d\d年?(?:度|末|底)?(?:、|/|和|及)20\d\d")
_EACH = ("respectively", "分别", "依次为")
_CLOSE = compiled(r"\s*(?:、|/|和|及|and)\s*")
_IN = compiled(r",? (?:in|for|during|at the end of|as (?:at|of)) (?:the )?")
_LINK = compiled(r"\s*(?:、|，|/|和|及|,\s*and|,|and)\s*")


def yearly(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements, each that holds for a run of years and opens a list as long as that run cut in years."""
    each = RESPECTIVELY.search(view.text) is not None if any(map(view.text.__contains__, _EACH)) else False
    every = each and _EVERY.search(view.text) is not None
    if not every:
        many = each or _many(view)
        for a in stated:
            if a.date and (many or "/" in a.date) and a.value is not None and a.value.number is not None:
                break
        else:
            return stated
    return [part for a in stated for part in _parts(view, a, every=every)]


def _many(view: View) -> bool:
    """Tell whether a sentence tells of several times, and numbers: "In 2024 and 2025 sales were …", 2024年、2025年."""
    return _LISTED_YEARS.search(view.text) is not None if view.language == "zh" else (
        " and " in view.text
        and sum([m.moment is not None for m in view.mentions]) > 1
        and sum([m.quantity is not None for m in view.mentions]) > 1
    )


def _parts(view: View, a: Assertion, *, every: bool) -> list[Assertion]:
    if a.value is None or a.value.number is None or not (a.date or every):
        return [a]
    listed = _listed(view, a.value)
    if not a.date:
        return [] if len(listed) > 1 else [a]  # the first of several periods that nobody names
    years = _years(a.date)
    if len(years) > 1 and _turned(view, listed):
        return [replace(a, date=years[-1])]
    dates = years if len(listed) < 2 or len(years) > 1 else _periods(view, a, listed)
    if len(dates) < 2 or len(listed) != len(dates):
        return [a]
    sign = -1 if a.value.number == -(listed[0].quantity.number if listed[0].quantity else 0) else 1
    return [
        replace(
            a,
            value=replace(a.value, number=sign * q.number, stated=q.stated, bound=_bound(a.value, q)),
            date=date,
            end=m.end,
        )
        for date, m in zip(dates, listed, strict=True)
        if (q := m.quantity) is not None
    ]


def _turned(view: View, listed: list[Mention]) -> bool:
    """Tell whether a number is what another came to over a run of years: 2022年至2024年营收从14亿元降至10亿元."""
    if not listed or view.language != "zh":
        return False
    before = [m for m in view.mentions if m.quantity is not None and m.end <= listed[0].start]
    return bool(before) and left_behind(view, before[-1])


def _bound(first: Value, q: Quantity) -> str:
    """Return how a number of a list binds: 分别不低于1亿元、2亿元 says so once of both."""
    return first.bound if q.bound == "exact" and first.bound in ("at_least", "at_most") else q.bound


def _years(date: str) -> list[str]:
    """Return the years of a run of years, of the last its part where the run ends with that."""
    run = _YEARS.fullmatch(date)
    if run is None:
        return []
    years = [str(year) for year in range(int(run[1]), int(run[2]) + 1)]
    return [*years[:-1], run[2] + _LAST[run[3]].format(run[2])] if run[3] else years


def _periods(view: View, a: Assertion, listed: list[Mention]) -> list[str]:
    """Return the dates of the list to which the date of a statement belongs, where numbers go with them one by one.

    A comma links dates only where else they are not as many as the numbers: 成立于2021年，2024年、2025年营收分别为.
    In English they may stand behind: "sales of 2 billion and 3 billion yuan in 2024 and 2025".
    """
    dated = [m for m in view.mentions if m.moment is not None and m.moment.iso]
    told = [m for m in dated if m.end <= listed[0].start]
    close, loose = (_run(view, told, a, link) for link in (_CLOSE, _LINK))
    if view.language == "zh" and not RESPECTIVELY.search(view.text):
        return close if len(close) == len(listed) else []
    found = close if len(close) == len(listed) else loose
    if view.language == "zh" or len(found) == len(listed):
        return found
    last = listed[-1].end
    behind = [m for m in dated if m.start >= last]
    led = behind and _IN.fullmatch(view.cut(last, behind[0].start)) is not None
    return _run(view, behind, a, _LINK) if led else found


def _run(view: View, told: list[Mention], a: Assertion, link: re.Pattern[str]) -> list[str]:
    """Return the dates that are linked with that of a statement."""
    runs: list[list[Mention]] = []
    for m in told:
        linked = bool(runs) and link.fullmatch(view.cut(runs[-1][-1].end, m.start))
        runs = [*runs[:-1], [*runs[-1], m]] if linked else [*runs, [m]]
    found = ([m.moment.iso for m in run if m.moment and m.moment.iso] for run in reversed(runs))
    listed = next((dates for dates in found if a.date in dates), [])
    return [one for date in listed for one in (_years(date) or [date])]  # 2022年至2024年及2025年上半年 are four


def _listed(view: View, value: Value) -> list[Mention]:
    """Return the numbers of the list that a value opens, all in its unit."""
    numbers = [m for m in view.mentions if m.quantity is not None]
    opens = (i for i, m in enumerate(numbers) if m.quantity and m.quantity.stated == value.stated)
    start = next(opens, None)
    if start is None:
        return []
    after = zip(numbers[start:], numbers[start + 1 :], strict=False)
    linked = takewhile(
        lambda pair: _LINK.fullmatch(view.cut(pair[0].end, pair[1].start)) and _alike(pair[1], value), after
    )
    return [numbers[start], *(b for _, b in linked)]


def _alike(m: Mention, value: Value) -> bool:
    return m.quantity is not None and m.quantity.unit == value.unit
