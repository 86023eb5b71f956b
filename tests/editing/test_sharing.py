"""What previews read of an edition once, and what they look at anew: the short ways find what the long ones find."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from pyoxigraph import Quad

from editing.answerer import Answerer
from editing.answers import Sides, compared
from editing.assertions import change, change_of_all, line
from editing.audits import Auditor
from editing.grounds import triples
from editing.needles import Side, needles
from editing.preview import RESULT, Preview, folder, preview
from editing.progress import working
from editing.reading import documents, reread
from editing.room import Room, room
from editing.staging import plan, staged
from editing.stirred import stirred
from editing.world import world
from graph.checking.rows import links, rows
from graph.editing.drafts import edits
from graph.store import GraphStore
from graph.terms import read_ontology
from ontology.grammar import load_grammar
from ontology.vocabulary import ENTITY, OWL, RDFS, TERM
from queries.catalogue import load
from tests.editing.test_preview import ALIAS, EDITS, LABEL, METAX
from tests.editing.worlds import HOME, Desk


@dataclass
class Become:
    """A world that a draft has made, and what differs in it."""

    room: Room
    store: GraphStore
    after: Side
    changed: set[Quad] = field(default_factory=set)


@contextmanager
def become(desk: Desk, draft: int) -> Iterator[Become]:
    """Yield the world that a draft makes, documents read, nothing inferred."""
    with desk.reading():
        shared = room(desk.data)
        wanted = plan(edits(desk.data, draft), shared.book)
        with staged(wanted, desk.data / "o"), world(shared.edition, desk.data / "w") as store:
            found = Become(shared, store, Side(read_ontology(), load_grammar()))
            finder = needles(wanted.edits, shared.before, found.after).finder()
            paths = [path for path, text in shared.grounds.texts.items() if finder.touches(text)]
            for document in documents(store.raw, paths):
                one = reread(store.raw, document, found.after.vocabulary)
                store.change(one.gone, one.fresh)
                found.changed |= one.gone | one.fresh
            with working(desk.data / "p") as progress:
                made = Preview(shared, wanted, progress, changed=found.changed)
                made.after = found.after
                made._tell(store)
            yield found


# Each kind of edit is tried at every change of the code: a name, a rule, a class; their like where time is left.
_LIKE = ("a name less", "no verbs", "another class", "no place")
_EDITS = [pytest.param(e, id=n, marks=[pytest.mark.slow] if n in _LIKE else []) for n, e in EDITS.items()]


@pytest.fixture(scope="module", params=_EDITS)
def edited(request: pytest.FixtureRequest, made: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Become]:
    """Yield the world of each of some edits; no test changes it."""
    term, fresh, without = request.param
    desk = made.copied(tmp_path_factory.mktemp("edited"))
    draft = desk.draft()
    gone = frozenset(one for one in desk.statements(term) if one[0] in without)
    desk.change(draft, term, frozenset(fresh), gone)
    with become(desk, draft) as found:
        yield found


def test_what_the_closure_reads_anew_is_found_by_what_changed(edited: Become) -> None:
    grounds, vocabulary = edited.room.grounds, edited.after.vocabulary
    short = change(edited.store.raw, frozenset(grounds.asserted), grounds.over, edited.changed, vocabulary)
    whole = change_of_all(edited.store.raw, {line(one): one for one in triples(grounds.asserted)}, vocabulary)
    assert {*map(str, short.gone)} == {*map(str, whole.gone)}
    assert {*map(str, short.fresh)} == {*map(str, whole.fresh)}


def test_what_checks_compare_is_found_by_what_changed(edited: Become) -> None:
    sides = edited.room.before.vocabulary, edited.after.vocabulary
    edition = edited.room.edition.open()
    auditor = Auditor(edition, edited.store, edited.room.grounds, edited.changed, *sides)
    assert auditor._rows() == rows(edited.store.raw, sides[1])
    assert {*auditor._links()} == {*links(edited.store.raw, sides[1]).decode().splitlines()}


def test_a_report_that_is_not_asked_answers_as_before(edited: Become) -> None:
    edition, reports = edited.room.edition, load().reports
    left = {*reports} - stirred(reports, edited.changed, (edition.open(), edited.store.raw))
    edited.store.raw.flush()
    sides = Sides(edition.graph, edited.store.path, edited.room.answers)
    with Answerer() as one, Answerer() as other:
        made = compared((one, other), sides, left, 120.0, 600.0)
    assert (made.reports, made.slow) == ([], [])


def test_a_name_asks_few_reports(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, METAX, frozenset({(ALIAS, '"Zyxwv"@en')}))
    with become(desk, draft) as found:
        asked = stirred(load().reports, found.changed, (found.room.edition.open(), found.store.raw))
    assert "names" in asked
    assert len(asked) < len(load().reports) / 4


def test_a_relation_that_is_no_more_is_no_longer_reasoned_with(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, f"{TERM}listedOnMarket", gone=desk.statements(f"{TERM}listedOnMarket"))
    with become(desk, draft) as found:
        assert "listedOnMarket" not in found.after.vocabulary.relations
        whole = change_of_all(
            found.store.raw,
            {line(one): one for one in triples(found.room.grounds.asserted)},
            found.after.vocabulary,
        )
    assert f"<{TERM}listedOnMarket> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{OWL}ObjectProperty>" in map(
        line, whole.gone
    )


def test_a_process_that_computes_many_previews_finds_what_the_command_finds(desk: Desk) -> None:
    first, second = desk.draft(), desk.draft()
    desk.change(first, METAX, frozenset({(LABEL, '"Mu Xi"@en')}), frozenset({(LABEL, '"MetaX"@en')}))
    gone = frozenset(one for one in desk.statements(f"{TERM}GPUVendor") if one[0] == f"{RDFS}subClassOf")
    desk.change(second, f"{TERM}GPUVendor", frozenset({(f"{RDFS}subClassOf", f"<{TERM}Publisher>")}), gone)
    words = ["--data", str(desk.data), "--ontology", str(desk.ontology), "previews"]
    command = [sys.executable, "-m", "suanli", *words]
    asked = f"{first}\n{second}\n{first}\n"
    done = subprocess.run(command, cwd=HOME, input=asked, text=True, capture_output=True)
    assert (done.returncode, done.stderr) == (0, "")
    for draft in (first, second):
        made = json.loads((folder(desk.data, draft) / RESULT).read_text())
        with desk.reading():
            assert json.loads(json.dumps(preview(desk.data, draft))) == made
        assert made["reports" if draft == first else "inferred"]


@pytest.mark.slow
def test_a_process_that_computes_previews_begins_anew_with_another_ontology(desk: Desk) -> None:
    draft = desk.draft()
    desk.change(draft, f"{ENTITY}zyx", frozenset({(LABEL, '"Zyx"@en')}), file="lexicon/markets.ttl")
    words = ["--data", str(desk.data), "--ontology", str(desk.ontology), "previews"]
    process = subprocess.Popen(
        [sys.executable, "-m", "suanli", *words], cwd=HOME, stdin=subprocess.PIPE, text=True, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(f"{draft}\n")
    process.stdin.flush()
    while not (folder(desk.data, draft) / RESULT).exists():
        assert process.poll() is None
        time.sleep(0.1)
    file = desk.ontology / "lexicon" / "markets.ttl"
    file.write_text(file.read_text() + '\nid:broken a :Company ; rdfs:label "Only English"@en .\n')
    (folder(desk.data, draft) / RESULT).unlink()
    _, errors = process.communicate(f"{draft}\n")
    assert (process.returncode, errors) == (0, "")
    faults = json.loads((folder(desk.data, draft) / RESULT).read_text())["faults"]
    assert "broken" in {one["about"] for one in faults}
