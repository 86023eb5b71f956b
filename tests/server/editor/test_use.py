"""From use to ontology: verdicts on facts, what would mend them, new names."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from graph.editing import drafts, refusals, verdicts
from ontology.vocabulary import ENTITY, SKOS
from server.editor.candidates import candidates
from tests.server.editor.clients import PAGE, Person

JUDGE = "/edit/judge/note.txt/a1"


def test_an_article_leads_to_the_verdicts_where_there_are_accounts(app: Flask) -> None:
    page = app.test_client().get("/article/note.txt/a1", headers=PAGE).text
    assert f'href="{JUDGE}?fact=s1"' in page


def test_a_verdict_is_kept_with_the_fact_as_it_stands(app: Flask, data: Path) -> None:
    Person(app, "editor").send(JUDGE, {"fact": "s1", "verdict": "wrong", "why": "only a plan"})
    one = verdicts.verdicts(data, "note.txt", "a1")[-1]
    fact = {"subject": "metax", "predicate": "listedOnMarket", "object": "star-market", "status": "done"}
    assert (one.verdict, one.who, one.why, one.fact) == ("wrong", "editor", "only a plan", fact)
    assert one.place.quote == "MetaX <listed> on the STAR Market"


def test_a_number_is_kept_with_its_unit(app: Flask, data: Path) -> None:
    Person(app, "editor").send(JUDGE, {"fact": "s2", "verdict": "right"})
    fact = verdicts.verdicts(data, "note.txt", "a1")[-1].fact
    assert (fact["value"], fact["unit"]) == ("1500000000", "CNY")


def test_a_missing_fact_is_kept_with_its_sentence(app: Flask, data: Path) -> None:
    fact = {"subject": "metax", "predicate": "plans", "object": "fund"}
    Person(app, "publisher").send(JUDGE, fact | {"verdict": "missing", "quote": "It plans a fund."})
    one = next(each for each in verdicts.verdicts(data) if each.verdict == "missing")
    assert (one.place.first, one.place.last, one.fact["object"]) == (35, 51, "fund")


def test_a_sentence_that_is_not_there_is_refused(app: Flask) -> None:
    assert Person(app, "editor").send(JUDGE, {"verdict": "missing", "quote": "No such words"}).status_code == 400


@pytest.mark.parametrize("form", [{"fact": "s99", "verdict": "right"}, {"fact": "s1", "verdict": "perhaps"}, {}])
def test_a_verdict_on_nothing_or_of_no_kind_is_refused(app: Flask, form: dict[str, str]) -> None:
    assert Person(app, "editor").send(JUDGE, form).status_code == 400


@pytest.mark.parametrize("path", ["nothing.txt/a1", "note.txt/a9", "..%2f..%2fetc/passwd", "a%3E/b"])
def test_an_article_that_is_not_there_is_not_found(app: Flask, path: str) -> None:
    assert Person(app, "editor").get(f"/edit/judge/{path}").status_code == 404


def test_the_rule_and_the_names_of_a_fact_are_one_click_away(app: Flask) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    page = person.get(f"{JUDGE}?fact=s1").text
    for term in ("https%3A//w3id.org/suanli/rule/Listing/debut", "https%3A//w3id.org/suanli/id/metax"):
        assert f"/edit/drafts/{draft}/term?term={term}" in page


def test_only_who_gave_a_verdict_takes_it_back(app: Flask, data: Path) -> None:
    Person(app, "publisher").send(JUDGE, {"fact": "s2", "verdict": "wrong"})
    number = next(one.id for one in verdicts.verdicts(data) if one.who == "publisher" and one.verdict == "wrong")
    assert Person(app, "editor").send(f"/edit/verdicts/{number}/withdraw", {}).status_code == 404
    assert Person(app, "publisher").send(f"/edit/verdicts/{number}/withdraw", {}).status_code == 302
    assert number not in {one.id for one in verdicts.verdicts(data)}


def test_a_name_that_is_refused_is_remembered_and_can_come_back(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    person.send("/edit/names", {"name": "Yangtze", "do": "refuse", "why": "a river"})
    assert refusals.refusals(data)["Yangtze"].who == "editor"
    assert "Yangtze" in person.get("/edit/names").text
    person.send("/edit/names", {"name": "Yangtze", "do": "restore"})
    assert refusals.refusals(data) == {}


def test_a_name_taken_in_opens_a_form_that_is_filled_in(app: Flask) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    name = {"name": "子虚芯片", "do": "accept", "type": "Company", "id": "https://w3id.org/suanli/id/zixu"}
    answer = person.send("/edit/names", name | {"draft": str(draft)})
    page = person.get(answer.headers["Location"]).text
    assert all(f'value="{text}"' in page for text in ("子虚芯片", "Company", "zixu"))


def test_a_name_that_is_merged_is_added_to_the_form_of_its_thing(app: Flask) -> None:
    person = Person(app, "editor")
    form = {"name": "MX Chips", "do": "merge", "of": "metax", "draft": person.draft()}
    assert "MX Chips</textarea>" in person.get(person.send("/edit/names", form).headers["Location"]).text


def test_a_name_is_merged_into_a_thing_with_one_click(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    for name, said in (("MX Chips", '"MX Chips"@en'), ("沐曦芯片", '"沐曦芯片"@zh')):
        person.send("/edit/names", {"name": name, "into": "metax", "draft": draft})
        assert (f"{SKOS}altLabel", said) in drafts.edits(data, draft)[f"{ENTITY}metax"].fresh
    assert len(drafts.edits(data, draft)[f"{ENTITY}metax"].fresh) == 2


def test_a_name_is_not_merged_into_what_there_is_not(app: Flask) -> None:
    person = Person(app, "editor")
    form = {"name": "MX Chips", "into": "no-such-thing", "draft": person.draft()}
    assert person.send("/edit/names", form).status_code == 404


@pytest.mark.parametrize("form", [{}, {"name": "x"}, {"name": "", "do": "refuse"}, {"name": "x", "do": "steal"}])
def test_a_name_needs_a_name_and_something_to_do(app: Flask, form: dict[str, str]) -> None:
    assert Person(app, "editor").send("/edit/names", form).status_code == 400


def test_names_are_told_what_they_may_mean_by_sound_and_by_spelling(app: Flask, data: Path) -> None:
    with app.app_context():
        found = candidates(data, ["Muxi Group", "木西科技", "Hygonn Semiconductor", "Nobody Knows This"])
    assert "metax" in {one["id"] for one in found["Muxi Group"]}
    assert {one["by"] for one in found["木西科技"]} == {"pinyin"}
    assert {one["id"] for one in found["Hygonn Semiconductor"]} == {"hygon"}
    assert "Nobody Knows This" not in found
