"""What a draft would change, with its evidence; the documents that it does not touch are not read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pyoxigraph import Literal

from editing.needles import Side, needles
from editing.preview import folder, preview
from editing.reading import read_anew, touched
from editing.staging import plan, present, staged
from editing.told import of_document, told
from editing.world import world
from graph import iris
from graph.editing.drafts import edits
from graph.editions import current
from graph.terms import read_ontology
from ontology.grammar import load_grammar
from ontology.vocabulary import ENTITY, RDF, RDFS, SKOS, TERM
from tests.editing.worlds import Desk

ALIAS, LABEL, TYPE, VERB = f"{SKOS}altLabel", f"{RDFS}label", f"{RDF}type", f"{TERM}verb"
METAX, DEBUT = f"{ENTITY}metax", "https://w3id.org/suanli/rule/listing/debut"


def made(desk: Desk, draft: int) -> dict[str, Any]:
    """Return the preview of a draft."""
    with desk.reading():
        return preview(desk.data, draft)


def test_a_name_taken_away_takes_its_facts_with_their_sentences(desk: Desk) -> None:
    draft, board = desk.draft(), f"{ENTITY}star-market"
    names = frozenset(one for one in desk.statements(board) if one[0] in (ALIAS, LABEL))
    desk.change(draft, board, frozenset({(LABEL, '"Nobody at All"@en'), (LABEL, '"无此板"@zh')}), names)
    lost = made(desk, draft)["facts"]["lost"]
    assert lost["number"] > 0
    assert all(fact["quote"] for fact in lost["facts"])


def test_a_draft_that_touches_no_document_reads_none(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, METAX, fresh=frozenset({(ALIAS, '"Zyxwv Semiconductor"@en')}))
    found = made(desk, draft)
    assert found["documents"]["read"] == 0 < found["documents"]["all"]
    assert (found["facts"]["gained"]["number"], found["facts"]["lost"]["number"]) == (0, 0)


def test_a_class_moved_shows_which_things_change_kind_and_why(desk: Desk) -> None:
    draft, vendor = desk.draft(), f"{TERM}GPUVendor"
    above = f"{RDFS}subClassOf"
    desk.change(
        draft,
        vendor,
        gone=frozenset(one for one in desk.statements(vendor) if one[0] == above),
        fresh=frozenset({(above, f"<{TERM}Publisher>")}),
    )
    gained = made(desk, draft)["inferred"]["gained"]
    kinds = [one for one in gained["triples"] if one["triple"][1:] == [f"<{TYPE}>", f"<{TERM}Publisher>"]]
    assert [f"<{METAX}>", f"<{TYPE}>", f"<{TERM}Publisher>"] in [one["triple"] for one in kinds]
    assert all("rule" in " ".join(one["why"]) for one in kinds)


def test_a_label_changes_the_reports_that_show_it(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, METAX, frozenset({(LABEL, '"Mu Xi"@en')}), frozenset({(LABEL, '"MetaX"@en')}))
    assert "names" in {one["id"] for one in made(desk, draft)["reports"]}


def test_what_is_wrong_with_a_draft_is_said_in_both_languages(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, f"{ENTITY}nameless", frozenset({(TYPE, f"<{TERM}Company>")}), file="lexicon/markets.ttl")
    faults = made(desk, draft)["faults"]
    assert {"en", "zh"} == set(faults[0]["message"])


def test_a_slot_that_is_none_is_a_fault_and_no_crash(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, DEBUT, frozenset({(f"{TERM}slot", '"no slot at all"')}))
    assert [one["about"] for one in made(desk, draft)["faults"]] == ["listing/debut"]


def test_a_preview_changes_nothing_that_is_served(desk: Desk) -> None:
    draft, before = desk.draft(), current(desk.data).manifest
    desk.change(draft, METAX, gone=frozenset({(LABEL, '"MetaX"@en')}), fresh=frozenset({(LABEL, '"M"@en')}))
    with desk.reading():
        texts = present().files
        preview(desk.data, draft)
        assert (current(desk.data).manifest, present().files) == (before, texts)


def test_a_preview_is_kept_with_the_versions_that_it_is_of(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, METAX, fresh=frozenset({(ALIAS, '"Zyxwv"@en')}))
    made(desk, draft)
    state = json.loads((folder(desk.data, draft) / "state.json").read_text())
    assert (state["state"], state["versions"]) == ("done", {METAX: 1})


def test_nothing_but_the_result_is_left_of_a_preview(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, METAX, fresh=frozenset({(ALIAS, '"Zyxwv"@en')}))
    made(desk, draft)
    assert {one.name for one in folder(desk.data, draft).iterdir()} == {"lock", "state.json", "result.json"}


EDITS = {
    "a name more": (METAX, {(ALIAS, '"the chip designer"@en')}, ()),
    "a name less": (METAX, set(), (LABEL, ALIAS)),
    "a verb more": (DEBUT, {(VERB, '"open"@en'), (VERB, '"获批"@zh')}, ()),
    "no verbs": (DEBUT, set(), (VERB,)),
    "another slot": (DEBUT, {(f"{TERM}slot", '"listingDate?: date @ after"')}, (f"{TERM}unless",)),
    "another class": (f"{ENTITY}sse", {(TYPE, f"<{TERM}Company>")}, (TYPE,)),
    "a class moved": (f"{TERM}Board", {(f"{RDFS}subClassOf", f"<{TERM}Organization>")}, (f"{RDFS}subClassOf",)),
    "no place": (f"{ENTITY}sse", set(), (f"{TERM}locatedIn",)),
}


@pytest.mark.parametrize(("term", "fresh", "without"), EDITS.values(), ids=EDITS)
def test_a_document_that_an_edit_does_not_touch_says_the_same_when_it_is_read_anew(
    desk: Desk, term: str, fresh: set[tuple[str, str]], without: tuple[str, ...]
) -> None:
    draft = desk.draft()
    gone = frozenset(one for one in desk.statements(term) if one[0] in without)
    desk.change(draft, term, frozenset(fresh), gone)
    with desk.reading(), world(current(desk.data), desk.data / "w") as store:
        before, wanted = Side(read_ontology(), load_grammar()), plan(edits(desk.data, draft), present())
        with staged(wanted, desk.data / "o"):
            after = Side(read_ontology(), load_grammar())
            finder = needles(wanted.edits, before, after).finder()
            names = {quad.object.value for quad in store.raw.quads_for_pattern(None, iris.LABEL, None, iris.CATALOGUE)
                     if isinstance(quad.object, Literal)}  # fmt: skip
            found = {one.path for one in touched(store, finder)}
            for document in touched(store, None, names):
                if document.path not in found:
                    quads = [one for one in read_anew(document, after.vocabulary) if one.graph_name != iris.CATALOGUE]
                    assert told(quads) == told(of_document(store.raw, iris.document(document.path))), document.path
