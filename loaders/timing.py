"""Status against date: what is dated after its article has not happened yet."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact

# Statuses that a later date contradicts.
_HAPPENED = ("done",)
# What is known of a period when it is over.
_RESULTS = frozenset({"revenue", "netProfit", "netLoss", "grossMarginPct", "earningsPerShare"})
# What a document says of itself, whatever the years that it is made for.
_ABOUT_THE_FUTURE = ("coversPeriod",)


def settled(fact: Fact, article: Article) -> Fact:
    """Return the fact, planned instead of done where its date begins after the article was published.

    A result of a period that was not over then is expected.
    """
    published = article.header.published_iso
    if published is None or fact.status not in _HAPPENED or fact.predicate in _ABOUT_THE_FUTURE:
        return fact
    dates = [fact.date, fact.value.date if fact.value else None]
    told = published[:10]  # a day, or no more than a month or year
    if any(d is not None and _begins(d)[: len(told)] > told for d in dates):
        return replace(fact, status="expected" if fact.predicate in _RESULTS else "planned")
    if fact.predicate in _RESULTS and fact.date is not None and last_day(fact.date) > told:
        return replace(fact, status="expected")  # nobody knows what a year brought before it is over
    return fact


def bygone(fact: Fact, article: Article) -> bool:
    """Tell whether a listing yet to come bears a day before its article: the day is another event's."""
    day, published = fact.value.date if fact.value else None, article.header.published_iso
    if day is None or published is None or fact.predicate != "listingDate" or fact.status == "done":
        return False
    return day[: len(published)] < published[: len(day)]


def _begins(iso: str) -> str:
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
