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
TRANSFERS = """一周协议转让

公司 | 转让方 | 受让方 | 比例 | 单价 | 状态
晓澜光电（688798） | 晓澜控股 | 山西晋川投资 | 5.50% | 26.58元 | 7月8日完成过户
庐阳存储（301733） | 费远 | 湘川智算 | 10.20% | 19.90元 | 7月10日公告解除协议
朔风互联 | 朔风控股 | 国川资本 | 6.00% | 52.00元 | 签约，待过户完成
"""


def test_a_table_of_transfers_gives_the_firm_whose_shares_are_sold_and_the_buyer() -> None:
    found = facts(TRANSFERS)
    assert any(matches(("山西晋川投资", "stakeIn", "晓澜光电", "done"), fact) for fact in found)
    assert any(matches(("湘川智算", "stakeIn", "庐阳存储", "terminated"), fact) for fact in found)
    assert any(matches(("国川资本", "stakeIn", "朔风互联", "planned"), fact) for fact in found)
    assert not [fact for fact in found if fact[1] in ("ipoStatus", "transactionValue")]


def test_a_round_before_a_listing_is_a_round_and_the_head_gives_the_unit() -> None:
    rounds = "Rounds\n\nCompany | Round | Amount | Investors\nKelt Systems | Pre-IPO | RMB 850m | Songtao Capital\n"
    assert any(matches(("kelt-systems", "raised", "850000000", "done"), fact) for fact in facts(rounds))
    deals = "Deals\n\nTarget | Acquirer | Value (RMB m) | Status\nKelt Systems | Sugon | 640 | To close in Q4\n"
    said = ("merger/sugon+kelt-systems", "transactionValue", "640000000", "planned")
    assert any(matches(said, fact) for fact in facts(deals))
