"""Local bodies: whose bureau it is that a text names by its rank alone."""

from __future__ import annotations

import pytest

from loaders.gazetteer import Gazetteer
from loaders.localbodies import local_bodies
from ontology.vocabulary import load


def named(text: str) -> list[str]:
    """Return the labels of the government bodies of a text."""
    found = local_bodies(text, Gazetteer(load()).find(text), load())
    return [m.node.label for m in found if m.node is not None and m.node.cls == "GovernmentBody"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hefei grew. The city's data bureau agreed.", "Hefei data bureau"),
        ("Hefei grew, the municipal government said.", "Hefei government"),
        ("Guiyang grew. The provincial data bureau agreed.", "Guizhou data bureau"),
        ("The Shanghai Data Exchange opened. The city's data bureau agreed.", "Shanghai Municipal Data Bureau"),
        ("合肥建成中心。市数据局印发办法。", "合肥市数据局"),
        ("中心落户合肥，由省发改委批准。", "安徽省发改委"),
        ("中心落户合肥，由省财政厅补助。", "安徽省财政厅"),
        ("中心落户合肥，由市经信局补助。", "合肥市经信局"),
        ("China's industry ministry agreed.", "MIIT"),
        ("Beijing's cyberspace regulator, China's state planner agreed.", "NDRC"),
        ("Hefei's economy and informatization commission agreed.", "Hefei economy and informatization commission"),
    ],
)
def test_a_body_named_by_its_rank_is_that_of_the_place_spoken_of(text: str, body: str) -> None:
    assert named(text) == [body]


@pytest.mark.parametrize(
    "text", ["The city's data bureau agreed.", "市数据局印发办法。", "The State Council met the city government."]
)
def test_without_a_place_it_is_nobodys(text: str) -> None:
    assert [name for name in named(text) if name != "State Council"] == []
