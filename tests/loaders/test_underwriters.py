"""A sponsor is no applicant, and a joint underwriter no sponsor."""

from __future__ import annotations

import pytest

from tests.loaders import real


@pytest.mark.parametrize(
    "text",
    [
        "燧原科技科创板IPO获受理,拟募资21亿元,保荐机构为国泰海通,联席主承销商为中金公司。",
        "燧原科技科创板IPO获受理，由国泰海通保荐，中金公司担任联席主承销商。",
    ],
)
def test_the_one_that_sponsors_is_told_from_those_that_sell(text: str) -> None:
    told = real.told(text, "行业观察")
    assert {what for _, predicate, what in told if predicate == "applicant"} == {"Enflame"}
    assert {what for _, predicate, what in told if predicate == "sponsoredBy"} == {"Guotai Haitong Securities"}


def test_joint_sponsors_stay() -> None:
    told = real.told("燧原科技科创板IPO获受理，国泰海通证券、中信证券为燧原科技的联席保荐人。", "行业观察")
    firms = {what for _, predicate, what in told if predicate == "sponsoredBy"}
    assert firms == {"Guotai Haitong Securities", "CITIC Securities"}
