"""What is told of one firm is given to no other: not its shares, its officers, its purchases nor rumours about it."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.real import told

TITLE = "Compute Notes"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Naura ends up holding 17.9%.", "priceChangePct"),
        ("Inspur agreed to purchase, and Sugon agreed to sell, 96 units of AI servers at RMB120,000,000.", "acquirer"),
        ("Sugon is listed on the Shanghai Stock Exchange.", "listingDate"),
        ("Inspur's shares are listed on the Shenzhen Stock Exchange.", "listingDate"),
        ("Sugon is a firm set up in the PRC whose shares are listed on the Shanghai Stock Exchange.", "listingDate"),
        ("Biren denies that wages are late or that its chairman, Lu Ping, has left the country.", "holdsPosition"),
    ],
)  # fmt: skip
def test_nothing_is_told_that_is_not_said(text: str, predicate: str) -> None:
    assert predicate not in {p for _, p, _ in told(text, TITLE)}


def test_shares_are_listed_of_the_firm_before_whose() -> None:
    text = "xFusion is owned as to 60% by Sugon, whose shares are listed on the Shanghai Stock Exchange, and by a fund."
    assert {o for _, p, o in told(text, TITLE) if p == "listedCompany"} == {"Sugon"}
    text = "Sugon is a company established in the PRC whose shares are listed on the Shanghai Stock Exchange."
    assert {o for _, p, o in told(text, TITLE) if p == "listedCompany"} == {"Sugon"}


def test_a_month_is_no_part_of_a_name() -> None:
    found = told("In May Hefei Hi-Tech Holding bought 9 per cent of Biren for 200 million yuan.", TITLE)
    assert ("Hefei Hi-Tech Holding", "stakeIn", "Biren Technology") in found


def test_a_newsletter_is_no_firm() -> None:
    found = told("It comes from the desk of the East Silicon Letter. Zhang Qiang stays on as chairman.", TITLE)
    assert not any("East Silicon" in (s, o) for s, _, o in found)


def test_a_maker_named_by_its_town_is_the_firm_just_named() -> None:
    text = (
        "SMIC's shares were the worst drag on Monday. SMIC is a foundry.\n\nAgainst the tide, Lanyue Optocore hit its"
        " 20 per cent limit. The Chengdu transceiver maker said net profit had jumped 85 per cent to 390 million yuan."
    )
    assert {s for s, p, _ in told(text, TITLE) if p == "netProfit"} == {"Lanyue Optocore"}


@pytest.mark.parametrize(
    "who", ["Several portals", "Some blogs", "Posts on social media and other posts", "An account"]
)
def test_what_portals_claim_is_no_more_than_claimed(who: str) -> None:
    text = f"{TITLE}\n2026-04-14 09:00\n\n{who} claimed that Sugon had acquired Biren for 3 billion yuan.\n"
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert not [f for f in found if f.predicate in ("acquirer", "transactionValue") and f.status == "done"]
