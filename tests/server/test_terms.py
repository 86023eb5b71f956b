"""Terms on their way to a worker."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.terms import iri, literal, term


@given(st.text(), st.sampled_from([None, "en", "zh"]))
def test_any_text_arrives_as_it_was(text: str, language: str | None) -> None:
    assert term(literal(text, language)) == ox.Literal(text, language=language)


def test_an_iri_arrives_as_it_was() -> None:
    assert term(iri("https://w3id.org/suanli/id/沐曦")) == ox.NamedNode("https://w3id.org/suanli/id/沐曦")


@pytest.mark.parametrize(
    "text", ["", "x", "_:b", '"a" "b"', "<urn:a> . <urn:b> <urn:c> <urn:d>", '"a', "<a>", "?x", "<urn:a> #"]
)
def test_what_is_not_exactly_one_term_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"term|IRI or literal"):
        term(text)


@pytest.mark.parametrize("text", ["relative", "urn:a b", "http://e/<x>", ""])
def test_what_is_no_iri_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="IRI"):
        iri(text)
