"""Status against date: what is dated after its article has not happened yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.measures import RESULTS

# Statuses that a later date contradicts.
_HAPPENED = ("done",)
# What is known of a period when it is over.
_RESULTS = RESULTS | {"grossMarginPct", "earningsPerShare"}
# What a plan demands in the words in which a report would tell that it is there ("接入算力不少于10EFLOPS").
_DEMANDED = frozenset({"capacity", "hasCount", "investment", "utilisationPct", "pue", "openedOn", "tradeValue"})
_PLAN = compiled(
    r"(?:行动计划|行动方案|实施方案|工作方案|实施意见|指导意见|若干措施|若干政策|规划|工作要点)(?:》|（|\(|$|的通知)"
    r"|\b(?:[Aa]ction|[Ii]mplementation|[Dd]evelopment|[Ww]ork) (?:[Pp]lan|[Pp]rogramme|[Pp]rogram)\b"
)
_ALREADY = compiled(
    r"已|截至|目前|现有|累计|去年|上年|今年前|建成了|达到了"
    r"|\b(?:has|have|had|already|currently|today|last year|as of|stood|now)\b"
)
_REACHED = compiled(r"已|建成|投运|投产|累计|现有|上架率|通报|统计|\b(?:had|stood at|reached|already)\b")
_PART_OF_YEAR = compiled(r"(?P<year>\d{4})-(?P<part>[QH]\d)")
_SEATS = frozenset({"locatedIn", "headquarteredIn", "instanceOf", "partOf"})
_TRADING = frozenset({"tradingResumedOn", "tradingSuspendedOn"})
_TO_COME = compiled(r"将|拟|预计|计划|\b(?:will|would|plans?|expects?|expected|is to|are to|due to)\b")
_FORESEEN = _RESULTS | {"growthPct"}
_LATE = dt.timedelta(days=150)  # nobody forecasts a quarter that ended five months ago
_YEARS = compiled(r"20\d\d")
_CLAUSE = compiled(r"[。；;\n]|(?<=[a-z])\. ")
_FAR = 4_000  # signs: a page without a full stop is no clause
# What a document says of itself, whatever the years that it is made for.
_ABOUT_THE_FUTURE = ("coversPeriod",)
PASSING = frozenset({"hasTarget", "listingDate"})
MEETINGS = frozenset({"heldOn", "heldAt"})


def timed(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article with the day and the status that its own day gives them."""
    return [settled(coming(f, article) if f.status == "expected" else f, article) for f in facts]


def coming(fact: Fact, article: Article) -> Fact:
    """Return a result foreseen for a quarter or half that the text names without its year: not one long gone."""
    if fact.status != "expected" or fact.predicate not in _FORESEEN:
        return fact
    published, quarter = article.header.published_iso, _PART_OF_YEAR.fullmatch(fact.date or "")
    if quarter is None or published is None:
        return fact
    year = quarter["year"]
    if len(published) < len("2025-06-10") or year in fact.quote or int(published[:4]) - int(year) != 1:
        return fact
    gone = dt.date.fromisoformat(published[:10]) - dt.date.fromisoformat(last_day(fact.date or ""))
    return replace(fact, date=f"{int(year) + 1}-{quarter['part']}") if gone > _LATE else fact


def settled(fact: Fact, article: Article) -> Fact:
    """Return the fact, planned instead of done where its date begins after the article was published.

    A result of a period that was not over then is expected; what a plan demands is planned. Trading that a firm's
    paper has resumed on a day long past has been resumed, whatever proposals the sentence names beside it.
    """
    if fact.status not in _HAPPENED:
        resumed = fact.status == "planned" and fact.predicate in _TRADING and _is_past(fact, article)
        return replace(fact, status="done") if resumed else fact
    if fact.predicate in _DEMANDED and _is_demand(fact, article):
        return replace(fact, status="planned")
    published = article.header.published_iso
    if published is None or fact.predicate in _ABOUT_THE_FUTURE:
        return fact
    if fact.predicate in _SEATS and fact.rule.startswith("table/"):
        return replace(fact, date=None)  # the day in another column of its row is that of something else
    day = fact.value.date if fact.value else None
    told = published[:10]  # a day, or no more than a month or year
    if (fact.date and begins(fact.date)[: len(told)] > told) or (day and begins(day)[: len(told)] > told):
        return replace(fact, status="expected" if fact.predicate in _RESULTS else "planned")
    if fact.predicate in _RESULTS and fact.date is not None and last_day(fact.date) > told:
        return replace(fact, status="expected")  # nobody knows what a year brought before it is over
    return fact


