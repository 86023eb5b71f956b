"""Words that only pass for a deal, a listing or a figure: rules cited, markets as epithets, seats, loans, titles."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.rules.reading import facts

POLICY = "《芜湖市算力发展行动方案(2025—2027年)》印发。"
NONE = {
    # a listing that is only cited, or the epithet of another firm
    "Hygon (the Company) issues this notice pursuant to Rule 13.09 of the Rules Governing the Listing of Securities"
    " on The Stock Exchange of Hong Kong.": "applicant",
    "Hong Kong's Listing Committee has reprimanded Hygon.": "applicant",
    "Biren said it has bought a packaging plant from Nasdaq-listed Amkor.": "listedCompany",
    "Hygon has agreed to supply racks to Nasdaq-listed Amkor.": "applicant",
    "Washington dropped Nvidia's H20 from the list of banned chips.": "applicant",
    # another list
    "China placed two U.S. firms, including Corvus Photonics Inc., on its unreliable entity list on March 4, 2026.":
        "addedToEntityList",
    "The Pentagon added Hesai and Quectel to its list of Chinese military companies on January 7, 2026.":
        "addedToEntityList",
    # sums that are no price of the deal
    "海光信息拟换股吸收合并寒武纪，并募集配套资金不超过12亿元。": "transactionValue",
    "Hygon has bought 30% of Biren, which signed a $200 million green loan in May.": "transactionValue",
    "海光信息在手订单金额约31亿元。": "transactionValue",
    "Hygon's spending will be in the order of 3.2 billion yuan.": "transactionValue",
    "Hygon said the penalty was raised from RM50,000 to RM500,000.": "raised",
    "In the grey market, shares of Hygon changed hands at HK$31.2.": "sharePrice",
    # a part of the whole
    "寒武纪登上龙虎榜，三家机构席位净买入1.92亿元。": "netInflow",
    "海光信息上涨，主力资金净流出半导体板块41亿元。": "netInflow",
    "寒武纪的客户包括两家运营商和多家银行。": "hasCount",
    "2026年庆阳集群新增机架2万架，累计建成8万架。": "openedOn",
    # who only supplies, or stands beside
    "Hygon won an order for the Luyuan Computing Centre.": "builtBy",
    "Hengyue Chip, an affiliate of Sugon, posted a profit.": "subsidiaryOf",
    # of policies
    POLICY + "对符合条件的算力项目，优先保障用能指标。": "prioritises",
    POLICY + "对中小企业租用智能算力的，按合同额的30%给予补助。": "appliesTo",
    # no statements
    'DeltaPoint\'s "China Server Quarterly Outlook", Li Wei of Hygon said.': "stated",
    '"one good chip and one bad chip", Li Wei of Hygon said.': "stated",
}  # fmt: skip
SOME = {
    "Enflame plans to list on the STAR Market.": ("targetMarket", {None}),
    "Shares of Nasdaq-listed Kingsoft Cloud, which plans to raise HK$2.8 billion, fell 3%.": ("listedOnMarket", {None}),
    "Biren was placed on the Entity List in October 2023.": ("addedToEntityList", {"2023-10"}),
    "Hygon bought Biren for $2.3 billion including debt.": ("transactionValue", {"2300000000"}),
    "Hygon won an order of 320 million yuan.": ("transactionValue", {"320000000"}),
    "Biren raised $300 million from Qiming.": ("raised", {"300000000"}),
    "Hygon shares changed hands at HK$31.2.": ("sharePrice", {"31.2"}),
    "寒武纪今日主力资金净流入1.92亿元。": ("netInflow", {"192000000"}),
    "T-Head, a subsidiary of Alibaba, makes chips.": ("subsidiaryOf", {None}),
    '"Demand is growing faster than anyone expected", Li Wei of Hygon said.': (
        "stated", {"Demand is growing faster than anyone expected"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "predicate"), NONE.items())
def test_what_is_only_mentioned_is_not_told(text: str, predicate: str) -> None:
    assert [v for _, p, v, _ in facts(text) if p == predicate] == []


@pytest.mark.parametrize(("text", "told"), SOME.items())
def test_what_is_told_stays(text: str, told: tuple[str, set[str | None]]) -> None:
    predicate, values = told
    found = [v for _, p, v, _ in facts(text) if p == predicate]
    assert found and (values == {None} or set(found) == values)


POSTS = {
    "Maria Lopez, co-head of China equities at Nomura, spoke.": "co-head of China equities",
    "Liu Fang, chairwoman of the supervisory board of Inspur, spoke.": "chairwoman of the supervisory board",
    "Li Wei, chairman of the board of Hygon, spoke.": "chairman",
    "Li Wei, chairman of Hygon, spoke.": "chairman",
}
GOALS = {
    "每年支持10个行业级应用示范项目。": "行业级应用示范项目",
    "到2026年，省算力平台接入算力达到8EFLOPS。": "省算力平台接入算力",
}


@pytest.mark.parametrize(("text", "post"), POSTS.items())
def test_a_post_is_told_with_its_charge(text: str, post: str) -> None:
    assert {v for _, p, v, _ in facts(text) if p == "holdsPosition"} == {post}


@pytest.mark.parametrize(("text", "of"), GOALS.items())
def test_a_goal_is_told_with_what_it_counts(text: str, of: str) -> None:
    told = extractor().extract(Document("a.txt", POLICY + text, "0", "text/plain")).facts
    assert {f.value.of for f in told if f.predicate == "hasTarget" and f.value} == {of}
