"""Who has which part of a firm, and who puts money into it, by the lists of Chinese sentences."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def held(text: str) -> set[tuple[str, str, str]]:
    """Return whose part of which firm a text tells, and how large it is."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    shares = [f for f in found if f.predicate == "stakePct" and f.value]
    return {(f.subject.label, f.value.of or "", str(f.value.number)) for f in shares if f.value}


def gave(text: str) -> set[tuple[str, str]]:
    """Return who holds shares of whom."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(f.subject.label, f.object.label) for f in found if f.predicate == "stakeIn" and f.object}


def test_a_ratio_gives_each_of_a_list_a_part() -> None:
    text = "组建栖州算力调度有限公司，由栖州城投集团与栖岭信息集团、山海高速集团按51∶29∶20的比例出资。"
    firm = "栖州算力调度有限公司"
    parts = {("栖州城投集团", firm, "51"), ("栖岭信息集团", firm, "29"), ("山海高速集团", firm, "20")}
    assert held(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "栖岭云联成立于2022年，由栖州国投持股45%，栖能集团持股30%，山海数码集团持股25%。",
            {("栖州国投", "栖岭云联", "45"), ("栖能集团", "栖岭云联", "30"), ("山海数码集团", "栖岭云联", "25")},
        ),
        (
            "栖岭智能宣布完成A轮融资。老股东里，甘肃国投占14%，IDG占9%，我自己是47%。",
            {("甘肃国投", "栖岭智能", "14"), ("IDG", "栖岭智能", "9")},
        ),
        ("栖岭智能的主要客户中，山海集团占14%，栖能集团占9%。", set()),
    ],
)
def test_a_list_of_holders_is_of_the_firm_that_is_spoken_of(text: str, parts: set[tuple[str, str, str]]) -> None:
    assert held(text) >= parts
    assert parts or not held(text)


def test_all_lists_of_a_round_are_of_the_firm_that_is_funded() -> None:
    text = (
        "栖岭半导体（上海）股份有限公司周四宣布，已完成22.4亿元的C轮融资。本轮由某产业投资基金旗下汀兰集新与"
        "山海先导基金联合领投，汀州产业链发展基金、蚂蚁集团跟投，老股东高瓴创投、红杉中国继续加码。"
    )
    firm = "栖岭半导体（上海）股份有限公司"
    assert {of for _, of in gave(text)} == {firm}
    assert {"汀兰集新", "山海先导基金", "汀州产业链发展基金"} <= {who for who, _ in gave(text)}


@pytest.mark.parametrize(
    "text",
    ["栖岭科技完成A轮融资。腾讯、百度继续加码算力投资。", "栖岭科技否认完成新一轮融资由腾讯领投的传闻。"],
)
def test_what_is_no_round_names_no_investor(text: str) -> None:
    assert gave(text) == set()


def test_a_party_that_is_named_later_buys_what_the_notice_says() -> None:
    text = (
        "On 21 August 2025 the Vendor has conditionally agreed to sell, and the Purchaser has conditionally agreed to "
        "acquire, 70% of the equity interest in the Target Company at a consideration of RMB638.4 million.\n\n"
        "The Purchaser is Haokang Infrastructure Fund L.P., a limited partnership. The Target Company, Weiji Cloud "
        "Computing Co., Ltd., owns a hall."
    )
    assert held(text) == {("Haokang Infrastructure Fund", "Weiji Cloud Computing Co., Ltd.", "70")}


def test_who_is_told_of_by_his_holding_holds_it_and_not_the_firm_before() -> None:
    assert held("海光信息跌0.84%；持有寒武纪1.6%股份的上市公司东湖创投涨停。") == {("东湖创投", "Cambricon", "1.6")}


def test_each_side_of_a_venture_has_the_part_at_its_place() -> None:
    text = (
        "云岫科技与青屿投资、南岭集团共同设立澄云智算科技有限公司，三方分别认缴3.6亿元、2.8亿元、1.6亿元，"
        "持股45%、35%、20%。"
    )
    firm = "澄云智算科技有限公司"
    assert held(text) == {("云岫科技", firm, "45"), ("青屿投资", firm, "35"), ("南岭集团", firm, "20")}


def test_a_list_goes_on_from_the_sentence_before() -> None:
    first = "云岫科技持有澄云智算科技有限公司62%股权。"
    onward = held(first + "其他股东包括青屿投资（21%）、关联公司南岭集团（17%）。")
    assert {(who, part) for who, _, part in onward} == {("云岫科技", "62"), ("青屿投资", "21"), ("南岭集团", "17")}
    assert len(held(first + "其主要客户为青屿投资（21%）和南岭集团（17%）。")) == 1


def test_a_list_of_holders_tells_what_each_is_to_the_firm() -> None:
    text = "云岫科技第一大股东为青屿投资，持股28.4%；第二大股东南岭集团持股9.7%；创始人林远舟直接持股5.2%。"
    firm = "云岫科技"
    assert held(text) >= {("青屿投资", firm, "28.4"), ("南岭集团", firm, "9.7"), ("林远舟", firm, "5.2")}


def test_who_subscribes_how_much_of_a_venture_has_the_part_behind_the_sum() -> None:
    text = (
        "云岫科技与青屿投资共同出资设立澄云智算科技有限公司，注册资本20,000万元。"
        "其中云岫科技认缴出资10,200万元，持股51%；青屿投资认缴出资9,800万元，持股49%。"
    )
    firm = "澄云智算科技有限公司"
    assert held(text) == {("云岫科技", firm, "51"), ("青屿投资", firm, "49")}