def _is_past(fact: Fact, article: Article) -> bool:
    day, published = fact.value.date if fact.value else None, article.header.published_iso
    past = day is not None and published is not None and len(day) == len(published[:10]) and day < published[:10]
    return past and _TO_COME.search(fact.quote) is None


def _is_demand(fact: Fact, article: Article) -> bool:
    """Tell whether a plan's own text says something without a word that it is there already."""
    title, published = article.header.title, article.header.published_iso
    if title is None or not _PLAN.search(title.text):
        return False
    first = min(_YEARS.findall(title.text), default="")  # of the years that the plan is for
    if fact.date is not None and last_day(fact.date) < (published[:10] if published else first):
        return False
    low = max(article.start, fact.start - _FAR)
    start = max((m.end() for m in _CLAUSE.finditer(article.masked, low, fact.start)), default=low)
    return not _ALREADY.search(article.masked, start, fact.end)


def without_bygone(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article without what is told as yet to come of a day before it."""
    return [f for f in facts if f.predicate not in PASSING or not bygone(f, article)]


def bygone(fact: Fact, article: Article) -> bool:
    """Tell whether a listing yet to come bears a day before its article: the day is another event's.

    So does a target that is told as reached: 至5月末，建成机柜3.4万架.
    """
    if fact.predicate == "hasTarget" and fact.date is not None and article.header.published_iso is not None:
        return last_day(fact.date) < article.header.published_iso[:10] and _REACHED.search(fact.quote) is not None
    day, published = fact.value.date if fact.value else None, article.header.published_iso
    if day is None or published is None or fact.predicate != "listingDate" or fact.status == "done":
        return False
    return day[: len(published)] < published[: len(day)]


def ahead(facts: list[Fact], _article: Article) -> list[Fact]:
    """Return the facts of an article, planned where they say of a meeting yet to be held where it is held.

    A meeting that bears a year is not held in another: "2025年论坛将移师南昌" says nothing of the 2024 forum.
    """
    facts = [f for f in facts if f.predicate != "heldOn" or not _is_of_next(f)]
    coming = {f.subject.id for f in facts if f.predicate == "heldOn" and f.status == "planned"}
    held = {f.subject.id for f in facts if f.predicate == "heldOn" and f.status in _HAPPENED}
    return [
        replace(f, status="planned")
        if f.predicate == "heldAt" and f.status in _HAPPENED and f.subject.id in coming - held
        else f
        for f in facts
    ]


def _is_of_next(fact: Fact) -> bool:
    year, day = _YEARS.match(fact.subject.label), fact.value.date if fact.value else None
    return year is not None and day is not None and day[:4] > year[0]


def begins(iso: str) -> str:
    """Return the first day of a date or period, as ISO; a year or month that has begun is not in the future."""
    start = iso.split("/")[0]
    if "-Q" in start:
        year, quarter = start.split("-Q")
        return f"{year}-{int(quarter) * 3 - 2:02d}-01"
    if "-H" in start:
        year, half = start.split("-H")
        return f"{year}-{int(half) * 6 - 5:02d}-01"
    return (start + "-01-01")[:10] if len(start) == 4 else (start + "-01")[:10]


def last_day(iso: str) -> str:
    """Return the last day of a date or period, as ISO; of a month its 28th, which is late enough to compare with."""
    end = iso.split("/")[-1][:10]
    year, _, rest = end.partition("-")
    if not rest:
        return f"{year}-12-28"
    month = {"Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12", "H1": "06", "H2": "12"}.get(rest[:2], rest[:2])
    return end if len(end) == 10 else f"{year}-{month}-28"
