from __future__ import annotations

import pytest

from loaders.summaries import is_summary, pieces


def cut(text: str) -> list[tuple[str, str]]:
    return [(kind, text[a:b].strip()) for a, b, kind in pieces(text, 0, len(text)) if text[a:b].strip()]


def test_labels_go_and_headings_stay() -> None:
    text = "Core Viewpoint - It grew. Group 1: Terms - It costs 3 yuan. - It lasts. Summary by Sections Outlook - Good."
    assert cut(text) == [
        ("item", "It grew."),
        ("heading", "Terms"),
        ("item", "It costs 3 yuan."),
        ("item", "It lasts."),
        ("heading", "Outlook"),
        ("item", "Good."),
    ]


def test_a_blanked_mark_ends_an_item_without_stop() -> None:
    assert cut("Core Insights - It grew     Customer Base - Three firms     - Two more") == [
        ("item", "It grew"),
        ("heading", "Customer Base"),
        ("item", "Three firms"),
        ("item", "Two more"),
    ]


def test_a_dash_within_a_sentence_is_no_bullet() -> None:
    text = "Core Viewpoint - The makers of the four largest accelerators sold in the country this year and the last -"
    text += " Yunhe among them - grew."
    assert len(cut(text)) == 1


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Core Viewpoint - It grew.", True),
        ("Group 1 - The plan works - The price falls", True),
        ("It grew. - It fell. - It rose.", True),
        ("SHANGHAI - The company grew. It fell.", False),
        ("Core Viewpoint of the report is that it grew.", False),
    ],
)
def test_a_label_or_several_bullets_make_a_summary(text: str, summary: bool) -> None:
    assert is_summary(text, 0, len(text)) is summary
