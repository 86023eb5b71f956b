from __future__ import annotations

import pytest

from tests.loaders.world import facts, names, said


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("The 14th session of the Open Silicon Forum opened.", "silicon-forum-14"),
        ("The 14th Open Silicon Forum opened.", "silicon-forum-14"),
        ("The 2025 Open Silicon Forum opened.", "silicon-forum-2025"),
        ("第十四届开放硅谷论坛开幕。", "silicon-forum-14"),
        ("第14届开放硅谷论坛开幕。", "silicon-forum-14"),
        ("2025年开放硅谷论坛开幕。", "silicon-forum-2025"),
        ("2025开放硅谷论坛开幕。", "silicon-forum-2025"),
        ("The 2025 Coral Computing Summit opened.", "coral-computing-summit-2025"),
    ],
)
def test_a_year_or_an_ordinal_makes_a_session_of_a_series(text: str, session: str) -> None:
    assert list(names(text).values()) == [session]


@pytest.mark.parametrize("text", ["The Open Silicon Forum grew.", "开放硅谷论坛扩大。"])
def test_a_series_without_year_or_ordinal_stays_a_series(text: str) -> None:
    assert list(names(text).values()) == ["silicon-forum"]


@pytest.mark.parametrize("text", ["The 14th session of the Open Silicon Forum opened.", "第十四届开放硅谷论坛开幕。"])
def test_a_session_belongs_to_its_series_and_has_its_number(text: str) -> None:
    assert said(text) == {
        ("silicon-forum-14", "partOf", "silicon-forum"),
        ("silicon-forum-14", "sessionNumber", "14"),
    }


def test_a_session_told_by_its_year_has_no_number() -> None:
    assert said("2025年开放硅谷论坛开幕。") == {("silicon-forum-2025", "partOf", "silicon-forum")}


def test_a_session_is_an_event_and_its_series_is_none() -> None:
    (fact,) = facts("2025年开放硅谷论坛开幕。")
    assert (fact.subject.cls, fact.object.cls if fact.object else None) == ("Conference", "EventSeries")


def test_an_ordinal_of_something_else_makes_no_session() -> None:
    assert said("In the 14th year it skipped the Open Silicon Forum.") == set()


def test_a_session_covers_its_ordinal() -> None:
    assert "第十四届开放硅谷论坛" in names("第十四届开放硅谷论坛开幕。")
