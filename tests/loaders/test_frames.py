from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from graph.model import Moment, Quantity
from loaders.mentions import Mention
from loaders.pairing import pair
from loaders.values import value_of
from tests.loaders.world import facts, node, said, status, target, tools

RULE = next(r for r in tools().grammar.rules if r.address == "revenue")
ENGLISH = [
    "Norda acquired Velox.",
    "Velox was acquired by Norda.",
    "Velox, acquired by Norda, grew.",
    "Norda, which acquired Velox, grew.",
    "Velox, which was acquired by Norda, grew.",
    "Orrin praised Norda, which acquired Velox.",
    "Norda grew and acquired Velox.",
    "Norda has taken over Velox.",
    "Norda's acquisition of Velox was completed.",
    "The chipmaker Norda acquired its rival Velox.",
    "In Lakeside, Norda acquired Velox.",
    "According to Orrin, Norda acquired Velox.",
]
CHINESE = [
    "诺达收购维洛。",
    "维洛被诺达收购。",
    "诺达上涨，收购维洛。",
    "诺达已完成收购维洛。",
    "近日，诺达收购了维洛。",
    "诺达芯科收购维洛算力。",
]


@pytest.mark.parametrize("text", [*ENGLISH, *CHINESE])
def test_a_deal_is_read_in_every_voice(text: str) -> None:
    assert {("merger/norda+velox", "acquirer", "norda"), ("merger/norda+velox", "target", "velox")} <= said(text)


@pytest.mark.parametrize(
    "text", ["Norda, Velox and Orrin debuted on the Growth Board.", "诺达、维洛和奥林硅业在成长板上市。"]
)
def test_each_member_of_a_list_of_subjects_has_its_fact(text: str) -> None:
    assert said(text) == {(name, "listedOn", "growth") for name in ("norda", "velox", "orrin")}


@pytest.mark.parametrize("text", ["Norda supplies Velox, Kestrel and Orrin.", "诺达向维洛、凯思特和奥林硅业供货。"])
def test_each_member_of_a_list_of_objects_has_its_fact(text: str) -> None:
    assert said(text) == {("norda", "hasCustomer", name) for name in ("velox", "kestrel", "orrin")}


@pytest.mark.parametrize("text", ["Norda plans to acquire Velox and Orrin.", "诺达拟收购维洛和奥林硅业。"])
def test_each_member_of_a_list_has_its_event(text: str) -> None:
    assert {f.subject.id for f in facts(text)} == {"merger/norda+velox", "merger/norda+orrin"}


@pytest.mark.parametrize(
    "text",
    [
        "诺达、维洛、凯思特营收分别为3亿元和4亿元。",
        "Norda, Velox and Orrin had revenue of 3 million yuan and 4 million yuan.",
    ],
)
def test_lists_of_unequal_length_say_nothing_of_whose_number_is_which(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize("text", ["Norda fell 3%, Velox 4% and Orrin 5%.", "诺达下跌3%，维洛4%，奥林硅业5%。"])
def test_a_list_may_leave_its_verb_out_after_the_first(text: str) -> None:
    assert said(text) == {
        (name, "priceChangePct", n) for name, n in (("norda", "-3"), ("velox", "-4"), ("orrin", "-5"))
    }


def test_a_rule_that_needs_a_slot_states_nothing_without_it() -> None:
    assert said("Norda acquired land.") == set()


def test_a_rule_holds_without_its_optional_slots() -> None:
    assert ("merger/norda+velox", "target", "velox") in said("Norda acquired Velox.")


def test_the_date_of_an_event_dates_its_facts() -> None:
    assert {f.date for f in facts("Norda acquired Velox on February 1, 2026.") if f.object} == {"2026-02-01"}


def test_a_figure_holds_for_the_date_of_its_sentence() -> None:
    assert [f.date for f in facts("In 2025, Norda's revenue was 3 million yuan.")] == ["2025"]


def test_a_rule_gives_its_sign_to_the_number() -> None:
    assert said("Norda fell 3%.") == {("norda", "priceChangePct", "-3")}


@pytest.mark.parametrize(
    ("text", "count"),
    [("Norda had a net loss of 3 million yuan.", 1), ("Norda denied a net loss of 3 million yuan.", 0)],
)
def test_a_rule_holds_only_in_the_statuses_that_it_names(text: str, count: int) -> None:
    assert len(facts(text)) == count


def test_a_rule_may_set_the_status_that_its_words_mean() -> None:
    more = 'rule:eye a :Frame ; :states :seeksListingOn ; :asStatus "planned" ; :noun "ambition"@en ; ' \
           ':slot "subject: Company @ possessive" , "object: Market @ for" .'  # fmt: skip
    assert status("Norda's ambition for the Growth Board is known.", more) == "planned"


def test_a_denied_fact_stays_denied_whatever_the_rule_sets() -> None:
    more = 'rule:eye a :Frame ; :states :seeksListingOn ; :asStatus "planned" ; :noun "ambition"@en ; ' \
           ':slot "subject: Company @ possessive" , "object: Market @ for" .'  # fmt: skip
    assert status("Norda's ambition for the Growth Board was denied.", more) == "denied"


def test_a_rule_may_state_a_fixed_value() -> None:
    more = 'rule:halt a :Frame ; :states :hasStatus ; :set "hasStatus=halted" ; :noun "halt"@en ; ' \
           ':slot "subject: Company @ possessive" .'  # fmt: skip
    assert said("Norda's halt surprised many.", more) == {("norda", "hasStatus", "halted")}


def test_nothing_has_a_relation_to_itself() -> None:
    assert said("Norda supplies Norda Chips.") == set()


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (':unless "orders"', False),
        (':unless "chips"', True),
        (':needs "orders"', True),
        (':needs "chips"', False),
        (':unless "‹ambition› orders"', False),
        (':unless "‹ambition› chips"', True),
    ],
)
def test_words_around_a_trigger_may_forbid_it_or_be_needed(condition: str, holds: bool) -> None:
    more = (
        f'rule:eye a :Frame ; :states :seeksListingOn ; :noun "ambition"@en ; {condition} ; '
        ':slot "subject: Company @ possessive" , "object: Market @ for" .'
    )
    assert bool(said("Norda's ambition orders talks for the Growth Board.", more)) is holds


