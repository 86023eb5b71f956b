"""The bare name of a house behind that of its listed firm, and lists of buyers."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str, predicate: str) -> set[str]:
    """Return of whom a text tells something."""
    found = extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts
    return {f.subject.id for f in found if f.predicate == predicate}


RESULT = "Inspur's interim report showed net profit of CNY 412 million for the second quarter."


def test_a_house_is_its_listed_firm_behind_that_firms_code() -> None:
    assert told(f"Inspur Electronic Information (000977.SZ) rose 3%. {RESULT}", "netProfit") == {"inspur-information"}


@pytest.mark.parametrize(
    "text",
    [RESULT, f"{RESULT} Inspur Electronic Information (000977.SZ) rose 3%.",
     f"Inspur Electronic Information (000977.SZ) rose 3%. Inspur Group owns it. {RESULT}"],
)  # fmt: skip
def test_a_house_that_is_named_by_itself_stays_itself(text: str) -> None:
    assert told(text, "netProfit") == {"inspur-group"}


@pytest.mark.parametrize(
    "text",
    ["Investors led by Tencent and Hillhouse took 12% of the company.",
     "Backers including GIC Pte, Hillhouse Investment Management and Tencent bought 12% of the deal."],
)  # fmt: skip
def test_of_a_list_of_buyers_none_has_a_share_in_another(text: str) -> None:
    assert not told(text, "stakeIn")


def test_who_buys_a_share_in_another_has_it() -> None:
    assert told("Tencent bought 12% of Enflame.", "stakeIn") == {"tencent"}


def test_futures_on_an_index_are_not_the_index() -> None:
    assert not told("Futures on the Hang Seng Tech Index slid 1.3%.", "priceChangePct")
    assert told("The Hang Seng Tech Index slid 1.3%.", "priceChangePct")


def test_a_firm_of_the_text_is_not_who_has_its_first_word_in_pinyin() -> None:
    text = "Lanqi Compute Technology Co filed to list. Lanqi had revenue of 2 billion yuan in 2025."
    owners = {f.subject.id for f in extractor().extract(Document("a.txt", text, "text/plain")).facts}
    assert "montage" not in owners


def test_who_is_named_otherwise_too_keeps_the_name_in_pinyin() -> None:
    text = "Montage Technology rose. Lanqi had revenue of 2 billion yuan in 2025, Lanqi Technology Co said."
    found = extractor().extract(Document("a.txt", text, "text/plain")).facts
    assert "montage" in {f.subject.id for f in found if f.predicate == "revenue"}
