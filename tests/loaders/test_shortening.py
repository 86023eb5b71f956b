from __future__ import annotations

import pytest

from loaders.shortening import short_names, surnames


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Brightpeak Semiconductor Co Ltd", "Brightpeak Semiconductor"),
        ("Brightpeak Semiconductor Co Ltd", "Brightpeak"),
        ("云脊半导体股份有限公司", "云脊半导体"),
        ("云脊半导体股份有限公司", "云脊"),
        ("湖南云脊信息技术有限公司", "云脊"),
        ("云脊集团", "云脊"),
        ("湖南云脊信息技术有限公司", "云脊科技"),
        ("云脊电子股份有限公司", "云脊股份"),
        ("Brightpeak Semiconductor", "Brightpeak Semi"),
        ("Brightpeak Technologies Co Ltd", "Brightpeak Tech"),
    ],
)
def test_a_full_name_may_come_back_short(full: str, short: str) -> None:
    assert short in short_names(full)


@pytest.mark.parametrize("name", ["Brightpeak Semiconductor Co Ltd", "云脊半导体股份有限公司", "云脊"])
def test_no_short_name_is_the_full_one_or_a_single_character(name: str) -> None:
    assert all(short != name and len(short) > 1 for short in short_names(name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Chen Wei", ("Chen",)),
        ("Chen", ()),
        ("Anna Maria Stone", ()),
        ("Anna Stone", ("Anna", "Stone")),
        ("Goh Teck Huat", ("Goh",)),
        ("Albert Chan Tai Man", ("Chan",)),
        ("Anna Maria Louise Stone", ()),
        ("陈伟", ()),
    ],
)
def test_a_person_is_called_again_by_the_family_name(name: str, expected: tuple[str, ...]) -> None:
    assert surnames(name, {"Chen"}) == expected


@pytest.mark.parametrize(
    ("full", "kin"),
    [
        ("浙江禾岭集团", "禾岭股份"),
        ("上海禾岭控股有限公司", "禾岭科技"),
        ("禾岭电子有限公司", "禾岭科技"),
        ("禾岭国际有限公司", "禾岭股份"),
    ],
)
def test_another_firm_of_the_same_house_is_no_short_name(full: str, kin: str) -> None:
    assert kin not in short_names(full)
