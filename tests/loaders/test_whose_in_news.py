"""Whose a fact is in English news: a firm called by its trade or seat, by part of its name, at a sentence's head."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

Fact = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Tavrith, the Wuxi chiplet shop, has sold 34% of itself to JCET.", {("Tavrith", "headquarteredIn", "Wuxi")}),
        (
            "Quaverel, a Chengdu supplier of cold plates, said it won orders from Tencent.",
            {("Quaverel", "headquarteredIn", "Chengdu")},
        ),
        # the place before a name is no part of it, and another firm of the house has the short name
        (
            "Veltrane bought Beijing Corvantic Technology. The founders of Corvantic will stay.\n\n"
            "Corvantic, which counts Tencent among its customers, lost 96 million yuan last year.",
            {("Beijing Corvantic Technology", "hasCustomer", "Tencent")},
        ),
        (
            "Yunqiao Semiconductor is controlled by Shanghai Yunqiao Investment. Yunqiao's customers include Baidu.",
            {("Yunqiao Semiconductor", "hasCustomer", "Baidu")},
        ),
        (
            "The order went to Ningbo server assembler Tarvo Jinhe Co. and Hong Kong distributor TQC.",
            {
                ("Tarvo Jinhe Co", "headquarteredIn", "Ningbo"),
                ("Tarvo Jinhe Co", "instanceOf", "server assembler"),
                ("TQC", "headquarteredIn", "Hong Kong"),
            },
        ),
        ("Shenzhen robotics-chip start-up Enflame is hiring.", {("Enflame", "headquarteredIn", "Shenzhen")}),
    ],
)
def test_facts_are_of_the_firm_that_is_meant(text: str, facts: set[Fact]) -> None:
    assert told(text, "Orders of the day") >= facts


def test_a_word_that_comes_back_within_a_sentence_is_a_name_at_the_head_of_others_too() -> None:
    text = (
        "When Quelder raised money in January, few came.\n\n"
        "The Hangzhou company has closed a Series C of 1.3 billion yuan, led by Ant Group and others.\n\n"
        "Quelder began the tutoring process with CITIC Securities on Sept 11."
    )
    assert told(text, "Quelder nearly triples its price tag in eight months") >= {
        ("Quelder", "headquarteredIn", "Hangzhou"),
        ("Ant Group", "stakeIn", "Quelder"),
        ("IPO application: Quelder", "sponsoredBy", "CITIC Securities"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tavrith, the Wuxi chiplet shop, has sold 34% of itself to JCET.",  # a part of a firm is no goods
        "Ministers in Beijing fined chip maker Enflame.",
        "Nvidia told Beijing that cloud provider Enflame was innocent.",
        "China GPU designer Enflame fell.",
    ],
)
def test_what_only_looks_so_is_neither_seat_nor_customer(text: str) -> None:
    facts = told(text, "Orders of the day")
    assert not {f for f in facts if f[0] == "Enflame" and f[1] == "headquarteredIn"}
    assert not {f for f in facts if f[1] == "hasCustomer"}


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("A court in Nanjing ordered server maker Enflame to pay.", "server maker"),
        ("The listing helps chip designer Enflame.", "chip designer"),
        ("Among them GPU distributor Enflame was named.", "GPU distributor"),
        ("Shanghai-listed server maker Enflame fell.", "server maker"),
    ],
)
def test_no_verb_is_part_of_what_a_firm_is(text: str, sort: str) -> None:
    assert {f[2] for f in told(text, "Notes") if f[1] == "instanceOf"} == {sort}


def test_a_word_before_another_capital_names_nobody_elsewhere() -> None:
    text = "The rule came from the Commerce Department.\n\nCommerce adds 17 firms, and its customers include Tencent."
    assert not {f for f in told(text, "Lists") if f[0] == "Commerce"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Enflame, a maker of cards that counts Tencent and Baidu as clients, grew.", ("Enflame", "Baidu")),
        ("Enflame has booked orders for 48,000 of its cards from China Mobile and Meituan.", ("Enflame", "Meituan")),
        ("Enflame was picked by a ByteDance procurement unit to deliver 26,000 servers.", ("Enflame", "ByteDance")),
        ("MetaX lost China Mobile's 2025 server tender to Enflame.", ("Enflame", "China Mobile")),
        ("JD Cloud switched to Enflame.", ("Enflame", "JD Cloud")),
        ("Work began on a 6,500-rack site that Enflame is building for Kuaishou.", ("Enflame", "Kuaishou")),
        ("Moore Threads' packaging supplier Enflame fell.", ("Enflame", "Moore Threads")),
        ("Enflame makes servers. The cold plates will come from Envicool and from Hygon.", ("Hygon", "Enflame")),
    ],
)
def test_who_buys_from_whom(text: str, fact: tuple[str, str]) -> None:
    seller, buyer = fact
    assert (seller, "hasCustomer", buyer) in told(text, "Orders of the day")
