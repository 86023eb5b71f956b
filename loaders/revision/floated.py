"""Flotations that are over: what an article of a first day of trading tells of the offering has been, not will be."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled

# An infinitive that a past verb has brought about: "sold 40 million shares to raise HK$2 billion".
_SOLD = compiled(
    r"\b(?:sold|issued|placed|offered|priced)\s(?:[^;\s]+\s){0,14}?to\s(?:raise|bring in|net|fetch|secure)\b"
    r"|\b(?:raised|raking in|fetched)\b"
)
LISTED = frozenset(("listedCompany", "offerPrice"))
# A first day of trading, told by its prices: 首日破发, "closed its first day at HK$18".
_FIRST_DAY = compiled(r"首日|破发|正式挂牌|挂牌首|\b(?:first day|debut\w*|opening day)\b", re.IGNORECASE)
_NEAR = 120  # letters before a sum in which the verb stands that brought it about
_WILL = compiled(r"\b(?:will|would|plans?|may|could|might|aims?|expects?|if|seeks?|to (?:sell|issue|offer))\b")


def floated(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order: of an offering whose shares trade already, what was planned is done.

    A firm that trades at one place may plan to list at another: only what is told of that market, or of the offering
    where no other is planned, has come about.
    """
    trading = _trading(facts, article.header.published_iso)
    priced = _priced(facts, article.masked)
    if not trading and not priced:
        return facts
    markets = {f.subject.id: f.object.id for f in facts if f.predicate == "targetMarket" and f.object is not None}
    over = {event for event, market in markets.items() if (_firm(event), market) in trading}
    elsewhere = {_firm(event) for event in markets if event not in over}
    listed = ({firm for firm, _ in trading} | priced) - elsewhere
    return [
        replace(f, status="done") if f.status == "planned" and _is_over(f, article.masked, over, listed) else f
        for f in facts
    ]


def _trading(facts: list[Fact], published: str | None) -> set[tuple[str, str]]:
    """Return the firms whose first day of trading is told, each with its market."""
    told = [f for f in facts if f.subject.cls == "Listing" and f.status == "done"]
    days = {f.subject.id: f.value.date for f in told if f.predicate == "listingDate" and f.value is not None}
    firms = {f.subject.id: f.object.id for f in told if f.predicate == "listedCompany" and f.object is not None}
    at = {f.subject.id: f.object.id for f in told if f.predicate == "listedOnMarket" and f.object is not None}
    return {(firms[e], at[e]) for e in firms if e in at and _is_recent(days.get(e), published)}


def _priced(facts: list[Fact], text: str) -> set[str]:
    """Return the firms of which a report of a first day tells both the price of issue and what a share came to."""
    done = [f for f in facts if f.status == "done" and f.predicate in ("offerPrice", "sharePrice", "priceChangePct")]
    issued = {f.subject.id for f in done if f.predicate == "offerPrice"}
    dealt = issued & {f.subject.id for f in done if f.predicate != "offerPrice"}
    return dealt if dealt and _FIRST_DAY.search(text) is not None else set()


def _is_recent(day: str | None, published: str | None) -> bool:
    """Tell whether a listing is the article's own matter: of its month, where both bear a date."""
    month = len("2025-06")
    return day is None or published is None or day[:month] == published[:month]


def _firm(event: str) -> str:
    """Return whose an application is, by its id (ipo-application/FIRM+MARKET)."""
    return event.partition("/")[2].partition("+")[0]


def _is_over(fact: Fact, text: str, over: set[str], listed: set[str]) -> bool:
    """Tell whether a planned fact is of an offering that has been: its application, cornerstones and proceeds."""
    if fact.subject.id in over:
        return fact.predicate in ("applicant", "targetMarket")
    if fact.predicate == "stakeIn" and fact.rule.endswith("/cornerstone"):
        return fact.object is not None and fact.object.id in listed
    if fact.predicate != "raised" or fact.subject.id not in listed:
        return False
    low = max(text.rfind(". ", 0, fact.start), text.rfind("\n", 0, fact.start), fact.start - _NEAR) + 1
    return _SOLD.search(text, low, fact.end) is not None and not _WILL.search(text, low, fact.end)
