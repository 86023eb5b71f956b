"""The rows of a report as lines of its page."""

from __future__ import annotations

from typing import Any

import pytest

from queries.reader import parse
from server.facts import Reader
from server.names import Names
from server.report_lines import Lines, lines
from server.report_rows import Sheet

HEAD = """#+ title: {en: Deals, zh: 交易}
#+ answers: {en: "Which?", zh: 哪些？}
#+ columns: {company: text, number: number, unit: text, bound: text, stated: text, quote: text, article: text}
SELECT ?company ?number ?unit ?bound ?stated ?quote ?article WHERE { ?company <urn:value> ?number } ORDER BY ?company
"""
DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"


def shown(*rows: dict[str, str], language: str = "en") -> Lines:
    """Return rows of plain texts as lines; `number` is a decimal number."""
    terms: list[dict[str, Any]] = [
        {name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows
    ]
    for row in terms:
        if "number" in row:
            row["number"]["datatype"] = DECIMAL
    return lines(Sheet(parse("deals.rq", HEAD), terms, Reader(Names([], []), language)))


def row(company: str = "Hygon", number: str = "1500000000", **more: str) -> dict[str, str]:
    """Return a row with its evidence."""
    return {"company": company, "number": number, "quote": "So it is.", "article": "One"} | more


def test_a_number_stands_with_its_bound_and_unit() -> None:
    found = shown(row(unit="CNY", bound="about"))
    assert [cell.text for _, cell in found.lines[0].cells] == ["Hygon", "about 1.5 billion CNY"]


def test_what_went_into_a_number_has_no_column() -> None:
    assert [column.name for column in shown(row(unit="CNY", stated="1.5bn")).columns] == ["company", "number"]


def test_what_proves_a_row_stands_together() -> None:
    found = shown(row())
    assert [column.name for column in found.evidence] == ["quote", "article"]
    assert {name: cell.text for name, cell in found.lines[0].evidence.items()} == {
        "quote": "So it is.",
        "article": "One",
    }


def test_a_report_without_sentences_keeps_its_columns() -> None:
    found = shown({"company": "Hygon", "stated": "many"})
    assert ([column.name for column in found.columns], found.evidence) == (["company", "stated"], [])


def test_what_repeats_from_the_left_is_marked() -> None:
    found = shown(row(), row(number="7"), row("Sugon", number="7"))
    assert [sorted(line.again) for line in found.lines] == [[], ["company"], []]


TWINS = """#+ title: {en: Sums, zh: 算式}
#+ answers: {en: "Which?", zh: 哪些？}
#+ columns:
#+   sum: {type: text, label: {en: sum, zh: 算式（英文）}, values: {open: {en: open, zh: 未决}}}
#+   sum_zh: {type: text, label: {en: sum (in Chinese), zh: 算式}}
SELECT ?sum ?sum_zh WHERE { ?sum <urn:value> ?sum_zh } ORDER BY ?sum
"""


@pytest.mark.parametrize(("language", "column"), [("en", "sum"), ("zh", "sum_zh")])
def test_of_two_columns_a_page_has_that_of_its_language(language: str, column: str) -> None:
    row = {name: {"type": "literal", "value": "1 + 1"} for name in ("sum", "sum_zh")}
    found = lines(Sheet(parse("sums.rq", TWINS), [row], Reader(Names([], []), language)))
    assert [each.name for each in found.columns] == [column]


def test_a_word_of_the_query_is_shown_in_the_language_of_the_page() -> None:
    row = {"sum": {"type": "literal", "value": "open"}}
    assert Sheet(parse("sums.rq", TWINS), [row], Reader(Names([], []), "zh")).cells()[0][0][1].text == "未决"
