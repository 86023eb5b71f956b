"""Dates that cannot be told, dates in brackets, and since when a figure has run on."""

from __future__ import annotations

import pytest

from graph.model import Document, Moment
from loaders.extract import extract
from loaders.mentions import Mention
from loaders.undated import told_again, unknown


def dated(text: str, predicate: str) -> list[tuple[str | None, str | None]]:
    """Return number and date of the facts of a text with a predicate."""
    told = extract(Document("news.txt", text, "0" * 64)).facts
    return [(str(f.value.number) if f.value else None, f.date) for f in told if f.predicate == predicate]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024年寒武纪投产新品。公司去年上半年收入7.3亿元。", None),
        ("2024年寒武纪投产新品，公司收入7.3亿元。", "2024"),
        ("寒武纪前三季度收入3亿元（按2025年口径测算）。", None),
        ("寒武纪（2025年上半年）收入7.3亿元。", "2025-H1"),
    ],
)
def test_no_figure_takes_the_date_of_another_where_its_own_cannot_be_told(text: str, date: str | None) -> None:
    assert {d for _, d in dated(text, "revenue")} == {date}


def test_a_figure_in_brackets_is_of_the_date_that_opens_them() -> None:
    found = dated("寒武纪2025年由盈转亏，净亏损7.2亿元（2024年：盈利3.8亿元）。", "netProfit")
    assert found == [("380000000", "2024")]


def test_what_has_run_on_since_the_year_began_is_of_no_week() -> None:
    text = "2025年9月15日至19日，深圳数据交易所新增交易金额2.1亿元，今年以来累计交易金额已达96.7亿元。"
    assert ("9670000000", None) in dated(text, "tradeValue")


def moment(text: str, iso: str | None) -> Mention:
    return Mention(0, len(text), text, "moment", moment=Moment(0, len(text), iso, text, "on", True))


@pytest.mark.parametrize("text", ["10月15日", "去年上半年", "first quarter", "上周二"])
def test_a_time_without_a_year_to_count_from_is_unknown(text: str) -> None:
    assert unknown(moment(text, None))


@pytest.mark.parametrize("text", ["近日", "报告期内", "同日", "recently", "下午3时"])
def test_what_names_no_time_of_its_own_is_not_unknown(text: str) -> None:
    assert not unknown(moment(text, None))


@pytest.mark.parametrize(
    ("text", "before", "told"),
    [
        ("前三季度", "2025-01/2025-09", "2025-01/2025-09"),
        ("年末", "2025", "2025"),
        ("上半年", "2025-H1", "2025-H1"),
        ("去年上半年", "2025-H1", None),
        ("上半年", "2025-Q1", None),
        ("第三季度", None, None),
    ],
)
def test_the_same_part_of_a_year_told_of_before_is_meant(text: str, before: str | None, told: str | None) -> None:
    assert told_again(moment(text, None), before) == told
