"""Fact sheets on deals and rounds: labels with their values, read together."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts, matches

SHEET = """Deal of the week

Acquirer: Sugon
Target: Hengyue Chip (100 percent)
Price: 640 million yuan
Form: cash and new shares
Status: awaiting clearance
"""
ROUND = """Funding digest

Company: Hengyue Chip
Round: Series B
Amount: 400 million yuan
Lead investor: Songtao Capital
Other investors: Tencent, Baidu
Valuation: 3 billion yuan
"""
TABLE = """Deals of the week

| Acquirer | Target | Price | Status |
| --- | --- | --- | --- |
| Sugon | Hengyue Chip | 640 million yuan | completed |
| Baidu | Kelt Systems | 1.2 billion yuan | pending |
"""
DEAL = "merger/sugon+hengyue-chip"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (SHEET, (DEAL, "acquirer", "sugon", "planned")),
        (SHEET, (DEAL, "transactionValue", "640000000", "planned")),
        (SHEET, (DEAL, "considerationForm", "cash and new shares", "planned")),
        (ROUND, ("hengyue-chip", "raised", "400000000", "done")),
        (ROUND, ("baidu", "stakeIn", "hengyue-chip", "done")),
        (ROUND, ("hengyue-chip", "impliedValue", "3000000000", "done")),
        (TABLE, (DEAL, "acquirer", "sugon", "done")),
        (TABLE, ("merger/baidu+kelt-systems", "transactionValue", "1200000000", "planned")),
    ],
)
def test_a_fact_sheet_is_read_as_a_whole(text: str, said: tuple[str, str, str, str]) -> None:
    assert any(matches(said, fact) for fact in facts(text))


def test_a_purchase_of_less_than_half_is_one_of_a_stake() -> None:
    found = facts("Deals\n\nAcquirer: Sugon / Target: Hengyue Chip (12 percent) / Price: 640 million yuan\n")
    assert any(matches(("sugon", "stakePct", "12", "planned"), fact) for fact in found)
    assert not any(fact[0].startswith("merger/") for fact in found)


def test_labels_of_other_sheets_make_no_deal() -> None:
    found = facts("Plan\n\nTarget: 300 EFLOPS\nPrice: 3 yuan\nCompany: Sugon\nAmount: 40 tonnes\n")
    assert not [fact for fact in found if fact[1] in ("acquirer", "target", "raised")]
