"""Steps that a list of conditions names are not done."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract

TITLE = "海光信息拟换股吸收合并中科曙光预案"
ITEMS = "\n1、本次交易经海光信息股东大会审议通过；\n2、本次交易经上交所审核通过并经中国证监会同意注册。\n"


def statuses(text: str) -> set[str]:
    return {f.status for f in extract(as_document(text)).facts if f.predicate == "hasStatus"}


@pytest.mark.parametrize("head", ["本次交易尚需履行的程序：", "本次合并的生效条件：", "本次交易实施需满足以下条件："])
def test_under_the_head_of_conditions_nothing_is_done(head: str) -> None:
    assert statuses(f"{TITLE}\n\n{head}{ITEMS}") == {"planned"}


def test_under_the_head_of_what_was_done_it_is() -> None:
    assert "done" in statuses(f"{TITLE}\n\n本次交易已履行的程序：{ITEMS}")


NOTICE = "海光信息关于对外投资设立合资公司的公告\n\n投资金额：{}\n\n{}\n"
WAITS = "本次投资已经公司董事会审议通过，尚需提交公司股东大会审议。"


def spent(text: str) -> set[str]:
    return {f.status for f in extract(as_document(text)).facts if f.predicate == "investment"}


def test_what_shareholders_have_yet_to_approve_is_not_spent() -> None:
    assert spent(NOTICE.format("海光信息以自有资金认缴出资27,000万元。", WAITS)) == {"planned"}


def test_what_was_approved_or_spent_before_is_spent() -> None:
    approved = "本次投资已经公司股东大会审议通过。"
    assert spent(NOTICE.format("海光信息以自有资金认缴出资27,000万元。", approved)) == {"done"}
    assert spent(NOTICE.format("海光信息此前已以自有资金认缴出资27,000万元。", WAITS)) == {"done"}
