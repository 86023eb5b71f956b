"""Pages of things as they stood on a day."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from server.asking import Row
from server.moments import Moments

HTML = {"Accept": "text/html"}
DATE = "http://www.w3.org/2001/XMLSchema#date"
MERGER = "/id/merger/hygon+sugon"


def row(subject: str, issued: str, value: str = "x", as_of: str = "") -> Row:
    """Return a statement of an article of that day; a value with a hyphen is a date."""
    dated = {"datatype": DATE} if "-" in value else {}
    made: Row = {
        "subject": {"value": subject},
        "issued": {"value": issued},
        "object": {"type": "literal", "value": value} | dated,
    }
    return made | ({"asOf": {"type": "literal", "value": as_of}} if as_of else {})


def kept(moments: Moments, *rows: Row, dates: tuple[Row, ...] = ()) -> list[str]:
    return [each["subject"]["value"] for each in moments.kept(rows, dates)]


def test_a_statement_goes_by_the_date_that_it_gives_before_that_of_its_article() -> None:
    rows = row("late", "2026-02-11", as_of="2025-06"), row("early", "2025-06-10", as_of="2026")
    assert kept(Moments(asof="2025-06-30"), *rows) == ["late"]


def test_a_date_that_is_told_counts_itself() -> None:
    assert kept(Moments(asof="2025"), row("a", "2026-01-01", "2025-12-05"), row("b", "2025-01-01", "2026-12-05")) == [
        "a"
    ]


def test_a_part_in_an_event_goes_by_the_first_date_of_the_event() -> None:
    dates = row("listing", "2026-02-11", "2026-01-08"), row("listing", "2026-02-11", "2026-03-01")
    said = row("listing", "2026-02-11")
    assert (
        kept(Moments(asof="2026-01-31"), said, dates=dates),
        kept(Moments(asof="2026-01-07"), said, dates=dates),
    ) == (
        ["listing"],
        [],
    )


def test_what_was_published_by_a_day_goes_by_the_article_alone() -> None:
    assert kept(Moments(published_by="2025-06-10"), row("a", "2025-06-10"), row("b", "2025-06-11")) == ["a"]


def test_a_page_shows_what_was_published_by_a_day_and_says_so(deals: FlaskClient) -> None:
    page = deals.get(f"{MERGER}?published-by=2025-06-11", headers=HTML).get_data(as_text=True)
    assert ("8.08 billion" in page, "808 million" in page, "11 June 2025" in page) == (True, False, True)


def test_a_page_of_then_leaves_out_what_follows(deals: FlaskClient) -> None:
    assert 'id="inferred' not in deals.get("/id/sse?asof=2025", headers=HTML).get_data(as_text=True)


def test_before_all_articles_a_page_says_that_there_is_nothing(deals: FlaskClient) -> None:
    page = deals.get(f"{MERGER}?asof=1999", headers=HTML).get_data(as_text=True)
    assert "No article says anything of it by then." in page


@pytest.mark.parametrize("word", ["asof", "published-by"])
@pytest.mark.parametrize("day", ["yesterday", "2025-02-30", "<script>"])
def test_what_is_no_day_is_refused_with_the_name_of_the_word(deals: FlaskClient, word: str, day: str) -> None:
    answer = deals.get(MERGER, query_string={word: day}, headers=HTML)
    assert (answer.status_code, word in answer.get_data(as_text=True)) == (400, True)
