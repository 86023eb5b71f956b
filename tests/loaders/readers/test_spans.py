from __future__ import annotations

import time

import pytest

from graph.model import Document
from loaders.extract import extract
from loaders.readers.html import html

SAID = "<p>The firm said in its report, part {}, that the year had been good and would go on so.</p>"
PROSE = "".join(map(SAID.format, range(6)))


def page(table: str) -> str:
    return html(f"<body><article><h1>Report</h1>{PROSE}{table}{PROSE}</article></body>".encode(), "a.html")


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr>", "| A | 1 |\n| A | 2 |"),
        ("<tr><td>1</td><td rowspan=2>A</td></tr><tr><td>2</td></tr>", "| 1 | A |\n| 2 | A |"),
        ("<tr><td rowspan=3>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>",
         "| A | 1 |\n| A | 2 |\n| A | 3 |"),
        ("<tr><td colspan=2>A</td><td>1</td></tr><tr><td>x</td><td>y</td><td>2</td></tr>",
         "| A |  | 1 |\n| x | y | 2 |"),
        ("<tr><td rowspan=2 colspan=2>A</td><td>1</td></tr><tr><td>2</td></tr>", "| A |  | 1 |\n| A |  | 2 |"),
        ("<tr><td rowspan=2>A</td><td rowspan=2>B</td><td>1</td></tr><tr><td>2</td></tr>",
         "| A | B | 1 |\n| A | B | 2 |"),
        ("<tr><td rowspan=9>A</td><td>1</td></tr><tr><td>2</td></tr>", "| A | 1 |\n| A | 2 |"),
        ("<tr><td rowspan=no>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr>", "| A | 1 |\n| B | 2 |"),
        ("<tr><td rowspan=0>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr>", "| A | 1 |\n| B | 2 |"),
    ],
)  # fmt: skip
def test_each_row_has_all_its_cells(table: str, rows: str) -> None:
    assert rows in page(f"<table>{table}</table>")


def test_a_cell_reaches_into_no_other_table() -> None:
    one = "<table><tr><td rowspan=5>A</td><td>1</td></tr></table>"
    two = "<table><tr><td>B</td><td>2</td></tr><tr><td>C</td><td>3</td></tr></table>"
    assert "| B | 2 |\n| C | 3 |" in page(one + two)


def test_what_a_cell_over_rows_names_is_the_subject_of_each_row() -> None:
    head = "<tr><th>Company</th><th>Year</th><th>Revenue (million yuan)</th></tr>"
    rows = "<tr><td rowspan=2>MetaX</td><td>2023</td><td>53</td></tr><tr><td>2024</td><td>743</td></tr>"
    text = page(f"<table>{head}{rows}</table>")
    found = {
        (f.subject.id, f.value.number) for f in extract(Document("a", text, "0")).facts if f.value and f.value.number
    }
    assert {("metax", 53_000_000), ("metax", 743_000_000)} <= found


def test_spans_without_end_take_no_time() -> None:
    start = time.process_time()
    cells = "<td rowspan=999 colspan=999>A</td>" * 40
    page(f"<table>{f'<tr>{cells}</tr>' * 200}</table>")
    assert time.process_time() - start < 10
