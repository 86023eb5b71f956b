"""The form of a term: saving, stale forms, two editors, tricks with addresses, too much at once."""

from __future__ import annotations

import html
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from flask import Flask

from graph.editing import comments, drafts
from graph.errors import EditError
from ontology.book import read_book
from ontology.vocabulary import ENTITY, RDFS, SKOS, TERM
from server.editor.fields import filled, kind_of, said
from tests.server.conftest import SETTINGS
from tests.server.editor.clients import Person

METAX = f"{ENTITY}metax"
DEBUT = "https://w3id.org/suanli/rule/listing/debut"


def form(person: Person, draft: int, term: str) -> dict[str, str]:
    """Return the form of a term as its page has it filled in."""
    text = person.get(f"/edit/drafts/{draft}/term?term={quote(term, safe='')}").text
    inputs = re.findall(r'<input[^>]* name="(\w+)" value="([^"]*)"', text)
    areas = re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>(.*?)</textarea>', text, re.DOTALL)
    return {name: html.unescape(value) for name, value in (*inputs, *areas) if name not in ("q", "csrf_token", "text")}


def save(person: Person, draft: int, filled: dict[str, str], **changed: str) -> int:
    """Send a form with some fields changed and return the status."""
    return person.send(f"/edit/drafts/{draft}/term", filled | changed).status_code


