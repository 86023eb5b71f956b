from __future__ import annotations

import pyoxigraph as ox
import pytest

from ontology.grammar import Grammar, Rule, Slot, load_grammar, parse_slot
from ontology.vocabulary import Vocabulary

TEXT = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix rule: <https://w3id.org/suanli/rule/> .

rule:z a :Frame ; :states :revenue ; :verb "earn"@en , "收入"@zh ; :noun "revenue"@en ;
    :slot "subject: Company @ subject" , "object+?: money @ of after" ; :set "b=2" , "a=1" ; :when "done planned" ;
    :asStatus "expected" ; :unless "orders" ; :needs "profit" ; :sign "-" ; :measuring "chips" ; :sureness "0.7" .
rule:a a :Template ; :evokes :Merger ; :pattern "{acquirer:Company} buys"@en .
<https://w3id.org/suanli/rule/status/planned> :cue "will"@en , "将"@zh .
<https://w3id.org/suanli/rule/list/speech> a :WordList ; :word "said"@en , "表示"@zh .
<https://w3id.org/suanli/rule/column/date> a :WordList ; :column "day"@en .
:Company :anaphor "the firm"@en ; :suffix "Ltd"@en ; :kind "chipmaker"@en .
:Merger :key "acquirer target" ; :idPrefix "merger" . :Listing :key "listedCompany" .
"""


def grammar(turtle: str = TEXT) -> Grammar:
    return Grammar(Vocabulary([quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]))


def rule() -> Rule:
    return grammar().rules[1]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("subject: Company @ subject", Slot("subject", ("Company",), ("subject",))),
        ("object+: money|share @ of after", Slot("object", ("money", "share"), ("of", "after"), many=True)),
        ("date?: date", Slot("date", ("date",), ("near",), optional=True)),
        ("object+?: text @ 由 被", Slot("object", ("text",), ("由", "被"), many=True, optional=True)),
        ("  subject :Company@subject ", Slot("subject", ("Company",), ("subject",))),
    ],
)
def test_a_slot_is_read_from_its_line(text: str, slot: Slot) -> None:
    assert parse_slot(text) == slot


@pytest.mark.parametrize(
    "text", ["", "subject", "subject Company", "a b: Company", "subject: Company+", "subject?+: Company"]
)
def test_a_line_that_is_no_slot_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="is no slot"):
        parse_slot(text)


def test_rules_come_in_the_order_of_their_addresses() -> None:
    assert [r.address for r in grammar().rules] == ["a", "z"]


def test_a_frame_has_its_verbs_and_nouns() -> None:
    assert [(t.text, t.language, t.part) for t in rule().triggers] == [
        ("revenue", "en", "noun"),
        ("earn", "en", "verb"),
        ("收入", "zh", "verb"),
    ]


def test_a_template_has_its_patterns() -> None:
    assert grammar().rules[0].patterns == (("{acquirer:Company} buys", "en"),)


@pytest.mark.parametrize(
    ("field", "value"),
    [("states", "revenue"), ("evokes", None), ("when", ("done", "planned")), ("status", "expected"), ("sign", "-"),
     ("of", "chips"), ("confidence", 0.7), ("sets", (("a", "1"), ("b", "2")))],
)  # fmt: skip
def test_a_rule_holds_what_its_lines_say(field: str, value: object) -> None:
    assert getattr(rule(), field) == value


def test_a_rule_is_fairly_sure_unless_it_says_otherwise() -> None:
    assert grammar().rules[0].confidence == 0.9


@pytest.mark.parametrize(
    ("lists", "key", "words"),
    [
        (grammar().cues, "planned", [("will", "en"), ("将", "zh")]),
        (grammar().word_lists, "speech", [("said", "en"), ("表示", "zh")]),
        (grammar().anaphors, "Company", [("the firm", "en")]),
        (grammar().suffixes, "Company", [("Ltd", "en")]),
        (grammar().kinds, "Company", [("chipmaker", "en")]),
    ],
)
def test_word_lists_go_by_what_they_are_for(
    lists: dict[str, list[tuple[str, str]]], key: str, words: list[tuple[str, str]]
) -> None:
    assert sorted(lists[key]) == sorted(words)


def test_the_heads_of_columns_go_by_what_they_tell() -> None:
    assert [words for name, words in grammar().columns.items() if name.endswith("date")] == [[("day", "en")]]


def test_an_event_has_the_prefix_and_roles_of_its_id() -> None:
    assert grammar().keys["Merger"] == ("merger", ("acquirer", "target"))


def test_an_event_without_a_prefix_takes_its_class() -> None:
    assert grammar().keys["Listing"] == ("listing", ("listedCompany",))


def test_the_grammar_of_an_installation_is_read_once() -> None:
    assert load_grammar() is load_grammar()


@pytest.mark.parametrize("one", load_grammar().rules, ids=lambda r: r.address)
def test_each_real_rule_can_be_set_off_and_says_something(one: Rule) -> None:
    assert (one.triggers or one.patterns) and (one.states or one.evokes)


@pytest.mark.parametrize("one", load_grammar().rules, ids=lambda r: r.address)
def test_what_a_real_rule_states_is_a_term_or_an_event(one: Rule) -> None:
    words = load_grammar().vocabulary
    assert one.states is None or words.is_term(one.states)
    assert one.evokes is None or one.evokes in words.event_classes


@pytest.mark.parametrize(
    "status", ["planned", "considered", "expected", "terminated", "denied", "claimed", "done", "if"]
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_status_has_cues_in_both_languages(status: str, language: str) -> None:
    assert [text for text, code in load_grammar().cues[status] if code == language]
