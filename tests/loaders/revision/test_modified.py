"""A name that only leads up to another is not the one of whom figures are told."""

from __future__ import annotations

from tests.loaders import real


def test_a_provinces_name_before_its_citys_is_not_the_subject() -> None:
    told = real.told("甘肃庆阳：力争年底算力规模突破12万P。", "行业观察")
    assert not [one for one in told if one[0] == "Gansu" and one[1] == "capacity"]
    told = real.told("贵州省：到2026年算力规模达到150EFLOPS。", "行业观察")
    assert ("Guizhou", "capacity") in {one[:2] for one in told}


def test_a_programmes_name_before_its_nodes_is_not_the_subject() -> None:
    told = real.told("“东数西算”国家枢纽节点张家口集群力争年底算力规模突破11万P。", "行业观察")
    assert not [one for one in told if one[0] == "Eastern Data, Western Computing" and one[1] == "hasTarget"]


def test_a_firm_that_another_holds_has_not_fallen() -> None:
    told = real.told("参股寒武纪的四方精创高开低走，收跌3.8%。", "收评")
    assert ("Cambricon", "priceChangePct") not in {one[:2] for one in told}
    told = real.told("寒武纪高开低走，收跌3.8%。", "收评")
    assert ("Cambricon", "priceChangePct") in {one[:2] for one in told}
