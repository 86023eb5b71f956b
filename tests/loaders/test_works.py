"""Works that serve a site are things of their own: 该项目 behind them is not the site."""

from __future__ import annotations

import pytest

from tests.loaders import real


@pytest.mark.parametrize(
    ("named", "word"),
    [
        ("张家口云数据中心配套220千伏变电站工程", "工程"),
        ("和林格尔智算中心源网荷储一体化项目", "项目"),
        ("芜湖智算中心余热回收供暖工程", "工程"),
    ],
)
def test_works_at_a_site_are_not_the_site(named: str, word: str) -> None:
    told = real.told(f"今年3月，{named}开工。该{word}由中国铁塔承建，总投资3.2亿元。", "行业观察")
    assert {who for who, predicate, _ in told if predicate in ("builtBy", "investment")} == {named}


def test_the_project_of_a_site_is_the_site() -> None:
    told = real.told("庆阳智算中心项目近日开工。该项目由中国铁塔承建，总投资12亿元。", "行业观察")
    assert ("庆阳智算中心", "builtBy", "China Tower") in told
