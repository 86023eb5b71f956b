from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Article, Document, Extraction, Fact, Header, Value
from loaders import surety
from loaders.least import LEAST, VARIABLE, least
from tests.graph.world import HYGON, LISTING, METAX, STAR, fact

CLASSES = frozenset({"Listing"})
DOCUMENT = Document("003.txt", "MetaX debuted on the STAR Market.", "0" * 64)
APPLICANT = fact(LISTING, "listedCompany", METAX)
DAY = fact(LISTING, "listingDate", Value(date="2025-12-17"))


@pytest.fixture(autouse=True)
def half(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "0.5")


def of(*facts: tuple[Fact, float]) -> Extraction:
    made = tuple(replace(f, confidence=sure) for f, sure in facts)
    return Extraction(DOCUMENT, (Article("a1", 0, 33, Header(), DOCUMENT.text, "en"),), (METAX, HYGON), made)


def told(extraction: Extraction) -> list[str]:
    return [f.predicate for f in surety.without_unsure(extraction, CLASSES).facts]


def test_each_ground_moves_the_odds_by_its_weight() -> None:
    weights = {"": {"": 0.0, "good": 2.0, "bad": -2.0}}
    assert surety.odds((), "revenue", "account/earned", weights) == 0.5
    assert surety.odds(("good",), "revenue", "account/earned", weights) > 0.85
    assert surety.odds(("good", "bad"), "revenue", "account/earned", weights) == 0.5
    assert surety.odds(("unheard of",), "revenue", "account/earned", weights) == 0.5


def test_a_ground_may_weigh_otherwise_for_a_term() -> None:
    weights = {"": {"": 0.0, "meant": 0.5}, "hasCustomer": {"meant": -2.5}}
    assert surety.odds(("meant",), "revenue", "account/earned", weights) > 0.6
    assert surety.odds(("meant",), "hasCustomer", "customer/of", weights) < 0.15


def test_a_ground_may_weigh_more_for_the_rules_of_a_file() -> None:
    weights = {"": {"": 0.0, "far": -0.5}, "revenue": {"far": 1.0}, "table/": {"far": 2.0}}
    assert surety.odds(("far",), "netProfit", "table/row", weights) > 0.8
    assert surety.odds(("far",), "netProfit", "account/earned", weights) < 0.4
    assert surety.odds(("far",), "revenue", "table/row", weights) > 0.95


def test_what_is_less_sure_than_the_least_is_withheld() -> None:
    both = of((fact(METAX, "listedOnMarket", STAR), 0.6), (fact(METAX, "partOf", STAR), 0.4))
    assert told(both) == ["listedOnMarket"]


def test_the_least_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "0.3")
    assert told(of((fact(METAX, "partOf", STAR), 0.4))) == ["partOf"]
    monkeypatch.delenv(VARIABLE)
    assert least() == LEAST


def test_what_the_head_of_a_page_says_is_always_told() -> None:
    head = replace(fact(METAX, "title", Value(text="News")), rule="header/title")
    assert told(of((head, 0.1))) == ["title"]


def test_an_event_whose_parties_are_withheld_is_not_told() -> None:
    assert told(of((APPLICANT, 0.4), (DAY, 0.9))) == []
    assert told(of((APPLICANT, 0.6), (DAY, 0.9))) == ["listedCompany", "listingDate"]


def test_an_event_that_never_had_parties_is_told() -> None:
    assert told(of((DAY, 0.9), (fact(METAX, "partOf", STAR), 0.1))) == ["listingDate"]


def test_a_thing_of_which_nothing_is_told_is_left_out() -> None:
    extraction = of((fact(METAX, "listedOnMarket", STAR), 0.9), (fact(HYGON, "listedOnMarket", STAR), 0.1))
    assert surety.without_unsure(extraction, CLASSES).entities == (METAX,)


def test_the_weightiest_signs_of_both_sides_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt = {"": {"": 0.0, "a": 1.0, "b": 2.0, "c": -1.0}, "partOf": {"a": 3.0}, "site/": {"a": -5.0}}
    monkeypatch.setattr(surety, "weights", lambda: learnt)
    signs = ("a", "b", "c", "unheard of")
    assert surety.weightiest(signs, "revenue", "account/earned") == (["b", "a"], ["c"])
    assert surety.weightiest(signs, "partOf", "part/of") == (["a", "b"], ["c"])
    assert surety.weightiest(signs, "partOf", "site/in") == (["b"], ["a", "c"])
