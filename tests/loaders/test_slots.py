from __future__ import annotations

import pytest

from loaders.defaults import Defaults
from loaders.fills import Fill
from loaders.mentions import Mention
from loaders.slots import Filler
from ontology.grammar import parse_slot
from tests.loaders.world import facts, node, target, tools, view


def fill(text: str, slot: str, rule: str = "buy", defaults: dict[str, Mention] | None = None) -> Fill | None:
    """Return what fills a slot of the first hit of a rule in the last sentence of a text."""
    seen = view(text)
    hit = next(h for h in tools().triggers.find(seen.text) if h.rule.address == rule)
    return Filler(seen, hit, tools().vocabulary, Defaults(defaults or {})).fill(parse_slot(f"it{slot}"))


def words(text: str, slot: str, rule: str = "buy") -> list[str]:
    """Return the words of what fills a slot."""
    found = fill(text, slot, rule)
    return [m.text for m in found.members] if found else []


def stand_in(name: str, cls: str = "Company") -> Mention:
    return Mention(0, 0, "", "anaphor", node(name, cls))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norda acquired Velox.", "Norda"),
        ("In Lakeside, Norda acquired Velox.", "Norda"),
        ("Norda of Lakeside acquired Velox.", "Norda"),
        ("Norda, which acquired Velox, grew.", "Norda"),
        ("Orrin praised Norda, which acquired Velox.", "Norda"),
        ("Norda grew and acquired Velox.", "Norda"),
        ("Norda grew, acquiring Velox.", "Norda"),
        ("After talks with Orrin, Norda acquired Velox.", "Norda"),
        ("Orrin grew, while Norda acquired Velox.", "Norda"),
        ("诺达收购维洛。", "诺达"),
        ("在湖畔市，诺达收购维洛。", "诺达"),
        ("诺达上涨，收购维洛。", "诺达"),
        ("诺达与奥林硅业谈判后收购维洛。", "诺达"),
    ],
)
def test_the_subject_stands_before_the_verb_and_hangs_on_nothing(text: str, who: str) -> None:
    assert words(text, ": Company @ subject") == [who]


@pytest.mark.parametrize(
    "text", ["Talks with Norda acquired depth.", "It said that it acquired depth.", "向诺达收购。"]
)
def test_what_hangs_on_a_preposition_is_no_subject(text: str) -> None:
    assert words(text, ": Company @ subject") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Norda acquired Velox.", "Velox"),
        ("Norda acquired the chip designer Velox.", "Velox"),
        ("诺达收购维洛。", "维洛"),
        ("诺达收购了芯片企业维洛。", "维洛"),
    ],
)
def test_the_object_stands_after_the_verb(text: str, whom: str) -> None:
    assert words(text, ": Company @ object") == [whom]


@pytest.mark.parametrize(
    "text", ["Norda acquired land from Velox.", "Norda acquired land; Velox grew.", "诺达收购土地，维洛上涨。"]
)
def test_what_stands_behind_a_preposition_or_a_stop_is_no_object(text: str) -> None:
    assert words(text, ": Company @ object") == []


@pytest.mark.parametrize(
    "text", ["Velox was acquired by Norda.", "Velox, acquired by Norda, grew.", "维洛被诺达收购。"]
)
def test_in_the_passive_the_subject_is_what_the_verb_is_done_to(text: str) -> None:
    assert words(text, ": Company @ object") == [text[:5] if text.isascii() else "维洛"]


@pytest.mark.parametrize("text", ["Velox was acquired by Norda.", "维洛被Norda收购。", "维洛由Norda收购。"])
def test_in_the_passive_the_agent_stands_behind_its_marker(text: str) -> None:
    assert words(text, ": Company @ subject") == ["Norda"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [("Norda's revenue rose.", "Norda"), ("Norda’s annual revenue rose.", "Norda"), ("the Norda revenue", "Norda"),
     ("诺达的营收增长。", "诺达"), ("诺达营收增长。", "诺达"), ("诺达全年营收增长。", "诺达")],
)  # fmt: skip
def test_the_owner_stands_before_what_it_owns(text: str, whose: str) -> None:
    assert words(text, ": Company @ possessive", "revenue") == [whose]


@pytest.mark.parametrize("text", ["Norda grew as revenue rose.", "诺达上涨，营收增长。"])
def test_who_stands_elsewhere_owns_nothing(text: str) -> None:
    assert words(text, ": Company @ possessive", "revenue") == []


@pytest.mark.parametrize(
    ("text", "slot", "filler"),
    [
        ("Norda acquired land from Velox.", "from", "Velox"),
        ("Norda acquired land from the chip designer Velox.", "from", "Velox"),
        ("An acquisition of Velox", "of", "Velox"),
        ("On behalf of Orrin it acquired land.", "of", "Orrin"),
        ("诺达向维洛收购土地。", "向", "维洛"),
        ("诺达收购土地给维洛。", "给", "维洛"),
    ],
)
def test_a_marker_stands_before_what_it_marks(text: str, slot: str, filler: str) -> None:
    assert words(text, f": Company @ {slot}") == [filler]


