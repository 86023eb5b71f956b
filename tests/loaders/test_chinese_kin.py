"""Of whom a Chinese text tells that names one firm by another: of that one alone, of nobody where it has no name."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

_DEEDS = (
    ("2025年实现营收5.2亿元", "revenue"),
    ("去年净利润为3.4亿元", "netProfit"),
    ("完成10亿元B轮融资", "raised"),
    ("总部位于合肥", "headquarteredIn"),
    ("向港交所递交招股书", "applicant"),
    ("登陆科创板", "listedCompany"),
    ("收购云帆芯片51%股权", "acquirer"),
    ("通过上交所上市委审议", "applicant"),
)


def _who(text: str, predicate: str) -> set[str]:
    """Return who has or does what a sentence tells."""
    as_object = predicate in ("applicant", "listedCompany", "acquirer")
    return {o if as_object else s for s, p, o, _ in facts(text) if p == predicate}


@pytest.mark.parametrize("deed", _DEEDS)
@pytest.mark.parametrize("form", [
    "海光信息参股公司云脉智算", "海光信息投资的云脉智算", "海光信息持股30%的云脉智算", "海光信息控股的云脉智算",
    "海光信息系云脉智算", "海光信息供应商云脉智算", "海光信息第一大客户云脉智算", "海光信息控股股东云脉智算",
    "海光信息的竞争对手云脉智算", "获海光信息投资的云脉智算", "海光信息（688041.SH）控股子公司云脉智算",
    "不同于海光信息，云脉智算", "海光信息旗下AI芯片公司云脉智算", "云脉智算（曾用名：海光信息）",
])  # fmt: skip
def test_the_one_that_is_meant_does_it(form: str, deed: tuple[str, str]) -> None:
    words, predicate = deed
    assert _who(f"{form}{words}。", predicate) <= {"云脉智算"}


@pytest.mark.parametrize("deed", _DEEDS)
@pytest.mark.parametrize("form", [
    "海光信息子公司", "海光信息的竞争对手", "海光信息控股股东", "海光信息参股公司", "海光信息的一家主要客户",
    "海光信息表示，某客户", "海光信息称，一家竞争对手", "海光信息所在行业",
])  # fmt: skip
def test_of_whom_has_no_name_nothing_is_told(form: str, deed: tuple[str, str]) -> None:
    words, predicate = deed
    assert "hygon" not in _who(f"{form}{words}。", predicate)


@pytest.mark.parametrize(("text", "predicate"), [
    ("海光信息2025年归属于母公司股东的净利润3.4亿元。", "netProfit"),
    ("海光信息股东大会审议通过，拟以3亿元收购云帆芯片。", "acquirer"),
    ("海光信息系国内CPU厂商，2025年实现营收5.2亿元。", "revenue"),
    ("海光信息客户数量增长，2025年实现营收5.2亿元。", "revenue"),
    ("海光信息与供应商云帆芯片签约后，去年净利润为3.4亿元。", "netProfit"),
])  # fmt: skip
def test_what_is_its_own_stays(text: str, predicate: str) -> None:
    assert _who(text, predicate) == {"hygon"}


def test_who_goes_on_behind_a_comma_is_told_of() -> None:
    assert _who("海光信息子公司登陆科创板，海光信息2025年实现营收5.2亿元。", "revenue") == {"hygon"}


def test_the_nearest_firm_is_told_of() -> None:
    text = "海光信息宣布扩产，云脉智算任命赵刚为首席执行官。"
    assert {o for s, p, o, _ in facts(text) if p == "affiliatedWith"} == {"云脉智算"}


def test_whose_rise_weighs_on_a_firm_is_not_the_firm() -> None:
    text = "受云脉科技涨价影响，海光信息成本承压。公司2025年净利润为3.4亿元。"
    assert {s for s, p, _, _ in facts(text) if p == "netProfit"} == {"hygon"}


def test_a_holder_of_a_firm_is_still_one_by_its_share() -> None:
    text = "海光信息的控股股东云脉控股有限公司持股比例为31.8%。"
    assert ("云脉控股有限公司", "hygon") in {(s, o) for s, p, o, _ in facts(text) if p == "stakeIn"}
