"""How English names go on behind a word that ends names of firms."""

from __future__ import annotations

import pytest

from loaders.no_persons import is_no_person
from tests.loaders.test_naming import found


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Harbour Peak Data Centers (HPD) opened a site.", "Harbour Peak Data Centers", "Company"),
        ("Bluewave Data Centres Limited raised money.", "Bluewave Data Centres Limited", "Company"),
        ("Northgate Networks Asia said sales rose.", "Northgate Networks Asia", "Company"),
        ("Silverline Systems International (2345) fell.", "Silverline Systems International", "Company"),
        ("The Coastal Artificial Intelligence Computing Centre is full.", "", ""),
        ("Velox Electronic (285) slid 4%.", "Velox Electronic", "Company"),
        ("Velox Asia Pacific was founded in 2004.", "Velox Asia Pacific", "Company"),
        ("They met at the World Cloud Business Forum.", "World Cloud Business Forum", "Conference"),
        ("Orbel Semiconductor fell 3%.", "Orbel Semiconductor", "Company"),
        ("Orbel Technology Review (OTR) fell.", "", ""),
        ("About Velox\nVelox Technologies Co., Ltd. makes chips.", "Velox Technologies Co., Ltd.", "Company"),
        ("Velox Wuxi\nOperator Velox Compute Co., Ltd. said so.", "Velox Compute Co., Ltd.", "Company"),
    ],
)
def test_a_name_goes_on_to_its_last_capital(text: str, name: str, cls: str) -> None:
    assert (name, cls) in found(text) if name else not any(c == "Company" for _, c in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "It was approved under the Clean Energy Supply Scheme.",
        "The Green Power Purchase Scheme began.",
        "The Regional Tech Index said little.",
    ],
)
def test_a_scheme_or_an_index_is_no_firm(text: str) -> None:
    assert not any(cls == "Company" for _, cls in found(text))


@pytest.mark.parametrize("text", ["Velox Electronic Materials fell.", "Velox Asia Data Center opened."])
def test_a_known_firm_before_more_capitals_has_no_sister(text: str) -> None:
    assert not {"Velox Electronic", "Velox Asia"} & {name for name, _ in found(text)}


@pytest.mark.parametrize("region", ["Asia Pacific", "Greater China", "North Asia", "Southeast Asia", "Middle East"])
def test_a_region_behind_a_post_is_no_person(region: str) -> None:
    assert is_no_person(region)


def test_a_person_may_be_called_like_a_country() -> None:
    assert not is_no_person("China Miller")
