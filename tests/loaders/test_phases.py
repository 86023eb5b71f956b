"""Phases: which a text makes sites of their own."""

from __future__ import annotations

import pytest

from graph.model import Node
from loaders.mentions import Mention
from loaders.phases import phases
from ontology.vocabulary import load


def named(text: str, *sites: str) -> list[str]:
    """Return the labels of the sites of a text, in which `sites` are known."""
    found = [
        Mention(at, at + len(site), site, "new", Node(site, site, "Facility"))
        for site in sites
        if (at := text.index(site)) >= 0
    ]
    return [m.node.label for m in phases(text, found, load()) if m.node is not None]


@pytest.mark.parametrize(
    ("text", "site", "label"),
    [
        ("云岭智算中心二期开工。", "云岭智算中心", "云岭智算中心二期"),
        ("云岭智算中心项目（一期）投运。", "云岭智算中心", "云岭智算中心一期"),
        ("Yunling Hub phase two opened.", "Yunling Hub", "Yunling Hub phase 2"),
        ("The first phase of the Yunling Hub opened.", "Yunling Hub", "Yunling Hub phase 1"),
    ],
)
def test_a_phase_named_with_its_site_is_a_site_of_its_own(text: str, site: str, label: str) -> None:
    assert named(text, site) == [label]


def test_a_phase_that_stands_alone_is_one_of_the_site_named_before() -> None:
    assert named("云岭智算中心已获批。一期于6月投运。", "云岭智算中心") == ["云岭智算中心", "云岭智算中心一期"]


@pytest.mark.parametrize("text", ["云岭智算中心已投运，长期运行。", "云岭智算中心已投运，同期增长。"])
def test_a_word_that_only_holds_the_sign_is_no_phase(text: str) -> None:
    assert named(text, "云岭智算中心") == ["云岭智算中心"]


def test_without_a_site_there_is_no_phase() -> None:
    assert named("二期计划已公布。") == []
