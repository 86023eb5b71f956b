"""The SPARQL Protocol as clients see it."""

from __future__ import annotations

import json
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from server.formats import GRAPH

METAX = "SELECT ?name { <https://w3id.org/suanli/id/metax> <http://www.w3.org/2000/01/rdf-schema#label> ?name }"
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
FORM = "application/x-www-form-urlencoded"
INFERRED = "https://w3id.org/suanli/graph/inferred"
LISTED = "ASK { ?x a <https://w3id.org/suanli/ontology#ListedCompany> }"


def address(query: str, **more: str) -> str:
    """Return the path of a GET for the query."""
    return f"/sparql?{urlencode({'query': query} | more)}"


def truth(client: FlaskClient, query: str, **more: str) -> bool:
    """Ask a yes or no question."""
    return bool(json.loads(client.get(address(query, **more)).data)["boolean"])


def test_a_query_may_come_by_get(client: FlaskClient) -> None:
    assert truth(client, "ASK {}")


def test_a_query_may_come_in_a_form(client: FlaskClient) -> None:
    answer = client.post("/sparql", data=urlencode({"query": METAX}), content_type=FORM)
    assert {row["name"]["value"] for row in answer.get_json(force=True)["results"]["bindings"]} == {"MetaX", "沐曦股份"}


def test_a_query_may_come_as_the_body(client: FlaskClient) -> None:
    answer = client.post("/sparql", data=METAX, content_type="application/sparql-query; charset=UTF-8")
    assert answer.mimetype == "application/sparql-results+json"


@pytest.mark.parametrize("media", ["text/csv", "text/tab-separated-values", "application/sparql-results+xml"])
def test_rows_have_the_media_type_asked_for(client: FlaskClient, media: str) -> None:
    assert client.get(address(METAX), headers={"Accept": media}).mimetype == media


@pytest.mark.parametrize("media", [each.media for each in GRAPH])
def test_graphs_have_the_media_type_asked_for_and_can_be_read(client: FlaskClient, media: str) -> None:
    answer = client.get(address(CONSTRUCT), headers={"Accept": media})
    form = ox.RdfFormat.from_media_type(media)
    assert (answer.mimetype, len(list(ox.parse(answer.data, format=form))) > 20) == (media, True)


def test_default_graph_uri_narrows_the_default_graph(client: FlaskClient) -> None:
    asked = "ASK { ?x <https://w3id.org/suanli/ontology#listedOnMarket> ?y }"
    assert (truth(client, asked), truth(client, asked, **{"default-graph-uri": INFERRED})) == (True, False)


def test_named_graph_uri_leaves_the_default_graph_empty(client: FlaskClient) -> None:
    named = {"named-graph-uri": INFERRED}
    assert not truth(client, "ASK { ?s ?p ?o }", **named)
    assert truth(client, "ASK { GRAPH ?g { ?s ?p ?o } }", **named)


def test_inferred_false_leaves_out_what_no_article_says(client: FlaskClient) -> None:
    assert (truth(client, LISTED), truth(client, LISTED, inferred="false")) == (True, False)


def test_from_in_the_query_is_obeyed(client: FlaskClient) -> None:
    assert not truth(client, "ASK FROM <http://nowhere.example/> { ?s ?p ?o }")


