"""What feeds a site with power gives it no capacity."""

import pytest

from tests.loaders.rules.reading import facts

WORKS = (
    "The Luyuan Computing Centre in Hefei grew. A 2-gigawatt wind and solar project for it was connected in May.",
    "Anhui approved a 900MW wind package to feed the Luyuan Computing Centre.",
    "The Luyuan Computing Centre grew. A substation of 500 MW for the centre went live in June.",
)


@pytest.mark.parametrize("text", WORKS)
def test_works_that_give_a_site_power_are_no_capacity_of_it(text: str) -> None:
    assert [v for _, p, v, _ in facts(text) if p == "capacity"] == []


def test_the_capacity_of_the_site_stays() -> None:
    text = "The Luyuan Computing Centre, fed by a solar park, has an IT capacity of 40 MW."
    assert [v for _, p, v, _ in facts(text) if p == "capacity"] == ["40"]


def test_the_facility_is_not_the_cluster_where_somebodys_centre_is_told_of() -> None:
    told = "The Horinger data center cluster has 30 sites.\n\nBai Yun heads China Unicom's data center there. "
    assert [v for _, p, v, _ in facts(told + "The facility's PUE was 1.14 in June.") if p == "pue"] == []
    own = "Sugon runs the Luyuan Computing Centre in Hefei. The facility's PUE is 1.12."
    assert [v for _, p, v, _ in facts(own) if p == "pue"] == ["1.12"]
