from __future__ import annotations

import pytest

from loaders.co_investors import investors
from loaders.least import VARIABLE
from tests.loaders.real import told


def names(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in investors(text)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("由栖岭科创领投，汀兰产投、河滨发展集团跟投。", ["栖岭科创", "汀兰产投", "河滨发展集团"]),
        ("由栖岭科创领投、汀兰产投跟投。", ["栖岭科创", "汀兰产投"]),
        ("老股东汀兰资本、徐汇资本等机构继续加码本轮融资。", []),
        ("完成B轮融资，老股东汀兰资本、徐汇资本继续加码。", ["汀兰资本", "徐汇资本"]),
        ("投资方为栖岭聚源、汀兰资本。", ["栖岭聚源", "汀兰资本"]),
        ("某集团旗下汀兰资本参投。", ["汀兰资本"]),
        ("由地方国资、产业资本联合领投，老股东跟投，多家机构追投。", []),
        ("管理层未跟投，员工持股计划跟投。", []),
        ("政府持续加码算力，研发加码。", []),
    ],
)
def test_a_list_that_a_round_closes_holds_investors(text: str, held: list[str]) -> None:
    assert names(text) == held


def test_a_fund_is_one() -> None:
    assert list(investors("汀兰产业基金领投")) == [(0, 6, "Fund")]


def test_who_follows_in_a_round_holds_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "0")
    facts = told("摩尔线程：完成C轮融资20亿元，由栖岭科创领投，徐汇栖云集团、老股东汀兰资本跟投。", "融资速递")
    assert {f[0] for f in facts if f[1] == "stakeIn"} == {"栖岭科创", "徐汇栖云集团", "汀兰资本"}
