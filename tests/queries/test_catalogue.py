"""The catalogue: our own reports, a folder beside them, and broken files that hide no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.catalogue import Broken, Catalogue, load

GOOD = """#+ title: {en: Towns, zh: 城镇}
#+ answers: {en: Which towns are there, zh: 有哪些城镇}
#+ columns: {place: entity}
SELECT ?place WHERE { ?place ?p ?o }
"""


def broken(folder: Path, text: str, name: str = "towns.rq") -> Broken:
    """Return the one broken file of a folder that holds only this text."""
    (folder / name).write_text(text, "utf-8")
    (found,) = load(folder).broken
    return found


def test_none_of_our_own_reports_is_broken(catalogue: Catalogue) -> None:
    assert catalogue.broken == ()


def test_there_are_reports_for_all_that_the_trade_asks(catalogue: Catalogue) -> None:
    assert {
        "listed-gpu-vendors",
        "listing-applications",
        "spin-offs",
        "merger-terms",
        "data-exchanges",
        "policy-targets",
        "officials-statements",
        "about-entity",
    } <= set(catalogue.reports)


def test_reports_come_in_alphabetical_order(catalogue: Catalogue) -> None:
    assert list(catalogue.reports) == sorted(catalogue.reports)


def test_no_two_reports_have_the_same_title(catalogue: Catalogue) -> None:
    titles = [report.title[language] for report in catalogue.reports.values() for language in ("en", "zh")]
    assert len(set(titles)) == len(titles)


def test_a_folder_stands_beside_our_own_reports(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "towns.rq").write_text(GOOD, "utf-8")
    assert set(load(tmp_path).reports) == {"towns", *catalogue.reports}


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "towns.rq").write_text(GOOD, "utf-8")
    assert broken(tmp_path, "SELECT", "rivers.rq").file.endswith("rivers.rq")
    assert "towns" in load(tmp_path).reports


def test_a_file_may_not_take_the_id_of_our_own_report(tmp_path: Path) -> None:
    assert "another report" in broken(tmp_path, GOOD, "spin-offs.rq").reason


def test_other_files_of_a_folder_are_left_alone(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "notes.txt").write_text("nothing", "utf-8")
    assert load(tmp_path) == catalogue


def test_a_file_in_another_encoding_is_broken(tmp_path: Path) -> None:
    (tmp_path / "towns.rq").write_bytes(GOOD.encode("gb18030"))
    (found,) = load(tmp_path).broken
    assert (found.line, "UTF-8" in found.reason) == (1, True)


def test_a_folder_named_like_a_report_is_broken(tmp_path: Path) -> None:
    (tmp_path / "towns.rq").mkdir()
    assert [found.line for found in load(tmp_path).broken] == [1]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (GOOD.replace("?p ?o }", "?p }"), 4, "not SPARQL"),
        (GOOD.replace("SELECT ?place", "SELECT ?town"), 3, "columns.place: SELECT has no ?place"),
        (
            GOOD.replace("entity}", "entity}\n#+ params: {region: {type: entity}}"),
            4,
            "params.region: SELECT has no ?region",
        ),
        (GOOD.replace("{place: entity}", "{zzz: entity}").replace("?place", "?zzz"), 3, "labels.yaml has no 'zzz'"),
        (
            GOOD.replace("entity}", "entity}\n#+ chart: {kind: bar, x: place, y: size}"),
            4,
            "chart.y: there is no column",
        ),
        (GOOD.replace("WHERE {", "WHERE {\n  # evidence: ?place\n "), 1, "must select ?quote"),
        (GOOD.replace("SELECT ?place WHERE", "ASK"), 1, "not an ASK"),
        (GOOD.replace("SELECT ?place WHERE { ?place ?p ?o }", "INSERT DATA { <a:b> <a:c> <a:d> }"), 4, "not SPARQL"),
        (GOOD.replace("title", "titel"), 1, "titel"),
    ],
)
def test_a_broken_file_is_listed_with_line_and_reason(tmp_path: Path, text: str, line: int, reason: str) -> None:
    found = broken(tmp_path, text)
    assert (found.line, reason in found.reason) == (line, True), found


def test_a_default_that_its_type_refuses_is_a_fault(tmp_path: Path) -> None:
    text = GOOD.replace("entity}", "entity}\n#+ params: {region: {type: date, default: soon}}").replace(
        "?p ?o", "?p ?region"
    )
    found = broken(tmp_path, text.replace("SELECT ?place", "SELECT ?place ?region"))
    assert (found.line, found.reason.startswith("region: 'soon' is no date")) == (4, True)


def test_an_example_that_its_parameter_refuses_is_a_fault(tmp_path: Path) -> None:
    found = broken(tmp_path, GOOD.replace("entity}", "entity}\n#+ example: {params: {x: 1}, expect: {rows: 1}}"))
    assert "no such parameter" in found.reason


@pytest.mark.parametrize("name", ["Towns.rq", "my towns.rq", "towns_.rq", ".rq", "城镇.rq"])
def test_a_name_that_makes_no_tidy_address_is_a_fault(tmp_path: Path, name: str) -> None:
    assert "small letters" in broken(tmp_path, GOOD, name).reason


def test_a_report_may_make_a_graph(tmp_path: Path) -> None:
    text = GOOD.replace("SELECT ?place WHERE", "CONSTRUCT { ?place ?p ?o } WHERE")
    (tmp_path / "towns.rq").write_text(text, "utf-8")
    assert "towns" in load(tmp_path).reports
