"""A world with two articles on one merger that disagree, axioms, what follows from them, and a contradiction."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from graph import editions, findings
from graph.closure import Reasoner
from graph.iris import FINDINGS, INFERRED
from graph.store import open_store
from server.proofs import NAME
from tests.server.worlds import PREFIXES

TEXT = "Hygon issues 8.08 billion shares. Sugon is worth 90 yuan."
BASE = "https://w3id.org/suanli/graph/article"
ONTOLOGY = """
g:ontology {
  id:hygon a :Company ; rdfs:label "Hygon"@en , "海光信息"@zh .
  id:sugon a :Company ; rdfs:label "Sugon"@en , "中科曙光"@zh .
  id:sse a :StockExchange ; rdfs:label "Exchange S"@en , "上交所"@zh .
  id:star a :Board ; rdfs:label "STAR"@en , "科创板"@zh ; :partOf id:sse .
  id:herald a :Publisher ; rdfs:label "Herald"@en , "先驱报"@zh .
  :listedOn rdfs:label "listed on"@en , "上市于"@zh ; owl:propertyChainAxiom ( :listedOn :partOf ) .
  :partOf rdfs:label "part of"@en , "隶属"@zh .
  :sharesIssued a :Measure ; rdfs:label "shares issued"@en , "发行股数"@zh .
  :ChipMaker rdfs:label "chip maker"@en , "芯片厂商"@zh .
  [] owl:onProperty :makes ; owl:hasValue :Chip ; rdfs:subClassOf :ChipMaker .
  :Company owl:disjointWith :Board .
  :makes rdfs:label "makes"@en , "制造"@zh . :Chip rdfs:label "chip"@en , "芯片"@zh .
}
"""


def article(number: int, statements: str) -> str:
    """Return an article in its document, with the statements in its graph."""
    document, iri = f"{BASE}/d{number}.txt", f"{BASE}/d{number}.txt/a1"
    return f"""
    g:catalogue {{
      <{document}> a :Document ; dcterms:identifier "d{number}.txt" ; :plainText "{TEXT}" .
      <{iri}> a :Article ; dcterms:isPartOf <{document}> ; dcterms:title "Deal {number}" ;
        dcterms:issued "2025-06-1{number}"^^xsd:date ; dcterms:publisher id:herald ; dcterms:language "en" ;
        :start 0 ; :end {len(TEXT)} .
    }}
    <{iri}> {{ {statements} }}"""


def statement(place: str, subject: str, predicate: str, value: str, more: str = "") -> str:
    """Return a statement with its quote in Turtle; `place` is "<number>#<name>"."""
    number, _, name = place.partition("#")
    iri = f"{BASE}/d{number}.txt/a1"
    return f"""
    <{iri}#{name}> a :Statement ; rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {value} ; {more}
      :status "done" ; oa:hasTarget <{iri}#t{name}> .
    <{iri}#t{name}> oa:hasSource <{iri}> ; oa:hasSelector <{iri}#q{name}> .
    <{iri}#q{name}> oa:exact "Words {name} of {number}." ; oa:start 0 ; oa:end 5 ."""


SHARES = ':unit "share" ; '
DEAL = f"""@prefix owl: <http://www.w3.org/2002/07/owl#> .
{ONTOLOGY}
{
    article(
        1,
        '<https://w3id.org/suanli/id/merger/hygon+sugon> a :Merger ; rdfs:label "Merger H+S"@en , "合并"@zh . '
        "<https://w3id.org/suanli/id/merger/hygon+sugon> :acquirer id:hygon . "
        + statement("1#s1", "<https://w3id.org/suanli/id/merger/hygon+sugon>", ":sharesIssued", "8080000000.0", SHARES)
        + statement("1#s2", "id:hygon", ":listedOn", "id:star")
        + "id:hygon :listedOn id:star ; :makes :Chip . id:sugon a :Board . "
        + statement("1#s3", "id:hygon", ":makes", ":Chip")
        + statement("1#s4", "id:hygon", ":swapPrice", "143.46", ':unit "CNY/share" ; '),
    )
}
{
    article(
        2,
        statement("2#s1", "<https://w3id.org/suanli/id/merger/hygon+sugon>", ":sharesIssued", "808000000.0", SHARES)
        + statement("2#s2", "id:hygon", ":listedOn", "id:star"),
    )
}
{
    article(
        3,
        statement("3#s1", "<https://w3id.org/suanli/id/merger/hygon+sugon>", ":sharesIssued", "808000000.0", SHARES),
    )
}
g:inferred {{ id:hygon :listedOn id:sse ; a :ChipMaker . }}
g:catalogue {{
  <https://w3id.org/suanli/id/merger/hygon+sugon> :currentStatus "planned" .
  <https://w3id.org/suanli/dataset> a <http://rdfs.org/ns/void#Dataset> .
}}
"""
TIME = "2026-01-02T03:04:05+00:00"
COUNTS = {"documents": 3, "articles": 3, "statements": 12345, "events": 1, "inferred": 2, "contradictions": 1}


def publish(data: Path, trig: str = DEAL, proofs: bool = True) -> editions.Edition:
    """Make an edition of this world current, with counts, its contradiction and, unless told otherwise, proofs."""
    with open_store(data) as store:
        store.raw.clear()
        store.raw.load(PREFIXES + trig, format=ox.RdfFormat.TRIG)
        told = (quad for quad in store.raw if quad.graph_name != INFERRED)
        reasoner = Reasoner((quad.subject, quad.predicate, quad.object) for quad in told)
        found = [findings.contradiction(one.rule, one.premises) for one in reasoner.contradictions]
        store.replace_graph(FINDINGS, (triple for one in found for triple in one.triples))
        edition = editions.create(store, {"time": TIME, "counts": COUNTS, "content": sha256(trig.encode()).hexdigest()})
    if proofs:
        reasoner.save_proofs(edition.path / NAME)
    return edition
