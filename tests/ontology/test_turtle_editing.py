"""Editing Turtle changes the triples that it is told to, and no other character."""

from __future__ import annotations

import difflib
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontology.turtle.editing import Change, edited, without
from ontology.turtle.writing import described, written
from ontology.vocabulary import ENTITY, RDF, RDFS, SKOS, TERM, turtle_files

TEXT = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

# The firms of the lake
id:norda a :Company ; # the first
    rdfs:label "Norda"@en , "诺达"@zh ;
    skos:altLabel "Norda Works"@en ,
        # of old
        "Nordic Dam"@en , "诺达厂"@zh ;
    :locatedIn id:lake .

id:velox a :Company ; rdfs:label "Velox"@en , "维洛"@zh .
"""
NORDA, LABEL, ALT = ox.NamedNode(f"{ENTITY}norda"), ox.NamedNode(f"{RDFS}label"), ox.NamedNode(f"{SKOS}altLabel")
IN, VELOX = ox.NamedNode(f"{TERM}locatedIn"), ox.NamedNode(f"{ENTITY}velox")


def en(text: str) -> ox.Literal:
    return ox.Literal(text, language="en")


def diff(changed: str, text: str = TEXT) -> list[str]:
    lines = difflib.ndiff(text.splitlines(), changed.splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_without_a_change_the_text_stays() -> None:
    assert edited(TEXT, []) == TEXT


def test_an_object_is_replaced_where_it_stands() -> None:
    assert diff(edited(TEXT, [Change(NORDA, LABEL, en("Norda"), en("Norda Group"))])) == [
        '-     rdfs:label "Norda"@en , "诺达"@zh ;', '+     rdfs:label "Norda Group"@en , "诺达"@zh ;',
    ]  # fmt: skip


def test_an_object_is_added_behind_those_of_its_property() -> None:
    assert diff(edited(TEXT, [Change(NORDA, ALT, None, en("Nd"))])) == [
        '-         "Nordic Dam"@en , "诺达厂"@zh ;', '+         "Nordic Dam"@en , "诺达厂"@zh , "Nd"@en ;',
    ]  # fmt: skip


def test_a_new_property_takes_its_place_in_the_order_on_a_line_of_its_own() -> None:
    hidden = ox.NamedNode(f"{SKOS}hiddenLabel")
    assert diff(edited(TEXT, [Change(NORDA, hidden, None, en("Nuoda"))])) == ['+     skos:hiddenLabel "Nuoda"@en ;']


def test_in_a_statement_of_one_line_a_new_property_stays_on_it() -> None:
    assert diff(edited(TEXT, [Change(VELOX, ALT, None, en("Vx"))]))[1].endswith('"维洛"@zh ; skos:altLabel "Vx"@en .')


def test_an_object_goes_with_its_comma() -> None:
    old = ox.Literal("诺达厂", language="zh")
    assert diff(edited(TEXT, [Change(NORDA, ALT, old)])) == [
        '-         "Nordic Dam"@en , "诺达厂"@zh ;', '+         "Nordic Dam"@en ;',
    ]  # fmt: skip


def test_a_property_goes_with_its_last_object() -> None:
    changed = edited(TEXT, [Change(NORDA, IN, ox.NamedNode(f"{ENTITY}lake"))])
    assert diff(changed) == [
        '-         "Nordic Dam"@en , "诺达厂"@zh ;', '+         "Nordic Dam"@en , "诺达厂"@zh .',
        "-     :locatedIn id:lake .",
    ]  # fmt: skip


def test_a_subject_goes_with_its_blank_line() -> None:
    assert diff(without(TEXT, VELOX)) == ["- ", '- id:velox a :Company ; rdfs:label "Velox"@en , "维洛"@zh .']


def test_what_is_not_there_cannot_be_replaced() -> None:
    with pytest.raises(KeyError):
        edited(TEXT, [Change(NORDA, LABEL, en("Nobody"), en("X"))])


@pytest.mark.parametrize(("name", "behind"), [("orrin", "id:velox"), ("alder", "id:norda"), ("zeno", "")])
def test_a_new_subject_stands_by_the_alphabet(name: str, behind: str) -> None:
    said: list[tuple[ox.NamedNode, list[Any]]] = [
        (ox.NamedNode(RDF + "type"), [ox.NamedNode(f"{TERM}Company")]),
        (LABEL, [en(name)]),
    ]
    block = described(TEXT, ox.NamedNode(ENTITY + name), said)
    wanted = f'id:{name} a :Company ;\n    rdfs:label "{name}"@en .\n'
    assert (f"{wanted}\n{behind}" if behind else wanted) in block and len(diff(block)) == 3


def test_a_prefix_that_a_new_subject_needs_is_declared() -> None:
    said: list[tuple[ox.NamedNode, list[Any]]] = [
        (ox.NamedNode(RDF + "type"), [ox.NamedNode(f"{TERM}Code")]),
        (ox.NamedNode(f"{TERM}notation"), [en("x")]),
    ]
    changed = described(TEXT, ox.NamedNode(f"{ENTITY}code/XSHG-1"), said)
    assert "@prefix code: <https://w3id.org/suanli/id/code/> .\n" in changed and "code:XSHG-1 a :Code ; " in changed


def triples(text: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)}


REAL = [file.read_text("utf-8") for file in turtle_files("lexicon")][:6]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_changes_of_a_real_file_make_the_triples_that_were_asked_for(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(REAL))
    expected: set[Any] = {*triples(text)}
    literals = sorted((t for t in expected if isinstance(t.object, ox.Literal)), key=str)
    changes = []
    for number, t in enumerate(data.draw(st.lists(st.sampled_from(literals), max_size=8, unique_by=str))):
        new = data.draw(st.none() | WORDS)
        literal = ox.Literal(f"{new}{number}", language=t.object.language or "zh") if new else None
        changes.append(Change(t.subject, t.predicate, t.object, literal))
        expected.discard(t)
        expected |= {ox.Triple(t.subject, t.predicate, literal)} if literal else set()
    assert triples(edited(text, changes)) == expected


@given(WORDS, st.sampled_from(["en", "zh", ""]))
def test_any_text_is_written_so_that_it_reads_the_same(word: str, language: str) -> None:
    literal = ox.Literal(word, language=language) if language else ox.Literal(word)
    read = next(iter(triples(f"<http://a> <http://b> {written(literal, {})} .")))
    assert read.object == literal
