"""Workbooks in the editor: downloaded, edited, taken into a draft, or refused with each fault at its cell."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from flask import Flask
from werkzeug.test import TestResponse

from graph.editing import drafts
from ontology.vocabulary import ENTITY
from tests.ontology.sheets.shop import both, put, row
from tests.ontology.sheets.test_faults import HOSTILE
from tests.server.conftest import SETTINGS
from tests.server.editor.clients import Person


@pytest.fixture(scope="module")
def book(app: Flask) -> bytes:
    """Return the ontology as the editor gives it."""
    answer = Person(app, "reader").get("/edit/ontology.xlsx")
    assert answer.status_code == 200
    found: bytes = answer.data
    return found


def changed(raw: bytes, edit: Callable[[Any], None]) -> bytes:
    """Return a workbook as a person would save it."""
    opened, out = openpyxl.load_workbook(io.BytesIO(raw)), io.BytesIO()
    edit(opened)
    opened.save(out)
    return out.getvalue()


def send(person: Person, draft: int, raw: bytes, name: str = "ontology.xlsx") -> TestResponse:
    """Send a workbook to a draft."""
    answer = person.send(f"/edit/drafts/{draft}/sheets", {"workbook": (io.BytesIO(raw), name)})
    answer.request.environ["wsgi.input"].close()  # where the client kept what it sent
    return answer


def test_a_sheet_with_five_faults_is_refused_with_each_at_its_cell(app: Flask, data: Path, book: bytes) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    edit = both(
        put("companies", B3="Compnay"),
        put("names", C3="fr"),
        put("measures", F2="mass"),
        row("companies", "orrin-zyx", "Company", "Orrin Zyx", ""),
        row("names", "no-such-firm", "Vx", "en", "other name"),
    )
    wrong = changed(book, edit)
    sheets = openpyxl.load_workbook(io.BytesIO(wrong))
    last = {name: sheets[name].max_row for name in ("companies", "names")}
    answer = send(person, draft, wrong)
    assert answer.status_code == 400
    cells = ("companies B3", "names C3", "measures F2", f"companies D{last['companies']}", f"names A{last['names']}")
    assert [cell for cell in cells if f'<th scope="row">{cell}</th>' not in answer.text] == []
    assert drafts.edits(data, draft) == {}


def test_what_a_sheet_changes_comes_into_the_draft_under_its_author(app: Flask, data: Path, book: bytes) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    edit = both(
        row("companies", "zixu-chips", "Company", "Zixu Chips", "子虚芯片"),
        row("names", "metax", "MX Works", "en", "other name"),
    )
    assert send(person, draft, changed(book, edit), "../../../etc/passwd").status_code == 302
    made = drafts.edits(data, draft)
    assert set(made) == {f"{ENTITY}zixu-chips", f"{ENTITY}metax"}
    assert {edit.who for edit in made.values()} == {"editor"}
    assert [value for _, value in made[f"{ENTITY}metax"].fresh] == ['"MX Works"@en']


def test_a_sheet_that_changes_what_the_draft_changes_otherwise_is_refused_whole(
    app: Flask, data: Path, book: bytes
) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    names = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(book))["companies"]["A"]]
    first, other = f"C{names.index('metax') + 1}", f"C{names.index('hygon') + 1}"
    assert send(person, draft, changed(book, put("companies", **{first: "Mu Xi"}))).status_code == 302
    before = drafts.edits(data, draft)
    answer = send(person, draft, changed(book, put("companies", **{first: "Mu Si", other: "Hai Guang"})))
    assert (answer.status_code, f"{ENTITY}metax" in answer.text) == (400, True)
    assert drafts.edits(data, draft) == before


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_workbook_or_a_bomb_is_refused(app: Flask, data: Path, name: str) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    raw = HOSTILE[name][0]
    assert send(person, draft, raw).status_code == 400
    assert drafts.edits(data, draft) == {}


def test_a_form_without_a_workbook_is_refused(app: Flask) -> None:
    person = Person(app, "editor")
    assert person.send(f"/edit/drafts/{person.draft()}/sheets", {}).status_code == 400


def test_a_workbook_may_be_larger_than_other_forms_but_not_larger_than_it_may(app: Flask) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    assert send(person, draft, b"x" * (SETTINGS.body_bytes + 1)).status_code == 400
    assert send(person, draft, b"x" * SETTINGS.sheet_bytes).status_code == 413


def test_a_stranger_sends_no_more_than_any_form_holds(app: Flask) -> None:
    form = {"workbook": (io.BytesIO(b"x" * (SETTINGS.body_bytes + 1)), "x.xlsx")}
    answer = app.test_client().post("/edit/drafts/1/sheets", data=form)
    answer.request.environ["wsgi.input"].close()
    assert answer.status_code in (400, 413)


def test_a_draft_that_is_closed_takes_no_workbook(app: Flask, book: bytes) -> None:
    person = Person(app, "editor")
    draft = person.draft()
    person.send(f"/edit/drafts/{draft}/discard", {})
    assert send(person, draft, book).status_code == 409
