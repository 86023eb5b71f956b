from __future__ import annotations

import pytest

from loaders.currency import homed, yuan
from loaders.quantities import find_quantities

_PAPER = "諾達科技今日起招股，聯席保薦人為維洛國際，按年收入倍升，預計下月在港交所掛牌。"


def units(text: str) -> list[str]:
    """Return the units of a text's quantities."""
    return [q.unit for q in homed(text, find_quantities(text), yuan(text))]


@pytest.mark.parametrize(
    ("said", "unit"),
    [("集資27.1億元。", "HKD"), ("每股招股價45.6元。", "HKD/share"), ("收報37.4元。", "HKD")],
)
def test_a_bare_yuan_in_a_hong_kong_paper_is_a_hong_kong_dollar(said: str, unit: str) -> None:
    assert units(_PAPER + said) == [unit]


@pytest.mark.parametrize(
    ("said", "unit"),
    [("收入3.88億元人民幣。", "CNY"), ("收入人民幣3.88億元。", "CNY"), ("認購9,000萬美元。", "USD"),
     ("收報37.4港元。", "HKD")],
)  # fmt: skip
def test_a_currency_that_is_named_stays(said: str, unit: str) -> None:
    assert units(_PAPER + said) == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "诺达科技在港交所招股，集资27亿元。",
        "諾達科技發布新一代伺服器晶片，效能提升，預計明年量產並擴大產線規模。",
    ],
)
def test_in_other_papers_a_bare_yuan_is_the_mainlands(text: str) -> None:
    assert yuan(text) == "CNY"


@pytest.mark.parametrize(
    "text",
    [
        "諾達科技營收年增三成，台股收盤上漲，市值27億元，證交所公告，香港子公司亦獲利。",
        "諾達科技 (9012-TW) 公布十月自結營收，月增三成，預計明年擴產，該單總額27億元。",
    ],
)
def test_a_bare_yuan_in_a_taiwanese_paper_is_a_taiwan_dollar(text: str) -> None:
    assert units(text)[-1] == "TWD"


def test_a_list_names_its_currency_once() -> None:
    assert units(_PAPER + "收入分別為人民幣1.89億元、3.14億元及5.76億元。") == ["CNY", "CNY", "CNY"]
