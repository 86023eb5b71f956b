"""English titles that begin with the kind of the document."""

from __future__ import annotations

import pytest

from loaders.titles import titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The ministry issued Guidelines on Green Data Centres on March 3.", "Guidelines on Green Data Centres"),
        ("The Opinions on Compute Markets set out 18 measures.", "Opinions on Compute Markets"),
        ("An Action Plan for Computing Power (2026-2028) is out.", "Action Plan for Computing Power (2026-2028)"),
        ("Measures for the Trading of Data and Compute apply.", "Measures for the Trading of Data and Compute"),
    ],
)
def test_a_title_runs_from_its_kind_to_its_last_capital(text: str, title: str) -> None:
    assert [text[a:b] for a, b in titles(text)] == [title]


@pytest.mark.parametrize("text", ["Notice of Annual General Meeting", "rules on chips", "Opinions on this differ."])
def test_a_firms_paper_or_a_plain_phrase_is_no_title(text: str) -> None:
    assert list(titles(text)) == []
