"""A fund that bears the name of a firm invests; the firm does not, nor is it invested in."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def investors(text: str) -> set[tuple[str, str]]:
    return {(who, whom) for who, predicate, whom, _ in facts(text) if predicate == "stakeIn"}


def test_a_fund_of_the_name_of_a_firm_takes_part_in_a_round() -> None:
    found = investors("GPU企业云岚微电子完成B轮融资，由中国移动产业链发展基金领投，腾讯跟投。")
    assert found == {("中国移动产业链发展基金", "云岚微电子"), ("tencent", "云岚微电子")}


@pytest.mark.parametrize("text", ["腾讯投资燧原科技。", "燧原科技完成C轮融资，由腾讯领投，国家大基金跟投。"])
def test_a_firm_that_no_fund_is_named_after_invests_itself(text: str) -> None:
    assert ("tencent", "enflame") in investors(text)
