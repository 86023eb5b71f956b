"""The token guard: what it refuses, what it must let through, and how long it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import QueryError, QueryRefused, QuerySyntaxError
from server import guard
from server.guard import Screened, position, screen
from server.settings import Settings

SETTINGS = Settings()
PIECES = [
    "SELECT",
    "*",
    "{",
    "}",
    "(",
    ")",
    "?s",
    "<http://e/>",
    "'",
    '"',
    "'''",
    '"""',
    "\\",
    "#",
    "\n",
    " ",
    "SERVICE",
]


def refused(text: str) -> bool:
    """Tell whether the guard refuses the text."""
    try:
        screen(text, SETTINGS)
    except QueryRefused:
        return True
    return False


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?x {SERVICE <http://e/> {?x ?p ?o}}",
        "SELECT ?x {sErViCe SILENT<http://e/>{?x ?p ?o}}",
        "SELECT ?x {#\nSERVICE#x\n<http://e/>{?x ?p ?o}}",
        "SELECT ?x {VALUES ?e {<http://e/>} SERVICE ?e {?x ?p ?o}}",
        "PREFIX e: <http://e/> SELECT ?x {SERVICE e:x {?x ?p ?o}}",
        "PREFIX e: <http://e/> SELECT ?x {SERVICEe:x{?x ?p ?o}}",
        "PREFIX : <http://e/> SELECT ?x {service:x{?x ?p ?o}}",
        "SELECT ?x {SERVICESILENT<http://e/>{?x ?p ?o}}",
        "SELECT ?x {?s ?p 1SERVICE<http://e/>{?x ?p ?o}}",
        "SELECT ?x {?s ?p 1e1SERVICE<http://e/>{?x ?p ?o}}",
        "SELECT ?x {?s ?p trueSERVICE<http://e/>{?x ?p ?o}}",
        "SELECT ?x {?s ?p 1.SERVICE<http://e/>{?x ?p ?o}}",
        "SELECT ?x {?s ?p ?c FILTER(?a<?b+'>#'){}SERVICE<http://e/>{?x ?p ?o}}",
    ],
)
def test_service_is_refused_however_it_is_written(text: str) -> None:
    assert refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service {?service ?p 'SERVICE'} # SERVICE",
        "SELECT * {?s <http://e/SERVICE> ?o}",
        "PREFIX x: <http://e/> SELECT * {?s x:service ?o}",
        'SELECT * {?s ?p """LOAD\nSERVICE <x>"""}',
    ],
)
def test_the_word_service_is_no_fault_in_a_name_a_text_or_a_comment(text: str) -> None:
    assert not refused(text)


def test_service_may_name_an_endpoint_of_the_operators_list() -> None:
    listed = Settings(services=("http://good.example/sparql",))
    screen("SELECT * {SERVICE <http://good.example/sparql> {?s ?p ?o}}", listed)
    with pytest.raises(QueryRefused):
        screen("SELECT * {SERVICE <http://bad.example/sparql> {?s ?p ?o}}", listed)


@pytest.mark.parametrize("word", ["INSERT DATA", "DELETE WHERE", "LOAD", "CLEAR ALL", "DROP ALL", "WITH", "create"])
def test_updates_are_refused_with_the_reason(word: str) -> None:
    with pytest.raises(QueryRefused, match="suanli load"):
        screen(f"PREFIX e: <http://e/> {word} <http://e/>", SETTINGS)


@pytest.mark.parametrize("bracket", ["{", "(", "["])
def test_twenty_thousand_brackets_are_refused(bracket: str) -> None:
    assert refused("ASK " + bracket * 20_000)


@pytest.mark.parametrize("sign", ["!", "-", "+"])
def test_a_thousand_signs_in_a_row_are_refused(sign: str) -> None:
    assert refused(f"ASK {{FILTER({sign * 1000}1)}}")


@pytest.mark.parametrize("link", ["+1", "||1", "/<http://e/p>"])
def test_a_chain_of_twenty_thousand_links_is_refused(link: str) -> None:
    assert refused("ASK {FILTER(1" + link * 20_000 + ")}")


def test_brackets_in_texts_and_iris_do_not_nest() -> None:
    assert not refused("ASK {?s ?p '" + "(" * 500 + "' , <http://e/(a)>}")


def test_a_query_longer_than_the_limit_is_refused_with_the_setting_to_change() -> None:
    with pytest.raises(QueryRefused, match="SUANLI_QUERY_BYTES"):
        screen("ASK {} #" + "x" * SETTINGS.query_bytes, SETTINGS)


def test_a_string_without_end_is_a_syntax_error_with_its_position() -> None:
    with pytest.raises(QuerySyntaxError, match="line 2, column 4"):
        screen("ASK {\n?s 'open", SETTINGS)


def test_positions_count_from_one() -> None:
    assert [position("ab\ncd", offset) for offset in (0, 1, 3)] == [
        "line 1, column 1", "line 1, column 2", "line 2, column 1",
    ]  # fmt: skip


def test_from_clauses_are_noticed() -> None:
    texts = ["SELECT * FROM <http://g/> {}", "ASK {?s ?p 'FROM'}", "PREFIX from: <http://e/> ASK {from:a ?p ?o}"]
    assert [screen(text, SETTINGS).dataset for text in texts] == [True, False, False]


def test_queries_that_ask_for_chance_or_the_clock_are_not_repeatable() -> None:
    texts = ["SELECT (RAND() AS ?x) {}", "SELECT (now() AS ?x) {}", "SELECT ?rand {?rand ?p 'NOW'}"]
    assert [screen(text, SETTINGS).repeatable for text in texts] == [False, False, True]


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=200).map("".join))
def test_any_text_is_screened_or_refused_and_nothing_else(text: str) -> None:
    try:
        assert screen(text, SETTINGS).text == text
    except QueryError as error:
        assert error.what


@pytest.mark.parametrize("piece", ["\\'a", "'\\", "a'\n"])
def test_scanning_ends_at_the_first_string_without_end(piece: str) -> None:
    with pytest.raises(QuerySyntaxError, match="line 1, column"):
        screen(piece * (SETTINGS.query_bytes // len(piece)), SETTINGS)


@given(
    st.lists(
        st.sampled_from([*PIECES, *"?:.;,!-+*/|^=<>&$[]%_", "FROM", "e:x", "1.5e3", "<http://e/(>", "# a", "a", "\t"]),
        max_size=60,
    ).map("".join)
)
def test_a_glance_says_nothing_that_the_scan_of_all_tokens_does_not(text: str) -> None:
    strict = replace(SETTINGS, query_depth=3)
    if guard._harmless(text, strict):
        with_tokens = guard._scanned(text, strict)
        assert with_tokens == Screened(text, dataset=False, repeatable=True)


def test_most_queries_need_no_more_than_a_glance() -> None:
    assert guard._harmless("PREFIX m: <http://e/m#> SELECT ?p ?o { m:firm1 ?p ?o } ORDER BY ?o LIMIT 9", SETTINGS)
