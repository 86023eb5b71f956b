"""Figures that have a measure, a date or a status of their own."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor

HEAD = "Velox report\n\nPublished: 2025-10-20\n\n"


def facts(text: str) -> list[Fact]:
    document = Document("a.txt", HEAD + text, "0" * 64)
    return [f for f in extractor().extract(document).facts if not f.rule.startswith("header")]


def told(text: str, predicate: str) -> list[tuple[str, str | None, str]]:
    return [(str(f.value.number), f.date, f.status) for f in facts(text) if f.predicate == predicate and f.value]


def test_an_earlier_loss_is_no_revenue() -> None:
    text = "Hygon had revenue of 1.2 billion yuan in 2024, compared with a loss of 700 million yuan in 2023."
    assert [n for n, _, _ in told(text, "revenue")] == ["1200000000"]


def test_a_subsidy_is_no_revenue() -> None:
    text = "Hygon's sales rose thanks to a subsidy of 61 million yuan."
    assert told(text, "revenue") == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("海光信息实现营收5亿元，其中海外业务营收1亿元。", "revenue"),
        ("中芯国际绿电使用占比达到82%。", "utilisationPct"),
        ("庆阳集群上架率超过70%，绿电使用占比达到82%。", "utilisationPct"),
        ("海光信息控股股东累计质押率升至46.8%。", "priceChangePct"),
        ("海光信息对前者的销售收入为2.35亿元。", "revenue"),
    ],
)
def test_what_has_its_own_noun_is_of_no_other_measure(text: str, predicate: str) -> None:
    last = text.rstrip("。").split("，")[-1]
    found = [f for f in facts(text) if f.predicate == predicate and f.value is not None and f.value.of is None]
    assert all(f.quote not in last and last not in f.quote for f in found)


def test_up_behind_revenue_is_no_move_of_a_price() -> None:
    assert (
        told("SMIC posted revenue of $2.2 billion, down 1.7% from a quarter earlier and up 16.2%.", "priceChangePct")
        == []
    )
    assert told("SMIC shares were up 6.2% on Monday.", "priceChangePct") != []


def test_the_opening_gives_way_to_the_close() -> None:
    assert [n for n, _, _ in told("海光信息低开3%后收跌0.9%。", "priceChangePct")] == ["-0.9"]
    assert [n for n, _, _ in told("海光信息高开3%。", "priceChangePct")] == ["3"]


def test_a_number_has_the_date_right_behind_it() -> None:
    text = "Hygon shares fell 11.2% on Tuesday and 8.9% on Thursday."
    assert all(date != "2025-10-14" for n, date, _ in told(text, "priceChangePct") if n == "-8.9")


def test_a_range_is_expected() -> None:
    assert [s for _, _, s in told("The guide stays: Hygon revenue of 12.4 to 12.9 billion yuan.", "revenue")] == [
        "expected",
        "expected",
    ]


def test_last_year_is_over() -> None:
    assert told("海光信息拟赴港上市 去年亏损收窄至7.6亿元。", "netLoss")[0][2] == "done"


def test_a_share_after_a_deal_that_is_only_agreed_is_planned() -> None:
    found = told("长电科技拟收购海光信息剩余20%股权，完成后持股升至100%。", "stakePct")
    assert all(status == "planned" for n, _, status in found if n == "100")


def test_the_best_of_a_kind_and_another_party_are_no_count() -> None:
    assert told("China's three largest foundries raised prices.", "hasCount") == []
    assert told("A court ordered Hygon Co. and two engineers to pay 86 million yuan.", "hasCount") == []
    assert told("海光信息已对两家企业授信。", "hasCount") == []


def test_an_offering_called_off_is_terminated() -> None:
    found = [
        f for f in facts("海光信息：终止向特定对象发行股票事项，原拟募资不超过14.2亿元。") if f.predicate == "raised"
    ]
    assert all(f.status == "terminated" for f in found)


def test_a_loss_in_brackets_is_a_loss() -> None:
    table = "Hygon results\n\nRMB million | 3Q25 | 2Q25\nRevenue | 1,200.0 | 900.0\nNet loss | (61.9) | (88.0)\n"
    assert all(not n.startswith("-") for n, _, _ in told(table, "netLoss"))


def test_a_figure_of_several_places_is_of_none_of_them() -> None:
    assert told("南京、苏州两市智能算力规模达到20EFLOPS。", "capacity") == []
    assert told("苏州市智能算力规模达到20EFLOPS。", "capacity") != []


def test_what_is_so_now_has_no_earlier_date() -> None:
    found = told("2019年，创始人出走，创办了海光信息；如今后者估值62亿元。", "impliedValue")
    assert all(date != "2019" for _, date, _ in found)
