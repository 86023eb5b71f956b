"""The layout of Turtle agrees with a parser, and every place in it is where it is said to be."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.turtle import NotTurtle, lay_out
from ontology.vocabulary import turtle_files

HEAD = "@prefix : <http://x/> .\n"
FILES = {file.name: file.read_text("utf-8") for file in turtle_files()}


def triples(text: str) -> set[tuple[object, object, object]]:
    parsed = (quad.triple for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))
    named = (ox.NamedNode, ox.Literal)
    return {
        (t.subject, t.predicate, t.object)
        for t in parsed
        if isinstance(t.subject, ox.NamedNode) and isinstance(t.object, named)
    }


def laid(text: str) -> set[tuple[object, object, object]]:
    layout = lay_out(text)
    return {
        (one.subject, group.predicate, piece.term)
        for one in layout.statements
        for group in one.groups
        for piece in group.objects
        if one.subject is not None and piece.term is not None
    }


@pytest.mark.parametrize("name", FILES)
def test_a_real_file_is_laid_out_as_a_parser_reads_it(name: str) -> None:
    assert laid(FILES[name]) == triples(FILES[name])


ALLOWED = [
    ':a :b 1 , 2.5 , -3e4 , true , "x"@en-GB , \'y\' , """long "quoted" text""" , "d"^^:t .',
    ":a a :b ; ; :c :d . # end",
    ":a :b [ :c ( 1 [ ] ) ; :d :e ] , :f .",
    "[] :b :c . [ :d :e ] :f :g .",
    ":a.b :c.d :e .",
    "PREFIX q: <http://q/>\nq:a q: q:b .",
    r':a :b "tab\tnew\nline \u7b97 \U0001F600 \"quote\"" .',
    "<http://a> <http://b> <http://c#d> .",
    r":a\~b :c :d%20e .",
    "_:n :b :c . :a :b _:n .",
]


@pytest.mark.parametrize("turtle", ALLOWED)
def test_what_turtle_allows_is_laid_out_as_a_parser_reads_it(turtle: str) -> None:
    assert laid(HEAD + turtle) == triples(HEAD + turtle)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_in_quotes_is_read_as_it_was_meant(text: str) -> None:
    (statement,) = lay_out(f"<http://a> <http://b> {ox.Literal(text, language='zh')} .").statements
    assert statement.groups[0].objects[0].term == ox.Literal(text, language="zh")


def test_a_piece_stands_where_it_is_said_to() -> None:
    text = HEAD + ':a :b "x"@en ,\n    "算"@zh .\n'
    (statement,) = lay_out(text).statements
    assert [text[p.start : p.end] for p in statement.groups[0].objects] == ['"x"@en', '"算"@zh']


def test_a_place_is_counted_in_lines_and_characters() -> None:
    layout = lay_out(HEAD + ':a :b "算力" , "x" .\n')
    assert layout.place(layout.statements[0].groups[0].objects[1].start) == (2, 14)


@pytest.mark.parametrize(
    "turtle", [":a :b", ":a :b :c", ':a :b "x .', "q:a :b :c .", ":a :b ( :c .", ":a ~ :b .", ":a :b ] ."]
)
def test_what_is_no_turtle_is_refused(turtle: str) -> None:
    with pytest.raises(NotTurtle):
        lay_out(HEAD + turtle)
