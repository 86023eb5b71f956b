from __future__ import annotations

import pytest

from loaders.tickers import bracketed, stated
from tests.loaders.world import mention


def codes(text: str) -> list[str]:
    """Return the codes in the bracket after Norda."""
    return [text[start:end] for start, end in bracketed(text, text.index("Norda") + 5)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norda (688777.SH) grew.", ["688777.SH"]),
        ("Norda（SH688777）上涨。", ["SH688777"]),
        ("Norda (SHA: 688777) grew.", ["SHA: 688777"]),
        ("Norda (Stock Code: 2599) grew.", ["2599"]),
        ("Norda（股份代號：2599）上漲。", ["2599"]),
        ("Norda（02599）上漲。", ["02599"]),
        ("Norda (2599 HK) grew.", ["2599 HK"]),
        ("Norda（诺达，688777.SH）上涨。", ["688777.SH"]),
        ("Norda（688777.SH，02599.HK）上涨。", ["688777.SH", "02599.HK"]),
        ("Norda（A股代码：688777；H股代码：02599）上涨。", ["688777", "02599"]),
        ("Norda\n（证券代码：688777）", ["688777"]),
        ("Norda-SW（02599）上涨。", ["02599"]),
        ("Norda (KLSE: NORDAS) grew.", ["NORDAS"]),
        ("Norda（NRD.O）上涨。", ["NRD.O"]),
    ],
)
def test_a_code_is_read_in_every_notation(text: str, code: list[str]) -> None:
    assert codes(text) == code


@pytest.mark.parametrize(
    "text",
    ["Norda (2025) grew.", "Norda（2599人）", "Norda (12,000 racks)", "Norda（2026年）", "Norda (about 688,777)"],
)
def test_a_year_or_a_number_in_brackets_is_no_code(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norda股票简称为“诺达”，证券代码为“688777”。", "688777"),
        ("Norda, whose stock code is 688777, grew.", "688777"),
        ("Norda trades under the ticker 2599.", "2599"),
    ],
)
def test_a_code_said_in_words_is_that_of_the_firm_before_it(text: str, code: str) -> None:
    (found,) = stated(text, [mention(text, "Norda")], None)
    assert (found[0].text, text[found[1] : found[2]]) == ("Norda", code)


def test_the_code_in_a_notices_head_is_its_issuers() -> None:
    text = "证券代码：688777  公告编号：2026-014\nNorda股份有限公司公告"
    issuer = mention(text, "Norda")
    assert [(who, text[start:end]) for who, start, end in stated(text, [issuer], issuer)] == [(issuer, "688777")]


def test_the_code_of_nobody_is_left_alone() -> None:
    assert list(stated("The shares trade under the stock code 2599.", [], None)) == []
