import pytest

from graph.model import Document
from loaders.closings import closing_date
from loaders.extract import extractor


def dated(text: str) -> set[tuple[str, str, str | None]]:
    """Return predicate, value's date and the date of what a text without a header states."""
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(f.predicate, f.value.date if f.value and f.value.date else "", f.date) for f in facts}


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("（2026年4月18日）", "2026-04-18"),
        ("（2026年3月3日 本报讯）", "2026-03-03"),
        ("（2026-07-08 15:05）", "2026-07-08"),
        ("（公告日期：2026年6月3日）", "2026-06-03"),
        ("（2026年6月）", "2026-06"),
        ("（2026年）", "2026"),
        ("(April 3, 2026)", "2026-04-03"),
    ],
)
def test_a_bracket_behind_the_last_sentence_dates_a_text(bracket: str, expected: str) -> None:
    text = f"泷岚科技营收增长。{bracket}\n"
    assert closing_date(text, len(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "毛利率为43%（2023年至2025年）。",
        "营收增长。（截至2026年6月30日）",
        "下表列出。（单位：万元，2026年）",
        "签约完成（2026年）",
        "好。（2026年第一季度）",
    ],
)
def test_a_bracket_that_says_more_dates_nothing(text: str) -> None:
    assert closing_date(text, len(text)) is None


def test_days_are_counted_from_the_closing_date() -> None:
    assert ("priceChangePct", "", "2026-06-30") in dated("寒武纪今日收涨3.2%。（2026年6月30日）\n")


def test_no_day_is_counted_from_a_year() -> None:
    assert ("priceChangePct", "", None) in dated("寒武纪昨日收涨3.2%。（2026年）\n")


def test_what_is_of_the_year_that_closes_a_text_has_happened() -> None:
    facts = extractor().extract(Document("page.txt", "鹿泉智算中心5月7日投运。（2026年）\n", "0" * 64)).facts
    assert [(f.value.date, f.status) for f in facts if f.predicate == "openedOn" and f.value] == [
        ("2026-05-07", "done")
    ]