@pytest.mark.parametrize(
    "path",
    [
        "/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D",
        "/sparql?query=",
        "/sparql?query=ASK%20%7B",
        "/sparql?query=%FF",
        address("ASK {}", timeout="soon"),
        address("ASK {}", timeout="-1"),
        address("ASK {}", inferred="perhaps"),
        address("ASK {}", **{"default-graph-uri": "not an iri> <x"}),
        "/sparql?query=ASK%20%7B%7D" + "&a=1" * 3000,
    ],
)
def test_a_wrong_request_is_a_400_with_a_remedy(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert json.loads(answer.data)["remedy"]


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        ("ASK {}", "text/plain", 415),
        ("ASK {}", "", 415),
        ("query=ASK%20%7B%7D", "multipart/form-data", 415),
        ("ASK {}".encode("utf-16"), "application/sparql-query; charset=UTF-16", 415),
        (b"ASK { ?s ?p '\xff' }", "application/sparql-query", 400),
        ("", "application/sparql-query", 400),
        ("x=1", FORM, 400),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(client: FlaskClient, body: str, media: str, status: int) -> None:
    assert client.post("/sparql", data=body, content_type=media).status_code == status


def test_a_compressed_body_is_refused(client: FlaskClient) -> None:
    answer = client.post(
        "/sparql", data="ASK {}", content_type="application/sparql-query", headers={"Content-Encoding": "gzip"}
    )
    assert answer.status_code == 415


def test_a_body_over_the_limit_is_refused(client: FlaskClient) -> None:
    answer = client.post("/sparql", data="ASK {} #" + "x" * (1 << 21), content_type="application/sparql-query")
    assert answer.status_code == 413


@pytest.mark.parametrize("media", ["application/sparql-update", FORM, "application/sparql-query"])
def test_updates_are_refused_with_the_way_facts_come(client: FlaskClient, media: str) -> None:
    update = "INSERT DATA { <http://e/a> <http://e/p> 1 }"
    answer = client.post("/sparql", data=urlencode({"update": update}) if media == FORM else update, content_type=media)
    assert (answer.status_code, "suanli load" in json.loads(answer.data)["remedy"]) == (403, True)


def test_other_methods_are_not_allowed(client: FlaskClient) -> None:
    assert client.put("/sparql?query=ASK%20%7B%7D").status_code == 405


def test_a_syntax_error_has_line_and_column(client: FlaskClient) -> None:
    said = json.loads(client.get(address("SELECT ?x {\n ?x ?y }")).data)
    assert (said["status"], said["code"], said["line"], said["column"]) == (400, "query-syntax", 2, 9)


def test_an_answer_that_is_known_already_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get(address(METAX)).headers["ETag"]
    again = client.get(address(METAX), headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_the_tag_depends_on_query_and_format(client: FlaskClient) -> None:
    paths = [
        address(METAX),
        address(METAX, format="csv"),
        address(f"{METAX} LIMIT 1"),
        address(METAX, inferred="false"),
    ]
    assert len({client.get(path).headers["ETag"] for path in paths}) == 4


def test_an_answer_by_chance_has_no_tag(client: FlaskClient) -> None:
    answer = client.get(address("SELECT (RAND() AS ?x) {}"))
    assert ("ETag" in answer.headers, answer.headers["Cache-Control"]) == (False, "no-store")


def test_head_has_the_headers_of_get_and_no_body(client: FlaskClient) -> None:
    head, get = client.head(address(METAX)), client.get(address(METAX))
    assert (head.status_code, head.data, head.content_length) == (200, b"", get.content_length)


def test_any_page_may_read_answers(client: FlaskClient) -> None:
    assert client.get(address("ASK {}")).headers["Access-Control-Allow-Origin"] == "*"


def test_a_preflight_request_is_answered(client: FlaskClient) -> None:
    answer = client.options("/sparql", headers={"Access-Control-Request-Method": "POST"})
    assert (answer.status_code, "POST" in answer.headers["Access-Control-Allow-Methods"]) == (200, True)


def test_without_query_the_service_describes_itself(client: FlaskClient) -> None:
    found = list(ox.parse(client.get("/sparql").data, format=ox.RdfFormat.TURTLE))
    assert any(str(quad.object).endswith("#UnionDefaultGraph>") for quad in found)


def test_a_browser_sees_rows_as_text_and_never_as_markup(client: FlaskClient) -> None:
    query = 'SELECT ("</script><script>alert(1)</script>" AS ?x) (IRI("javascript:alert(1)") AS ?y) {}'
    page = client.get(address(query), headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>" not in page
    assert 'href="javascript' not in page


def test_a_browser_sees_an_error_as_a_page(client: FlaskClient) -> None:
    answer = client.get(address("SELECT <b>"), headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (400, "text/html")


def test_a_browser_gets_a_form_where_there_is_no_query(client: FlaskClient) -> None:
    assert b"<textarea" in client.get("/sparql", headers={"Accept": "text/html"}).data


def test_no_answer_may_run_scripts_of_others(client: FlaskClient) -> None:
    answers = [client.get(path) for path in ("/", address("ASK {}"), "/nowhere", "/static/x/suanli.css")]
    answers[-1].close()
    assert all(answer.headers["Content-Security-Policy"].startswith("default-src 'self';") for answer in answers)


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/static/../app.py", "/static/%00", "/%ff%fe", "//x", "/static/..%2fapp.py"]
)
def test_strange_paths_lead_nowhere(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code in (308, 400, 404)


def test_a_query_in_the_path_of_chinese_words_is_understood(client: FlaskClient) -> None:
    query = quote('ASK { ?x <http://www.w3.org/2000/01/rdf-schema#label> "科创板"@zh }')
    assert json.loads(client.get(f"/sparql?query={query}").data)["boolean"] is True


def test_the_server_says_when_it_can_answer(client: FlaskClient) -> None:
    assert (client.get("/health").data, client.get("/ready").data) == (b"ok\n", b"edition 1\n")
