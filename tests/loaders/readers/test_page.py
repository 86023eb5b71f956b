from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.frontmatter import front_matter
from loaders.readers.page import About, clean, moment, one_line, page


@given(st.builds(About, *[st.text(alphabet="aB诺 .:-\n\u2028\x00\ud800", max_size=30)] * 4))
def test_what_is_said_is_found_as_front_matter(about: About) -> None:
    found = front_matter(page(about, "Text."))
    said = {name: one_line(getattr(about, name)) for name in ("title", "publisher", "published", "author")}
    fields = {name: span.text for name, span in found.fields.items()} if found else {}
    assert fields == {name: words for name, words in said.items() if words}


def test_an_article_of_which_nothing_is_said_has_no_front_matter() -> None:
    assert page(About(), "Text.") == "Text.\n"


def test_a_first_line_that_repeats_the_title_is_left_out() -> None:
    assert page(About(title="A plant"), "## A plant\n\nText.").endswith("---\n\nText.\n")


def test_signs_that_no_encoding_can_write_are_replaced() -> None:
    assert clean("a\x00b\ud800c\ufffe") == "ab\ufffdc\ufffd"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-03-02", "2026-03-02"),
        (1772438400, "2026-03-02T08:00:00Z"),
        (1772438400000, "2026-03-02T08:00:00Z"),
        ("1772438400", "2026-03-02T08:00:00Z"),
        (True, ""),
        (None, ""),
        (10**400, str(10**400)),
    ],
)
def test_a_time_is_kept_as_written_and_a_number_is_read_as_one(written: object, said: str) -> None:
    assert moment(written) == said
