"""Headlines whose words all begin with capitals: their verbs part the names, and a capital tells nothing."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor
from loaders.title_case import in_title_case
from tests.loaders.real import told

BODY = '\n\nSHANGHAI, July 8, 2025\n\nThis is a note for readers of the daily bulletin, and it says no more.\n'


def names(headline: str) -> list[str]:
    """Return the firms that are found in a headline over a text that names nobody."""
    text = headline + BODY
    finders = extractor().finders
    found = finders.namer.find(text, finders.gazetteer.find(text))
    return [m.text for m in found if m.node is not None and m.node.cls == "Company"]


def facts(text: str) -> tuple[Fact, ...]:
    """Return what a text states by the rules of the ontology."""
    return extractor().extract(Document("a.txt", text, "")).facts


@pytest.mark.parametrize(
    ("headline", "firms"),
    [
        ("Lakeside Compute Acquires Oakridge Technologies", ["Oakridge Technologies", "Lakeside Compute"]),
        ("Lakeside Compute Unveils QX-8 Inference Accelerator", ["Lakeside Compute"]),
        ("Lakeside Compute to Acquire Oakridge Technologies", ["Oakridge Technologies", "Lakeside Compute"]),
        ("Lakeside Compute Shares Jump After Strong Quarter", ["Lakeside Compute"]),
        ("Lakeside Compute Wins Harbin Cloud Order", ["Lakeside Compute"]),
        ("Lakeside Compute Opens Third Data Center in Zhangbei", ["Lakeside Compute"]),
        ("U.S. Adds Lakeside Compute to Entity List", ["Lakeside Compute"]),
        ("Regulator Approves Lakeside Compute's Listing Plan", ["Lakeside Compute"]),
    ],
)
def test_a_verb_of_a_headline_ends_a_name_and_begins_none(headline: str, firms: list[str]) -> None:
    assert sorted(names(headline)) == sorted(firms)


@pytest.mark.parametrize(
    "name", ["Oakridge Controls Technologies", "Lakeside Capital Partners", "Oakridge Power Sources Limited"]
)
def test_words_that_firms_are_called_by_are_no_verbs(name: str) -> None:
    assert names(f"{name} is based in Wuhan.") == [name]


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Lakeside Compute Acquires Oakridge Technologies", ("acquirer", "Lakeside Compute")),
        ("Lakeside Compute to Acquire Oakridge Technologies", ("target", "Oakridge Technologies")),
        ("Lakeside Compute Posts Net Loss of 120 Million Yuan", ("netLoss", "120 Million Yuan")),
    ],
)
def test_a_headline_in_capitals_tells_what_it_would_in_small_letters(headline: str, told: tuple[str, str]) -> None:
    found = {(f.predicate, f.object.label if f.object else f.value and f.value.stated) for f in facts(headline + BODY)}
    assert told in found


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Lakeside Compute Wins Order for Training Cluster", True),
        ("Lakeside Compute wins an order for a training cluster", False),
        ("LAKESIDE COMPUTE WINS ORDER FOR TRAINING CLUSTER", False),
        ("| Lakeside Compute | Training Cluster Order | Harbin |", False),
        ("Lakeside Compute", False),
    ],
)
def test_a_headline_is_known_by_its_capitals(line: str, titled: bool) -> None:
    assert in_title_case(line) is titled


@pytest.mark.parametrize("verb", ["Posts", "Reports", "Logs", "Doubles"])
def test_a_verb_of_results_is_no_part_of_the_firm(verb: str) -> None:
    words = "to" if verb == "Doubles" else "of"
    text = f"QubitForge {verb} Revenue {words} 2 Billion Yuan\n\nVolumes were thin in Shanghai on Tuesday."
    assert not [who for who, _, _ in told(text, "Daily") if verb in who.split()]
