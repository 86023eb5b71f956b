"""Values of literals: equal, different, ill-formed, member of a datatype."""

from __future__ import annotations

import pytest

from graph.closure.values import Illformed, Value, differ, holds, value
from graph.closure.vocabulary import OWL, RDF, RDFS, XSD


def of(text: str, datatype: str) -> Value | None:
    return value(text, XSD + datatype)


EQUAL = [
    ("1", "integer", "+01", "integer"),
    ("1", "integer", "1.00", "decimal"),
    ("-0", "integer", "0", "nonNegativeInteger"),
    ("1e2", "double", "100", "double"),
    ("true", "boolean", "1", "boolean"),
    ("0a", "hexBinary", "0A", "hexBinary"),
    ("2025-06-10T24:00:00", "dateTime", "2025-06-11T00:00:00", "dateTime"),
    ("2025-06-10T08:00:00+08:00", "dateTime", "2025-06-10T00:00:00Z", "dateTime"),
    ("08:00:00.50", "time", "08:00:00.5", "time"),
    (" 7 ", "integer", "7", "integer"),
]
DIFFERENT = [
    ("1", "integer", "2", "integer"),
    ("1", "float", "1", "double"),
    ("1", "integer", "1", "string"),
    ("2025-06-10", "date", "2025-06-11", "date"),
    ("2025-06-10T00:00:00", "dateTime", "2025-06-12T00:00:00Z", "dateTime"),
    ("-1", "decimal", "1", "decimal"),
]
ILLFORMED = [
    ("x", "integer"),
    ("1.0", "integer"),
    ("", "decimal"),
    ("300", "byte"),
    ("-1", "nonNegativeInteger"),
    ("2025-02-29", "date"),
    ("2025-13-01", "date"),
    ("24:00:01", "time"),
    ("yes", "boolean"),
    ("0", "hexBinary"),
    ("1e", "double"),
    ("2025-06-10T08:00:00", "dateTimeStamp"),
    ("two words", "NCName"),
]


@pytest.mark.parametrize(("a", "one", "b", "other"), EQUAL)
def test_two_spellings_of_a_value_are_one_value(a: str, one: str, b: str, other: str) -> None:
    assert of(a, one) == of(b, other)


@pytest.mark.parametrize(("a", "one", "b", "other"), DIFFERENT)
def test_two_values_differ(a: str, one: str, b: str, other: str) -> None:
    assert differ(of(a, one), of(b, other))


@pytest.mark.parametrize(("text", "datatype"), ILLFORMED)
def test_an_illformed_text_has_no_value(text: str, datatype: str) -> None:
    with pytest.raises(Illformed, match=datatype):
        of(text, datatype)


def test_a_datatype_of_ones_own_has_unknown_values() -> None:
    assert value("x", "http://example.org/mine") is None


def test_unknown_values_never_differ() -> None:
    assert not differ(None, of("1", "integer"))


def test_a_local_time_may_equal_a_zoned_one_near_it() -> None:
    assert not differ(of("2025-06-10T00:00:00", "dateTime"), of("2025-06-10T08:00:00Z", "dateTime"))


def test_languages_compare_without_case() -> None:
    assert value("a", RDF + "langString", "en-GB") == value("a", RDF + "langString", "EN-gb")


def test_a_fraction_with_a_short_decimal_is_that_decimal() -> None:
    assert value("-1/8", OWL + "rational") == of("-0.125", "decimal")


def test_a_fraction_without_one_is_reduced() -> None:
    assert value("2/6", OWL + "rational") == value("1/3", OWL + "rational")


def test_a_number_of_many_digits_is_compared_exactly() -> None:
    assert differ(of("1" + "0" * 5000, "integer"), of("1" + "0" * 5001, "integer"))


MEMBERS = [
    ("5", "integer", "byte", True),
    ("300", "integer", "byte", False),
    ("5.5", "decimal", "integer", False),
    ("5", "integer", "decimal", True),
    ("5", "integer", "string", False),
    ("a b", "string", "token", True),
    ("a  b", "string", "token", False),
    ("2025-06-10T08:00:00", "dateTime", "dateTimeStamp", False),
]


@pytest.mark.parametrize(("text", "datatype", "asked", "expected"), MEMBERS)
def test_a_datatype_holds_the_values_of_its_space(text: str, datatype: str, asked: str, expected: bool) -> None:
    known = of(text, datatype)
    assert known is not None
    assert holds(XSD + asked, known) is expected


def test_every_value_is_a_literal() -> None:
    assert holds(RDFS + "Literal", ("string", "a", "")) is True


def test_an_unknown_datatype_holds_nobody_knows_what() -> None:
    assert holds("http://example.org/mine", ("string", "a", "")) is None
