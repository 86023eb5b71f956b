"""Experts' verdicts in the graph of an edition."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pyoxigraph import QuerySolutions

from graph import editions, iris
from graph.editing.verdicts import Place, judge
from graph.model import Value
from graph.publish import publish
from graph.store import GraphStore, open_store
from tests.graph.test_publish import CORE
from tests.graph.world import LISTING, METAX, STAR, TEXT, extraction, fact, load, loaded
from tests.sources import ROOT

PLACE = Place("003.txt", "a1", 0, 33, TEXT[:33])
FACT = {"subject": "listing/metax+star-market", "predicate": "listedOnMarket", "object": "star-market"}
FOUND = extraction(fact(LISTING, "listedOnMarket", STAR), fact(METAX, "revenue", Value(number=5, unit="CNY")))  # type: ignore[arg-type]
WRONG = next(text for text in re.findall(r"```sparql\n(.*?)```", (ROOT / "docs" / "rdf.md").read_text("utf-8"), re.S)
             if '"wrong"' in text)  # fmt: skip
"""The question of the documentation."""


def published(store: GraphStore) -> None:
    """Make an edition without closure."""
    publish(store, CORE, engine=None)


def asked(data: Path, query: str = WRONG) -> list[dict[str, str]]:
    """Return what the current edition answers."""
    found: Any = editions.current(data).open().query(query, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    names = [one.value for one in found.variables]
    return [{name: row[name].value for name in names if row[name] is not None} for row in found]


def test_a_verdict_stands_in_the_edition_with_who_when_why_and_the_statement(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", FACT | {"status": "done"}, "wang.li", "only a plan")
    with loaded(tmp_path, FOUND) as store:
        published(store)
    (row,) = asked(tmp_path)
    told = {key: row[key] for key in ("subject", "predicate", "value", "who", "why", "rule", "quote")}
    assert told == {
        "subject": iris.entity(LISTING.id).value,
        "predicate": iris.term("listedOnMarket").value,
        "value": iris.entity("star-market").value,
        "who": "wang.li",
        "why": "only a plan",
        "rule": "Listing/debut",
        "quote": TEXT[:33],
    }
    assert row["when"].startswith("20")


def test_a_number_that_is_judged_leads_to_its_statement(tmp_path: Path) -> None:
    fact = {"subject": "metax", "predicate": "revenue", "value": "5", "unit": "CNY"}
    judge(tmp_path, PLACE, "wrong", fact, "li", "")
    with loaded(tmp_path, FOUND) as store:
        published(store)
    assert [(row["value"], row.get("why")) for row in asked(tmp_path)] == [("5", None)]


def test_no_load_takes_a_verdict_away(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    for _ in range(2):
        with open_store(tmp_path) as store:
            load(store, FOUND)
            published(store)
        assert len(asked(tmp_path)) == 1


def test_a_statement_that_says_something_else_by_now_is_no_longer_judged_but_the_verdict_stays(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", FACT | {"status": "planned"}, "li", "")
    with loaded(tmp_path, FOUND) as store:
        published(store)
    assert asked(tmp_path) == []
    assert len(asked(tmp_path, f"SELECT ?v {{ ?v a {iris.term('Verdict')} }}")) == 1


def test_a_verdict_taken_back_is_gone_from_the_next_edition(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    with loaded(tmp_path, FOUND) as store:
        published(store)
        judge(tmp_path, PLACE, "withdrawn", FACT, "li", "")
        published(store)
    assert asked(tmp_path, f"SELECT ?v {{ GRAPH {iris.VERDICTS} {{ ?v ?p ?o }} }}") == []


def test_what_a_person_writes_of_a_missing_fact_is_kept_as_words_where_it_names_nothing_known(tmp_path: Path) -> None:
    fact = {"subject": "met ax <x>", "predicate": "listed on", "object": 'a "fund"'}
    judge(tmp_path, PLACE, "missing", fact, "li", "")
    with loaded(tmp_path, FOUND) as store:
        published(store)
    query = f"SELECT ?s ?o {{ ?v {iris.term('concerns')} ?s ; {iris.term('judgedValue')} ?o }}"
    assert asked(tmp_path, query) == [{"s": f"{iris.IDS}met%20ax%20%3Cx%3E", "o": 'a "fund"'}]


def test_a_verdict_is_nothing_that_an_article_says(tmp_path: Path) -> None:
    with loaded(tmp_path, FOUND) as store:
        published(store)
        query = f"SELECT ?s {{ ?s <{iris.RDF}subject> ?x }}"
        before = asked(tmp_path, query)
        judge(tmp_path, PLACE, "missing", FACT, "li", "")
        published(store)
    assert sorted(map(str, asked(tmp_path, query))) == sorted(map(str, before))
