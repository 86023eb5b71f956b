"""What somebody means to do or says not to plan, why something came about, how far a thing has come."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

PLANS = {
    "Sugon, which makes servers, said on Monday that it would double its engineering team.": (
        "sugon", "double its engineering team", "planned",
    ),
    "Sugon will move its main laboratory from Tianjin to Qingdao next spring.": (
        "sugon", "move its main laboratory from Tianjin to Qingdao next spring", "planned",
    ),
    "Sugon said it has no plan to close the Tianjin plant.": ("sugon", "close the Tianjin plant", "denied"),
    "中科曙光三季度将与两家运营商共建算力调度平台。": ("sugon", "与两家运营商共建算力调度平台", "planned"),
    "中科曙光完成定向增发，募集资金将主要用于天津工厂扩产。": ("sugon", "天津工厂扩产", "planned"),
    "中科曙光回应称，公司没有关闭天津工厂的计划。": ("sugon", "关闭天津工厂", "denied"),
}  # fmt: skip
NO_PLANS = (
    "Analysts at Sugon's broker said it will cut its forecast.", "If orders fall, Sugon will close the Tianjin plant.",
    "Shareholders of Sugon plan to sell.", "Sugon raised its spending plan to 8 billion yuan.",
    "若订单不足，中科曙光将关闭天津工厂。",
    "中科曙光将原有两个部门合并为一个部门。", "中科曙光控股股东拟减持公司股份。",
)  # fmt: skip
CAUSES = {
    "Sugon said revenue rose 35% to 3 billion yuan, driven by strong demand for AI servers.": (
        "sugon", "strong demand for AI servers",
    ),
    "Net profit of Sugon fell 10% as depreciation of its new fab ate into margins.": (
        "sugon", "depreciation of its new fab ate into margins",
    ),
    "Sugon called off its purchase of Hygon, citing changes in the market.": ("sugon", "changes in the market"),
    "中科曙光净利润同比下降31.4%，主要系研发投入增加所致。": ("sugon", "研发投入增加"),
    "因双方未能就估值达成一致，中科曙光终止收购海光信息。": ("sugon", "双方未能就估值达成一致"),
    "中科曙光副总经理姚伟因个人原因辞职。": ("姚伟", "个人原因"),
}  # fmt: skip
NO_CAUSES = (
    "Sugon is in talks to buy Hygon, citing people familiar with the matter.", "Sugon rose 5% on the STAR Market.",
    "Sugon would lose money due to weak demand.", "中科曙光因此受到关注。", "中科曙光收入约2亿元，主要来自服务器。",
)  # fmt: skip


def _told(sentence: str, predicate: str) -> set[tuple[str, str, str]]:
    """Return of whom a sentence tells something, what, and whether it is done."""
    return {(who, what, status) for who, term, what, status in facts(sentence) if term == predicate}


@pytest.mark.parametrize("sentence", PLANS)
def test_what_is_meant_to_be_done(sentence: str) -> None:
    assert PLANS[sentence] in _told(sentence, "plansTo")


@pytest.mark.parametrize("sentence", NO_PLANS)
def test_what_is_no_plan(sentence: str) -> None:
    assert not _told(sentence, "plansTo")


@pytest.mark.parametrize("sentence", CAUSES)
def test_why_it_came_about(sentence: str) -> None:
    """A reason is a claim, even where what it led to has ended."""
    assert (*CAUSES[sentence], "claimed") in _told(sentence, "causedBy")


@pytest.mark.parametrize("sentence", NO_CAUSES)
def test_what_is_no_reason(sentence: str) -> None:
    assert not _told(sentence, "causedBy")


STAGES = {
    "云岚K3芯片已于上半年完成流片，预计2027年量产。": (("完成流片", "done"), ("量产", "expected")),
    "云岚K3芯片单卡算力较上代提升一倍，明年一季度量产。": (("量产", "planned"),),
    "鹿泉智算中心二期有望年内封顶。": (("封顶", "expected"),),
    "A training part, the WL-880, is slated for 2028.": (("launch", "planned"),),
    "Samples of the WL-880 went to two customers in May.": (("sampled", "done"),),
}


@pytest.mark.parametrize("sentence", STAGES)
def test_how_far_a_thing_has_come(sentence: str) -> None:
    told = {row[1:] for row in _told(sentence, "hasStatus")}
    assert told == set(STAGES[sentence])
