"""Small editions to serve, written as TriG in the shape that loaders and lexicon give the graph."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph import editions
from graph.store import open_store

PREFIXES = """
@prefix : <https://w3id.org/suanli/ontology#> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix g: <https://w3id.org/suanli/graph/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
DOCUMENT = "https://w3id.org/suanli/graph/article/note.txt"
ARTICLE = f"{DOCUMENT}/a1"
TEXT = "MetaX <listed> on the STAR Market. It plans a fund."
WORLD = f"""
g:ontology {{
  id:metax a :Company ; rdfs:label "MetaX"@en , "沐曦股份"@zh ; skos:altLabel "沐曦"@zh ; skos:hiddenLabel "Muxi"@en .
  id:star-market a :Board ; rdfs:label "STAR Market"@en , "科创板"@zh .
  id:metro a :Company ; rdfs:label "Metro Chips"@en , "麦创"@zh .
  id:herald a :Publisher ; rdfs:label "Herald"@en , "先驱报"@zh .
  :Company rdfs:label "company"@en , "公司"@zh .
  :listedOnMarket rdfs:label "listed on market"@en , "上市市场"@zh .
  :listedOn rdfs:label "listed on"@en , "上市于"@zh .
  :transactionValue rdfs:label "transaction value"@en , "交易额"@zh .
}}
g:inferred {{ id:metax :listedOn id:star-market ; a :ListedCompany . }}
g:catalogue {{
  <https://w3id.org/suanli/dataset> a <http://rdfs.org/ns/void#Dataset> .
  <{DOCUMENT}> a :Document ; dcterms:identifier "note.txt" ;
    :plainText "{TEXT}" ; dcterms:format "text/plain" .
  <{ARTICLE}> a :Article ; dcterms:isPartOf <{DOCUMENT}> ;
    dcterms:title "A <b>debut</b>" ; dcterms:issued "2025-12-17"^^xsd:date ; dcterms:publisher id:herald ;
    dcterms:language "en" ; :start 0 ; :end {len(TEXT)} .
}}
<{ARTICLE}> {{
  id:metax :listedOnMarket id:star-market .
  <{ARTICLE}#s1> a :Statement ; rdf:subject id:metax ;
    rdf:predicate :listedOnMarket ; rdf:object id:star-market ; :status "done" ; :asOf "2025-12-17"^^xsd:date ;
    :confidence 0.95 ; :foundBy "Listing/debut" ; oa:hasTarget <{ARTICLE}#t1> .
  <{ARTICLE}#t1> a oa:SpecificResource ; oa:hasSource <{ARTICLE}> ;
    oa:hasSelector <{ARTICLE}#q1> .
  <{ARTICLE}#q1> a oa:TextQuoteSelector , oa:TextPositionSelector ;
    oa:exact "MetaX <listed> on the STAR Market" ; oa:start 0 ; oa:end 33 .
  <{ARTICLE}#s2> a :Statement , :Observation ; rdf:subject id:metax ;
    rdf:predicate :transactionValue ; rdf:object "1500000000"^^xsd:decimal ; :unit "CNY" ; :bound "about" ;
    :stated "about 1.5 billion yuan" ; :status "planned" ;
    oa:hasTarget <{ARTICLE}#t2> .
  <{ARTICLE}#t2> a oa:SpecificResource ; oa:hasSource <{ARTICLE}> ;
    oa:hasSelector <{ARTICLE}#q2> .
  <{ARTICLE}#q2> a oa:TextQuoteSelector , oa:TextPositionSelector ;
    oa:exact "It plans a fund." ; oa:start 35 ; oa:end 51 .
}}
"""


def publish(data: Path, trig: str = WORLD) -> editions.Edition:
    """Replace all content of the data folder's store and make an edition of it current."""
    with open_store(data) as store:
        store.raw.clear()
        store.raw.load(PREFIXES + trig, format=ox.RdfFormat.TRIG)
        return editions.create(store, {})
