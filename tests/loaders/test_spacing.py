"""What `loaders.spacing` promises."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.spacing import closed_up


def test_a_blank_between_chinese_characters_goes() -> None:
    assert closed_up("算 力需求 up") == ("算力需求 up", [0, 2, 3, 4, 5, 6, 7, 8])


def test_a_text_without_such_a_blank_is_none() -> None:
    assert closed_up("AI 算力 20 万") is None


@given(st.text(alphabet="算力 AI，\t", max_size=30))
def test_each_sign_stays_where_it_was(text: str) -> None:
    closed, places = closed_up(text) or (text, [*range(len(text) + 1)])
    assert [text[place] for place in places[:-1]] == [*closed]
    assert places[-1] == len(text)
