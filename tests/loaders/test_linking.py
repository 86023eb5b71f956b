from __future__ import annotations

import pytest

from tests.loaders.world import facts, target, views


def things(text: str) -> list[str]:
    """Return the ids of all that a text names, in order."""
    return [m.node.id for seen in views(text) for m in seen.mentions if m.node is not None]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Brightpeak Semiconductor Co Ltd opened a plant. Brightpeak grew.", "brightpeak-semiconductor-co-ltd"),
        ("Brightpeak Semiconductor Co Ltd opened. Brightpeak Semiconductor grew.", "brightpeak-semiconductor-co-ltd"),
        ("Brightpeak Semiconductor (BPS) opened a plant. BPS grew.", "brightpeak-semiconductor"),
        ("Brightpeak Semiconductor (BPSC) opened a plant. BPSC grew.", "brightpeak-semiconductor"),
        ("云脊半导体股份有限公司开设工厂。云脊半导体上涨。", "云脊半导体股份有限公司"),
        ("云脊半导体股份有限公司（以下简称“脊芯”）开设工厂。脊芯上涨。", "云脊半导体股份有限公司"),
        ("云脊半导体股份有限公司（脊芯）开设工厂。脊芯上涨。", "云脊半导体股份有限公司"),
    ],
)
def test_a_thing_keeps_its_node_under_a_shorter_name(text: str, thing: str) -> None:
    assert things(text) == [thing, thing]


def test_a_name_of_the_lexicon_keeps_its_node_under_a_bracketed_one() -> None:
    assert things("Norda Chips (NDC) opened a plant. NDC grew.") == ["norda", "norda"]


def test_nothing_is_linked_on_likeness() -> None:
    assert things("It praised Brightpeach. Brightpeak Semiconductor grew.") == [
        "brightpeach",
        "brightpeak-semiconductor",
    ]


def test_a_short_form_that_the_lexicon_gives_to_another_is_the_other() -> None:
    assert things("Norda Robotics Co Ltd opened. Norda grew.")[-1] == "norda"


def test_a_person_is_called_again_by_the_surname() -> None:
    assert things("Chen Wei, an analyst, said growth continues. Chen added more.") == ["chen-wei", "chen-wei"]


def test_a_surname_of_two_persons_names_neither() -> None:
    text = "Chen Wei, an analyst, and Chen Li, an economist, agreed. Chen added more."
    assert things(text) == ["chen-wei", "chen-li"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norda (688777.SH) grew.", "688777.SH"),
        ("诺达芯科（证券代码：688777）上涨。", "688777"),
        ("Norda (SSE: 688777) grew.", "SSE: 688777"),
        ("诺达芯科（09999.HK）上涨。", "09999.HK"),
    ],
)
def test_a_code_in_brackets_is_the_ticker_of_the_firm_before(text: str, code: str) -> None:
    assert [(f.subject.id, target(f)) for f in facts(text) if f.predicate == "ticker"] == [("norda", code)]


def test_another_name_in_brackets_is_a_fact() -> None:
    found = [(f.subject.id, target(f)) for f in facts("诺达芯科（下称“芯科”）上涨。") if f.predicate == "alsoKnownAs"]
    assert found == [("norda", "芯科")]


def test_the_short_name_in_the_head_of_a_notice_is_the_issuer() -> None:
    text = "证券代码：688777 证券简称：脊芯\n\n云脊半导体股份有限公司关于增资的公告\n\n脊芯拟增资。"
    (seen,) = views(text, published=None)[-1:]
    assert [m.node.id for m in seen.mentions if m.node] == ["云脊半导体股份有限公司"]


def test_a_mention_covers_the_bracket_that_gives_its_other_name() -> None:
    (mention,) = views("Norda Chips (NDC) opened a plant.")[0].mentions[:1]
    assert views("Norda Chips (NDC) opened a plant.")[0].cut(mention.start, mention.end) == "Norda Chips (NDC)"


def test_a_proper_noun_with_its_code_is_a_sure_name() -> None:
    (seen,) = views("It praised Zorvex (688777.SH) loudly.")
    assert [m.kind for m in seen.mentions if m.node] == ["new"]


def test_the_code_beside_a_short_name_in_a_bracket_is_its_firms() -> None:
    text = "瀚榆科技股份有限公司董事会：你公司股票（证券简称：瀚榆科技，证券代码：301777）停牌。"
    assert {f.subject.label for f in facts(text) if f.predicate == "ticker"} == {"瀚榆科技股份有限公司"}


def test_what_follows_in_full_is_the_name_of_what_was_named_in_short() -> None:
    text = "云脊芯微，全称云脊半导体股份有限公司，增长。云脊芯微上涨，云脊芯微扩产。"
    assert set(things(text)) == {"云脊半导体股份有限公司"}
