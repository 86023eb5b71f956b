"""Charts of reports, as data that a browser draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import SETTINGS
from tests.server.running import served


def report(columns: str, chart: str, names: str, *rows: str) -> str:
    """Return the file of a report with these rows; every column has a name of its own as label."""
    kinds = zip(names.split(), columns.split(), strict=True)
    named = ", ".join(f"{name}: {{type: {kind}, label: {{en: {name}, zh: {name}}}}}" for name, kind in kinds)
    variables = " ".join(f"?{name}" for name in names.split())
    return "\n".join(
        [
            "#+ title: {en: T, zh: 题}",
            '#+ answers: {en: "What?", zh: 什么？}',
            f"#+ columns: {{{named}}}",
            *([f"#+ chart: {{{chart}}}"] if chart else []),
            "PREFIX : <https://w3id.org/suanli/id/>",
            "PREFIX x: <http://www.w3.org/2001/XMLSchema#>",
            f"SELECT {variables} WHERE {{ VALUES ({variables}) {{",
            *(f"({row})" for row in rows),
            "} }",
        ]
    )


REPORTS = {
    "values": report(
        "entity text number text status text",
        "kind: bar, x: who, y: number",
        "who measure number unit status quote",
        ':metax "price" 10 "CNY" "done" "It costs ten."',
        ':metax "price" 10 "CNY" "done" "Ten yuan."',
        ':metro "price" 30 "CNY" "planned" "Thirty."',
        ':metro "price" 5 "USD" "done" "Five dollars."',
        ':metro "weight" 7 "CNY" "done" "Seven."',
        ':metro "price" "many" "CNY" "done" "Many."',
        ':metro "price" UNDEF "CNY" "done" "None."',
    ),
    "dates": report(
        "entity date text status",
        "kind: timeline, x: date, y: who",
        "who date fact status",
        ':metro "2026-03-02"^^x:date "opens" "planned"',
        ':metax "2025-06"^^x:gYearMonth "listed" "done"',
        ':metax "soon" "sold" "done"',
        ':metax UNDEF "bought" "done"',
        ':metax "2025-06"^^x:gYearMonth "listed" "done"',
    ),
    "months": report(
        "date integer",
        "kind: line, x: month, y: articles",
        "month articles",
        '"2025-07" 2',
        '"2025-06" 5',
        '"2025-08" UNDEF',
    ),
    "links": report(
        "entity text value status",
        "kind: network, x: who, y: whom",
        "who fact whom status",
        ':metax "owns" :metro "planned"',
        ':metax "owns" "a name" "done"',
        ':metro "left" :metax "terminated"',
    ),
    "plain": report("entity", "", "who", ":metax"),
    "places": report("entity text", "kind: map, x: who, y: place", "who place", ':metax "here"'),
}


@pytest.fixture(scope="module")
def own(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of an app with these reports."""
    folder = tmp_path_factory.mktemp("queries")
    for name, text in REPORTS.items():
        (folder / f"{name}.rq").write_text(text, encoding="utf-8")
    with served(world, replace(SETTINGS, queries=str(folder))) as client:
        yield client


def chart(client: FlaskClient, name: str, words: str = "") -> Any:
    """Return the chart of a report."""
    answer = client.get(f"/reports/{name}.chart?{words}")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    return answer.get_json()


def test_a_number_stands_beside_none_of_another_measure_or_unit(own: FlaskClient) -> None:
    panels = chart(own, "values")["panels"]
    assert [(panel["title"], len(panel["bars"])) for panel in panels] == [
        ("price · CNY", 2),
        ("price · USD", 1),
        ("weight · CNY", 1),
    ]


def test_the_longest_bar_is_the_first(own: FlaskClient) -> None:
    assert [bar["label"] for bar in chart(own, "values")["panels"][0]["bars"]] == ["Metro Chips", "MetaX"]


def test_what_two_articles_say_is_one_bar_that_counts_them(own: FlaskClient) -> None:
    assert [bar["sources"] for bar in chart(own, "values")["panels"][0]["bars"]] == [1, 2]


def test_a_bar_brings_its_figure_in_words_its_status_and_its_sentence(own: FlaskClient) -> None:
    bar = chart(own, "values")["panels"][0]["bars"][0]
    assert (bar["text"], bar["status"], bar["word"], bar["quote"]) == ("30 CNY", "planned", "planned", "Thirty.")


def test_rows_without_a_number_are_counted_as_left_out(own: FlaskClient) -> None:
    found = chart(own, "values")
    assert (found["rows"], found["drawn"], found["left"]) == (7, 5, 2)


def test_a_timeline_shows_a_month_as_all_its_days(own: FlaskClient) -> None:
    lane = chart(own, "dates")["lanes"][0]
    assert (lane["label"], lane["href"]) == ("MetaX", "/id/metax")
    assert [(m["from"], m["to"], m["text"], m["label"]) for m in lane["marks"]] == [
        ("2025-06-01", "2025-06-30", "June 2025", "listed")
    ]


def test_lanes_of_a_timeline_begin_with_the_earliest(own: FlaskClient) -> None:
    assert [lane["label"] for lane in chart(own, "dates")["lanes"]] == ["MetaX", "Metro Chips"]


def test_rows_without_a_day_are_counted_as_left_out(own: FlaskClient) -> None:
    assert chart(own, "dates")["left"] == 2


def test_points_of_a_line_come_by_date(own: FlaskClient) -> None:
    (series,) = chart(own, "months")["series"]
    assert [(point["label"], point["value"]) for point in series["points"]] == [("June 2025", 5), ("July 2025", 2)]


def test_a_network_links_things_by_kind_and_leaves_names_out(own: FlaskClient) -> None:
    found = chart(own, "links")
    assert [(edge["source"], edge["target"], edge["kind"]) for edge in found["edges"]] == [
        ("/id/metax", "/id/metro", "planned"),
        ("/id/metro", "/id/metax", "over"),
    ]
    assert found["left"] == 1


def test_labels_are_in_the_language_asked_for(own: FlaskClient) -> None:
    assert chart(own, "dates", "lang=zh")["lanes"][0]["label"] == "沐曦股份"


def test_a_chart_is_of_the_rows_that_are_wanted_of_all_pages(own: FlaskClient) -> None:
    assert chart(own, "dates", "filter=who:Metro&page=1&size=1")["rows"] == 1
    assert chart(own, "dates", "page=1&size=1")["rows"] == 5


@pytest.mark.parametrize("name", ["plain", "places"])
def test_a_report_that_is_not_drawn_has_no_kind(own: FlaskClient, name: str) -> None:
    assert chart(own, name)["kind"] == ""


def test_a_chart_that_is_known_is_not_sent_again(own: FlaskClient) -> None:
    tag = own.get("/reports/dates.chart").headers["ETag"]
    assert own.get("/reports/dates.chart", headers={"If-None-Match": tag}).status_code == 304


def test_every_chart_of_our_own_reports_is_of_a_kind_that_is_drawn(client: FlaskClient) -> None:
    for report in client.get("/reports").get_json()["reports"]:
        values = {name: one["sample"] for name, one in report["params"].items() if one["required"]}
        assert client.get(f"/reports/{report['id']}.chart", query_string=values).status_code == 200