def number(value: str, unit: str = "CNY") -> Mention:
    return Mention(0, 1, value, "quantity", quantity=Quantity(0, 1, Decimal(value), unit, value))


def thing(name: str) -> Mention:
    return Mention(0, 1, name, "name", node(name))


def test_lists_of_numbers_are_paired_with_lists_of_things() -> None:
    made = pair([node("A"), node("B")], [number("1"), number("2")], "")
    assert [m.text for _, m in made if m] == ["1", "2"]


@pytest.mark.parametrize("word", ["respectively", "分别"])
def test_lists_of_things_are_paired_where_the_text_says_so(word: str) -> None:
    assert len(pair([node("A"), node("B")], [thing("C"), thing("D")], word)) == 2


def test_lists_of_things_go_each_with_each_where_the_text_says_nothing() -> None:
    assert len(pair([node("A"), node("B")], [thing("C"), thing("D")], "")) == 4


def test_lists_of_numbers_of_another_length_are_nobodys() -> None:
    assert pair([node("A"), node("B")], [number("1"), number("2"), number("3")], "") == []


def test_the_value_of_a_date_is_its_iso_form() -> None:
    mention = Mention(0, 4, "2019", "moment", moment=Moment(0, 4, "2019", "2019"))
    value = value_of(mention, RULE, "establishedOn", tools().vocabulary)
    assert value is not None
    assert value.date == "2019"


def test_the_value_of_a_text_is_its_words() -> None:
    value = value_of(Mention(0, 4, " grow ", "text"), RULE, "aimsTo", tools().vocabulary)
    assert value is not None
    assert value.text == "grow"


def test_a_falling_range_is_negative_at_both_ends() -> None:
    falling = Mention(0, 1, "3-5%", "quantity", quantity=Quantity(0, 1, Decimal(3), "%", "3-5%", upper=Decimal(5)))
    value = value_of(falling, replace(RULE, sign="-"), "priceChangePct", tools().vocabulary)
    assert value is not None
    assert (value.number, value.upper) == (Decimal(-3), Decimal(-5))


def test_a_fact_is_less_sure_by_a_proper_noun_of_unknown_class() -> None:
    (sure,), (unsure,) = facts("It said Norda fell 3%."), facts("It said Zorvex fell 3%.")
    assert sure.confidence > unsure.confidence


@pytest.mark.parametrize("text", [*ENGLISH, *CHINESE])
def test_a_quote_holds_the_trigger_and_what_fills_its_slots(text: str) -> None:
    quotes = [f.quote for f in facts(text) if f.predicate == "target"]
    assert all(re.search("Velox|维洛", quote) and re.search("acqui|take|收购", quote) for quote in quotes)


def test_the_target_of_a_fact_is_a_thing_or_a_value_never_both() -> None:
    text = " ".join(ENGLISH) + " Norda's revenue was 3 million yuan. Norda fell 3%."
    assert all((f.object is None) != (f.value is None) and target(f) for f in facts(text))
