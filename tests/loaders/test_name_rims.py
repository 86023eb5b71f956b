"""What a pattern takes into a name that is no part of it, and sessions told by their place in a series."""

from __future__ import annotations

import pytest

from loaders.name_rims import rimmed
from loaders.name_words import named
from tests.loaders.real import told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("丨云泰算力今日涨停 两机构净买入8200万元", "云泰算力"),
        ("涨停复盘丨云泰算力4连板，机构净买入1.37亿元", "云泰算力"),
        ("北斗芯测20cm涨停，报22.10元。", "北斗芯测"),
        ("参照曙辉智能科技有限公司于2026年1月5日发布的公告，本公司营业收入为3亿元。", "曙辉智能科技有限公司"),
        ("茲提述曙輝智能科技有限公司之公告。本公司營業收入為3億元。", "曙輝智能科技有限公司"),
    ],
)
def test_strokes_limits_and_references_are_no_part_of_a_firm(text: str, subject: str) -> None:
    assert {who for who, _, _ in told(text, "盘面")} == {subject}


@pytest.mark.parametrize("text", ["曙辉科技副总裁林楠等出席会议。", "曙辉科技副总裁林楠出席会议。"])
def test_those_with_somebody_are_no_part_of_his_name(text: str) -> None:
    assert ("林楠", "holdsPosition", "副总裁") in told(text, "会议")


def test_the_head_of_a_table_is_no_firm() -> None:
    text = "公司主要会计数据和财务指标\n\n会计数据：营业收入为12.3亿元。\n\n会计数据：净利润为2亿元。"
    assert not {who for who, _, _ in told(text, "年报")} & {"会计数据"}


@pytest.mark.parametrize(
    "text",
    [
        "What we learned. (1) Asked about exports, co-CEO Zhou Yan declined to answer.",
        "What we learned. b) Pressed on exports, co-CEO Zhou Yan declined to answer.",
    ],
)
def test_a_verb_behind_the_number_of_an_item_is_no_firm(text: str) -> None:
    assert "affiliatedWith" not in {predicate for _, predicate, _ in told(text, "Notes")}


@pytest.mark.parametrize("text", ["SMIC (HK) rose.", "SMIC (HK/SH) rose.", "SMIC (A-share) rose."])
def test_a_market_behind_a_firm_is_no_other_name(text: str) -> None:
    assert told(text, "Markets") == set()


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("2025西部算力大会在宁夏中卫举办。下一届大会将于2026年9月在贵阳举办。", "下届西部算力大会"),
        ("2025西部算力峰会在宁夏中卫举办。上届峰会于2024年9月在贵阳举办。", "上届西部算力峰会"),
        (
            "The 2025 Coral Compute Forum was held in Zhongwei. The next forum will be held in Guiyang in 2026.",
            "Next Coral Compute Forum",
        ),
    ],
)
def test_the_next_or_last_session_is_told_by_its_series(text: str, session: str) -> None:
    found = told(text, "算力")
    assert (session, "heldAt", "Guiyang") in found
    assert {who for who, what, where in found if (what, where) == ("heldAt", "Guiyang")} == {session}


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai AI chip designer has named David Xu as chief executive officer.",
        "The Beijing AI start-up has appointed Rui Chen as chief scientist.",
        "联想集团旗下的天禧智能体团队发布了新版个人智能体。",
        "本培育计划自2027年1月1日起施行，有效期三年。",
    ],
)
def test_a_kind_of_goods_behind_a_place_is_no_name_and_a_word_is_not_cut_for_one(text: str) -> None:
    found = told(text, "Notes")
    assert not {what for _, what, _ in found} & {"affiliatedWith", "subsidiaryOf", "announcedBy", "plansTo"}


def test_what_a_headline_calls_a_firm_is_no_part_of_its_name() -> None:
    text = "Alibaba-backed Chip Designer Mogan Silicon Raises 2.1 Billion Yuan"
    whole = named(text.index("Chip"), text.index(" Raises"), text, "Company")
    assert [m.text for m in rimmed(text, [whole])] == ["Mogan Silicon"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("渚岚悄然完成5亿元B轮融资。", "渚岚"),
        ("湘渚鲲擎再度完成5亿元B轮融资。", "湘渚鲲擎"),
        ("创想未来集中完成5亿元B轮融资。", "创想未来"),
        ("力合星智确完成5亿元B轮融资。", "力合星智"),
        ("昨晚沁澜智算完成5亿元B轮融资。", "沁澜智算"),
        ("公告显示沁澜科技完成5亿元B轮融资。", "沁澜科技"),
        ("地方国企沁澜科技完成5亿元B轮融资。", "沁澜科技"),
        ("精确科技完成5亿元B轮融资。", "精确科技"),
        ("Little-known Haochen Semi raised 500 million yuan.", "Haochen Semi"),
        ("Beijing-Based Haochen Semi raised 500 million yuan.", "Haochen Semi"),
        ("Cloud Provider Haochen Semi raised 500 million yuan.", "Haochen Semi"),
        ("Now Haochen Semi raised 500 million yuan.", "Haochen Semi"),
    ],
)
def test_when_how_and_by_whose_word_are_no_part_of_a_firm(text: str, subject: str) -> None:
    assert {who for who, predicate, _ in told(text, "快讯") if predicate == "raised"} == {subject}
