"""The forms that firms have in other lands and as partnerships, and where sentences go on behind them."""

from __future__ import annotations

import pytest

from loaders.shortening import short_names
from loaders.stops import ends
from tests.loaders.test_naming import found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lembah Rackworks Sdn Bhd said it had ordered 900 cabinets.", "Lembah Rackworks Sdn Bhd"),
        ("Silat Optic Pte. Ltd. signed the deal.", "Silat Optic Pte. Ltd."),
        ("Bayu Cloud Sdn. Bhd., a carrier, grew.", "Bayu Cloud Sdn. Bhd."),
        ("The builder Seri Cempaka Berhad will build it.", "Seri Cempaka Berhad"),
        ("Chips went to Dune Vector FZE in May.", "Dune Vector FZE"),
        ("The hall is run by Rhein Rechenzentrum GmbH.", "Rhein Rechenzentrum GmbH"),
        ("Tesselon Communications won the order.", "Tesselon Communications"),
        ("苏州渚澜创业投资合伙企业（有限合伙）持股5%。", "苏州渚澜创业投资合伙企业（有限合伙）"),
        ("年报经信岳会计师事务所（特殊普通合伙）审计。", "信岳会计师事务所（特殊普通合伙）"),
        ("江苏衡岚律师事务所出具了法律意见书。", "江苏衡岚律师事务所"),
    ],
)
def test_a_form_ends_the_name_of_a_firm(text: str, name: str) -> None:
    assert (name, "Company") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Generative AI spending rose.",
        "Sovereign AI is on the rise, and Edge AI too.",
        "The head of Corporate Communications resigned.",
        "公司聘请会计师事务所审计年报。",
        "阿联酋数据中心运营商扩建。",
    ],
)
def test_a_term_or_a_trade_is_no_firm(text: str) -> None:
    assert [name for name, _ in found(text)] == []


def test_a_brand_before_ai_is_a_firm() -> None:
    assert ("Pontis AI", "Company") in found("A rival raised $20 million, Pontis AI said.")


def test_a_form_ends_no_sentence() -> None:
    text = "Silat Optic Pte. Ltd. of Singapore and Bayu Cloud Sdn. Bhd. signed it. The hall opened."
    assert next(text[:at] for at in ends(text, 0, len(text))).endswith("signed it.")


def test_a_firm_comes_back_without_its_form() -> None:
    assert "Northlane Silicon" in short_names("Northlane Silicon Pte. Ltd.")
    assert "Northlane Cloud" in short_names("Northlane Cloud (Singapore) Pte. Ltd.")
