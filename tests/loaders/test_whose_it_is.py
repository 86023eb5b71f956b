"""What a text tells of somebody beside a firm is not told of the firm."""

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of a short text."""
    return tuple(extractor().extract(Document("page.txt", text + "\n", "0" * 64)).facts)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Sugon has hired Lin Yao as adviser. She will be based in Tokyo.", "locatedIn"),
        ("It is the Singapore-based unit that Sugon spun off last year.", "headquarteredIn"),
        ("Sugon's former arm is separately building in Johor, where it needs servers.", "locatedIn"),
        ("中科曙光回复称，供应商A成立于2019年，注册地为香港。", "establishedOn"),
        ("中科曙光回复称，供应商A成立于2019年，注册地为香港。", "headquarteredIn"),
        ("He sold his stake to Birchwood Partners China (BPC).", "alsoKnownAs"),
        ("Sugon rejected reports that founder Lin Yao had resigned as chairman.", "hasStatus"),
        ("公司表示GB200机柜已量产。中科曙光：公司表示冷板已量产。", "makesProductClass"),
    ],
)
def test_nothing_is_told(text: str, predicate: str) -> None:
    assert [f for f in facts(text) if f.predicate == predicate] == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Biren appointed Lin Yao as head of software on Monday.", "head of software"),
        ("Zhou Ming, director of public affairs at Cambricon, spoke.", "director of public affairs"),
    ],
)
def test_a_post_keeps_what_is_in_its_charge(text: str, post: str) -> None:
    assert {f.value.text for f in facts(text) if f.predicate == "holdsPosition" and f.value} == {post}


def test_the_ministry_is_no_administration() -> None:
    text = (
        "The Ministry of Industry and Information Technology and the National Data Administration issued the rules."
        " Lin Yao, director of the ministry's communications department, spoke."
    )
    assert [f.object.id for f in facts(text) if f.predicate == "affiliatedWith" and f.object] == ["miit"]


def test_a_person_is_called_again_by_the_second_name() -> None:
    text = 'Analyst Vivian Tolle of Sugon spoke. "Prices have bottomed out by now," said Tolle.'
    assert {f.subject.label for f in facts(text) if f.predicate == "stated"} == {"Vivian Tolle"}


@pytest.mark.parametrize(
    "text",
    [
        "Hygon rose. At Cambricon, revenue doubled to 5 billion yuan.",
        "Hygon rose.\nFor chip designer Cambricon, volume came at a price. Revenue advanced 24% to 5 billion yuan.",
        "As for Cambricon, a designer of accelerators, it was a good year. Revenue rose to 5 billion yuan.",
    ],
)
def test_of_whom_a_sentence_opens_it_tells(text: str) -> None:
    assert {f.subject.label for f in facts(text) if f.predicate == "revenue"} == {"Cambricon"}


def test_a_venture_is_none_of_those_who_set_it_up() -> None:
    named = "Sugon and ZTE will set up Helan Compute Co., Ltd. ZTE rose 2%. The venture will spend 2 billion yuan."
    assert {f.subject.label for f in facts(named) if f.predicate == "investment"} == {"Helan Compute Co., Ltd."}
    unnamed = (
        "Sugon and ZTE formed a joint venture in Yinchuan. The venture plans to invest 2 billion yuan in a cluster."
    )
    assert not [f for f in facts(unnamed) if f.predicate in ("investment", "plansTo")]


@pytest.mark.parametrize("group", ["merged group", "combined company", "enlarged group"])
def test_what_two_firms_become_is_neither(group: str) -> None:
    text = f"Hygon will absorb Sugon. The {group} plans to build a plant in Qingdao."
    assert not [f for f in facts(text) if f.predicate == "plansTo"]


def test_what_helped_has_no_part_in_a_figure() -> None:
    text = "Sugon reported. Revenue rose 57% to 2.94 billion yuan, helped by deliveries of servers to China Unicom."
    assert {f.subject.label for f in facts(text) if f.predicate in ("revenue", "growthPct")} == {"Sugon"}


def test_a_verb_before_a_trade_is_no_goods() -> None:
    text = "Hygon to swallow server maker Dingtai Systems. For memory-module maker Lanhe Micro, it was a bad year."
    goods = {f.value.text for f in facts(text) if f.predicate == "instanceOf" and f.value is not None}
    assert goods == {"server maker", "memory-module maker"}


def test_a_name_begins_in_its_own_line() -> None:
    text = (
        "About Orbitree\nOrbitree Technologies Co., Ltd. was founded in 2016.\n\nOperator  Beichen Computing Co. (Wuhu)"
    )
    assert {f.subject.label for f in facts(text) if f.predicate == "establishedOn"} == {
        "Orbitree Technologies Co., Ltd."
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ZTE will set up Helan Compute Co., Ltd. in Yinchuan.", {"ZTE"}),
        ("Lanhe Micro will take over all assets and staff of Dingtai Systems.", {"Lanhe Micro"}),
    ],
)
def test_whom_a_plan_names_does_not_plan_it(text: str, who: set[str]) -> None:
    assert {f.subject.label for f in facts(text) if f.predicate == "plansTo"} == who


def test_what_is_put_into_a_firm_to_be_founded_is_planned() -> None:
    text = "ZTE will set up Helan Compute Co., Ltd. with registered capital of RMB 2.4 billion."
    assert {f.status for f in facts(text) if f.predicate in ("registeredCapital", "investment")} <= {"planned"}


def test_assets_bought_from_a_firm_are_not_the_firm() -> None:
    text = "Hygon shall purchase the Leased Assets from Sugon at a consideration of RMB386,000,000."
    assert not [f for f in facts(text) if f.subject.cls == "Merger"]


def test_who_only_backs_a_firm_raised_nothing() -> None:
    text = "Moonpath, backed by Alibaba and Tencent, raised 1 billion dollars at a valuation of 20 billion dollars."
    assert not [f for f in facts(text) if f.predicate in ("raised", "impliedValue") and f.subject.label != "Moonpath"]
    text = "Backed by Alibaba and Baidu, Helan Micro raised 1 billion yuan in a Series B round."
    assert {f.subject.label for f in facts(text) if f.predicate == "raised"} == {"Helan Micro"}
