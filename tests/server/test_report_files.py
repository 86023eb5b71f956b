"""A report as a workbook, as a feed, and in part."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from flask.testing import FlaskClient

from tests.server.conftest import SETTINGS
from tests.server.running import served

OWN = """#+ title: {en: "Deals: all/every", zh: 交易}
#+ answers: {en: "What is there?", zh: 有什么？}
#+ params: {kind: {type: text, label: {en: kind, zh: 种类}}}
#+ columns: {thing: {type: entity, label: {en: thing, zh: 事物}}, number: number, date: date, article: article,
#+   published: date}
PREFIX x: <http://www.w3.org/2001/XMLSchema#>
SELECT ?thing ?number ?date ?article ?published ?kind WHERE {
  VALUES (?thing ?number ?date ?article ?published) {
    (<https://w3id.org/suanli/id/metax> 12.5 "2025-06-10"^^x:date <urn:one> "2025-06-11"^^x:date)
    ("=1+1" 3 "2025-07"^^x:gYearMonth <urn:one> "2025-06-11"^^x:date)
    ("third" 12345678901234567890 UNDEF <urn:two> "2025-07"^^x:gYearMonth)
    ("fourth" UNDEF UNDEF UNDEF UNDEF)
  }
}
"""
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def own(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of an app with a report of its own."""
    folder = tmp_path_factory.mktemp("queries")
    (folder / "deals.rq").write_text(OWN, encoding="utf-8")
    with served(world, replace(SETTINGS, queries=str(folder))) as client:
        yield client


def book(client: FlaskClient, path: str = "/reports/deals.xlsx") -> Any:
    return openpyxl.load_workbook(io.BytesIO(client.get(path).data))


def entries(client: FlaskClient, path: str = "/reports/deals.atom") -> list[dict[str, str]]:
    root = ElementTree.fromstring(client.get(path).data)
    found = root.findall(f"{ATOM}entry")
    return [{part.tag.removeprefix(ATOM): part.text or "" for part in entry} for entry in found]


def test_a_workbook_has_rows_sources_and_what_it_is_about(own: FlaskClient) -> None:
    assert book(own).sheetnames == ["Deals  all every", "Sources", "About"]


def test_a_workbook_speaks_chinese(own: FlaskClient) -> None:
    assert book(own, "/reports/deals.xlsx?lang=zh").sheetnames == ["交易", "来源", "说明"]


def test_numbers_and_days_are_typed_and_nothing_calculates(own: FlaskClient) -> None:
    sheet = book(own).worksheets[0]
    assert [[cell.value for cell in row[:3]] for row in sheet.iter_rows(min_row=2)] == [
        ["MetaX", 12.5, datetime(2025, 6, 10)],
        ["=1+1", 3, "2025-07"],
        ["third", "12345678901234567890", None],
        ["fourth", None, None],
    ]


def test_no_cell_is_a_formula(own: FlaskClient) -> None:
    assert [cell.coordinate for row in book(own).worksheets[0] for cell in row if cell.data_type == "f"] == []


def test_a_thing_links_to_its_page_on_this_server(own: FlaskClient) -> None:
    assert book(own).worksheets[0]["A2"].hyperlink.target == "http://localhost/id/metax"


def test_each_source_is_listed_once(own: FlaskClient) -> None:
    sheet = book(own).worksheets[1]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["urn:one", "urn:two"]


def test_the_last_sheet_tells_the_question_and_the_address(own: FlaskClient) -> None:
    about = {
        row[0].value: row[1].value for row in book(own, "/reports/deals.xlsx?kind=x").worksheets[2].iter_rows(min_row=2)
    }
    assert (about["question"], about["kind"], about["address"]) == (
        "What is there?", "x", "http://localhost/reports/deals.xlsx?kind=x",
    )  # fmt: skip


def test_a_feed_has_an_entry_for_each_row_the_newest_first(own: FlaskClient) -> None:
    dated = [entry["updated"] for entry in entries(own) if entry["title"].startswith(("MetaX", "third"))]
    assert dated == ["2025-07-01T00:00:00Z", "2025-06-11T00:00:00Z"]


def test_the_ids_of_entries_are_all_different_and_do_not_change(own: FlaskClient) -> None:
    ids, again = ({entry["id"] for entry in entries(own, f"/reports/deals.atom{q}")} for q in ("", "?sort=number"))
    assert (len(ids), ids) == (4, again)


def test_a_feed_can_leave_out_what_was_published_later(own: FlaskClient) -> None:
    titles = [entry["title"] for entry in entries(own, "/reports/deals.atom?published-by=2025-06")]
    assert [title.split(" · ")[0] for title in titles] == ["MetaX", "=1+1"]


def test_json_comes_in_pages_with_the_true_total_and_links(own: FlaskClient) -> None:
    response = own.get("/reports/deals.json?size=2")
    data = response.get_json()
    assert (data["total"], data["pages"], len(data["rows"]), response.headers["Link"]) == (
        4, 2, 2, '</reports/deals.json?size=2&page=2>; rel="next"',
    )  # fmt: skip


def test_json_is_whole_unless_a_page_is_wanted(own: FlaskClient) -> None:
    data = own.get("/reports/deals.json").get_json()
    assert (data["total"], len(data["rows"]), "page" in data) == (4, 4, False)


def test_csv_is_sorted_and_filtered_as_wanted(own: FlaskClient) -> None:
    lines = own.get("/reports/deals.csv?sort=-number&filter=thing:t&filter=thing:a").get_data(as_text=True).splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["MetaX"]


def test_a_format_that_streams_says_that_it_does_not_select(own: FlaskClient) -> None:
    response = own.get("/reports/deals.srj?sort=number")
    assert (response.status_code, response.get_json()["where"]) == (400, "sort")


def test_another_selection_has_another_tag(own: FlaskClient) -> None:
    tags = {own.get(f"/reports/deals.json{query}").headers["ETag"] for query in ("", "?sort=number", "?page=1")}
    assert len(tags) == 3


def test_a_page_keeps_the_selection_on_its_way_to_the_next(own: FlaskClient) -> None:
    response = own.get("/reports/deals?sort=number&size=1&filter=thing:t", headers={"Accept": "text/html"})
    assert response.headers["Link"] == '</reports/deals?sort=number&size=1&filter=thing%3At&page=2>; rel="next"'


def test_the_head_of_a_column_sorts_by_it_and_then_the_other_way(own: FlaskClient) -> None:
    html = own.get("/reports/deals?sort=number&page=1", headers={"Accept": "text/html"}).get_data(as_text=True)
    wanted = ('aria-sort="ascending"><a href="/reports/deals?sort=-number"', '<a href="/reports/deals?sort=date"')
    assert [part for part in wanted if part not in html] == []
