from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.alternatives import alternatives

WORDS = st.lists(st.text("abc.+", min_size=1, max_size=5), min_size=1, max_size=8)


@given(WORDS, st.text("abc.+", max_size=12))
def test_they_match_what_the_words_one_after_the_other_match(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert [m.span() for m in re.finditer(alternatives(words), text)] == [m.span() for m in re.finditer(plain, text)]


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ([], ""),
        (["bank"], "bank"),
        (["bank", "fund"], "(?:bank|fund)"),
        (["bank", "banking"], "bank(?:ing)?"),
        (["fund", "fab", "bank"], "(?:f(?:und|ab)|bank)"),
    ],
)
def test_what_several_begin_with_is_written_once(words: list[str], expression: str) -> None:
    assert alternatives(words) == expression


def test_a_longer_word_comes_before_the_one_that_it_begins_with() -> None:
    assert re.findall(alternatives(["智算", "智算中心"]), "智算中心、智算") == ["智算中心", "智算"]
