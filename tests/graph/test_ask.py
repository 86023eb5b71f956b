import io

import pyoxigraph as ox
import pytest

from graph.ask import ask
from graph.errors import QueryError, QuerySyntaxError

STORE = ox.Store()
STORE.add(ox.Quad(ox.NamedNode("http://e/s"), ox.NamedNode("http://e/p"), ox.Literal("o"), ox.NamedNode("http://e/g")))


def answer(query: str, form: str | None = None) -> str:
    output = io.BytesIO()
    ask(STORE, query, output, form, "q.rq")
    return output.getvalue().decode()


def test_a_table_is_tab_separated_unless_told() -> None:
    assert answer("SELECT ?s ?o { ?s ?p ?o }").splitlines() == ["?s\t?o", '<http://e/s>\t"o"']


def test_the_default_graph_is_the_union_of_all() -> None:
    assert answer("SELECT ?o { ?s ?p ?o }", "csv").split() == ["o", "o"]


def test_a_yes_or_no_is_json_unless_told() -> None:
    assert '"boolean":true' in answer("ASK { ?s ?p ?o }", "csv")


def test_a_graph_is_turtle_unless_told() -> None:
    assert answer("CONSTRUCT WHERE { ?s ?p ?o }") == '<http://e/s> <http://e/p> "o" .\n'


def test_a_form_that_does_not_fit_is_refused_with_those_that_do() -> None:
    with pytest.raises(QueryError, match="turtle, ntriples"):
        answer("CONSTRUCT WHERE { ?s ?p ?o }", "csv")


def test_a_text_that_is_no_query_is_told_with_line_and_column() -> None:
    with pytest.raises(QuerySyntaxError, match=r"q\.rq, line 2, column \d+"):
        answer("SELECT ?s {\n nonsense }")


def test_an_update_is_no_query() -> None:
    with pytest.raises(QuerySyntaxError):
        answer("DROP ALL")
