"""Pages that sift rumours: what is denied there is told as denied, what nobody denies as claimed."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extract
from loaders.hearsay import claims
from loaders.spaced_labels import with_colons

_SHEET = """本周市场传闻核查

1. 传闻：恒岳科技拟以45亿元收购云岭存储。
回应：恒岳科技董秘表示，公司没有收购云岭存储的计划。
结论：不实

2. 传闻：青禾芯片将于年内赴港上市。
回应：公司不予置评。
结论：无法证实

3. 传闻：云泽数据已完成10亿元B轮融资。
回应：云泽数据确认属实，领投方为红杉中国。
结论：属实
"""
_ASKED = """流言求证（八月第二周）

一问：海曙智算要卖掉乌兰察布机房？
有自媒体称，海曙智算拟将机房作价6亿元出售给青禾数据。海曙智算回应本刊：“没有此事。”

二问：恒岳科技将裁员？
公司未回复。
"""
_ENGLISH = """Rumour check: what people said about chips this week

Rumour: Hengyue Chip is to buy Yunling Memory for $2.1 billion.
Response: Hengyue said it "has no plan to acquire Yunling".
Verdict: False

Rumour: Haishu Cloud will close its Wuhu data centre.
Response: Haishu did not comment.
"""


def _facts(text: str) -> tuple[Fact, ...]:
    return extract(Document("page.txt", text, "0" * 64)).facts


def _statuses(text: str, predicate: str) -> dict[str, str]:
    """Return the status of each fact of a term by its subject."""
    return {f.subject.label: f.status for f in _facts(text) if f.predicate == predicate}


@pytest.mark.parametrize("text", [_SHEET, _ASKED, _ENGLISH])
def test_no_denied_rumour_is_done(text: str) -> None:
    deals = [f for f in _facts(text) if f.predicate in ("acquirer", "target", "transactionValue")]
    assert all(f.status == "denied" for f in deals)


def test_fates() -> None:
    assert _statuses(_SHEET, "plansTo") == {"恒岳科技": "denied", "青禾芯片": "claimed"}
    assert _statuses(_SHEET, "raised") == {"云泽数据": "done"}
    assert _statuses(_ASKED, "plansTo") == {"海曙智算": "denied", "恒岳科技": "claimed"}
    assert _statuses(_ENGLISH, "plansTo") == {"Hengyue Chip": "denied", "Haishu Cloud": "claimed"}


@pytest.mark.parametrize(
    "text",
    [
        "恒岳科技9月5日公告，拟收购云岭存储。\n\n这意味着什么？\n公司没有给出时间表。",
        "Hengyue Chip buys Yunling Memory.\n\nWhy now?\nThe company denied it was under pressure.",
    ],
)
def test_other_pages_hold_no_claims(text: str) -> None:
    assert claims(text, 0) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("海曙智算否认将关闭芜湖工厂，并称订单饱满。", "关闭芜湖工厂"),
        ("苏云智算否认出售整座园区。", "出售整座园区"),
        ("恒岳科技方面明确否认正在洽谈出售其中卫机房。", "出售其中卫机房"),
    ],
)
def test_denied_plans(text: str, words: str) -> None:
    told = [(f.value.text, f.status) for f in _facts(text) if f.predicate == "plansTo" and f.value]
    assert told == [(words, "denied")]


def test_no_talks() -> None:
    [told] = [f for f in _facts("Hengyue Chip said there were no talks with Tencent about a stake.") if f.value]
    assert told.value is not None and told.value.text == "there were no talks with Tencent about a stake"
    assert told.status == "claimed"


def test_items_with_numbers_in_circles() -> None:
    text = (
        "【本周求证】三条传闻\n\n① 传：恒岳科技将收购青禾芯片。\n恒岳科技称“没有此事”。\n\n"
        "② 传：云泽数据撤回港股上市申请。\n云泽数据否认撤回。\n\n③ 传：海曙智算拟关闭芜湖机房。\n海曙智算未回应。\n"
    )
    told = {f.status for f in _facts(text) if f.predicate in ("acquirer", "target", "applicant", "ipoStatus")}
    assert told == {"denied"}
    assert _statuses(text, "plansTo")["海曙智算"] == "claimed"


def test_a_site_that_a_denied_rumour_takes_for_known_is_there() -> None:
    text = "【辟谣】\n\n① 传：恒岳科技武汉机房起火。\n恒岳科技否认。\n\n② 传：青禾芯片将被收购。\n青禾称没有此事。\n"
    assert {f.status for f in _facts(text) if f.predicate == "operatesIn"} <= {"done"}


_SPACED = """Heard / Not True
CHIP STREET WEEKLY, 16 January 2027

HEARD  Wistaria Silicon of Xiamen is to buy Yunling Memory for $2.1 billion.
REPLY  The two said that they have no contact with each other.

HEARD  Haishu Cloud will close its Wuhu data centre.
REPLY  Nobody picked up.

HEARD  Chairman Fang Boren of Hengyue Chip has been held at an airport.
REPLY  Denied outright.
"""


def test_a_label_that_blanks_part_is_no_part_of_a_name() -> None:
    assert not any("HEARD" in f.subject.label for f in _facts(_SPACED))
    assert _statuses(_SPACED, "acquirer") == {"Merger: Wistaria Silicon + Yunling Memory": "denied"}
    assert _statuses(_SPACED, "plansTo")["Haishu Cloud"] == "claimed"
    assert _statuses(_SPACED, "holdsPosition") == {"Fang Boren": "done"}


def test_a_label_in_brackets_needs_no_colon() -> None:
    items = "【传】海曙智算将收购青禾数据。\n【真相】不属实。\n\n【传】恒岳科技将裁员。\n【真相】公司未回复。\n"
    text = f"辟谣周报\n\n{items}"
    assert _statuses(text, "plansTo") == {"海曙智算": "denied", "恒岳科技": "claimed"}


def test_columns_that_open_with_a_name_in_capitals_stay_columns() -> None:
    table = "NAURA  5.2  3.1\nNAURA  4.1  2.0\n"
    assert with_colons(table) == table
    once = "HEARD  Nvidia is to buy a stake in a maker of cables.\n"
    assert with_colons(once) == once
    assert with_colons(once * 2).count("HEARD: Nvidia") == 2
