"""Change a Turtle text in place: the rest stays to the letter."""

from __future__ import annotations

import difflib

import pytest

from ontology.book import Book, read_book
from ontology.turtle.rewriting import Unchanged, rewritten
from ontology.vocabulary import ENTITY, RDF, RDFS, SKOS, TERM

LABEL, ALIAS, HIDDEN = f"{RDFS}label", f"{SKOS}altLabel", f"{SKOS}hiddenLabel"
TEXT = """# Names.
@prefix : <https://w3id.org/suanli/ontology#> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

id:a a :Company ;
    rdfs:label "A"@en , "甲"@zh ;  # as it names itself
    skos:altLabel "A Corp"@en , "甲公司"@zh .

id:b a :Company ; rdfs:label "B"@en .
"""
A, B = f"{ENTITY}a", f"{ENTITY}b"


def difference(text: str, subject: str, gone: list[tuple[str, str]], fresh: list[tuple[str, str]]) -> list[str]:
    """Return the lines that a change takes away and puts in."""
    lines = difflib.unified_diff(text.splitlines(), rewritten(text, subject, gone, fresh).splitlines(), n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_without_a_change_the_text_is_the_same() -> None:
    assert rewritten(TEXT, A, [], []) == TEXT


def test_a_value_takes_the_place_of_one_of_its_language() -> None:
    assert difference(TEXT, A, [(LABEL, '"A"@en')], [(LABEL, '"Alpha"@en')]) == [
        '-    rdfs:label "A"@en , "甲"@zh ;  # as it names itself',
        '+    rdfs:label "Alpha"@en , "甲"@zh ;  # as it names itself',
    ]


def test_a_new_value_follows_those_of_its_property() -> None:
    assert difference(TEXT, A, [], [(ALIAS, '"Alpha"@en')])[1] == (
        '+    skos:altLabel "A Corp"@en , "甲公司"@zh , "Alpha"@en .'
    )


def test_a_new_property_comes_last() -> None:
    assert difference(TEXT, A, [], [(HIDDEN, '"Jia"@en')])[1:] == [
        '+    skos:altLabel "A Corp"@en , "甲公司"@zh ;',
        '+    skos:hiddenLabel "Jia"@en .',
    ]


def test_a_property_without_values_goes_with_its_line() -> None:
    gone = [(ALIAS, '"A Corp"@en'), (ALIAS, '"甲公司"@zh')]
    made = rewritten(TEXT, A, gone, [])
    assert Book({"x": made}).statements[A] == Book({"x": TEXT}).statements[A] - set(gone)
    assert "altLabel" not in made


def test_a_thing_of_which_nothing_is_said_goes_with_its_block() -> None:
    gone = [*Book({"x": TEXT}).statements[A]]
    assert rewritten(TEXT, A, gone, []) == TEXT.replace(TEXT[TEXT.index("id:a") : TEXT.index("id:b")], "")


def test_a_new_thing_comes_last_in_a_block_of_its_own() -> None:
    fresh = [(f"{RDF}type", f"<{TERM}Company>"), (LABEL, '"C"@en'), (LABEL, '"丙"@zh')]
    made = rewritten(TEXT, f"{ENTITY}c", [], fresh)
    assert made == TEXT + '\nid:c a :Company ;\n    rdfs:label "C"@en , "丙"@zh .\n'


def test_what_a_text_needs_escaped_is_escaped() -> None:
    made = rewritten(TEXT, B, [], [(ALIAS, '"a \\"b\\" \\\\ c\\nd"@en')])
    assert (ALIAS, '"a \\"b\\" \\\\ c\\nd"@en') in Book({"x": made}).statements[B]


def test_an_iri_without_a_prefix_stands_in_brackets() -> None:
    made = rewritten(TEXT, B, [], [(f"{RDFS}seeAlso", "<https://example.org/x?y=1>")])
    assert "rdfs:seeAlso <https://example.org/x?y=1> ." in made


def test_what_the_text_does_not_say_cannot_be_taken_away() -> None:
    with pytest.raises(Unchanged):
        rewritten(TEXT, B, [(LABEL, '"Z"@en')], [])


def test_nodes_without_a_name_stay() -> None:
    text = TEXT + '\n:C :on [ :p id:a ] , ( id:a id:b ) ; rdfs:label "c"@en .\n'
    made = rewritten(text, f"{TERM}C", [(LABEL, '"c"@en')], [])
    assert made == text.replace(' ; rdfs:label "c"@en', "")


def test_every_thing_of_the_ontology_can_be_changed_and_changed_back_to_the_letter() -> None:
    book, mark = read_book(), (f"{SKOS}note", '"a mark"@en')
    wrong = []
    for thing in sorted(book.pages)[::25]:
        name = book.home(thing)
        assert name is not None
        made = rewritten(book.files[name], thing, [], [mark])
        if rewritten(made, thing, [mark], []) != book.files[name]:
            wrong.append(thing)
    assert wrong == []
