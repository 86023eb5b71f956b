"""A thing in the words of schema.org."""

from __future__ import annotations

from graph.iris import TERMS
from ontology.vocabulary import load
from server.structured import KINDS, described


def test_every_class_in_the_table_is_one_of_the_ontology() -> None:
    assert set(KINDS) - set(load().classes) == set()


def test_what_has_no_class_there_is_a_thing() -> None:
    assert described("urn:x", "x", "http://h/x", [f"{TERMS}Concept"], [])["@type"] == "Thing"


def test_other_names_are_given_once_and_never_the_name_itself() -> None:
    assert described("urn:x", "x", "http://h/x", [], ["x", "y", "y"])["alternateName"] == ["y"]
