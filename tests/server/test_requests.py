"""What a protocol request asks for, read from its bytes."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from graph.errors import ParameterError, QueryRefused, SuanliError
from server.requests import FORM, QUERY, UPDATE, Asked, UnsupportedMedia, absolute, asked, fields, graphs

ASK = "ASK {}"


def get(**parameters: str) -> Request:
    """Return a GET with these parameters; __ in a name stands for a hyphen."""
    named = {name.replace("__", "-"): value for name, value in parameters.items()}
    return Request(EnvironBuilder("/sparql", query_string=urlencode(named)).get_environ())


def post(body: str | bytes, media: str, path: str = "/sparql", **headers: str) -> Request:
    """Return a POST of the body."""
    data = body.encode() if isinstance(body, str) else body
    sent = [(name.replace("_", "-"), value) for name, value in headers.items()]
    made = EnvironBuilder(path, method="POST", data=data, content_type=media, headers=sent)
    return Request(made.get_environ())


def test_a_query_alone_leaves_everything_else_open() -> None:
    assert asked(get(query=ASK)) == Asked(ASK, None, None, True, None, None)


def test_every_parameter_of_ours_is_read() -> None:
    found = asked(get(query=ASK, default__graph__uri="urn:a", inferred="0", timeout="2.5", format="csv"))
    assert found == Asked(ASK, ("urn:a",), (), False, 2.5, "csv")


def test_no_query_at_all_is_no_mistake_of_a_get() -> None:
    assert asked(get()) is None


def test_graphs_in_the_address_count_for_a_query_in_the_form() -> None:
    found = asked(post(urlencode({"query": ASK}), FORM, "/sparql?default-graph-uri=urn:a&default-graph-uri=urn:b"))
    assert found and found.default_graphs == ("urn:a", "urn:b")


def test_a_body_is_the_query_as_it_stands() -> None:
    found = asked(post("ASK { ?s ?p 'a=1&b=2+3' }", QUERY))
    assert found and found.query == "ASK { ?s ?p 'a=1&b=2+3' }"


def test_plus_signs_and_percent_signs_are_decoded_once() -> None:
    assert fields(post("query=a+b%2Bc%2541", FORM))["query"] == ["a b+c%41"]


@pytest.mark.parametrize(
    "request_", [post("x", UPDATE), post("update=x", FORM), get(update="x"), get(query=ASK, update="x")]
)
def test_an_update_is_refused_whatever_way_it_comes(request_: Request) -> None:
    with pytest.raises(QueryRefused):
        asked(request_)


@pytest.mark.parametrize("name", ["query", "timeout", "inferred", "default-graph-uri"])
def test_a_wrong_parameter_is_named(name: str) -> None:
    wrong = {"query": ASK} | {name: " "}
    with pytest.raises(ParameterError) as caught:
        asked(Request(EnvironBuilder("/sparql", query_string=urlencode(wrong)).get_environ()))
    assert name in caught.value.where


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "soon", "1e999999x"])
def test_a_useless_time_is_refused(seconds: str) -> None:
    with pytest.raises(ParameterError, match=r"timeout=2\.5"):
        asked(get(query=ASK, timeout=seconds))


def test_a_query_given_twice_is_refused_though_it_is_the_same() -> None:
    with pytest.raises(ParameterError, match="2 times"):
        asked(post("query=ASK%20%7B%7D", FORM, "/sparql?query=ASK%20%7B%7D"))


@pytest.mark.parametrize(
    "request_",
    [post(ASK, "text/plain"), post(ASK, QUERY + ";charset=latin-1"), post(ASK, QUERY, Content_Encoding="br")],
)
def test_a_body_of_another_kind_coding_or_character_set_is_refused(request_: Request) -> None:
    with pytest.raises(UnsupportedMedia):
        asked(request_)


@pytest.mark.parametrize("body", [b"query=%FF", b"query=\xff", b"a=1&" * 3000])
def test_parameters_that_cannot_be_read_are_refused(body: bytes) -> None:
    with pytest.raises(SuanliError):
        asked(post(body, FORM))


def test_a_wrong_byte_in_a_query_is_pointed_out() -> None:
    with pytest.raises(ParameterError, match="Byte 4"):
        asked(post(b"ASK \xff", QUERY))


def test_the_first_format_that_we_know_is_taken() -> None:
    found = asked(Request(EnvironBuilder("/?query=ASK&format=&format=odd,json-ld&output=xml").get_environ()))
    assert found and found.format == "json-ld"


def test_graphs_are_both_open_or_both_set() -> None:
    assert [graphs({}), graphs({"named-graph-uri": ["urn:a"]})] == [(None, None), ((), ("urn:a",))]


@pytest.mark.parametrize("iri", ["relative", "", "urn:a b", "http://e/<x>", "a> <b"])
def test_a_graph_must_have_an_absolute_iri(iri: str) -> None:
    with pytest.raises(ParameterError):
        absolute(iri, "graph")
