"""Branches: which bodies a text makes of a place and a whole, and where a list of them ends."""

from __future__ import annotations

import pytest

from loaders.branches import branches
from loaders.examples import as_document
from loaders.extract import extract
from loaders.gazetteer import Gazetteer
from ontology.vocabulary import load


def named(text: str) -> list[tuple[str, str]]:
    """Return the branches of a text as (text, id of the whole)."""
    vocabulary = load()
    found = branches(text, Gazetteer(vocabulary).find(text), vocabulary)[1]
    return [(b.mention.text, b.whole.id) for b in found]


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("It is the Shanghai branch of China Unicom.", "Shanghai branch of China Unicom"),
        ("China Mobile's Gansu branch runs it.", "China Mobile's Gansu branch"),
        ("由中国移动甘肃公司运营。", "中国移动甘肃公司"),
        ("中国联通云南分公司获奖。", "中国联通云南分公司"),
    ],
)
def test_a_branch_is_named_with_its_place_and_its_whole(text: str, branch: str) -> None:
    assert [name for name, _ in named(text)] == [branch]


def test_a_plural_makes_a_branch_of_each_member_of_its_list() -> None:
    found = named("The Shenzhen branches of China Mobile, China Telecom and China Unicom joined.")
    assert [whole for _, whole in found] == ["china-mobile", "china-telecom", "china-unicom"]


def test_what_follows_the_last_member_is_no_branch() -> None:
    found = named("The Shenzhen branches of China Mobile and China Unicom, Huawei and Tencent joined.")
    assert [whole for _, whole in found] == ["china-mobile", "china-unicom"]


@pytest.mark.parametrize(
    "text", ["China Mobile opened in Gansu.", "中国移动在甘肃投资。", "Gansu praised China Mobile."]
)
def test_a_body_beside_a_place_is_no_branch(text: str) -> None:
    assert named(text) == []


def test_a_branch_in_an_unknown_town_is_not_the_bank() -> None:
    found = extract(as_document("人民银行云岭分行印发《云岭市科技金融工作方案》。")).facts
    assert not any(f.object and f.object.id == "pboc" for f in found)
    found = extract(as_document("中国人民银行印发《科技金融工作方案》。")).facts
    assert any(f.predicate == "issuedBy" for f in found)
