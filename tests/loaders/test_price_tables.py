"""Tables of the day's trading, and of rounds of funding: whose each row is and what its cells tell."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor

Told = set[tuple[str, str, str, str | None]]
HEAD = "Markets wrap\n2026-03-03 18:00\n\nShares were mixed on Tuesday in thin trade, brokers said.\n\n"


def told(text: str, *predicates: str) -> Told:
    """Return what a text tells with some terms: of whom, of what, how much and for when."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {
        (f.subject.id, f.predicate, f"{f.value.number:f}" if f.value and f.value.number is not None else "", f.date)
        for f in found
        if f.predicate in predicates and f.rule.startswith(("table", "form"))
    }


@pytest.mark.parametrize(
    "table",
    [
        "| | Close | Day |\n|---|---|---|\n| Hygon (688041) | 248.61 | +0.3% |\n| STAR 50 | 1,473.02 | -1.4% |\n",
        "NUMBERS\nHygon (688041)    248.61    +0.3%\nSTAR 50    1,473.02    -1.4%\n",
        "MARKET CLOSE\nHygon      CNY 248.61    +0.3%\nSTAR 50    1,473.02    -1.4%\n",
        "Stock | Price | % day\n|---|---|---|\n| Hygon (688041) | CNY 248.61 | +0.3% |\n| STAR 50 | 1,473 | -1.4% |\n",
        "指数          收盘        涨跌幅\n海光信息          248.61    +0.3%\n科创50            1,473.02    -1.4%\n",
    ],
)
def test_a_row_tells_what_a_share_closed_at_and_how_far_it_moved_an_index_only_that(table: str) -> None:
    assert told(HEAD + table, "sharePrice", "priceChangePct") == {
        ("hygon", "sharePrice", "248.61", "2026-03-03"),
        ("hygon", "priceChangePct", "0.3", "2026-03-03"),
        ("star-50", "priceChangePct", "-1.4", "2026-03-03"),
    }


def test_a_column_of_the_year_so_far_is_for_the_year() -> None:
    head = "| Stock | Last | Day | YTD |\n|---|---|---|---|\n"
    table = head + "| Hygon | 248.61 | +0.3% | -4.5% |\n| Sugon | 70 | +1% | +2% |\n"
    assert {("hygon", "priceChangePct", "-4.5", "2026"), ("hygon", "priceChangePct", "0.3", "2026-03-03")} <= told(
        HEAD + table, "priceChangePct"
    )


@pytest.mark.parametrize(
    "table",
    [
        "Company    Feb 2026    M/M    Y/Y\nHygon    895.7    +7.0%    +11.3%\nSugon    173.6    -2.1%    +25.4%\n",
        "公司    营收（亿元）    同比\n海光信息    8.95    +7.0%\n中科曙光    17.36    -2.1%\n",
    ],
)
def test_growth_of_revenue_is_no_move_of_shares(table: str) -> None:
    assert told(HEAD + table, "sharePrice", "priceChangePct") == set()


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "Company | Round | Amount | Investors",
            "Norvane Photonics | Series B | RMB 310m | Pinelake Capital (lead), Oak Fund",
        ),
        (
            "公司 Company | 轮次 Round | 金额 Amount | 投资方 Investors",
            "Norvane Photonics | B | RMB 310m | Pinelake Capital, Oak Fund",
        ),
        (
            "Company | What | Size | Who",
            "Norvane Photonics (Wuhan) | Series B | RMB 310m | led by Pinelake Capital, Oak Fund",
        ),
    ],
)
def test_a_row_of_rounds_tells_what_was_raised_and_from_whom(head: str, row: str) -> None:
    rows = "".join(
        f"| {line} |\n" for line in (head, "---|---|---|---", row, "Coral AI | A | undisclosed | undisclosed")
    )
    assert told(f"{HEAD}{rows}", "raised", "stakeIn") == {
        ("norvane-photonics", "raised", "310000000", None),
        ("pinelake-capital", "stakeIn", "", None),
        ("oak-fund", "stakeIn", "", None),
    }


@pytest.mark.parametrize("kind", ["Term loan", "Convertible bond", "Placement", "Acquired by Lenovo", "Pre-IPO debt"])
def test_loans_bonds_and_takeovers_are_no_rounds(kind: str) -> None:
    head = "| Company | Round | Amount | Investors |\n|---|---|---|---|\n"
    rows = f"{head}| Norvane Photonics | {kind} | RMB 310m | Oak Fund |\n"
    assert told(f"{HEAD}{rows}", "raised", "stakeIn") == set()


WEEK = (
    "电子行业周报\n2026年3月15日\n\n{over}\n\n| 证券 | 收盘价（元） | {change} | 总市值（亿元） |\n"
    "|:--|--:|--:|--:|\n| 寒武纪 | 1,410.00 | -6.1% | 5,946 |\n"
)


def test_a_table_of_firms_is_of_the_last_day_that_its_caption_names() -> None:
    page = WEEK.format(over="二、行情回顾（3月9日—13日）", change="周涨跌幅")
    assert told(page, "sharePrice", "priceChangePct", "marketValue") == {
        ("cambricon", "sharePrice", "1410", "2026-03-13"),
        ("cambricon", "priceChangePct", "-6.1", "2026-03-09/2026-03-13"),
        ("cambricon", "marketValue", "594600000000", "2026-03-13"),
    }


def test_a_week_that_no_caption_names_dates_no_change() -> None:
    page = WEEK.format(over="二、行情回顾", change="周涨跌幅")
    assert ("cambricon", "priceChangePct", "-6.1", None) in told(page, "priceChangePct")


def test_the_price_of_goods_is_no_price_of_shares() -> None:
    page = HEAD + "| Vendor | Price (RMB) | Capacity |\n|---|---|---|\n| Hygon | 128.60 | 300 PFLOPS |\n"
    assert told(page, "sharePrice") == set()
