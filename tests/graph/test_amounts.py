"""Amounts in the words of a language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.amounts import exact, rounded, unit_word, with_unit


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        ("116000000000", "116 billion", "1160亿"),
        ("115967000000", "115.967 billion", "1159.67亿"),
        ("8080000000", "8.08 billion", "80.8亿"),
        ("300000", "300,000", "30万"),
        ("123456", "123,456", "123,456"),
        ("1463219871", "1,463,219,871", "1,463,219,871"),
        ("-1500000000000", "-1.5 trillion", "-1.5万亿"),
        ("143.46", "143.46", "143.46"),
        ("0", "0", "0"),
    ],
)
def test_a_number_keeps_each_digit_in_both_languages(number: str, english: str, chinese: str) -> None:
    assert (exact(number, "en"), exact(number, "zh")) == (english, chinese)


@pytest.mark.parametrize("text", ["1e999999999", "NaN", "9" * 61, "<b>", "", "١٢"])
def test_what_is_no_plain_number_stays_as_it_is(text: str) -> None:
    assert exact(text, "en") == text


def test_a_sum_comes_in_five_digits() -> None:
    assert [rounded(Decimal(808307500), language) for language in ("en", "zh")] == ["808.31 million", "8.0831亿"]


def test_a_unit_without_a_word_is_written_as_it_is_named() -> None:
    assert (unit_word("EFLOPS", "zh"), unit_word("count", "en"), unit_word("CNY/share", "zh")) == (
        "EFLOPS",
        "",
        "元/股",
    )


def test_a_chinese_unit_stands_close_and_a_latin_one_apart() -> None:
    assert [with_unit("300", unit, "zh") for unit in ("MW", "CNY", "%")] == ["300 MW", "300元", "300%"]