@pytest.mark.parametrize("term", [METAX, DEBUT, f"{TERM}GPUVendor", f"{TERM}revenue", f"{TERM}listedOn", f"{TERM}GPU"])
def test_a_form_that_is_sent_back_unchanged_changes_nothing(app: Flask, data: Path, term: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    assert save(person, draft, form(person, draft, term)) == 302
    assert drafts.edits(data, draft) == {}


def test_what_is_filled_in_is_saved(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    shown = form(person, draft, METAX)
    save(person, draft, shown, alias_en=shown["alias_en"] + "\nMX Chips", label_zh="沐曦集成")
    (edit,) = drafts.edits(data, draft).values()
    assert edit.fresh == {(f"{SKOS}altLabel", '"MX Chips"@en'), (f"{RDFS}label", '"沐曦集成"@zh')}
    assert edit.who == "editor"


def test_a_new_entity_is_put_into_the_file_chosen(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    new = {"kind": "entity", "term": "", "id": "zyx-chips", "file": "lexicon/companies-servers.ttl", "version": "0"}
    texts = {"type": "Company", "label_en": "Zyx Chips", "label_zh": "子虚芯片", "more": ':notation "ZYX"'}
    assert save(person, draft, new | texts) == 302
    (edit,) = drafts.edits(data, draft).values()
    assert (edit.term, edit.file, len(edit.wanted)) == (f"{ENTITY}zyx-chips", "lexicon/companies-servers.ttl", 4)


def test_what_a_company_makes_and_where_it_is_need_no_prefixes(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    new = {"kind": "entity", "term": "", "id": "zyx-three", "version": "0", "type": "Company", "label_en": "Zyx Three"}
    assert save(person, draft, new | {"makes": "GPU\nServer", "located": "hefei", "part": "id:metax"}) == 302
    (edit,) = drafts.edits(data, draft).values()
    says = {f"<{TERM}GPU>", f"<{TERM}Server>", f"<{ENTITY}hefei>", f"<{ENTITY}metax>"}
    assert says <= {value for _, value in edit.wanted}
    shown = form(person, draft, f"{ENTITY}zyx-three")
    assert (shown["makes"], shown["located"], shown["part"]) == ("GPU\nServer", "hefei", "metax")


def test_a_form_that_is_sent_as_it_came_changes_nothing_of_any_term() -> None:
    changed = []
    for term, statements in read_book().statements.items():
        kind = kind_of(term, statements)
        with suppress(EditError):  # what has no name can be seen in a file only
            if said(kind, term, filled(kind, statements)) != statements:
                changed.append(term)
    assert changed == []


def test_a_term_can_be_taken_away(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    save(person, draft, form(person, draft, METAX), remove="1")
    assert drafts.edits(data, draft)[METAX].wanted == frozenset()


def test_two_editors_who_add_different_names_both_get_theirs(app: Flask, data: Path) -> None:
    one, other = Person(app, "editor"), Person(app, "publisher")
    draft = one.draft()
    first, second = form(one, draft, METAX), form(other, draft, METAX)
    save(one, draft, first, alias_en=first["alias_en"] + "\nOne")
    answer = other.send(f"/edit/drafts/{draft}/term", second | {"alias_en": second["alias_en"] + "\nTwo"})
    assert answer.headers["Location"].endswith("?merged=1")
    assert {value for _, value in drafts.edits(data, draft)[METAX].fresh} == {'"One"@en', '"Two"@en'}


def test_two_editors_who_clash_are_shown_both_and_nothing_is_lost(app: Flask, data: Path) -> None:
    one, other = Person(app, "editor"), Person(app, "publisher")
    draft = one.draft()
    first, second = form(one, draft, METAX), form(other, draft, METAX)
    save(one, draft, first, label_en="First Name")
    answer = other.send(f"/edit/drafts/{draft}/term", second | {"label_en": "Second Name"})
    assert answer.status_code == 409
    assert "First Name" in answer.text
    assert 'value="Second Name"' in answer.text
    assert len(drafts.versions(data, draft, METAX)) == 1


def test_after_a_clash_what_is_sent_again_is_saved(app: Flask, data: Path) -> None:
    one, other = Person(app, "editor"), Person(app, "publisher")
    draft = one.draft()
    first, second = form(one, draft, METAX), form(other, draft, METAX)
    save(one, draft, first, label_en="First Name")
    shown = other.send(f"/edit/drafts/{draft}/term", second | {"label_en": "Second Name"}).text
    version = re.search(r'name="version" value="(\d+)"', shown)
    assert version
    assert save(other, draft, second, label_en="Second Name", version=version[1]) == 302
    assert (f"{RDFS}label", '"Second Name"@en') in drafts.edits(data, draft)[METAX].wanted


@pytest.mark.parametrize(("side", "kept"), [("", "Second Name"), ("theirs", "First Name")])
def test_a_clash_is_solved_by_choosing_a_side(app: Flask, data: Path, side: str, kept: str) -> None:
    one, other = Person(app, "editor"), Person(app, "publisher")
    draft = one.draft()
    first, second = form(one, draft, METAX), form(other, draft, METAX)
    save(one, draft, first, label_en="First Name")
    mine = second | {"label_en": "Second Name", "alias_en": second["alias_en"] + "\nMine Too"}
    shown = other.send(f"/edit/drafts/{draft}/term", mine).text
    version = re.search(r'name="version" value="(\d+)"', shown)
    theirs = re.search(r'name="side1" value="([^"]+)"', shown)
    assert version
    assert theirs
    chosen = html.unescape(theirs[1]) if side else ""
    assert save(other, draft, mine, version=version[1], side1=chosen) == 302
    wanted = drafts.edits(data, draft)[METAX].wanted
    labels = {value for predicate, value in wanted if predicate == f"{RDFS}label" and value.endswith("@en")}
    assert (labels, (f"{SKOS}altLabel", '"Mine Too"@en') in wanted) == ({f'"{kept}"@en'}, True)


@pytest.mark.parametrize("side", ["x", "{}", "[]", '{"predicate": "urn:p", "mine": 1, "theirs": 2}'])
def test_a_side_that_is_none_is_refused(app: Flask, data: Path, side: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    assert save(person, draft, form(person, draft, METAX), side1=side, label_en="Other") == 400
    assert drafts.edits(data, draft) == {}


def test_a_rule_is_tried_on_the_corpus_as_its_form_has_it_and_nothing_is_saved(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    filled = form(person, draft, DEBUT) | {"unless": "stock market ‹"}
    shown = person.send(f"/edit/drafts/{draft}/try", filled)
    assert shown.status_code == 200, shown.text
    assert 'id="trial"' in shown.text
    assert drafts.edits(data, draft) == {}


def test_what_is_no_rule_is_not_tried(app: Flask) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    assert person.send(f"/edit/drafts/{draft}/try", {"term": METAX, "kind": "rule", "verb_en": "x"}).status_code == 400


@pytest.mark.parametrize("line", ["no statement", ":p :q ; :r :s . <urn:x> :y :z", ":p [ :q :r ]", ":p _:b", '"x" :p'])
def test_a_line_that_is_no_statement_is_said_to_be_none_and_the_form_kept(app: Flask, data: Path, line: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    answer = person.send(f"/edit/drafts/{draft}/term", form(person, draft, METAX) | {"more": line, "label_en": "Kept"})
    assert (answer.status_code, 'value="Kept"' in answer.text) == (400, True)
    assert drafts.edits(data, draft) == {}


@pytest.mark.parametrize(
    "term",
    [
        "https://example.org/x",
        "../../etc/passwd",
        f"{ENTITY}../x",
        f"{ENTITY}a> <urn:b",
        f"{ENTITY}a\nb",
        f'{ENTITY}a"b',
        "javascript:alert(1)",
        ENTITY + "x" * 400,
    ],
)
def test_a_term_that_is_none_of_ours_is_refused(app: Flask, term: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    assert person.get(f"/edit/drafts/{draft}/term?term={quote(term, safe='')}").status_code == 400
    assert save(person, draft, {"kind": "entity", "term": term, "version": "0", "label_en": "x"}) == 400


@pytest.mark.parametrize("identifier", ["", "A b", "../x", "a/../b", "x" * 500, "a>b", "-a", "名"])
def test_an_id_that_is_none_is_refused(app: Flask, data: Path, identifier: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    new = {"kind": "entity", "term": "", "id": identifier, "version": "0", "type": "Company", "label_en": "x"}
    assert save(person, draft, new, file="lexicon/markets.ttl") == 400
    assert drafts.edits(data, draft) == {}


@pytest.mark.parametrize("file", ["../../outside.ttl", "/etc/passwd", "checks/cycle.rq", "x.py", ""])
def test_a_file_that_is_none_of_the_ontology_is_never_written_to(app: Flask, data: Path, file: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    new = {"kind": "entity", "term": "", "id": "zyx-two", "version": "0", "type": "Company", "label_en": "x"}
    save(person, draft, new, file=file)
    assert [edit.file.startswith("lexicon/") for edit in drafts.edits(data, draft).values()] == [True]


def test_markup_in_a_name_stays_text(app: Flask) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    save(person, draft, form(person, draft, METAX), label_en="<script>alert(1)</script>")
    page = person.get(f"/edit/drafts/{draft}").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_more_than_a_body_may_hold_is_refused(app: Flask) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    assert save(person, draft, {"kind": "entity", "term": METAX, "more": "x" * SETTINGS.body_bytes}) == 413


def test_a_draft_that_is_not_there_is_not_found(app: Flask) -> None:
    person = Person(app, "publisher")
    for path in ("", "/tree", "/new/entity", f"/term?term={METAX}"):
        assert person.get(f"/edit/drafts/99999{path}").status_code == 404


def test_a_comment_is_kept_and_shown(app: Flask, data: Path) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    person.send("/edit/comments", {"term": METAX, "draft": draft, "text": "Is <this> their name?"})
    assert comments.comments(data, METAX)[-1].who == "editor"
    assert "Is &lt;this&gt; their name?" in person.get(f"/edit/drafts/{draft}/term?term={quote(METAX, safe='')}").text


def test_a_search_finds_names_triggers_and_ids(app: Flask) -> None:
    person = Person(app, "reader")
    draft = Person(app, "editor").draft()
    for text, found in (("沐曦", "metax"), ("begin trading", "listing/debut"), ("GPUVendor", "GPUVendor")):
        page = person.get(f"/edit/drafts/{draft}?q={quote(text)}").text
        assert quote(found, safe="/") in page, text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_has_both_languages(app: Flask, language: str) -> None:
    person = Person(app, "publisher")
    draft = person.draft()
    paths = ["", "history", "log", f"drafts/{draft}", f"drafts/{draft}/tree", f"drafts/{draft}/new/rule"]
    for path in paths:
        page = person.get(f"/edit/{path}?lang={language}")
        assert page.status_code == 200, path
        assert f'lang="{"zh-Hans" if language == "zh" else "en"}"' in page.text
