"""The rows of a report as records, as texts and as cells."""

from __future__ import annotations

from typing import Any

import pytest

from queries.reader import parse
from server.facts import Reader
from server.names import Names
from server.report_rows import Sheet

SOURCE = """#+ title: {en: Deals, zh: 交易}
#+ answers: {en: "Which?", zh: 哪些？}
#+ columns: {company: {type: entity, label: {en: company, zh: 公司}}, value: number}
SELECT ?company ?value WHERE { ?company <urn:value> ?value } ORDER BY ?company
"""
XSD = "http://www.w3.org/2001/XMLSchema#"


def sheet(*rows: dict[str, Any]) -> Sheet:
    """Return a sheet of these rows."""
    name = {"thing": "https://w3id.org/suanli/id/metax", "role": "label", "name": "沐曦", "language": "zh"}
    return Sheet(parse("deals.rq", SOURCE), list(rows), Reader(Names([name], []), "zh"))


def number(text: str, datatype: str = "decimal") -> dict[str, Any]:
    """Return a row with a value."""
    return {"value": {"type": "literal", "value": text, "datatype": XSD + datatype}}


METAX = {"company": {"type": "uri", "value": "https://w3id.org/suanli/id/metax"}}


def test_a_thing_is_a_record_of_iri_and_label() -> None:
    assert sheet(METAX).records() == [{"company": {"iri": METAX["company"]["value"], "label": "沐曦"}, "value": None}]


@pytest.mark.parametrize(
    ("text", "datatype", "value"),
    [
        ("12", "integer", 12),
        ("1.5", "decimal", 1.5),
        ("1E3", "double", 1000.0),
        ("INF", "double", "INF"),
        ("NaN", "double", "NaN"),
        ("115967000000", "decimal", 115967000000),
        ("12", "string", "12"),
    ],
)
def test_numbers_are_numbers_where_json_has_them(text: str, datatype: str, value: object) -> None:
    assert sheet(number(text, datatype)).records()[0]["value"] == value


def test_a_table_has_a_column_of_iris_beside_that_of_labels() -> None:
    assert list(sheet(METAX | number("3")).table()) == [
        ["company", "company_iri", "value"],
        ["沐曦", "https://w3id.org/suanli/id/metax", "3"],
    ]


def test_a_page_shows_every_column_of_every_row() -> None:
    rows = sheet(number("2"), number("3")).cells()
    assert [[cell.text for _, cell in row] for row in rows] == [["", "2"], ["", "3"]]


def test_units_and_bounds_are_words_of_the_reader_on_a_page_and_codes_in_data() -> None:
    source = SOURCE.replace("columns: {", "columns: {unit: text, bound: text, ")
    source = source.replace("SELECT", "SELECT ?unit ?bound")
    row = {name: {"type": "literal", "value": value} for name, value in (("unit", "CNY"), ("bound", "about"))}
    made = Sheet(parse("deals.rq", source), [row], Reader(Names([], []), "zh"))
    shown = {column.name: cell.text for column, cell in made.cells()[0]}
    assert (shown["unit"], shown["bound"]) == ("元", "约")
    assert [made.records()[0][name] for name in ("unit", "bound")] == ["CNY", "about"]


def test_a_flag_is_shown_as_a_word_of_the_language() -> None:
    flagged = SOURCE.replace("value: number", "value: {type: flag, label: {en: ad, zh: 推广}}")
    row = {"value": {"type": "literal", "value": "false"}}
    shown = Sheet(parse("deals.rq", flagged), [row], Reader(Names([], []), "zh")).cells()
    assert shown[0][1][1].text == "否"


def test_a_stage_is_a_word_of_the_language_on_a_page_and_stays_a_code_for_programs() -> None:
    source = SOURCE.replace("value: number", "stage: text").replace("?value", "?stage")
    row = {"stage": {"type": "literal", "value": "registration_submitted"}}
    found = Sheet(parse("deals.rq", source), [row], Reader(Names([], []), "zh"))
    assert found.cells()[0][1][1].text == "提交注册"
    assert found.records()[0]["stage"] == "registration_submitted"
