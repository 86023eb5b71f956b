"""What a firm makes, told as a list of any words."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("曙辉科技成立于2018年，主要从事高速连接器及PCIe Retimer的研发与销售。", {"高速连接器", "PCIe Retimer"}),
        ("曙辉科技股份有限公司主要产品是冷板、CDU和快接头。", {"冷板", "CDU", "快接头"}),
        ("曙辉科技深耕高速连接器、背板和线束的研发制造。", {"高速连接器", "背板", "线束"}),
        ("曙辉科技主要从事图形渲染与AI计算融合电源的研发。", {"图形渲染与AI计算融合电源"}),
        ("曙辉科技核心产品涵盖陶瓷套管、光纤连接器等。", {"陶瓷套管", "光纤连接器"}),
        (
            "Nanshu Photonics designs and manufactures silicon photonic engines, co-packaged optics and pumps.",
            {"silicon photonic engines", "co-packaged optics", "pumps"},
        ),
        (
            "Nanshu Thermal, a manufacturer of cold plates, manifolds and quick disconnects, grew.",
            {"cold plates", "manifolds", "quick disconnects"},
        ),
        (
            "Nanshu Power is principally engaged in the design and sale of power stages and voltage regulators.",
            {"power stages", "voltage regulators"},
        ),
        ("Nanshu Power's core products include busbars and power shelves.", {"busbars", "power shelves"}),
    ],
)
def test_each_of_a_list_is_made(text: str, goods: set[str]) -> None:
    assert {what for _, predicate, what in told(text, text[:2]) if predicate == "makesProductClass"} == goods


@pytest.mark.parametrize(
    "text",
    [
        "曙辉科技主要从事数据中心建设及运维服务。",
        "曙辉科技主营业务未发生变化。",
        "曙辉科技拟从事冷板的研发与销售。",
        "曙辉科技不再从事冷板的研发与生产。",
        "若曙辉科技从事冷板的研发，将面临竞争。",
        "曙辉科技主要产品价格上涨。",
        "Nanshu Thermal will design and manufacture cold plates.",
        "Nanshu Thermal does not design and manufacture cold plates.",
        "Nanshu Thermal, a builder of trust, sells to Cambricon.",
        "Nanshu Thermal is principally engaged in the provision of colocation services.",
    ],
)
def test_a_service_a_plan_or_a_denial_tells_of_no_goods(text: str) -> None:
    assert not [said for said in told(text, text[:2]) if said[1] == "makesProductClass"]
