"""The disagreements of the seeds: each that figures or dates make is found, or rightly not reported."""

from __future__ import annotations

import json

import pytest

from graph.checking.cases import checked
from graph.checking.checking import Checked
from graph.checking.judging import Judgement
from ontology.checkfile import checks
from ontology.vocabulary import load
from tests.graph.checking import gold
from tests.sources import ROOT

GOLD = ROOT.parent / "shared" / "gold"
SEEDS = ROOT.parent / "shared" / "seeds"
beside = pytest.mark.skipif(not GOLD.exists(), reason="the gold facts are not beside this checkout")

FOUND = {
    "D01": [("swap-shares", "8080000000"), ("power-of-ten", "8080000000")],
    "D02": [("beside-slip", "32370000000"), ("beside-slip", "57940000000")],
    "D03": [("swap-premium", "79.26")],
    "D07": [("label-against-unit", "143.46")],
    "D23": [("label-against-unit", "458000000"), ("label-against-unit", "8730000000")],
}
"""Disagreements that checks find: which check, and the value that it doubts."""
AGREE = {
    "D04": ("marketValue", "two roundings of one value"),
    "D05": ("impliedValue", "two measures, not two values of one"),
    "D06": ("priceChangePct", "at 10:28 and at the close"),
    "D09": ("exchangeRatio", "0.5525:1 and 1:0.5525 are one ratio"),
    "D11": ("transactionValue", "116 and 115.967 billion, and 1160亿"),
    "D25": ("transactionValue", "a share count that is rounded"),
}
"""Disagreements that are none: no value of the measure may be doubted, and why."""
READ = {("impossible-number", "115967000000"), ("swap-value", "8080000000")}
"""What besides is wrong in the seeds: the deal's value read as a price of a share, and the slip in another sum."""


@pytest.fixture(scope="module")
def annotated() -> Checked:
    return checked(gold.store(gold.facts(GOLD / "gold_seeds.jsonl")), checks(), load())


@pytest.fixture(scope="module")
def extracted() -> Checked:
    import pyoxigraph as ox

    from graph.quads import quads
    from loaders.extract import extract
    from loaders.reading import read

    store = ox.Store()
    for path in sorted(SEEDS.glob("*.txt")):
        store.extend(quads(extract(read(path, path.name)), load()))
    return checked(store, checks(), load())


def told(done: Checked) -> set[tuple[str, str]]:
    """Return each finding that is no mere note as check and doubted value; a note too where one is looked for."""
    wanted = {pair for pairs in FOUND.values() for pair in pairs}
    found = {(one.check.id, reading.saying.value) for one in done.findings for reading in one.doubted}
    notes = {(one.check.id, r.saying.value) for one in done.findings for r in one.doubted if grave(one) == 2}
    return found - (notes - wanted)


def grave(one: Judgement) -> int:
    return one.rank[0]


@beside
def test_every_disagreement_of_these_types_is_in_one_of_the_lists() -> None:
    kinds = ("scale", "rounding", "rounded", "as-of", "unit", "orientation", "label")
    listed = json.loads((GOLD / "disagreements.json").read_text(encoding="utf-8"))
    wanted = {one["id"] for one in listed if one["type"].startswith(kinds)}
    assert wanted <= {*FOUND, *AGREE}


@beside
@pytest.mark.parametrize("name", FOUND)
def test_a_disagreement_is_found_in_the_gold_facts(annotated: Checked, name: str) -> None:
    assert set(FOUND[name]) <= told(annotated)


@beside
@pytest.mark.parametrize("name", FOUND)
def test_a_disagreement_is_found_in_what_is_extracted(extracted: Checked, name: str) -> None:
    assert set(FOUND[name]) & told(extracted)


@beside
@pytest.mark.parametrize("name", AGREE)
def test_what_agrees_is_not_reported(annotated: Checked, extracted: Checked, name: str) -> None:
    doubted = {r.saying.measure for done in (annotated, extracted) for one in done.findings for r in one.doubted}
    assert AGREE[name][0] not in doubted


@beside
def test_nothing_false_is_found_in_the_gold_facts(annotated: Checked) -> None:
    assert told(annotated) <= {pair for pairs in FOUND.values() for pair in pairs} | READ


@beside
def test_nothing_false_is_found_in_what_is_extracted(extracted: Checked) -> None:
    assert told(extracted) <= {pair for pairs in FOUND.values() for pair in pairs} | READ


@beside
def test_the_misread_shares_are_settled_by_the_sum_and_not_by_a_count_of_heads(annotated: Checked) -> None:
    (slip,) = (one for one in annotated.findings if one.check.id == "power-of-ten")
    assert ([r.saying.value for r in slip.fitting], slip.settled, slip.support.sums > 0) == (["808000000"], True, True)


@beside
def test_no_check_was_stopped(annotated: Checked, extracted: Checked) -> None:
    assert annotated.stopped == extracted.stopped == {}
