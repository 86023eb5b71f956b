"""The proof page."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def why(client: FlaskClient, s: str, p: str, o: str, **more: str) -> str:
    """Return the HTML of a proof that must be there."""
    answer = client.get(f"/why?{urlencode({'s': s, 'p': p, 'o': o} | more)}", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    return answer.get_data(as_text=True)


def test_a_proof_leads_from_the_rule_to_sentence_and_ontology(deals: FlaskClient) -> None:
    html = why(deals, "/id/hygon", "/term/listedOn", "/id/sse")
    tree = html[html.index('class="proof ') :]
    steps = ["Exchange S", "prp-spo2", "STAR", "Words s2 of 2.", "Deal 2", "part of", "stated in the ontology"]
    places = [tree.index(step) for step in steps]
    assert places == sorted(places)


def test_premises_are_nested_in_what_follows_from_them(deals: FlaskClient) -> None:
    html = why(deals, "/id/hygon", "/term/listedOn", "/id/sse")
    assert re.search(r'<li class="rule">(?:(?!</li>).)*<ul>\s*<li class="said">', html, re.DOTALL)


def test_a_proof_of_few_levels_is_drawn_sideways(deals: FlaskClient) -> None:
    assert 'class="proof spread levels-2"' in why(deals, "/id/hygon", "/term/listedOn", "/id/sse")


def test_a_sentence_stands_in_a_box_of_its_own(deals: FlaskClient) -> None:
    html = why(deals, "/id/hygon", "/term/listedOn", "/id/sse")
    assert re.search(r'<li class="said">\s*<div class="node">(?:(?!</div>).)*Words s2 of 1\.', html, re.DOTALL)


def test_a_chain_of_properties_is_told_by_its_links(deals: FlaskClient) -> None:
    assert "listed on → part of" in why(deals, "/id/hygon", "/term/listedOn", "/id/sse")


def test_a_class_without_name_is_told_by_what_its_members_have(deals: FlaskClient) -> None:
    html = why(deals, "/id/hygon", TYPE, "/term/ChipMaker")
    assert "whatever has “makes”: chip" in html
    assert "_:" not in html


def test_a_proof_speaks_chinese(deals: FlaskClient) -> None:
    html = why(deals, "/id/hygon", "/term/listedOn", "/id/sse", lang="zh")
    assert [part for part in ("海光信息", "上市于", "推理方式：属性链", "本体中的陈述") if part not in html] == []


def test_what_an_article_states_is_proven_by_its_sentences(deals: FlaskClient) -> None:
    html = why(deals, "/id/hygon", "/term/listedOn", "/id/star")
    assert [part for part in ("Words s2 of 1.", "Words s2 of 2.") if part not in html] == []


def test_full_addresses_are_taken_too(deals: FlaskClient) -> None:
    base = "https://w3id.org/suanli/"
    assert "prp-spo2" in why(deals, f"{base}id/hygon", f"{base}ontology#listedOn", f"{base}id/sse")


def test_each_inferred_fact_of_an_entity_links_to_a_proof_that_is_there(deals: FlaskClient) -> None:
    html = deals.get("/id/hygon", headers={"Accept": "text/html"}).get_data(as_text=True)
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/why\?[^"]*)"', html)]
    assert len(links) == 2
    assert {deals.get(link).status_code for link in links} == {200}


@pytest.mark.parametrize(("lang", "said"), [("en", "This does not hold"), ("zh", "这一条不成立")])
def test_what_does_not_hold_is_not_found_and_says_so(deals: FlaskClient, lang: str, said: str) -> None:
    query = urlencode({"s": "/id/sugon", "p": "/term/listedOn", "o": "/id/sse", "lang": lang})
    answer = deals.get(f"/why?{query}", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert said in answer.get_data(as_text=True)


def test_a_value_that_nothing_states_is_not_found(deals: FlaskClient) -> None:
    query = urlencode({"s": "/id/sugon", "p": "/term/listedOn", "o": '"sse"@en'})
    assert deals.get(f"/why?{query}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"s": "/id/hygon", "p": "/term/listedOn"},
        {"s": '"x"', "p": "/term/listedOn", "o": "/id/sse"},
        {"s": "/id/hygon", "p": "no address", "o": "/id/sse"},
        {"s": "/id/hygon", "p": "/term/listedOn", "o": '"open'},
        {"s": "/id/" + "x" * 5000, "p": "/term/listedOn", "o": "<" + "y" * 3000},
    ],
)
def test_what_names_no_triple_is_refused_with_an_example(deals: FlaskClient, query: dict[str, str]) -> None:
    answer = deals.get(f"/why?{urlencode(query)}")
    assert answer.status_code == 400
    assert re.search(r'"remedy": "(Give addresses|An example)', answer.get_data(as_text=True))


def test_hostile_words_in_a_parameter_are_shown_as_text(deals: FlaskClient) -> None:
    query = urlencode({"s": "/id/<script>x</script>", "p": "/term/listedOn", "o": "javascript:alert(1)"})
    html = deals.get(f"/why?{query}", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "<script>" not in html
    assert 'href="javascript' not in html
