"""Who only stands near what a text tells is not taken for whom it tells it of."""

import pytest

from tests.loaders import real


def told(text: str, title: str = "Notes from the trade") -> set[tuple[str, str, str]]:
    return real.told(text, title)


NOT_THEIRS = {
    "The start-up was founded by two Hygon alumni in 2021.": ("Hygon", "establishedOn", "2021"),
    "An order for 900 racks has been placed by a lender seated in Zhengzhou.": ("Zhengzhou", "capacity", "900"),
    "CICC is sponsor; they want to raise 6 billion yuan.": ("CICC", "raised", "6000000000"),
    "Hygon-backed Hengyue Chip prices its IPO, raising 3 billion yuan.": ("Hygon", "raised", "3000000000"),
    "Sugon sued Hengyue Chip in May for infringing two patents.": ("Hengyue Chip", "hasCount", "2"),
    "Hengyue Chip's card has 96 gigabytes of memory.": ("Hengyue Chip", "hasCount", "96"),
    "Hygon rose 3%.\n\nThe Hang Seng Index lost 2.1%. Turnover was HK$338.9 billion.": (
        "Hygon",
        "turnover",
        "338900000000",
    ),
    "Hygon makes chips. Its rival Hengyue Chip is to sell its Yinchuan factory.": ("Hygon", "operatesIn", "Yinchuan"),
    "Hygon makes chips. Sugon said on Monday that its Yinchuan factory is full.": ("Hygon", "operatesIn", "Yinchuan"),
}


@pytest.mark.parametrize(("text", "fact"), NOT_THEIRS.items())
def test_a_stranger_has_nothing_of_what_is_told(text: str, fact: tuple[str, str, str]) -> None:
    assert fact not in told(text)


THEIRS = {
    "Hygon-backed Hengyue Chip raised 3 billion yuan in its IPO.": ("Hengyue Chip", "raised", "3000000000"),
    "Hengyue Chip has 96 patents.": ("Hengyue Chip", "hasCount", "96"),
    "Hengyue Chip makes chips. Its Yinchuan factory is full.": ("Hengyue Chip", "operatesIn", "Yinchuan"),
    'Hygon agreed to buy Hengyue Chip Co., Ltd.* (恒越芯片有限公司) (the "Target Company").\n\nThe Target Company was '
    "established in the PRC on 7 March 2019.": ("Hengyue Chip Co., Ltd.", "establishedOn", "2019-03-07"),
}


@pytest.mark.parametrize(("text", "fact"), THEIRS.items())
def test_whose_it_is_keeps_it(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


def test_the_company_is_nobody_where_two_compete() -> None:
    text = "Sugon's revenue rose to 3 billion yuan. The company employs 830 people."
    assert ("Hygon", "hasCount", "830") not in told(text, "Hygon eyes a listing in Hong Kong")
    assert ("Sugon", "hasCount", "830") in told(text, "Sugon eyes a listing in Hong Kong")


def test_what_is_told_of_a_party_that_is_not_defined_is_nobodys() -> None:
    text = "Hygon agreed to buy 34.5% of the Target Company.\n\nThe Target Company is in Wuxi. It has 240 engineers."
    assert not {s for s, p, _ in told(text) if p == "hasCount"}


def test_tutoring_is_no_step_of_a_listing_in_hong_kong() -> None:
    ahead = "Hengyue Chip filed for an IPO on the Hong Kong Stock Exchange in January. "
    found = told(
        ahead + "It had first sought a STAR Market listing, signing a tutoring agreement with CITIC Securities."
    )
    assert not {f for f in found if f[2] in ("tutoring_registered", "CITIC Securities") and "Hong Kong" in f[0]}
    found = told("Hengyue Chip signed a tutoring agreement with CITIC Securities in July.")
    assert "tutoring_registered" in {value for *_, value in found}


def test_a_quotation_that_somebody_without_a_name_signs_is_not_the_firms() -> None:
    text = (
        'Hengyue Chip said demand is strong.\n\n"Honestly, I forgot it was there." — Infrastructure lead, a large firm'
    )
    assert not {s for s, p, v in told(text) if p == "stated" and v.startswith("Honestly")}


def test_items_that_open_with_a_head_of_their_own_make_a_digest() -> None:
    firms = ("Hygon", "Sugon", "MetaX", "Enflame")
    items = [
        f"{n}. {f} ships. The chip maker sold 2,400 cards to a cloud in Urumqi in May." for n, f in enumerate(firms, 1)
    ]
    text = "\n\n".join(
        [*items, "5. Nobody sells. Nine-month revenue was 4.06 billion yuan, after a weak start to the year."]
    )
    assert not {s for s, p, _ in told(text) if p == "revenue"}
