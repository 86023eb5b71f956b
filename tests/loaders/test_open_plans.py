"""Nothing planned, hoped for, guided or scheduled is told as done, and nothing done as planned."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def _statuses(text: str, predicate: str) -> set[str]:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    return {f.status for f in facts if f.predicate == predicate}


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        (
            "恒泽科技股份有限公司因筹划由公司通过向华阅信息技术股份有限公司（以下简称“华阅信息”，证券代码：002999）"
            "全体股东发行股份的方式换股吸收合并华阅信息，公司股票自2026年1月8日开市起停牌。",
            "acquirer", "planned",
        ),
        ("恒泽科技股份有限公司完成换股吸收合并华阅信息技术股份有限公司。", "acquirer", "done"),
        ("明澜智能创始人韩越说，公司希望明年在科创板上市。", "applicant", "planned"),
        ("Cambricon guided second-quarter revenue of RMB 1.8bn, up 60%.", "revenue", "expected"),
        ("Cambricon guided second-quarter revenue of RMB 1.8bn, up 60%.", "growthPct", "expected"),
        ("壁仞科技2025年毛利率62.3%,2026年资本开支指引52亿元。", "grossMarginPct", "done"),
        ("摩尔线程今年营收目标为15亿元。", "hasTarget", "planned"),
        ("摩尔线程今年营收目标为15亿元。", "revenue", ""),
        ("Denglin is weighing a Hong Kong listing, which may raise up to $400 million.", "raised", "considered"),
        ("SMIC expects 2026 revenue of $20 billion, 2025 revenue was $18 billion.", "revenue", "expected done"),
        ("Sugon called off the merger in December, and its first-quarter net profit fell 4%.", "growthPct", "done"),
        ("SMIC withdrew its gross margin guidance of 20%.", "grossMarginPct", "terminated"),
        ("Moore Threads' STAR Market application was accepted, or soon will be.", "ipoStatus", ""),
        ("Moore Threads' STAR Market application was accepted on June 30, 2025.", "ipoStatus", "done"),
        ("海川算力产业园总投资48亿元，分两期实施：一期建设机架4500架，计划2026年12月建成投用。", "capacity", "planned"),
        ("海川算力产业园总投资48亿元，分两期实施：一期机架4500架已建成投用。", "capacity", "done"),
        ("河口智算中心已开工建设。", "hasStatus", "done"),
        ("市发改委批复同意河口智算中心开工建设。", "hasStatus", ""),
        ("工信部发布工作要点，提出年内建成10个国家级平台。", "hasCount", "planned"),
        ("MIIT's work plan calls for 12 regional computing nodes to be built this year.", "hasCount", "planned"),
        ("China has 12 national computing hubs.", "hasCount", "done"),
        ("Norrin Technology finance chief Bo Hai has already left.", "holdsPosition", "terminated"),
        ("Norrin Technology finance chief Bo Hai left for London on Monday.", "holdsPosition", "done"),
    ],
)  # fmt: skip
def test_status(text: str, predicate: str, status: str) -> None:
    """The words that govern a deed, or stand right behind it, say how far it has come."""
    assert _statuses(text, predicate) == set(status.split())


_DIARY = "CHINA TECH DIARY\nFriday, 13 March 2026\n\nWEEK AHEAD\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (_DIARY + "Mon: Biren Technology begins trading in Hong Kong. Tue: SMIC results.\n", "planned"),
        ("Monday: Iluvatar CoreX shares debut in Hong Kong; Tuesday: Alibaba earnings.\n", "planned"),
        ("本周日程\n周一：澜起科技H股在港交所挂牌上市。\n周二：工信部举行新闻发布会。\n", "planned"),
        ("CALENDAR\n9 April: TSMC sales. 15 April: Biren Technology starts trading in Hong Kong.\n", "planned"),
        ("Monday: Iluvatar CoreX shares debuted in Hong Kong; Tuesday: Alibaba earnings.\n", "done"),
        ("周一：澜起科技H股在港交所挂牌上市，收涨12%。\n", "done"),
    ],
)
def test_diary(text: str, status: str) -> None:
    """What the entries of a diary tell in the present tense is to come; what they tell as past has been."""
    assert _statuses(text, "listedCompany") == {status}


def test_diary_day() -> None:
    """A weekday of a diary is the next, not the last."""
    text = _DIARY + "Mon: Biren Technology begins trading in Hong Kong. Tue: SMIC results.\n"
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    assert {f.date for f in facts if f.predicate == "listedCompany"} == {"2026-03-16"}


def test_own_period() -> None:
    """A result is of the period that its noun bears, not of the month of a deal told before it."""
    text = "Hygon called off its merger in December 2025, and its 2026 first-quarter net profit fell 4%."
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    assert {f.date for f in facts if f.predicate == "growthPct"} == {"2026-Q1"}


def test_rank_is_not_counted() -> None:
    """12个区域级节点 are nodes, not regions."""
    text = "宁夏已建成12个区域级算力互联互通节点。"
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    assert all((f.value.of if f.value else None) != "区域" for f in facts)


def test_morning() -> None:
    """A brief for the morning tells of the prices of the day before, not of those that an issue is set against."""
    head = "ASIA CHIP BRIEF\nWednesday, 1 April 2026 | 07:15 HKT\n\n"
    head += "Biren sold shares at a discount to Monday's close.\n\n"
    facts = extractor().extract(Document("test.txt", head + "- Nvidia fell 1.9%.\n", "0")).facts
    assert {f.date for f in facts if f.predicate == "priceChangePct"} == {"2026-03-31"}
