"""A zone's figures are not its exchange's, and who only tells of a site did not build it."""

from __future__ import annotations

import pytest

from tests.loaders import real

ZONES = [
    "上海数据交易所公布气象专区首季运行数据:自4月1日启用以来,专区累计上架产品85个,入驻企业32家,交易额2300万元。",
    "上海数据交易所发布低空经济专板运行情况。专板自9月10日上线以来,累计挂牌产品112个,成交金额6400万元。",
    "9月28日，上海数据交易所在贵阳举行算力资源专区上线仪式，首批入驻企业26家。",
    "上海数据交易所通报，电力专区目前已有46家数商入驻，累计成交3,800万元。",
    "上海数据交易所去年11月上线的公共数据专区，累计成交1.2亿元。",
    "Shanghai Data Exchange said its compute zone, launched on May 3, had listed 67 products.",
]
WHOLE = [
    "截至2025年6月底，上海数据交易所累计挂牌数据产品5200个，交易额突破80亿元。",
    "上海数据交易所设立跨境专区和算力专区，2025年上半年交易额41亿元，同比增长30%。",
    "上海数据交易所开设算力专区。截至12月底，上海数据交易所累计交易额达120亿元。",
]
FIGURES = ("hasCount", "tradeValue", "openedOn")


@pytest.mark.parametrize("text", ZONES)
def test_a_zones_figures_are_not_the_exchanges(text: str) -> None:
    assert not {predicate for _, predicate, _ in real.told(text, "行业观察") if predicate in FIGURES}


@pytest.mark.parametrize("text", WHOLE)
def test_the_exchanges_own_figures_stay(text: str) -> None:
    told = real.told(text, "行业观察")
    assert any(who == "Shanghai Data Exchange" and predicate == "tradeValue" for who, predicate, _ in told)


@pytest.mark.parametrize("says", ["网站消息", "介绍", "公布的数据显示"])
def test_who_only_tells_of_a_site_has_not_built_it(says: str) -> None:
    told = real.told(f"甘肃省工信厅{says}，庆阳智算中心项目总投资12亿元，年内建成。", "行业观察")
    assert not {what for _, predicate, what in told if predicate == "builtBy"}
