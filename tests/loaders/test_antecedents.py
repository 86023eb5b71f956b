"""Of whom a sentence speaks that does not say so, and of whom not."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extract

LED = "Moyuan Semiconductor Co said it shipped chips in May. "


def told(text: str, predicate: str) -> set[str]:
    """Return of whom a text says something."""
    found = extract(Document("a.txt", text, "text/plain")).facts
    return {f.subject.label for f in found if f.predicate == predicate and not f.rule.startswith("header")}


@pytest.mark.parametrize(
    ("text", "predicate", "whom"),
    [
        (  # where somebody used to work
            LED + "Founded in 2018 by Lin Yao, a former Intel engineer, the company had revenue of 2.1 billion yuan.",
            "revenue",
            {"Moyuan Semiconductor Co"},
        ),
        (
            LED + "The Wuhan-based company had revenue of 2.1 billion yuan in 2024.",
            "headquarteredIn",
            {"Moyuan Semiconductor Co"},
        ),
        (
            LED + "Tencent declined to comment. Revenue rose to 2.1 billion yuan in 2024.",
            "revenue",
            {"Moyuan Semiconductor Co"},
        ),
        (
            LED + "Tencent had no comment. The shares fell 3.2% on Friday.",
            "priceChangePct",
            {"Moyuan Semiconductor Co"},
        ),
        (  # the party that the text did not define buys
            'The vendor is Moyuan Semiconductor Co (the "Vendor"). The Vendor agreed to sell, the Purchaser agreed to '
            "acquire, 60% of the equity interest in Hengyue Data Co., Ltd.",
            "stakeIn",
            set(),
        ),
        (  # "who" is a person
            LED + "It was set up by Lin Yao, a Huawei engineer who owns 18.6% of Hengyue Data Co., Ltd.",
            "stakeIn",
            {"Lin Yao"},
        ),
        (LED + "It quit a business whose revenue dropped 37% in 2024.", "growthPct", set()),
        (  # of the firm, not of its unit
            "Alibaba may list T-Head, people said. Under one plan, the unit would be reorganised. "
            "The Hangzhou-based company had revenue of 996 billion yuan in 2024.",
            "revenue",
            {"Alibaba Group"},
        ),
        (  # a firm beside what is measured after a month
            "Cambricon's shares, which have risen 288% in 12 months and in January overtook Kweichow Moutai, rested.",
            "priceChangePct",
            {"Cambricon"},
        ),
        ("SINGAPORE -- The regulator's second call drew 21 proposals.", "hasCount", set()),
    ],
)
def test_whom_a_sentence_speaks_of(text: str, predicate: str, whom: set[str]) -> None:
    assert told(text, predicate) == whom


def test_it_is_what_the_sentence_before_speaks_of_whatever_that_is() -> None:
    text = "The Guiyang Data Exchange is nearby. Moyuan Systems Co was spun out in 2017. It serves 210 banks."
    assert told(text, "hasCount") == {"Moyuan Systems Co"}


def test_a_firm_that_others_were_named_after_is_no_topic() -> None:
    text = (
        "Chips in short supply\n\nMoyuan Semiconductor Co makes chips. Tencent buys some.\n"
        "Beijing has been pressing firms to shun Nvidia. The Cyberspace Administration of China told firms including "
        "ByteDance to halt orders. Chief Executive Officer Jensen Huang said he was sorry."
    )
    found = extract(Document("a.txt", text, "text/plain")).facts
    assert not [f for f in found if f.predicate == "affiliatedWith" and f.subject.label == "Jensen Huang"]


def test_a_site_that_is_named_later_has_nothing_told_of_it_before() -> None:
    text = "Capacity in service stood at 612 MW as of June 30, 2025.\nIn May work began at the Kelan campus in Wuhu."
    assert told(text, "capacity") == set()


def test_a_name_with_a_trade_mark_is_no_firm() -> None:
    text = "Lenovo will provide its Triton(TM) cooling, under a contract worth RMB 1.2 billion."
    assert told(text, "transactionValue") <= {"Lenovo"}


def test_nobody_lists_with_himself() -> None:
    text = LED + "It signed a tutoring agreement with Huatai United in August 2024."
    assert told(text, "applicant") == {"IPO application: Moyuan Semiconductor Co"}


def test_a_sponsor_is_of_the_firm_spoken_of() -> None:
    text = (
        "Hengyue Chip Co applied to list on the STAR Market.\nMoyuan Semiconductor Co won approval for its STAR Market "
        "IPO on Thursday. Moyuan has set no date. CITIC Securities is the sponsor."
    )
    assert all("Moyuan" in who for who in told(text, "sponsoredBy"))
