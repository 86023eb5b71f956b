"""The queries behind the pages. Values are bound to variables, never pasted; a bound variable must be projected."""

from __future__ import annotations

from graph.checking.view import CROWD

_PREFIXES = """
PREFIX : <https://w3id.org/suanli/ontology#>
PREFIX g: <https://w3id.org/suanli/graph/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""
_STATEMENT = """
  ?statement rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  OPTIONAL { ?statement :status ?status }
  OPTIONAL { ?statement :asOf ?asOf }
  OPTIONAL { ?statement :unit ?unit }
  OPTIONAL { ?statement :bound ?bound }
  OPTIONAL { ?statement :stated ?stated }
  OPTIONAL { ?statement :countOf ?countOf }
  OPTIONAL { ?statement :upper ?upper }
  OPTIONAL { ?statement :attributedTo ?attributedTo }
  OPTIONAL { ?statement :foundBy ?rule }
  OPTIONAL {
    ?statement oa:hasTarget ?target .
    ?target oa:hasSource ?article ; oa:hasSelector ?selector .
    ?selector oa:exact ?quote ; oa:start ?start ; oa:end ?end .
    OPTIONAL { ?article dcterms:title ?title }
    OPTIONAL { ?article dcterms:issued ?issued }
    OPTIONAL { ?article dcterms:publisher ?publisher }
  }
