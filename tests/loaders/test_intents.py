"""What is only meant: bound for an exchange, defined in a notice, being bought."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def statuses(text: str, *predicates: str) -> set[str]:
    return {s for _, p, _, s in facts(text) if p in predicates}


@pytest.mark.parametrize(
    "text", ["关于分拆燧原科技至港交所主板上市的提示性公告", "公司终止辅导并改赴香港上市。燧原科技公告。"]
)
def test_who_is_bound_for_an_exchange_is_not_there(text: str) -> None:
    assert "done" not in statuses(text, "listedCompany", "listedOnMarket")


def test_who_has_arrived_is() -> None:
    assert statuses("燧原科技已赴港上市。", "listedCompany") <= {"done"}
    assert statuses("2025年12月5日，摩尔线程登陆科创板。", "listedCompany") == {"done"}


def test_a_deal_that_a_notice_defines_is_planned() -> None:
    assert statuses("本次交易 指 海光信息换股吸收合并中科曙光", "acquirer") == {"planned"}
    assert statuses("海光信息已换股吸收合并中科曙光。", "acquirer") == {"done"}


def test_who_is_buying_does_not_hold_yet() -> None:
    assert statuses("Sugon said it's buying 5% of Cambricon.", "stakeIn") == {"planned"}
    assert statuses("Sugon bought 5% of Cambricon.", "stakeIn") == {"done"}


def test_what_somebody_was_going_to_do_is_nothing_told() -> None:
    assert not statuses("For four hours on Thursday, Hygon was going to buy Cambricon.", "acquirer")


def test_a_condition_of_a_decree_is_nothing_done() -> None:
    assert not statuses("燧原科技公告。赴香港联交所主板上市的，给予奖励。", "listedCompany")
