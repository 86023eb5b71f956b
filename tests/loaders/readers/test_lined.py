from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.lined import paragraphs

FULL = "Norda Chips opened a plant in Lakeside on Monday, the third of its"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ([FULL, "kind."], [f"{FULL} kind."]),
        ([f"{FULL} inter-", "connection, after the interconnection of May."], None),
        ([FULL, "- one", "- two"], [FULL, "- one", "- two"]),
        (["A short title", FULL, "kind."], ["A short title", f"{FULL} kind."]),
        ([FULL, "", "kind."], [f"{FULL} kind."]),
        ([f"{FULL}.", "", "Then more."], [f"{FULL}.", "Then more."]),
        ([FULL, "2026-03-02 08:00 Tide News"], [FULL, "2026-03-02 08:00 Tide News"]),
    ],
)
def test_lines_are_joined_where_they_were_wrapped(lines: list[str], joined: list[str] | None) -> None:
    expected = joined or [f"{FULL} interconnection, after the interconnection of May."]
    assert paragraphs([lines]) == expected


def test_a_hyphen_stays_where_the_text_has_the_compound_elsewhere() -> None:
    lines = [f"The state-owned firm opened. {FULL} state-", "owned kind."]
    assert paragraphs([lines]) == [f"The state-owned firm opened. {FULL} state-owned kind."]


@given(st.lists(st.lists(st.text(alphabet="ab -.诺。12|\t", max_size=40), max_size=12), max_size=5))
def test_no_sign_but_white_space_hyphens_and_what_runs_over_pages_is_lost(pages: list[list[str]]) -> None:
    kept = "".join("".join(paragraphs(pages[:1])).split()).replace("-", "")
    given_signs = "".join("".join(pages[0]).split()).replace("-", "") if pages else ""
    assert set(kept) <= set(given_signs) and len(kept) <= len(given_signs)
