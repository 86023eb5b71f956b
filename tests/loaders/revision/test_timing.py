from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Fact, Span, Value
from loaders.articles import split
from loaders.revision.timing import ahead, bygone, coming, settled
from tests.loaders.world import document, facts

(DATED,), (UNDATED,) = split(document("Norda fell 3%.")), split(document("Norda fell 3%.", None))
(FACT,) = facts("Norda fell 3%.")


def status(date: str | None, was: str = "done") -> str:
    return settled(replace(FACT, date=date, status=was), DATED).status


@pytest.mark.parametrize("date", ["2026-03-03", "2026-04", "2027", "2026-Q2", "2026-H2", "2027-01-01/2027-06-30"])
def test_what_begins_after_the_article_is_planned(date: str) -> None:
    assert status(date) == "planned"


@pytest.mark.parametrize("date", ["2026-03-02", "2026-03", "2026", "2026-Q1", "2026-H1", "2025/2027", None])
def test_what_has_begun_stays_done(date: str | None) -> None:
    assert status(date) == "done"


@pytest.mark.parametrize("was", ["planned", "considered", "expected", "terminated", "denied", "claimed"])
def test_a_future_date_changes_no_other_status(was: str) -> None:
    assert status("2027", was) == was


def test_a_future_value_counts_as_a_future_date() -> None:
    fact: Fact = replace(FACT, value=Value(date="2027"))
    assert settled(fact, DATED).status == "planned"


def test_against_an_article_without_a_date_nothing_is_late() -> None:
    assert settled(replace(FACT, date="2099"), UNDATED).status == "done"


@pytest.mark.parametrize("text", ["Norda acquired Velox on April 9, 2026.", "2026年4月9日，诺达收购维洛。"])
def test_a_deal_of_a_later_day_is_planned(text: str) -> None:
    assert {f.status for f in facts(text)} == {"planned"}


@pytest.mark.parametrize(
    ("day", "gone"), [("2018", True), ("2026-03-01", True), ("2026", False), ("2026-04-01", False)]
)
def test_a_listing_yet_to_come_bears_no_day_gone_by(day: str, gone: bool) -> None:
    fact = replace(FACT, predicate="listingDate", status="planned", value=Value(date=day))
    assert bygone(fact, DATED) is gone


def test_a_listing_that_is_done_bears_its_day() -> None:
    assert not bygone(replace(FACT, predicate="listingDate", value=Value(date="2018")), DATED)


@pytest.mark.parametrize(
    ("date", "expected"), [("2026", "expected"), ("2026-Q1", "expected"), ("2025", "done"), ("2025-12", "done")]
)
def test_a_result_is_known_when_its_period_is_over(date: str, expected: str) -> None:
    result = replace(FACT, predicate="revenue", date=date, status="done")
    assert settled(result, DATED).status == expected


PLAN = "某市智能算力行动计划\n\n接入算力不少于10EFLOPS。已建成算力11.6EFLOPS。\n"


@pytest.mark.parametrize(("quote", "expected"), [("接入算力不少于10EFLOPS", "planned"), ("建成算力11.6EFLOPS", "done")])
def test_what_a_plan_demands_is_not_there_yet(quote: str, expected: str) -> None:
    page = document(PLAN)
    start = page.text.index(quote)
    told = replace(FACT, predicate="capacity", date=None, start=start, end=start + len(quote), status="done")
    (article,) = split(page)
    titled = replace(article, header=replace(article.header, title=Span(0, 11, "某市智能算力行动计划")))
    assert settled(told, titled).status == expected


def test_where_a_coming_meeting_is_held_is_planned() -> None:
    where = replace(FACT, predicate="heldAt", status="done")
    when = replace(FACT, predicate="heldOn", status="planned")
    assert [fact.status for fact in ahead([where, when], DATED)] == ["planned", "planned"]


@pytest.mark.parametrize(
    ("quote", "gone"), [("至2025年5月末，建成机柜3万架", True), ("到2025年，机柜达到3万架", False)]
)
def test_a_target_told_as_reached_before_its_article_is_none(quote: str, gone: bool) -> None:
    fact = replace(FACT, predicate="hasTarget", status="planned", date="2025-05", quote=quote)
    assert bygone(fact, DATED) is gone


def foreseen(text: str, date: str) -> str | None:
    (article,) = split(document(text, "2025-11-05"))
    return coming(replace(FACT, predicate="revenue", date=date, status="expected", quote=text), article).date


def test_a_quarter_foreseen_without_its_year_is_to_come() -> None:
    assert foreseen("Norda guides fourth-quarter revenue.", "2024-Q4") == "2025-Q4"


@pytest.mark.parametrize(
    ("text", "date"),
    [("It guided revenue for the fourth quarter of 2024.", "2024-Q4"), ("Q3 revenue seen up.", "2025-Q3")],
)
def test_a_quarter_with_its_year_or_just_over_stays(text: str, date: str) -> None:
    assert foreseen(text, date) == date
