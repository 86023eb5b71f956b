"""Parameters: what becomes a typed term, what is refused, and that no value changes the query."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from graph.errors import ParameterError
from queries.catalogue import Catalogue, load
from queries.params import Parameter, bind_all
from queries.values import to_term
from tests.queries.conftest import Ask

XSD = "http://www.w3.org/2001/XMLSchema#"
LABEL = {"en": "size", "zh": "大小"}
VALUES: Mapping[str, Mapping[str, str]] = {"small": LABEL, "large": LABEL}
TYPES = ("entity", "term", "date", "period", "integer", "number", "enum", "text", "language")


def parameter(kind: str, **more: object) -> Parameter:
    """Return a parameter `size` of a type."""
    values = VALUES if kind == "enum" else {}
    return Parameter("size", kind, LABEL, values=values, sample="a sample", **more)  # type: ignore[arg-type]


def hostile() -> list[str]:
    """Return a hundred values that try to be more than a value."""
    ends = [
        '"',
        "'",
        '"""',
        "\\",
        '\\"',
        ">",
        "}",
        "]",
        ")",
        "<",
        "|",
        "^^",
        "@en",
        ";",
        ".",
        "#",
        "\n",
        "\r\n",
        "\t",
        "\x00",
    ]
    tails = [
        " } SERVICE <http://evil.example/> { ?s ?p ?o } #",
        " . ?s ?p ?o } UNION { ?s ?p ?o",
        "; DROP ALL",
        " ) || (1=1",
    ]
    built = [f"x{end}{tail}" for end in ends for tail in tails]
    return [
        *built,
        "?s",
        "$size",
        "_:b0",
        "*",
        "%00",
        "%0A",
        "../../etc/passwd",
        "javascript:alert(1)",
        "https://w3id.org/suanli/id/a b",
        "https://w3id.org/suanli/id/<x>",
        "https://w3id.org.evil.example/",
        "http://evil.example/",
        "<https://w3id.org/suanli/id/metax>",
        "id:metax",
        "1e400",
        "NaN",
        "9" * 5000,
        "a" * 100_000,
        "\ud800",
        "\u202e\u2066",
    ]


@pytest.mark.parametrize("text", ["middling", "", "Small"])
def test_a_word_that_is_no_value_of_an_enum_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="is none of: small, large"):
        parameter("enum").bind(text)


def test_a_value_of_an_enum_is_a_text() -> None:
    assert parameter("enum").bind(" small ") == '"small"'


@pytest.mark.parametrize("kind", TYPES)
def test_the_error_names_the_parameter_and_a_value_that_works(kind: str) -> None:
    with pytest.raises(ParameterError, match=r"^size: .*size=a sample$"):
        parameter(kind).bind("\x07 \x07")


def test_the_error_shows_no_more_than_the_beginning_of_a_huge_value() -> None:
    with pytest.raises(ParameterError) as caught:
        parameter("date").bind("9" * 100_000)
    assert len(str(caught.value)) < 200


def test_there_are_a_hundred_hostile_values() -> None:
    assert len(set(hostile())) == 100


@pytest.mark.parametrize("kind", TYPES)
def test_a_hostile_value_is_refused_or_is_one_term_of_its_type(kind: str) -> None:
    for text in hostile():
        try:
            term = to_term(parameter(kind).bind(text))
        except ParameterError:
            continue
        assert kind == "text" or re.fullmatch(r"https://w3id\.org/suanli/[\w/+\-.~#]+", term.value)
        assert isinstance(term, Literal if kind == "text" else NamedNode)


@given(st.text(), st.sampled_from(TYPES))
def test_any_text_is_refused_or_is_one_term(text: str, kind: str) -> None:
    try:
        bound = parameter(kind).bind(text)
    except ParameterError:
        return
    assert str(to_term(bound)) == bound


@pytest.mark.parametrize("report", sorted(load().reports))
def test_a_hostile_value_never_opens_a_report(ask: Ask, catalogue: Catalogue, report: str) -> None:
    found = catalogue.reports[report]
    usual = {name: each.sample for name, each in found.params.items() if each.required}
    for name in found.params:
        for text in hostile():
            try:
                rows = ask(report, **usual | {name: text})
            except ParameterError as error:
                assert error.where == name
            else:
                assert rows == []


def test_a_value_that_is_not_given_stays_unbound() -> None:
    assert bind_all({"size": parameter("text")}, {"size": "  "}) == {}


def test_a_default_stands_in_for_a_value() -> None:
    assert bind_all({"size": parameter("integer", default="3")}, {}) == {"size": f'"3"^^<{XSD}integer>'}


def test_a_given_value_goes_before_the_default() -> None:
    assert bind_all({"size": parameter("text", default="small")}, {"size": "large"}) == {"size": '"large"'}


def test_a_required_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(ParameterError, match=r"^size: This parameter is required"):
        bind_all({"size": parameter("text", required=True)}, {})


def test_a_parameter_that_the_report_lacks_is_an_error_that_lists_those_it_has() -> None:
    with pytest.raises(ParameterError, match="It has: size"):
        bind_all({"size": parameter("text")}, {"weight": "1"})
