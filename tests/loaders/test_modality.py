from __future__ import annotations

import pytest

from tests.loaders.world import facts, said, status, tools

ENGLISH = [
    ("Norda acquired Velox.", "done"),
    ("Norda has acquired Velox.", "done"),
    ("Norda successfully acquired Velox.", "done"),
    ("Norda will acquire Velox.", "planned"),
    ("Norda plans to acquire Velox.", "planned"),
    ("Norda agreed to acquire Velox.", "planned"),
    ("Norda's proposed acquisition of Velox", "planned"),
    ("Norda is considering acquiring Velox.", "considered"),
    ("Norda is in talks to acquire Velox.", "considered"),
    ("Norda is expected to acquire Velox.", "expected"),
    ("Norda could acquire Velox.", "expected"),
    ("Norda is likely to acquire Velox.", "expected"),
    ("Norda is reportedly acquiring Velox.", "claimed"),
    ("Norda is said to acquire Velox.", "claimed"),
    ("Norda scrapped a plan to acquire Velox.", "terminated"),
    ("Norda called off its acquisition of Velox.", "terminated"),
    ("Norda denied plans to acquire Velox.", "denied"),
    ("Norda has no plans to acquire Velox.", "denied"),
]
CHINESE = [
    ("诺达收购维洛。", "done"),
    ("诺达已收购维洛。", "done"),
    ("诺达成功收购维洛。", "done"),
    ("诺达拟收购维洛。", "planned"),
    ("诺达将收购维洛。", "planned"),
    ("诺达筹划收购维洛。", "planned"),
    ("诺达考虑收购维洛。", "considered"),
    ("诺达商议收购维洛。", "considered"),
    ("诺达有望收购维洛。", "expected"),
    ("诺达可能收购维洛。", "expected"),
    ("据传诺达收购维洛。", "claimed"),
    ("网传诺达收购维洛。", "claimed"),
    ("诺达终止收购维洛。", "terminated"),
    ("诺达放弃收购维洛。", "terminated"),
    ("诺达否认收购维洛。", "denied"),
    ("诺达澄清称传言不实，并收购维洛。", "done"),
    ("诺达并未收购维洛。", "denied"),
]
AFTER = [
    ("Norda's acquisition of Velox was terminated.", "terminated"),
    ("Norda's acquisition of Velox fell through.", "terminated"),
    ("Norda's acquisition of Velox is untrue.", "denied"),
    ("Norda's acquisition of Velox is subject to approval.", "planned"),
    ("Norda's acquisition of Velox is expected to close.", "expected"),
    ("Norda's acquisition of Velox was completed.", "done"),
    ("诺达收购维洛告吹。", "terminated"),
    ("诺达收购维洛的传闻不属实。", "denied"),
    ("诺达收购维洛尚需批准。", "planned"),
    ("诺达收购维洛有望年内完成。", "expected"),
    ("诺达收购维洛已完成。", "done"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_a_cue_before_an_english_verb_sets_its_status(text: str, expected: str) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_a_cue_before_a_chinese_verb_sets_its_status(text: str, expected: str) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_a_cue_after_the_trigger_sets_its_status(text: str, expected: str) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(
    "text",
    ["If Norda acquires Velox, prices fall.", "Unless Norda acquired Velox, it would shrink.",
     "Nobody knows whether Norda will acquire Velox.", "Assuming Norda acquired Velox, prices fell.",
     "如果诺达收购维洛，价格将下跌。", "一旦诺达收购维洛，价格将下跌。", "诺达是否收购维洛，尚无定论。",
     "若诺达收购维洛，价格将下跌。"],
)  # fmt: skip
def test_a_condition_states_nothing(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize("text", ["Norda acquired Velox?", "Will Norda acquire Velox?", "诺达收购维洛？"])
def test_a_question_states_nothing(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Norda did not acquire Velox.",
        "Norda didn’t acquire Velox.",
        "Norda has never acquired Velox.",
        "Norda will not acquire Velox.",
        "Norda failed to acquire Velox.",
        "Norda was blocked from acquiring Velox.",
        "Norda did not complete its acquisition of Velox.",
        "Norda is not expected to acquire Velox; Orrin won't acquire Velox.",
        "诺达没有收购维洛。",
        "诺达未收购维洛。",
        "诺达未能收购维洛。",
        "诺达不会收购维洛。",
        "诺达拒绝收购维洛。",
    ],
)
def test_what_is_plainly_negated_is_never_done_or_planned(text: str) -> None:
    assert {f.status for f in facts(text)} <= {"denied"}


@pytest.mark.parametrize("text", ["Norda's revenue did not reach 3 million yuan.", "诺达营收未达到300万元。"])
def test_a_figure_that_was_not_reached_is_not_stated(text: str) -> None:
    assert said(text) == set()


def test_a_negation_inside_a_phrase_denies_it() -> None:
    more = 'rule:won a :Template ; :states :raised ; :pattern "{subject:Company} .. closed .. {object:money}"@en .'
    assert status("Norda has not closed a round of 3 million yuan.", more) == "denied"


def test_a_negation_inside_what_is_said_denies_nothing() -> None:
    more = 'rule:say a :Template ; :states :stated ; :pattern "“{object:text}” said {subject:Company}"@en .'
    assert "denied" not in {f.status for f in facts("“Prices are not set by phone,” said Norda.", more)}


@pytest.mark.parametrize("text", ["Norda has not acquired Velox.", "诺达没有收购维洛。"])
def test_a_plain_negation_is_a_denial(text: str) -> None:
    assert status(text) == "denied"


@pytest.mark.parametrize("text", ["Norda may not acquire Velox.", "Norda could not acquire Velox."])
def test_what_may_not_happen_is_not_stated(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text",
    ["Norda not only acquired Velox.", "Norda did not say when it acquired Velox.", "诺达未披露收购维洛的价格。",
     "Norda acquired Velox, not Orrin."],
)  # fmt: skip
def test_a_negation_of_something_else_leaves_the_deed_done(text: str) -> None:
    assert status(text) == "done"


@pytest.mark.parametrize("text", ["Norda has not yet acquired Velox.", "诺达尚未收购维洛。", "诺达推迟收购维洛。"])
def test_what_is_only_not_yet_done_is_planned(text: str) -> None:
    assert status(text) == "planned"


@pytest.mark.parametrize(
    "text", ["Had Norda acquired Velox, it would have grown.", "Should Norda acquire Velox, it grows."]
)
def test_an_inverted_condition_states_nothing(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    "text", ["Norda, not Velox, debuted on the Growth Board.", "Norda rather than Velox debuted on the Growth Board."]
)
def test_a_name_that_is_negated_is_no_subject(text: str) -> None:
    assert said(text) == {("norda", "listedOn", "growth")}


@pytest.mark.parametrize(
    ("text", "outermost"),
    [
        ("Norda may consider a plan to acquire Velox.", "expected"),
        ("Norda plans to consider acquiring Velox.", "planned"),
        ("Norda is considering a plan to acquire Velox.", "considered"),
        ("Norda reportedly plans to acquire Velox.", "claimed"),
        ("据传诺达拟收购维洛。", "claimed"),
        ("诺达考虑将收购维洛。", "considered"),
        ("预计诺达将收购维洛。", "expected"),
    ],
)
def test_the_outermost_of_several_cues_decides(text: str, outermost: str) -> None:
    assert status(text) == outermost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norda reportedly scrapped its planned acquisition of Velox.", "terminated"),
        ("Norda plans to deny that Norda will acquire Velox.", "denied"),
        ("Norda denied a terminated plan to acquire Velox.", "denied"),
        ("据传诺达终止收购维洛的计划。", "terminated"),
        ("诺达否认拟收购维洛。", "denied"),
    ],
)
def test_denial_and_termination_win_over_all_other_cues(text: str, expected: str) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Norda planned to wait, and has already acquired Velox.", "Norda plans to grow and has already acquired Velox.",
     "Norda had considered waiting, but has now acquired Velox.", "诺达此前计划观望，现已收购维洛。",
     "诺达曾考虑观望，日前收购维洛。"],
)  # fmt: skip
def test_what_has_already_happened_after_plans_is_done(text: str) -> None:
    assert status(text) == "done"


