from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from graph.contradictions import contradictions
from graph.iris import ARTICLES
from ontology.check import check
from tests.desk import NEWS, Desk
from tests.ontology.broken import SOUND

PLACED = ":seat rdfs:range :Place .\n"


def told(folder: Path, turtle: str, facts: str = "") -> list[tuple[str, int, str]]:
    (folder / "a.ttl").write_text(SOUND + turtle, "utf-8")
    store = Store()
    prefixes = "\n".join(line for line in SOUND.splitlines() if line.startswith("@prefix"))
    store.load(f"{prefixes} <{ARTICLES}a/1> {{ {facts} }}", format=RdfFormat.TRIG)
    found = contradictions(check(folder), store if facts else None, "edition 7")
    return [(fault.place.file, fault.place.line, fault.message("en")) for fault in found]


def test_a_sound_ontology_contradicts_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, "") == []


def test_what_follows_and_cannot_be_is_told_with_what_it_rests_on(tmp_path: Path) -> None:
    ((file, _, message),) = told(tmp_path, PLACED + "id:norda :seat id:norda .")
    assert file == "a.ttl" and "norda seat norda" in message and "seat rdfs:range Place" in message


@pytest.mark.parametrize("facts", ["id:orrin a :Company . id:norda :seat id:orrin .", "id:norda a :Place ."])
def test_a_fact_that_the_ontology_does_not_bear_is_told_at_the_ontology_s_line(facts: str, tmp_path: Path) -> None:
    ((file, line, _),) = told(tmp_path, PLACED, facts)
    assert (file, line > 8) == ("a.ttl", True)


def test_facts_that_fit_contradict_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, PLACED, "id:orrin a :Place . id:norda :seat id:orrin .") == []


def test_the_real_ontology_contradicts_itself_nowhere() -> None:
    assert list(contradictions(check())) == []


def test_check_says_what_an_edit_sets_against_the_facts_of_an_edition(desk: Desk, tmp_path: Path) -> None:
    desk.write("a.txt", NEWS)
    desk("build", desk.news)
    desk("ontology", tmp_path / "mine")
    core = tmp_path / "mine" / "core.ttl"
    core.write_text(core.read_text("utf-8") + "\n:Company owl:disjointWith :ListedCompany .\n", "utf-8")
    ended = desk("--ontology", tmp_path / "mine", "check", "--facts", "--quick")
    assert "These cannot all hold: metax a Company" in ended.stderr.replace("rdf:type", "a")
