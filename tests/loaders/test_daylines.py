"""The day of a page stands on a line near its head or foot that says little else, where no byline gives it."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.articles import split

PROSE = "Norda Chips supplied the cards for a campus in the west, and its revenue rose for the third time in a row.\n"
ZH = "诺达芯科向客户交付了首批训练卡，并表示下半年的订单已经排满，公司对全年的增长保持信心。\n"


def day(text: str) -> str | None:
    """Return the day of the one article of a page."""
    (article,) = split(Document("page.txt", text, "0" * 64))
    return article.header.published_iso


@pytest.mark.parametrize(("line", "iso"), [
    ("China Technology Hardware | Company update | 29 April 2026", "2026-04-29"),
    ("Business Live | Shanghai | Thursday 9 July 2026 | Your host: Ann Orrin", "2026-07-09"),
    ("By staff reporters | Updated 18:42 CST, Tuesday 14 April 2026", "2026-04-14"),
    ("Strait Review | Trade desk | October 14, 2026", "2026-10-14"),
])  # fmt: skip
def test_a_line_under_the_title_gives_the_day(line: str, iso: str) -> None:
    assert day(f"Norda's cards run in a campus of the west\n{line}\n\n{PROSE}\n{PROSE}") == iso


def test_the_foot_of_an_announcement_gives_the_day() -> None:
    text = f"NORDA HOLDINGS LIMITED\nDISCLOSEABLE TRANSACTION\n\n{PROSE}\n{PROSE}\nHong Kong, 18 December 2025\n"
    assert day(text) == "2025-12-18"


def test_the_week_of_a_digest_is_its_day() -> None:
    text = f"# The Rack Weekly - No. 114\nWeek ending Friday 11 September 2026. Ten things worth knowing.\n\n{PROSE}"
    assert day(text) == "2026-09-11"


def test_the_copyright_gives_a_dateline_its_year() -> None:
    text = f"Norda clears its hearing and eyes a listing\nHONG KONG, June 16 (Delta)\n{PROSE}\n© 2026 Delta Wire.\n"
    assert day(text) == "2026-06-16"


@pytest.mark.parametrize("line", [
    "Norda will be done before 1 March 2027", "Price as of 28 April 2026: 74.30 yuan",
    "Effective from 1 July 2026", "| Rating | 29 April 2026 |",
])  # fmt: skip
def test_a_day_of_something_else_is_not_the_pages(line: str) -> None:
    assert day(f"Norda's cards run in a campus of the west\n{line}\n\n{PROSE}\n{PROSE}") is None


def test_a_rule_that_holds_from_a_day_on_dates_nothing() -> None:
    text = f"深圳数据交易所关于产品上市的通知\n自2026年9月15日起，下列产品挂牌：\n{ZH}\n深圳数据交易所\n2026年9月4日\n"
    assert day(text) == "2026-09-04"


def test_a_labelled_day_goes_before_others() -> None:
    head = "索引号：1133/2026    发布日期：2026-03-18\n云泽市数据局\n关于印发《云泽市算力若干措施》的通知\n"
    assert day(f"{head}{ZH}\n    2026年3月12日\n\n云泽市算力若干措施\n{ZH}") == "2026-03-18"
