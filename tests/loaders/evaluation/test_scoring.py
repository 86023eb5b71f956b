from __future__ import annotations

import pytest

from loaders.evaluation.rows import Row
from tests.loaders.evaluation.rows import fact, firm, gold, money, scored

THREE = gold(value=3_000_000_000, currency="CNY")
RIGHT = fact(value=money(3_000_000_000))


def kinds(expected: list[Row], found: list[Row], *bans: Row) -> list[str]:
    return list(scored(expected, found, bans).kinds.values())


@pytest.mark.parametrize("name", ["Norda Chips", "诺达芯科", "norda", "Norda Chips Co., Ltd."])
def test_a_thing_is_known_by_any_of_its_names(name: str) -> None:
    assert kinds([gold(subject=name, value=3_000_000_000, currency="CNY")], [RIGHT]) == ["matched"]


def test_a_thing_unknown_is_known_by_half_of_its_name() -> None:
    expected = gold(subject="Orrin Silicon", value=5, currency="CNY")
    assert kinds([expected], [fact(subject="orrin-silicon-valley", label="Orrin Silicon", value=money(5))]) == [
        "matched"
    ]


def test_a_value_of_another_subject_in_the_same_words_is_a_wrong_subject() -> None:
    assert kinds([THREE], [fact(subject="velox", label="Velox Computing", value=money(3_000_000_000))]) == [
        "wrong_subject"
    ]


def test_the_same_fact_from_two_rules_counts_once() -> None:
    assert kinds([THREE], [RIGHT, RIGHT | {"rule": "r/y"}]) == ["matched"]


def test_the_same_value_in_other_words_is_a_repeat() -> None:
    assert sorted(kinds([THREE], [RIGHT, RIGHT | {"quote": "revenue of 3 billion yuan"}])) == ["matched", "repeat"]


@pytest.mark.parametrize(("status", "kind"), [("done", "early"), ("planned", "contradicted")])
def test_what_is_denied_may_not_be_given_as_anything_else(status: str, kind: str) -> None:
    denied = gold("transaction_value", value=5, currency="CNY", modality="denied")
    assert kinds([denied], [fact("transactionValue", value=money(5), status=status)]) == ["matched"]


def test_a_forbidden_fact_is_found_out() -> None:
    ban = {"doc": "d1", "subject": "Norda Chips", "predicate": "net_profit"}
    assert kinds([THREE], [fact("netProfit", value=money(3))], ban) == ["forbidden"]


@pytest.mark.parametrize("status", ["denied", "terminated", "considered"])
def test_a_ban_without_a_status_lets_a_denial_pass(status: str) -> None:
    ban = {"doc": "d1", "subject": "Norda Chips", "predicate": "net_profit"}
    assert kinds([THREE], [fact("netProfit", value=money(3), status=status)], ban) == ["extra"]


@pytest.mark.parametrize(("said", "kind"), [("3 CNY", "forbidden"), ("4 CNY", "extra"), ("any", "forbidden")])
def test_a_ban_may_be_of_one_value(said: str, kind: str) -> None:
    ban = {"doc": "d1", "subject": "Norda Chips", "predicate": "net_profit", "object": said}
    assert kinds([THREE], [fact("netProfit", value=money(3))], ban) == [kind]


def test_an_event_is_known_by_its_parties_in_any_order() -> None:
    expected = gold("transaction_value", "merger: Velox Computing + Norda Chips", value=5, currency="CNY")
    found = fact("transactionValue", "merger/norda+velox", "Merger", value=money(5))
    found["subject"]["class"] = "Merger"
    assert kinds([expected], [found]) == ["matched"]


def test_a_key_party_stands_for_its_event() -> None:
    expected = gold("transaction_value", "merger: Velox Computing + Norda Chips", value=5, currency="CNY")
    assert kinds([expected], [fact("transactionValue", value=money(5))]) == ["matched"]


def test_an_inverse_predicate_is_turned_round() -> None:
    expected = gold("parent_of", object="Velox Computing")
    found = fact("subsidiaryOf", "velox", "Velox Computing", object=firm("Norda"))
    assert kinds([expected], [found]) == ["matched"]


def test_a_symmetric_relation_holds_both_ways() -> None:
    expected = gold("partner_of", object="Velox Computing")
    found = fact("partnerOf", "velox", "Velox Computing", object=firm("Norda"))
    assert kinds([expected], [found]) == ["matched"]


def test_facts_of_documents_without_gold_are_left_out() -> None:
    assert kinds([THREE], [RIGHT | {"document": "d2.txt"}]) == []


def test_a_document_is_known_by_the_beginning_of_its_name() -> None:
    assert kinds([THREE], [RIGHT | {"document": "news/d1_0f2a.txt"}]) == ["matched"]


def test_a_miss_is_a_gold_fact_without_a_right_value() -> None:
    assert [one.row["predicate"] for one in scored([THREE, gold("inventory", value=5)], [RIGHT]).misses] == [
        "inventory"
    ]


def test_an_extra_is_a_fact_of_which_gold_says_nothing() -> None:
    made = scored([THREE], [RIGHT, fact("netProfit", value=money(9))])
    assert [one.row["predicate"] for one in made.extras] == ["netProfit"]
