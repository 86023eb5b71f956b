"""What only looks like a firm: a sector in a report's head, an adverb, a town; and whose rival or supplier one is."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of a page."""
    return extractor().extract(Document("page.txt", text, "0" * 64)).facts


def told(text: str, predicate: str) -> set[str]:
    """Return of whom a text tells something."""
    return {f.subject.id for f in facts(text) if f.predicate == predicate}


def of_whom(text: str, predicate: str) -> set[str]:
    """Return what a text names as the object of something."""
    return {f.object.id for f in facts(text) if f.predicate == predicate and f.object is not None}


@pytest.mark.parametrize(
    "head",
    [
        "Bellwether Securities (Asia)                    Equity Research | Asia Hardware",
        "Global Semiconductors",
        "Sector update | China Internet",
        "EQUITY RESEARCH                       Greater China Technology",
    ],
)
def test_the_sector_of_a_report_is_no_firm(head: str) -> None:
    text = f"{head}\n3 March 2026\n\nHygon (688041 CH)\n\nRevenue was Rmb2.21bn in 4Q25. We like the stock.\n"
    assert told(text, "revenue") == {"hygon"}


@pytest.mark.parametrize(
    "line",
    ["Hygon (688041 CH)", "Hygon (688041 SH)", "SMIC (981 HK / 688981 CH)", "Cambricon 688256 CH", "Hygon (688041.SH)"],
)
def test_the_firm_of_a_report_stands_over_it_with_its_ticker(line: str) -> None:
    text = f"Bellwether Research\n\n{line}\n\nUtilisation was 92% in 3Q25. We expect Nvidia to do worse.\n"
    assert told(text, "utilisationPct") == {line.split()[0].lower()}


def test_a_line_in_capitals_ends_what_is_told_of_a_firm_in_capitals() -> None:
    text = (
        "PEOPLE MOVES\n\nKINGSOFT CLOUD (3896 HK)\nThe firm has a new board.\n\n"
        "SINNET (300383 SZ)\nThe firm has a new board, too.\n\n"
        "BELLWETHER DATA EXCHANGE\nPresident Weng Jiahe has left.\n"
    )
    assert "sinnet" not in of_whom(text, "affiliatedWith")


def test_an_adverb_with_which_a_sentence_begins_is_no_name() -> None:
    assert facts("Frankly, we taped out the chip in March.") == ()


@pytest.mark.parametrize("town", ["Frankfurt", "Eindhoven", "Penang"])
def test_what_somebody_is_based_in_is_a_place(town: str) -> None:
    text = f'"This is a long game," said Marcus Lind at {town}-based adviser Norden Partners.'
    assert town.lower() not in of_whom(text, "affiliatedWith")
    assert of_whom(text, "headquarteredIn") == {town.lower()}


def test_what_stands_beside_a_place_is_one_too() -> None:
    text = "Cash will fund projects in Johor and Bintulu, Chief Financial Officer Adeline Kwok said."
    assert of_whom(text, "affiliatedWith") == set()
    assert of_whom("Hygon operates sites in Huizhou and Bintulu.", "operatesIn") == {"huizhou", "bintulu"}


def test_whose_rival_one_is_has_no_part_in_what_is_told() -> None:
    assert told("Lightelligence-rival Pharos closed a RMB 450m round led by Legend Capital.", "raised") == set()


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("TSMC customer Biren posted a net loss of 1.2 billion yuan for 2025.", "biren"),
        ("Hygon posted a net loss of 1.2 billion yuan for 2025.", "hygon"),
        ("Hygon said rival chipmaker Cambricon is small. Hygon posted a net loss of 3 billion yuan.", "hygon"),
    ],
)
def test_a_result_is_that_of_the_next_name_where_one_tells_whose_customer_it_is(text: str, firm: str) -> None:
    assert told(text, "netLoss") == {firm}


def test_who_only_backs_a_fund_leads_no_round() -> None:
    text = "Biren closed a round. The round was led by Tencent-backed Legend Capital."
    assert "tencent" not in told(text, "stakeIn")
    assert told(text, "shareholderOf") == {"tencent"}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Tencent is an anchor investor in the property trust listed in Shanghai.", set()),
        ("Tencent sold a stake in a chip company listed in Hong Kong.", set()),
        ("Biren listed in Hong Kong in January.", {"biren"}),
        ("Biren, which is based in Shanghai, listed in Hong Kong in January.", {"biren"}),
    ],
)
def test_listed_may_tell_only_where_a_trust_is_dealt_in(text: str, listed: set[str]) -> None:
    assert of_whom(text, "listedCompany") == listed


def test_no_place_is_dealt_in() -> None:
    text = "Hygon rose 4.2% in Shanghai; its Hong Kong stock put on 10.1%, and its Shanghai line lost 3.3%."
    assert told(text, "priceChangePct") == {"hygon"}


def test_a_sponsor_is_not_the_firm_that_lists() -> None:
    text = "Biren listed in Hong Kong. CICC and Bellwether International were joint sponsors."
    assert "Bellwether" not in " ".join(f.subject.label for f in facts(text) if f.predicate == "sponsoredBy")


def test_the_founder_among_the_sellers_is_a_person_and_the_figures_are_his_firms() -> None:
    text = (
        "澜海科技拟发行股份，向林则安、珠海启盛合伙企业等9名交易对方购买衡芯微电子有限公司51%的股权。\n\n"
        "衡芯微电子成立于2017年，创始人林则安曾任职于博通，2025年实现营业收入1.92亿元。"
    )
    assert {f.subject.label for f in facts(text) if f.predicate == "revenue"} == {"衡芯微电子有限公司"}
    assert {f.subject.cls for f in facts(text) if f.subject.label == "林则安"} == {"Person"}


def test_what_befell_a_chief_is_no_person() -> None:
    text = "衡芯科技的债权人说CEO失联。失联、跳票、欠薪，衡芯科技样样不缺。"
    assert "失联" not in {f.subject.label for f in facts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "本公告乃天海算力作出。\n\n須予披露交易－收購南山液冷技術有限公司55%股權涉及發行代價股份。",
        "算力要闻\n\n衡芯科技拟建先进封装线 两家地方国资参与跟投。",
        "谁收购了海光信息5%股权？三家本地国资入股了海光信息。",
    ],
)
def test_words_for_somebody_unnamed_and_for_a_duty_are_no_firms(text: str) -> None:
    nobody = ("須予", "国资", "谁")
    assert not [f for f in facts(text) if any(word in f.subject.label for word in nobody) and f.rule[:6] != "header"]


def test_a_town_that_begins_with_a_count_is_a_firms_place() -> None:
    text = "五家渠算力科技有限公司2025年营业收入为3亿元。"
    assert {f.subject.label for f in facts(text) if f.predicate == "revenue"} == {"五家渠算力科技有限公司"}


def test_a_standard_of_links_is_neither_firm_nor_product() -> None:
    text = "衡芯微电子的PCIe 6.0交换芯片、CXL 2.0控制器已量产。其PCIe 5.0交换芯片“启明3”去年9月量产。"
    assert not [f for f in facts(text) if f.subject.label.startswith(("PCIe", "CXL"))]
