from __future__ import annotations

import pytest

from loaders.least import VARIABLE
from tests.loaders.real import told

HEADS = ["寒武纪：", "寒武纪(688256)：", "寒武纪（688256.SH）:", "【寒武纪：", "3. 寒武纪：", "• **寒武纪**："]


@pytest.fixture(autouse=True)
def _all_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "0")


@pytest.mark.parametrize("head", HEADS)
def test_what_follows_a_firm_and_a_colon_is_told_of_it(head: str) -> None:
    assert ("Cambricon", "hasCustomer", "China Mobile") in told(f"{head}中标中国移动2026年服务器采购项目。", "公告精选")


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪：“中标中国移动2026年服务器采购项目。”",
        "国泰君安证券：中标中国移动2026年服务器采购项目。",
        "中标结果：中标中国移动2026年服务器采购项目。",
        "寒武纪（未上市）：中标中国移动2026年服务器采购项目。",
    ],
)
def test_a_quotation_a_broker_and_a_label_are_none_of_it(text: str) -> None:
    assert not [f for f in told(text, "公告精选") if f[1] == "hasCustomer"]


def test_a_ware_that_is_known_is_not_made_by_the_firm_before_the_colon() -> None:
    assert not [f for f in told("神州数码(000034)：昇腾服务器出货量增长。", "公告精选") if f[1] == "builtBy"]


def test_the_words_behind_the_colon_keep_their_status_and_place() -> None:
    facts = told("寒武纪：未中标中国移动2026年服务器采购项目。", "公告精选")
    assert ("Cambricon", "hasCustomer", "China Mobile") not in facts
