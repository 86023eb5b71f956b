"""What a list of results foreseen goes on to is foreseen too."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def statuses(text: str) -> set[str]:
    return {status for _, predicate, _, status in facts(text) if predicate == "netLoss"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "寒武纪预计2025年度实现营业收入5.2亿元至5.9亿元，归属于上市公司股东的净利润为亏损6.8亿元至9.1亿元。",
            "expected",
        ),
        ("寒武纪预计2025年度实现营业收入5.2亿元；2024年净亏损为6.8亿元。", "done"),
    ],
)
def test_a_list_of_results_has_one_status(text: str, status: str) -> None:
    assert statuses(text) == {status}


def test_what_is_so_by_now_is_not_planned_with_what_stands_before() -> None:
    text = "鹿泉智算中心规划机架5.6万个，一期1.2万个已上架，上半年平均PUE为1.23。"
    assert {s for _, p, _, s in facts(text) if p == "pue"} == {"done"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("鹿泉智算中心总投资62亿元，分两期建设，部署机柜2400个，形成算力5200P。", "planned"),
        ("鹿泉智算中心总投资62亿元，已部署机柜2400个，算力5200P。", "done"),
    ],
)
def test_what_sums_a_project_up_tells_what_it_will_hold(text: str, status: str) -> None:
    assert {s for _, p, _, s in facts(text) if p == "capacity"} == {status}