def test_a_marker_of_two_words_is_written_with_a_line_below() -> None:
    assert words("Norda acquired land together with Velox.", ": Company @ together_with") == ["Velox"]


def test_a_marker_with_a_plus_takes_only_what_comes_next() -> None:
    assert words("Norda acquired Orrin land from Velox.", ": Company @ from+") == []


@pytest.mark.parametrize(
    ("case", "number"), [("near", "5%"), ("before", "5%"), ("after", "7%"), ("next", "7%"), ("beside", "5%")]
)
def test_a_number_is_sought_where_the_case_says(case: str, number: str) -> None:
    assert words("Norda, with a 5% revenue, then 7%, grew.", f": percent @ {case}", "revenue") == [number]


def test_next_takes_no_number_that_belongs_to_another_time() -> None:
    assert words("Norda revenue grew from 5%.", ": percent @ next", "revenue") == []


def test_beside_takes_no_number_that_stands_apart() -> None:
    assert words("With 5% of all the orders of that kind revenue grew.", ": percent @ beside", "revenue") == []


def test_the_cases_are_tried_in_their_order() -> None:
    assert words("Norda acquired Velox.", ": Company @ object subject") == ["Velox"]


def test_a_case_that_finds_nothing_gives_way_to_the_next() -> None:
    assert words("Norda acquired land.", ": Company @ object subject") == ["Norda"]


@pytest.mark.parametrize(("slot", "count"), [(": Company @ object", 1), ("+: Company @ object", 3)])
def test_a_list_fills_a_slot_only_if_the_slot_takes_lists(slot: str, count: int) -> None:
    assert len(words("Norda acquired Velox, Kestrel and Orrin.", slot)) == count


def test_a_date_for_the_whole_sentence_may_stand_in_an_earlier_clause() -> None:
    assert words("On March 1, 2026 Orrin fell, while Norda acquired Velox.", ": date @ near") == ["March 1, 2026"]


def test_a_firm_for_the_clause_may_not_stand_in_an_earlier_one() -> None:
    assert words("Orrin fell, while it acquired land.", ": Company @ near") == []


@pytest.mark.parametrize(("text", "rule"), [("Norda debuted in Lakeside.", "list"), ("诺达在湖畔市上市。", "list")])
def test_a_place_stands_for_its_one_exchange_where_a_market_is_asked_for(text: str, rule: str) -> None:
    found = fill(text, ": Market @ in 在", rule)
    assert found is not None
    assert [m.node.id for m in found.members if m.node] == ["bourse"]


def test_a_place_without_an_exchange_stands_for_no_market() -> None:
    assert words("Norda debuted in Hilltop.", ": Market @ in", "list") == []


@pytest.mark.parametrize("case", ["topic", "title"])
def test_what_the_text_speaks_of_stands_in_for_a_missing_subject(case: str) -> None:
    found = fill("Then came an acquisition.", f": Company @ {case}", "buy", {f"{case}:Company": stand_in("Norda")})
    assert found is not None
    assert [m.node for m in found.members] == [node("Norda")]


def test_a_stand_in_is_less_sure_than_a_subject() -> None:
    found = fill("Then came an acquisition.", ": Company @ topic", "buy", {"topic:Company": stand_in("Norda")})
    assert found is not None
    assert found.sureness < 1


def test_no_topic_stands_in_where_a_chinese_sentence_names_another_subject() -> None:
    topic = {"topic:Company": stand_in("Norda")}
    assert fill("海阔天空已完成收购。", ": Company @ topic", "buy", topic) is None


def test_a_stand_in_of_a_class_below_fits() -> None:
    topic = {"topic:Company": stand_in("Harbour", "SecuritiesFirm")}
    assert fill("Then came an acquisition.", ": Organization @ topic", "buy", topic) is not None


def test_without_anything_that_fits_a_slot_stays_empty() -> None:
    assert fill("Norda acquired Velox.", ": Person @ subject object near of topic title speaker") is None


def test_the_firm_that_speaks_may_speak_of_itself() -> None:
    found = fill("Norda said: the acquisition is near.", ": Company @ speaker")
    assert found is not None
    assert [m.node.id for m in found.members if m.node] == ["norda"]


def test_a_broker_speaks_of_others() -> None:
    assert fill("Harbour Securities said: the acquisition is near.", ": Company @ speaker") is None


def test_one_thing_fills_no_two_slots_of_a_trigger() -> None:
    seen = view("Norda acquired land.")
    filler = Filler(seen, tools().triggers.find(seen.text)[0], tools().vocabulary, Defaults({}))
    assert [filler.fill(parse_slot(f"{name}: Company @ near")) is None for name in "ab"] == [False, True]


@pytest.mark.parametrize(
    "text",
    ["Norda and Velox posted revenue of 3 million yuan and 4 million yuan, respectively.",
     "诺达和维洛营收分别为300万元和400万元。"],
)  # fmt: skip
def test_lists_of_equal_length_are_paired(text: str) -> None:
    assert {(f.subject.id, target(f)) for f in facts(text)} == {("norda", "3000000"), ("velox", "4000000")}
