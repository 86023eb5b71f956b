"""When something was told, or how long it has gone on, is no date of what was told."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def dates(text: str, predicate: str, published: str = "2026-03-03") -> list[str | None]:
    document = Document("page.txt", f"Notes of the day\n{published} 09:00\n\n{text}\n", "0" * 64)
    return [f.date for f in extractor().extract(document).facts if f.predicate == predicate]


@pytest.mark.parametrize(
    "text",
    [
        "Nexchip said last week that it swung to a loss of Rmb88mn as prices fell.",
        "Nexchip disclosed last month that it had a net loss of Rmb88mn.",
    ],
)
def test_a_loss_is_not_of_the_week_in_which_it_was_told(text: str) -> None:
    assert dates(text, "netLoss") == [None]


def test_a_loss_of_a_month_stays_of_it() -> None:
    assert dates("Nexchip had a net loss of 88 million yuan in January.", "netLoss") == ["2026-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Cambricon have gained 58 per cent in 12 months.",
        "Shares of Cambricon are up 40% over six weeks.",
        "寒武纪股价过去12个月涨幅达120%。",
    ],
)
def test_a_move_of_months_is_of_no_day(text: str) -> None:
    assert set(dates(text, "priceChangePct")) <= {None}


def test_prices_of_a_paragraph_are_of_the_day_that_it_tells_of() -> None:
    opening = "A long lead about other things. " * 20
    text = f"{opening}\n\nCambricon fell 4% on Monday. Hygon was up 2%.\n\nSugon rose 1%."
    assert dates(text, "priceChangePct") == ["2026-03-02", "2026-03-02", "2026-03-03"]


def test_what_a_sum_to_date_counts_is_not_of_the_year_before_it() -> None:
    assert dates("寒武纪去年营业收入3.17亿元，累计部署加速卡超过2.2万张。", "hasCount") == [None]


def test_both_figures_of_a_comparison_are_of_its_time() -> None:
    text = (
        "Cambricon posted a loss of 812 million yuan in the first half of 2025 on revenue of 655 million yuan, "
        "compared with a loss of 940 million yuan on revenue of 301 million yuan a year earlier."
    )
    assert sorted(filter(None, dates(text, "revenue"))) == ["2024-H1", "2025-H1"]


def statuses(text: str, predicate: str) -> set[str]:
    document = Document("page.txt", f"Notes of the day\n2026-03-03 09:00\n\n{text}\n", "0" * 64)
    return {f.status for f in extractor().extract(document).facts if f.predicate == predicate}


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("寒武纪2月3日签署《股权转让协议》，以4亿元收购燧原科技51%股权。", "acquirer", "planned"),
        ("寒武纪2月3日签订股份认购协议，出资4亿元收购燧原科技51%股权，目前已完成交割。", "acquirer", "done"),
    ],
)
def test_what_is_agreed_or_demanded_is_planned(text: str, predicate: str, status: str) -> None:
    assert statuses(text, predicate) == {status}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Lightmatter去年10月完成D轮。相比之下，寒武纪本轮投后估值为31亿元。", "impliedValue"),
        ("寒武纪5月22日申请获受理。公司此次公开发行6,200万股。", "sharesIssued"),
        ("Cambricon has raised over RMB 2.1 billion, most recently in a Series D in January 2026.", "raised"),
    ],
)
def test_this_round_is_of_no_day_told_before_and_a_sum_of_no_last_round(text: str, predicate: str) -> None:
    assert dates(text, predicate) == [None]
