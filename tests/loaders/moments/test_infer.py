"""The month of an article that bears no date."""

import datetime

import pytest

from loaders.moments import infer_anchor

FAIR = "Earlier in the month, the city hosted the 2022 World Conference on Integrated Circuits."


def test_an_event_of_the_month_gives_the_year() -> None:
    anchor = infer_anchor(f"On November 27, the city was selected. {FAIR}")
    assert anchor is not None
    assert (anchor.date, anchor.inferred) == (datetime.date(2022, 11, 27), True)


def test_last_month_puts_the_article_one_month_later() -> None:
    anchor = infer_anchor(f"It made news last month. On November 27, the city was selected. {FAIR}")
    assert anchor is not None
    assert anchor.date == datetime.date(2022, 12, 1)


def test_last_month_in_december_leads_into_the_next_year() -> None:
    anchor = infer_anchor("It made news last month. On December 27, it was told at the 2022 World AI Conference.")
    assert anchor is not None
    assert anchor.date == datetime.date(2023, 1, 1)


def test_a_chinese_event_gives_the_year() -> None:
    anchor = infer_anchor("11月27日，合肥入选。本月早些时候举办了2022世界集成电路大会，嘉宾出席了。")
    assert anchor is not None
    assert anchor.date == datetime.date(2022, 11, 27)


UNSURE = [
    "",
    "It was sold on November 27.",
    "The 2022 World AI Conference was held.",
    "On November 27 it was at the 2021 World AI Conference and at the 2022 World AI Conference.",
    "On November 27, it was said that the 2023 World AI Conference will be held in Shanghai.",
    "On November 27, it was told at the 2022 World AI Conference. It was sold in 2024.",
    "By 2026 a system will be built, and on May 16 the rules were changed.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_nothing_is_inferred_when_unsure(text: str) -> None:
    assert infer_anchor(text) is None
