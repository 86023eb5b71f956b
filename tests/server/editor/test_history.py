"""The history of the ontology, and ids of commits that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from graph.editing.repository import FIRST, Repository
from ontology.book import Book
from server.editor.differences import between
from tests.server.editor.clients import Person


def test_the_history_tells_of_each_commit(app: Flask) -> None:
    assert FIRST in Person(app, "reader").get("/edit/history").text


def test_a_commit_shows_its_lines(app: Flask, own: Path) -> None:
    page = Person(app, "reader").get(f"/edit/history/{Repository(own).head}").text
    assert "+++ b/core.ttl" in page


@pytest.mark.parametrize("commit", ["0123456789", "--help", "HEAD", "HEAD~1", "main", "..", "a;b", "%00", "-p"])
def test_what_is_no_commit_is_not_found(app: Flask, commit: str) -> None:
    person = Person(app, "publisher")
    assert person.get(f"/edit/history/{commit}").status_code == 404
    assert person.send(f"/edit/history/{commit}/revert", {"reason": "x"}).status_code == 404


HEAD = """@prefix : <https://w3id.org/suanli/ontology#> . @prefix id: <https://w3id.org/suanli/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def test_what_a_commit_changed_is_told_in_words_by_term() -> None:
    gone = 'id:old rdfs:label "Old"@en .'
    before = Book({"a.ttl": f'{HEAD} id:zyx a :Company ; rdfs:label "Zyx"@en , "子虚"@zh . {gone}'})
    after = Book({"a.ttl": f'{HEAD} id:zyx a :Company ; rdfs:label "Zyx Chips"@en , "子虚"@zh .'})
    old, zyx = between(before, after, "zh")
    assert (old.name, old.gone, zyx.name, zyx.gone) == ("Old", True, "子虚", False)
    assert [(each.message, each.text) for each in (*zyx.lost, *zyx.gained)] == [
        ("field_label_en", "Zyx"),
        ("field_label_en", "Zyx Chips"),
    ]
