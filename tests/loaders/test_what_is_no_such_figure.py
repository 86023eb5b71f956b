"""Figures that only stand where another measure's would: a delay as capacity, a market price as offer price."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

NONE = {
    "Network latency between Hefei and Shenzhen has fallen below 12 milliseconds, Hygon said.": "capacity",
    "鹿泉智算中心算力时延低至3毫秒。": "capacity",
    "《芜湖市绿电支持办法》规定，给予每度电0.03元补贴。": "maxBonus",
    "《芜湖市绿电支持办法》规定，按每PFLOPS 2万元补助。": "maxBonus",
    "海光信息公告，公司以自筹资金3.2亿元收购寒武纪60%股权。": "raised",
    "海光信息以募集资金1.2亿元置换预先投入的自筹资金。": "raised",
    "Hygon will fund the purchase with self-raised funds of 320 million yuan.": "raised",
    "海光信息通过专区购入三个数据集，采购了12个数据产品。": "hasCount",
    "商务部2026年1月20日将海光信息列入不可靠实体清单。": "addedToEntityList",
    "Hygon: FY24 rev CNY1.2b; net CNY120m (FY23 loss of 45m).": "netLoss",
    "《芜湖市若干措施》发布。2023年出台的《关于扶持设计业的实施意见》已于2025年底到期。": "effectiveOn",
}
SOME = {
    "Hygon opened at HK$88 against an offer price of HK$45.20.": ("offerPrice", {"45.2"}),
    "Hygon closed at 61.5 yuan, compared with an issue price of 30.1 yuan.": ("offerPrice", {"30.1"}),
    "海光信息上市首日收于61.5元，发行价为30.1元。": ("offerPrice", {"30.1"}),
    "《芜湖市绿电支持办法》规定，单个项目最高600万元补贴。": ("maxBonus", {"6000000"}),
    "海光信息在A轮融资中筹资3.2亿元。": ("raised", {"320000000"}),
    "Hygon posted a net loss of 45 million yuan (2023: a profit of 120 million yuan).": ("netLoss", {"45000000"}),
    "Sector moves: Cambricon -2.2%; Hygon +0.9%.": ("priceChangePct", {"-2.2", "0.9"}),
    "Cambricon fell 2.2%, Hygon 0.9%.": ("priceChangePct", {"-2.2", "-0.9"}),
}


@pytest.mark.parametrize(("text", "predicate"), NONE.items())
def test_what_measures_something_else_is_not_told(text: str, predicate: str) -> None:
    assert [v for _, p, v, _ in facts(text) if p == predicate] == []


@pytest.mark.parametrize(("text", "told"), SOME.items())
def test_the_figure_itself_is_told(text: str, told: tuple[str, set[str]]) -> None:
    assert {v for _, p, v, _ in facts(text) if p == told[0]} == told[1]


def test_brackets_behind_a_day_give_its_name_and_no_other_day() -> None:
    for text in ("海光信息公告，公司股票自2026年6月15日（星期一）开市起复牌。",
                 "Hygon's shares will resume trading on June 15, 2026 (Monday)."):  # fmt: skip
        assert {v for _, p, v, _ in facts(text) if p == "tradingResumedOn"} == {"2026-06-15"}


def test_a_paper_is_for_what_it_names_first_and_not_for_what_it_rests_on() -> None:
    text = "《芜湖市算力券管理办法》\n为抢抓机遇，推动算力产业发展，立足我市实际，特制定以下措施。"
    assert {v for _, p, v, _ in facts(text) if p == "aimsTo"} == {"推动算力产业发展"}


def test_what_is_added_is_the_capacity_of_a_new_site_alone() -> None:
    told = {
        "鹿泉智算中心新增算力500P，总算力达到3000P。": {"3000"},
        "The Luyuan Computing Centre added 300 MW of capacity, bringing the total to 1 GW.": {"1"},
        "鹿泉智算中心二期6月18日投产，新增机架4000架。": {"4000"},
    }
    for text, numbers in told.items():
        assert {v for _, p, v, _ in facts(text) if p == "capacity"} == numbers
