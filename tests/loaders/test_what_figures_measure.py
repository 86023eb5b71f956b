"""What a figure measures: no part's revenue is the firm's, no growth of a result a move of its shares."""

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.rules.reading import facts

REVENUES = {
    "海光信息一季度智算云账单收入为11.9亿元。": set(),
    "分业务看，海光信息AI服务器收入22.90亿元，算力服务收入3.24亿元。": set(),
    "海光信息2025年收入23.5亿元，其中推理服务收入9.4亿元。": {"2350000000"},
    "海光信息2025年主营业务收入3亿元。": {"300000000"},
    "Hygon's wholesale revenues were RMB1,036.4 million.": set(),
    "Net revenues from wholesale IDC rose 45.4% to RMB1,036.4 million at Hygon.": set(),
    "Hygon's cost of revenues was RMB1,862.3 million.": set(),
    "Any exchange with annual turnover under 1 billion yuan would have to merge, Hygon said.": set(),
    "Hygon had revenue of 3 billion yuan in 2025.": {"3000000000"},
}
MOVES = {
    "Hygon's capex climbed 40% last year.": set(),
    "Hygon's trading arm booked 5.8 billion yuan for 2025, up 34% from 4.33 billion yuan in 2024.": set(),
    "Hygon's first-half tonnage rose 12%.": set(),
    "Hygon's shares rose 4.5%.": {"4.5"},
    "China's Hygon rose 5.2% to 1,300 yuan.": {"5.2"},
    "Hygon, whose chips are made on contract, fell 2.1%.": {"-2.1"},
    "Hygon's stock gave back most of its advance to finish up 0.9 per cent.": {"0.9"},
    "Hygon gave back 2 per cent.": {"-2"},
}


@pytest.mark.parametrize(("text", "numbers"), REVENUES.items())
def test_revenue_is_that_of_the_whole_firm(text: str, numbers: set[str]) -> None:
    found = extractor().extract(Document("a.txt", text, "text/plain")).facts
    told = [f.value for f in found if f.predicate == "revenue" and f.value is not None]
    assert {str(value.number) for value in told if value.of is None} == numbers


@pytest.mark.parametrize(("text", "numbers"), MOVES.items())
def test_a_move_is_one_of_the_shares_in_its_own_direction(text: str, numbers: set[str]) -> None:
    assert {v for _, p, v, _ in facts(text) if p == "priceChangePct"} == numbers


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Hygon's shares dropped 8.3% before trimming losses to close at 42.60 yuan.", "netLoss"),
        ("海光信息向前五大客户销售占比分别为96.1%和84.7%，其中第一大客户为中国电信。", "stakePct"),
        ("海光信息中披露存货的四家，一季度末存货合计超过1300亿元。", "inventory"),
        ("海光信息采购算力包，成交价460万元。", "turnover"),
    ],
)
def test_a_figure_of_something_else_is_no_such_measure(text: str, term: str) -> None:
    assert [p for _, p, _, _ in facts(text) if p == term] == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("海光信息跌3.1%，半导体板块跌1.9%。", {"-3.1"}),
        ("创业板指跌0.5%，科创板涨1.2%。", {"-0.5"}),
        ("海光信息涨2.1%，板块内个股平均涨1.4%。", {"2.1"}),
        ("Hygon fell 3.1%, and the sector lost 1.9%.", {"-3.1"}),
        ("Sugon (3896) rose 8.8%, and Tencent (700), which said nothing, edged up 0.5%.", {"8.8", "0.5"}),
        ("Hygon fell 3.1%, and its shares lost a further 1.9% on Tuesday.", {"-3.1", "-1.9"}),
    ],
)
def test_a_number_of_what_has_no_name_goes_to_no_other(text: str, numbers: set[str]) -> None:
    assert {v for _, p, v, _ in facts(text) if p == "priceChangePct"} == numbers


def test_a_price_of_power_is_no_capacity() -> None:
    text = "The Qingyang data centre cluster pays 0.398 yuan/kWh for power."
    assert [p for _, p, _, _ in facts(text) if p == "capacity"] == []


def test_a_loss_told_from_its_far_end_is_a_range() -> None:
    text = "海光信息预计2025年净亏损6,500万元至4,800万元。"
    assert {v for _, p, v, _ in facts(text) if p == "netLoss"} == {"48000000", "65000000"}
