"""Sites named by their place alone, and whose a figure is."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("枫岭云计算位于绵阳的二期工厂已于2025年10月18日投产。", ("绵阳二期工厂", "openedOn", "2025-10-18", "done")),
        ("Norda Chip opened its plant in Tianjin on May 3, 2025.", ("tianjin-plant", "openedOn", "2025-05-03", "done")),
        ("枫岭云计算宣布赴庆阳建设首座数据中心，功率48兆瓦。", ("庆阳数据中心", "capacity", "48", "planned")),
        ("枫岭云计算在东莞松湖建设的算力园利用率98%。", ("东莞松湖算力园", "utilisationPct", "98", "done")),
        ("枫岭云计算在庆阳的机房现有机柜5200个，上架率57%。", ("庆阳机房", "utilisationPct", "57", "done")),
        ("枫岭智算中心一期已投用，基地全部建成后可容纳机架3.8万架。", ("枫岭智算中心", "capacity", "38000", "planned")),
        ("枫岭云计算在西宁点亮3000P智算集群。", ("西宁智算集群", "capacity", "3000", "done")),
        ("中卫一座5000机架的园区将于2027年底投产。", ("中卫园区", "openedOn", "2027-12", "planned")),
    ],
)
def test_a_site_is_named_by_its_place_and_owns_its_figures(text: str, fact: tuple[str, str, str, str]) -> None:
    assert Case(text, (fact,), ()).faults() == []


@pytest.mark.parametrize("text", ["Data centres in Shanghai use 3 MW.", "上海的数据中心企业共有5200个机柜。"])
def test_sites_in_general_are_none(text: str) -> None:
    assert Case(text, (), (("*", "capacity", "*", "*"),)).faults() == []


def test_a_latin_place_among_chinese_has_its_site() -> None:
    text = "枫岭云计算称，其 Tianjin data centre 现有机柜5200个。"
    assert Case(text, (("tianjin-data-centre", "capacity", "5200", "done"),), ()).faults() == []


def test_a_site_in_a_town_that_no_list_knows_is_named_by_its_province() -> None:
    text = "Norda Chip has a 40 MW data hall campus in Ulu Bakar, Johor."
    assert Case(text, (("johor-campus", "capacity", "40", "done"),), ()).faults() == []


def test_a_town_that_is_known_names_the_site_alone() -> None:
    text = "Norda Chip has started work on a new data hall campus in Huailai, Hebei province."
    assert Case(text, (), (("hebei-province-campus", "*", "*", "*"),)).faults() == []