@pytest.mark.parametrize("text", ["Norda has plans to acquire Velox.", "Norda has to acquire Velox."])
def test_having_to_or_having_plans_to_is_not_done(text: str) -> None:
    assert status(text) == "planned"


@pytest.mark.parametrize(
    "text", ["Orrin plans to grow, while Norda acquired Velox.", "奥林硅业计划扩张；诺达收购维洛。"]
)
def test_a_cue_does_not_reach_over_a_contrast(text: str) -> None:
    assert status(text) == "done"


@pytest.mark.parametrize("text", ["Norda to acquire Velox", "Norda moves to acquire Velox."])
def test_an_infinitive_without_a_cue_is_planned(text: str) -> None:
    assert status(text) == "planned"


@pytest.mark.parametrize("text", ["Norda's acquisition of Velox", "Norda acquiring Velox"])
def test_a_deal_that_is_only_named_is_planned(text: str) -> None:
    assert status(text) == "planned"


def test_a_measure_that_is_only_named_is_done() -> None:
    assert status("Norda's revenue of 3 million yuan") == "done"


@pytest.mark.parametrize(
    "text",
    ["Norda has to date acquired Velox.", "In May Norda acquired Velox.", "行动计划显示诺达收购维洛。",
     "研究院显示诺达收购维洛。"],
)  # fmt: skip
def test_a_cue_inside_another_word_sets_nothing(text: str) -> None:
    assert status(text) == "done"