"""
_STATED = """?statement ?subject ?predicate ?object ?status ?asOf ?unit ?bound ?stated ?countOf ?upper ?attributedTo
  ?rule ?article ?quote ?start ?end ?title ?issued ?publisher"""

NAMES = f"""{_PREFIXES}
SELECT ?thing ?name (LANG(?name) AS ?language) WHERE {{ ?thing rdfs:label|:notation ?name FILTER(isIRI(?thing)) }}"""
ALL_NAMES = f"""{_PREFIXES}
SELECT ?thing ?role ?name WHERE {{
  {{ ?thing rdfs:label ?name BIND("label" AS ?role) }}
  UNION {{ ?thing skos:altLabel ?name BIND("alias" AS ?role) }}
  UNION {{ ?thing skos:hiddenLabel ?name BIND("hidden" AS ?role) }}
  UNION {{ ?thing :hasCode/:notation ?name BIND("hidden" AS ?role) }}
  FILTER(isIRI(?thing))
}}"""
TYPES = f"""{_PREFIXES}
SELECT DISTINCT ?thing ?type WHERE {{
  GRAPH ?graph {{ ?thing a ?type }}
  FILTER(?graph != g:inferred && STRSTARTS(STR(?thing), "https://w3id.org/suanli/id/"))
}}"""
FACTS = f"""{_PREFIXES}
SELECT DISTINCT ?thing {_STATED} WHERE {{
  {{ ?statement rdf:subject ?thing }} UNION {{ ?statement rdf:object ?thing }}
  {_STATEMENT}
}} ORDER BY ?predicate DESC(?issued) ?statement"""
STANDING = """SELECT DISTINCT ?subject ?predicate ?object ?graph WHERE { GRAPH ?graph { ?subject ?predicate ?object } }
ORDER BY ?graph"""
SAYING = f"""{_PREFIXES}
SELECT DISTINCT {_STATED} WHERE {{
  {_STATEMENT}
}} ORDER BY DESC(?issued) ?statement"""
NEWEST = f"""{_PREFIXES}
SELECT ?article ?title ?issued ?publisher ?language WHERE {{
  ?article a :Article ; dcterms:issued ?issued .
  OPTIONAL {{ ?article dcterms:title ?title }}
  OPTIONAL {{ ?article dcterms:publisher ?publisher }}
  OPTIONAL {{ ?article dcterms:language ?language }}
}} ORDER BY DESC(STR(?issued)) ?article LIMIT 8"""
MOST_TOLD = f"""{_PREFIXES}
SELECT ?thing (COUNT(?statement) AS ?told) WHERE {{
  ?statement rdf:subject ?thing
  FILTER(STRSTARTS(STR(?thing), "https://w3id.org/suanli/id/"))
}} GROUP BY ?thing ORDER BY DESC(?told) ?thing LIMIT 10"""
CONTRADICTIONS = f"""{_PREFIXES}
SELECT ?finding (SAMPLE(?found) AS ?rule) WHERE {{
  GRAPH g:findings {{
    ?finding a :Finding . OPTIONAL {{ ?finding :foundBy ?found }}
    FILTER(!BOUND(?found) || !STRSTARTS(?found, "check/"))
  }}
}} GROUP BY ?finding ORDER BY ?finding"""
AUDITS = f"""{_PREFIXES}
SELECT ?finding ?rule ?severity ?confidence ?settled ?concerns ?term ?sums ?sources ?en ?zh ?enSum ?zhSum WHERE {{
  GRAPH g:findings {{
    ?finding a :Finding ; :foundBy ?rule ; :severity ?severity ; :confidence ?confidence .
    FILTER(STRSTARTS(?rule, "check/"))
    OPTIONAL {{ ?finding :settled ?settled }}
    OPTIONAL {{ ?finding :concerns ?concerns }}
    OPTIONAL {{ ?finding :onTerm ?term }}
    OPTIONAL {{ ?finding :supportingSums ?sums }}
    OPTIONAL {{ ?finding :supportingSources ?sources }}
    OPTIONAL {{ ?finding rdfs:label ?en FILTER(LANG(?en) = "en") }}
    OPTIONAL {{ ?finding rdfs:label ?zh FILTER(LANG(?zh) = "zh") }}
    OPTIONAL {{ ?finding :arithmetic ?enSum FILTER(LANG(?enSum) = "en") }}
    OPTIONAL {{ ?finding :arithmetic ?zhSum FILTER(LANG(?zhSum) = "zh") }}
  }}
}}"""
AUDITED = f"""{_PREFIXES}
SELECT DISTINCT ?finding ?role {_STATED} WHERE {{
  VALUES ?role {{ :doubts :bearsOut :reckonsWith }}
  GRAPH g:findings {{ ?finding ?role ?statement }}
  {_STATEMENT}
}} ORDER BY DESC(?issued) ?statement"""
DISAGREEMENTS = f"""{_PREFIXES}
SELECT DISTINCT {_STATED} WHERE {{
  {{ SELECT ?subject ?predicate ?unit WHERE {{
    ?one rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?number ; :unit ?unit .
    FILTER(isNumeric(?number) && ?predicate != :hasCount)
  }} GROUP BY ?subject ?predicate ?unit HAVING (COUNT(DISTINCT ?number) > 1 && COUNT(DISTINCT ?number) <= {CROWD}) }}
  ?statement rdf:subject ?subject ; rdf:predicate ?predicate ; :unit ?unit .
  {_STATEMENT}
  FILTER(isNumeric(?object))
}} ORDER BY ?subject ?predicate DESC(?issued) ?statement"""
PARTY_TERMS = f"""{_PREFIXES}
SELECT DISTINCT ?thing {_STATED} WHERE {{
  ?thing :acquirer|:target ?subject .
  VALUES ?predicate {{
    :swapPrice :swapPricePremiumPct :dissentPrice :averageTradingPrice :totalShareCapital
    :willBeDelisted :inheritsFrom :tradingSuspended :tradingResumedOn
  }}
  {_STATEMENT}
}} ORDER BY ?predicate DESC(?issued) ?statement"""
EVENT_DATES = f"""{_PREFIXES}
SELECT DISTINCT ?thing ?subject ?object WHERE {{
  {{ SELECT DISTINCT ?thing ?subject WHERE {{ ?role rdf:object ?thing ; rdf:subject ?subject }} LIMIT 500 }}
  ?told rdf:subject ?subject ; rdf:predicate ?milestone ; rdf:object ?object .
  ?milestone a :Milestone .
}} ORDER BY ?object"""
INFERRED = f"""{_PREFIXES}
SELECT DISTINCT ?thing ?subject ?predicate ?object WHERE {{
  {{ GRAPH g:inferred {{ ?thing ?predicate ?object BIND(?thing AS ?subject) }} }}
  UNION {{ GRAPH g:inferred {{ ?subject ?predicate ?thing BIND(?thing AS ?object) }} }}
  UNION {{ GRAPH g:catalogue {{
    ?thing :currentStatus ?object BIND(?thing AS ?subject) BIND(:currentStatus AS ?predicate)
  }} }}
}} ORDER BY ?predicate ?subject ?object"""
_PAGED = 'FILTER(STRSTARTS(STR({0}), "https://w3id.org/suanli/id/") && {0} != ?thing && ?predicate != :hasCode)'
_SAYS = "; rdf:predicate ?predicate . OPTIONAL {{ ?statement :status ?status }}"
NEAR = f"""{_PREFIXES}
SELECT ?thing ?subject ?predicate ?object ?how ?status (COUNT(*) AS ?times) WHERE {{
  {{
    GRAPH ?graph {{ ?statement rdf:subject ?thing ; rdf:object ?object {_SAYS.format()} }}
    {_PAGED.format("?object")} BIND("stated" AS ?how)
  }} UNION {{
    GRAPH ?graph {{ ?statement rdf:object ?thing ; rdf:subject ?subject {_SAYS.format()} }}
    {_PAGED.format("?subject")} BIND("stated" AS ?how)
  }} UNION {{
    VALUES (?graph ?how) {{ (g:inferred "inferred") (g:ontology "known") }}
    GRAPH ?graph {{ ?thing ?predicate ?object }} {_PAGED.format("?object")}
  }} UNION {{
    VALUES (?graph ?how) {{ (g:inferred "inferred") (g:ontology "known") }}
    GRAPH ?graph {{ ?subject ?predicate ?thing }} {_PAGED.format("?subject")}
  }}
}} GROUP BY ?thing ?subject ?predicate ?object ?how ?status ORDER BY ?subject ?predicate ?object"""
FAMILIES = f"""{_PREFIXES}
SELECT DISTINCT ?class ?family WHERE {{
  VALUES ?family {{ :Event :Organization :Person :Place :Policy :Product :ProductClass :Instrument :Facility }}
  GRAPH g:ontology {{ ?class rdfs:subClassOf* ?family }}
}}"""
KNOWN = f"""{_PREFIXES}
SELECT DISTINCT ?thing ?predicate ?object WHERE {{
  GRAPH g:ontology {{ ?thing ?predicate ?object }}
  FILTER(!isBlank(?object))
}} ORDER BY ?predicate ?object"""
ARTICLE = f"""{_PREFIXES}
SELECT ?article ?title ?issued ?publisher ?author ?language ?promotional ?document ?name ?start
       (SUBSTR(?plain, ?start + 1, ?end - ?start) AS ?text) WHERE {{
  ?article a :Article ; dcterms:isPartOf ?document ; :start ?start ; :end ?end .
  ?document dcterms:identifier ?name ; :plainText ?plain .
  OPTIONAL {{ ?article dcterms:title ?title }}
  OPTIONAL {{ ?article dcterms:issued ?issued }}
  OPTIONAL {{ ?article dcterms:publisher ?publisher }}
  OPTIONAL {{ ?article dcterms:creator ?author }}
  OPTIONAL {{ ?article dcterms:language ?language }}
  OPTIONAL {{ ?article :promotional ?promotional }}
}} LIMIT 1"""
ARTICLE_FACTS = f"""{_PREFIXES}
SELECT DISTINCT ?article {_STATED.replace("?article ", "")} WHERE {{
  ?statement oa:hasTarget/oa:hasSource ?article .
  {_STATEMENT}
}} ORDER BY ?start ?statement"""
MEMBERS = f"""{_PREFIXES}
SELECT DISTINCT ?class ?thing WHERE {{ ?thing a ?class . FILTER(isIRI(?thing)) }} ORDER BY ?thing"""
COUNTS = f"""{_PREFIXES}
SELECT (COUNT(DISTINCT ?document) AS ?documents) (COUNT(DISTINCT ?article) AS ?articles) WHERE {{
  ?article a :Article ; dcterms:isPartOf ?document
}}"""
TERMINOLOGY = f"""{_PREFIXES}
SELECT ?term ?property ?value WHERE {{
  VALUES ?property {{ rdf:type rdfs:subClassOf rdfs:subPropertyOf rdfs:domain rdfs:range skos:definition }}
  GRAPH g:ontology {{ ?term ?property ?value }}
  FILTER(STRSTARTS(STR(?term), "https://w3id.org/suanli/ontology#") && !isBlank(?value))
}}"""
USES = f"""{_PREFIXES}
SELECT ?term (COUNT(DISTINCT ?one) AS ?uses) WHERE {{
  {{ ?one rdf:predicate ?term }} UNION {{ ?one a ?term FILTER(STRSTARTS(STR(?one), "https://w3id.org/suanli/id/")) }}
  FILTER(STRSTARTS(STR(?term), "https://w3id.org/suanli/ontology#"))
}} GROUP BY ?term"""
LATEST_USES = f"""{_PREFIXES}
SELECT DISTINCT ?thing {_STATED} WHERE {{
  {{ SELECT ?thing ?statement WHERE {{
    ?statement rdf:predicate ?thing . OPTIONAL {{ ?statement oa:hasTarget/oa:hasSource/dcterms:issued ?day }}
  }} ORDER BY DESC(STR(?day)) ?statement LIMIT 12 }}
  {_STATEMENT}
}} ORDER BY DESC(STR(?issued)) ?statement"""
FOLLOWING = f"""{_PREFIXES}
SELECT DISTINCT ?term ?subject ?object WHERE {{
  GRAPH g:inferred {{ ?subject ?term ?object }} FILTER(?subject != ?object)
}} ORDER BY ?subject ?object LIMIT 24"""
MEMBERS_OF = f"""{_PREFIXES}
SELECT DISTINCT ?class ?thing WHERE {{
  ?thing a ?class . FILTER(STRSTARTS(STR(?thing), "https://w3id.org/suanli/id/"))
}}"""

MENTIONED = "SELECT ?thing WHERE { { ?thing ?p ?o } UNION { ?s ?q ?thing } } LIMIT 1"
WHOLE_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
HAS_TRIPLES = "ASK { ?s ?p ?o }"
THING = f"""{_PREFIXES}
CONSTRUCT {{ ?thing ?p ?o . ?s ?q ?thing }} WHERE {{ {{ ?thing ?p ?o }} UNION {{ ?s ?q ?thing }} }}"""
NAMED = f"""{_PREFIXES}
CONSTRUCT {{ ?thing ?p ?o }} WHERE {{
  VALUES ?thing {{ %THINGS% }} VALUES ?p {{ rdf:type rdfs:label skos:altLabel }} ?thing ?p ?o
}}"""
PROVEN = f"""{_PREFIXES}
CONSTRUCT {{ ?s ?p ?o . ?node ?q ?v }} WHERE {{
  VALUES (?s ?p ?o) {{ %TRIPLES% }}
  OPTIONAL {{
    ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
    ?statement (oa:hasTarget|oa:hasSelector)* ?node . ?node ?q ?v
  }}
}}"""
VOID = f"""{_PREFIXES}
PREFIX void: <http://rdfs.org/ns/void#>
CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH g:catalogue {{
  ?dataset a void:Dataset .
  {{ ?dataset ?p ?o BIND(?dataset AS ?s) }}
  UNION {{ ?dataset void:classPartition|void:propertyPartition ?s . ?s ?p ?o }}
}} }}"""
