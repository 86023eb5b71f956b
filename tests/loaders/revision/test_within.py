"""Figures of what stands inside of a cluster or a province are not those of the whole."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def measured(text: str) -> set[str]:
    """Return of what a text tells a capacity or how many there are."""
    found = extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts
    return {f.subject.id for f in found if f.predicate in ("capacity", "hasCount")}


@pytest.mark.parametrize(
    "text",
    [
        "The company owns a centre in the Shaoguan cluster of the national network with 5,400 installed cabinets.",
        "GDS opened a campus in the Zhangjiakou cluster with 12,000 racks.",
        "The firm runs two buildings in Zhangbei County, Hebei Province with an aggregate IT capacity of 42 MW.",
    ],
)
def test_what_a_hall_has_its_cluster_or_province_has_not(text: str) -> None:
    assert not measured(text) & {"cluster-shaoguan", "cluster-zhangjiakou", "hebei"}


def test_a_site_that_opens_with_something_has_it() -> None:
    assert measured("The Peng Cheng Cloud Brain opened with 1,000 PFLOPS.") == {"peng-cheng-cloud-brain"}
