"""Who breaks ground on a site, tops it out or switches it on."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Sugon has broken ground on a 90 MW campus in Wuhu.", ("wuhu-campus", "builtBy", "sugon", "done")),
        ("Sugon topped out its Wuhu campus in May.", ("wuhu-campus", "builtBy", "sugon", "done")),
        ("Sugon switched on the third phase of its Wuhu campus.", ("wuhu-campus", "hasStatus", "in operation", "done")),
        ("Sugon brought its Wuhu campus online.", ("wuhu-campus", "builtBy", "sugon", "done")),
        ("Sugon plans to break ground on a campus in Wuhu.", ("wuhu-campus", "builtBy", "sugon", "planned")),
        ("中科曙光：芜湖智算中心一期投运。", ("芜湖智算中心-phase-1", "builtBy", "sugon", "done")),
        ("浪潮信息旗下芜湖智算中心点亮。", ("芜湖智算中心", "builtBy", "inspur-information", "done")),
    ],
)
def test_whose_site_it_is_and_how_far_it_has_come(text: str, fact: tuple[str, str, str, str]) -> None:
    assert Case(text, (fact,), ()).faults() == []


@pytest.mark.parametrize(
    "text",
    [
        "Sugon opened talks on the Wuhu campus.",
        "Sugon topped out of the race for the Wuhu campus contract.",
        "Sugon, a supplier to the Wuhu campus, opened a shop.",
        "浪潮信息中标芜湖智算中心服务器采购项目。",
        "浪潮信息租用芜湖智算中心，该中心已投运。",
    ],
)
def test_who_only_deals_with_a_site_built_none(text: str) -> None:
    assert Case(text, (), (("*", "builtBy", "*", "*"), ("*", "hasStatus", "topped out", "*"))).faults() == []
