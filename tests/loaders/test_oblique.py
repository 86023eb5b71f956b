from __future__ import annotations

import pytest

from loaders.oblique import hangs, oblique
from loaders.spoken_of import subject_of
from tests.loaders.real import told
from tests.loaders.world import view


@pytest.mark.parametrize("text", ["with Norda it grew.", "(Norda) grew.", "Norda's staff grew.", "与诺达合作。"])
def test_what_hangs_owns_or_stands_in_brackets_is_oblique(text: str) -> None:
    seen = view(text)
    assert oblique(seen, seen.groups[0])


@pytest.mark.parametrize("text", ["Norda grew.", "Norda's shares fell.", "诺达上涨。"])
def test_what_heads_its_clause_is_not_oblique(text: str) -> None:
    seen = view(text)
    assert not oblique(seen, seen.groups[0])


@pytest.mark.parametrize(
    ("ahead", "expected"), [("talks with ", True), ("talks ", False), ("公司与", True), ("公司", False)]
)
def test_words_that_end_in_a_preposition_govern_what_follows(ahead: str, expected: bool) -> None:
    assert hangs(ahead) is expected


def test_a_sentence_speaks_of_its_first_thing_that_hangs_on_nothing() -> None:
    found = subject_of(view("In Lakeside, talks with Orrin helped; Norda acquired Velox."))
    assert found is not None
    assert found.text == "Norda"


def test_a_sentence_about_a_list_speaks_of_no_one_thing() -> None:
    assert subject_of(view("Norda and Velox grew.")) is None


def test_where_something_is_built_is_not_what_is_built() -> None:
    seen = view("诺达拟在湖畔市建设算力中心，规划机架4800架。")
    place = next(g for g in seen.groups if g.members[0].node and g.members[0].node.cls == "Place")
    assert oblique(seen, place)


@pytest.mark.parametrize(
    "text",
    [
        "由前AMD工程师创办、总部设在上海的沐曦，2025年营收3亿元。",
        "由多名前英伟达员工创立、位于上海的沐曦，2025年营收3亿元。",
        "由前高通高管创建的沐曦，2025年营收3亿元。",
    ],
)
def test_where_the_founders_worked_before_is_not_whose_figures_they_are(text: str) -> None:
    assert {who for who, what, _ in told(text, "要闻") if what == "revenue"} == {"MetaX"}


def test_what_somebody_founded_keeps_its_figures() -> None:
    found = told("寒武纪由陈天石创立、总部位于北京，2025年营收30亿元。", "要闻")
    assert ("Cambricon", "revenue", "3000000000") in found