def test_cues_come_in_the_order_of_the_text() -> None:
    found = tools().modality.cues("Norda may consider what was denied")
    assert [kind for _, _, kind in found if not kind.startswith("after")] == ["expected", "considered", "denied"]


def test_a_cue_covers_the_words_that_set_it() -> None:
    text = "诺达拟于三月收购"
    assert "拟于" in {text[start:end] for start, end, kind in tools().modality.cues(text) if kind == "planned"}


def test_a_text_without_cues_has_none() -> None:
    assert tools().modality.cues("Norda bought Velox.") == []


def test_what_ends_in_a_second_clause_of_that_ends_nothing_in_the_first() -> None:
    text = "It noted that Norda bought Velox in May and that a permit was dropped."
    assert all(fact.status != "terminated" for fact in facts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("诺达芯科原计划收购维洛算力，后因市况搁置。", "terminated"),
        ("诺达芯科计划收购维洛算力，并放弃今年分红。", "planned"),
        ("Norda had planned to acquire Velox but shelved the plan.", "terminated"),
        ("Norda had planned to acquire Velox, and cancelled an order of servers.", "planned"),
    ],
)
def test_a_plan_that_its_own_sentence_lays_aside_is_over(text: str, expected: str) -> None:
    assert status(text) == expected


def test_a_noun_behind_no_tells_of_nothing_done() -> None:
    assert status("There was no hostile acquisition of Velox by Norda.") == "denied"


def test_a_plan_ends_where_the_next_that_begins() -> None:
    assert status("Norda said that it would list in Paris, and that it had acquired Velox.") == "done"


def test_what_is_to_come_says_nothing_of_a_relative_clause_with_a_large_number() -> None:
    assert status("Norda, which acquired Velox for 2,048 coins last year, is to be the host.") == "done"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norda acquired Velox and the company kept its guidance.", "done"),
        ("Norda acquired Velox and it also expects a bumper year.", "done"),
        ("Norda lost 3 million coins, less than the forecast, and acquired Velox.", "done"),
        ("The acquisition of Velox by Norda is likely and expected to close.", "expected"),
    ],
)
def test_what_is_expected_beside_a_deed_does_not_reach_it(text: str, expected: str) -> None:
    assert status(text) == expected
