"""Names that a text always gives longer than the lexicon, or the dictionary, would have them."""

from __future__ import annotations

import pytest

from tests.loaders.test_naming import found


def names(text: str) -> list[str]:
    return [name for name, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("诺达岚芯公告，拟投资20亿元。诺达岚芯第三季度净利润2亿元。", "诺达岚芯"),
        ("维洛澜序8月28日晚间发布半年报。截至收盘，维洛澜序报36元。", "维洛澜序"),
        ("云上岚语成立于2021年。贵州云上岚语科技有限公司提供语料。", "云上岚语科技有限公司"),
        ("澜曦时尚宣布建智算中心。去年澜曦时尚营收12亿元。澜曦时尚否认。", "澜曦时尚"),
        ("三周前,中天岚芯向交易所递交申请。那时中天岚芯还小。", "中天岚芯"),
    ],
)
def test_a_name_that_always_goes_on_is_the_longer_one(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "诺达发布新品。诺达发布财报，诺达发布公告。",
        "诺达岚曦T20发布。诺达岚曦T20采用液冷。",
        "诺达今年获融资。诺达今年上市。",
        "诺达岚芯公告。诺达上涨3%。",
    ],
)
def test_what_a_known_firm_does_makes_or_was_called_once_is_no_longer_name(text: str) -> None:
    assert not any(name.startswith("诺达") for name in names(text))


def test_a_conjunction_or_a_kinship_is_no_beginning_of_a_name() -> None:
    text = "但云岚科技没有回应。但云岚科技中标。子公司泽岚科技中标项目。子公司泽岚科技营收2亿元。"
    assert names(text) == ["云岚科技", "泽岚科技"]


@pytest.mark.parametrize("text", ["算力芯片厂商诺达岚芯42%股权", "与光模块企业诺达岚曦（90123）签约"])
def test_a_name_brought_in_by_its_trade_goes_up_to_its_share_or_code(text: str) -> None:
    assert any(name in ("诺达岚芯", "诺达岚曦") for name in names(text))


@pytest.mark.parametrize("text", ["算力芯片厂商诺达股权", "算力芯片厂商诺达今年获融资", "芯片厂商诺达、维洛参会"])
def test_what_is_no_name_behind_a_trade_and_a_firm_is_none(text: str) -> None:
    assert not any(name.startswith("诺达") for name in names(text))
