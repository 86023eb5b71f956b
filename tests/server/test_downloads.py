"""Files for spreadsheets and programs."""

from __future__ import annotations

import csv
import io

import pytest

from server.downloads import as_csv, as_json, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(1)"])
def test_a_cell_that_would_calculate_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["-5", "+3.5", "-1e9", "text", "", "a=b", "沐曦"])
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_a_csv_file_holds_quotes_and_line_ends() -> None:
    rows = [["a", "b"], ['say "x"', "two\nlines"]]
    text = as_csv(rows, "report").get_data(as_text=True)
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))) == rows


def test_a_csv_file_is_named_after_its_report() -> None:
    assert 'filename="spin-offs.csv"' in as_csv([], "spin-offs").headers["Content-Disposition"]


def test_json_keeps_chinese_readable() -> None:
    assert as_json({"name": "沐曦"}).get_data(as_text=True) == '{"name": "沐曦"}'
