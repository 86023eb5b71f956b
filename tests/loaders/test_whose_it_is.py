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
