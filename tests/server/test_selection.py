"""Which rows a request selects, and their order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from graph.errors import ParameterError
from queries.reader import parse
from server.selection import Selection, selection

SOURCE = """#+ title: {en: Deals, zh: 交易}
#+ answers: {en: "Which?", zh: 哪些？}
#+ columns: {company: entity, number: number, date: date, published: date}
SELECT ?company ?number ?date ?published WHERE { ?company <urn:n> ?number ; <urn:d> ?date ; <urn:p> ?published }
"""
UNDATED = """#+ title: {en: Things, zh: 事物}
#+ answers: {en: "Which?", zh: 哪些？}
#+ columns: {company: entity}
SELECT ?company WHERE { ?company a <urn:c> }
"""
REPORT = parse("deals.rq", SOURCE)
XSD = "http://www.w3.org/2001/XMLSchema#"
Term = dict[str, Any]


def literal(text: str, datatype: str) -> Term:
    return {"type": "literal", "value": text, "datatype": XSD + datatype}


def row(company: str, number: str = "", date: str = "", published: str = "") -> dict[str, Term]:
    made = {"company": {"type": "uri", "value": f"urn:{company}"}}
    for name, text, kind in (("number", number, "decimal"), ("date", date, "date"), ("published", published, "date")):
        made |= {name: literal(text, kind)} if text else {}
    return made


def text(term: Mapping[str, Any] | None) -> str:
    return str(term["value"]).removeprefix("urn:") if term else ""


def chosen(**words: str) -> Selection:
    named = {name.replace("_", "-"): [value] for name, value in words.items()}
    return selection(REPORT, named, 2)


def companies(selected: Selection, *rows: dict[str, Term]) -> list[str]:
    return [text(each["company"]) for each in selected.rows(rows, text)]


def fault(**words: str) -> ParameterError:
    with pytest.raises(ParameterError) as caught:
        chosen(**words)
    return caught.value


def test_numbers_are_sorted_by_their_value() -> None:
    assert companies(chosen(sort="number"), row("a", "10"), row("b", "9"), row("c", "-1")) == ["c", "b", "a"]


def test_a_minus_turns_the_order_and_rows_without_a_value_stay_last() -> None:
    assert companies(chosen(sort="-number"), row("a"), row("b", "9"), row("c", "10")) == ["c", "b", "a"]


def test_a_second_column_decides_among_equals() -> None:
    rows = (row("b", "1"), row("a", "1"), row("c", "0"))
    assert companies(chosen(sort="-number,company"), *rows) == ["a", "b", "c"]


def test_rows_that_sort_alike_keep_their_order() -> None:
    assert companies(chosen(sort="number"), row("b", "1"), row("a", "1")) == ["b", "a"]


def test_a_filter_looks_for_a_part_of_what_is_shown_whatever_its_case_and_width() -> None:
    assert companies(chosen(filter="company:ＢＥ"), row("alpha"), row("Beta")) == ["Beta"]


def test_as_of_keeps_what_happened_by_that_day() -> None:
    rows = (row("a", date="2025-06-10"), row("b", date="2025-06-11"), row("c", date="2025"))
    assert companies(chosen(asof="2025-06-10"), *rows) == ["a", "c"]


def test_as_of_a_month_takes_its_last_day_in() -> None:
    assert companies(chosen(asof="2025-06"), row("a", date="2025-06-30"), row("b", date="2025-07-01")) == ["a"]


def test_as_of_goes_by_publication_where_a_row_has_no_date_of_its_own() -> None:
    rows = (row("a", published="2025-06-01"), row("b", published="2025-07-01"), row("c"))
    assert companies(chosen(asof="2025-06-10"), *rows) == ["a", "c"]


def test_published_by_leaves_out_what_came_later_and_what_says_no_day() -> None:
    rows = (row("a", published="2025-06-01"), row("b", published="2025-07-01"), row("c", date="2025-01-01"))
    assert companies(chosen(published_by="2025-06-10"), *rows) == ["a"]


def test_a_page_is_a_part_of_the_rows() -> None:
    rows = [row(name) for name in "abcde"]
    assert [text(each["company"]) for each in chosen(page="2").part(rows)] == ["c", "d"]


def test_five_rows_fill_three_pages_of_two() -> None:
    assert chosen(page="1").pages(5) == 3


def test_all_rows_come_where_no_page_is_wanted() -> None:
    assert chosen().part([row("a")] * 5) == [row("a")] * 5


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("sort", "colour"), ("sort", "-"), ("filter", "company"), ("filter", "colour:red"), ("asof", "soon"),
        ("asof", "2025-13"), ("published_by", "2025-Q1"), ("inferred", "perhaps"), ("page", "0"), ("page", "x"),
        ("page", "²"), ("size", "1000000"),
    ],
)  # fmt: skip
def test_a_wrong_word_is_named_with_what_would_be_right(word: str, value: str) -> None:
    error = fault(**{word: value})
    assert (error.where, bool(error.remedy)) == (word.replace("_", "-"), True)


def test_a_report_without_dates_cannot_be_cut_by_one() -> None:
    with pytest.raises(ParameterError):
        selection(parse("things.rq", UNDATED), {"asof": ["2025"]}, 2)
