from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest

from graph import iris
from graph.model import Extraction, Node, Value
from graph.quads import quads
from tests.graph.world import HYGON, LISTING, MERGER, METAX, PAGE, STAR, TEXT, WORDS, extraction, fact

GRAPH = iris.article("003.txt", "a1")
PREFIXES = f"""PREFIX : <{iris.TERMS}> PREFIX id: <{iris.IDS}> PREFIX rdf: <{iris.RDF}> PREFIX rdfs: <{iris.RDFS}>
    PREFIX oa: <{iris.OA}> PREFIX dcterms: <{iris.DCTERMS}> PREFIX xsd: <{iris.XSD}>"""


def holds(found: Extraction, pattern: str, graph: ox.NamedNode = GRAPH) -> bool:
    """Tell whether a graph of the extraction's quads matches a pattern."""
    store = ox.Store()
    store.extend(quads(found, WORDS))
    return bool(store.query(f"{PREFIXES} ASK {{ GRAPH {graph} {{ {pattern} }} }}"))


DONE = extraction(fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX))
PLANNED = extraction(fact(LISTING, "listedOnMarket", STAR, "planned"))


def test_a_done_relation_also_stands_as_a_plain_triple() -> None:
    assert holds(DONE, f"{iris.entity(LISTING.id)} :listedOnMarket id:star-market")


def test_a_fact_is_a_statement_with_status_rule_and_confidence() -> None:
    assert holds(
        DONE,
        "?s a :Statement ; rdf:predicate :listedCompany ; rdf:object id:metax ; :status 'done' ;"
        " :foundBy 'Listing/debut' ; :confidence 0.9",
    )


def test_a_statement_leads_to_the_words_that_make_it() -> None:
    assert holds(
        DONE,
        f"?s oa:hasTarget ?t . ?t oa:hasSource {GRAPH} ; oa:hasSelector ?q ."
        f" ?q a oa:TextQuoteSelector, oa:TextPositionSelector ; oa:exact '{TEXT[:33]}' ; oa:start 0 ; oa:end 33",
    )


def test_a_planned_listing_is_no_listing() -> None:
    assert not holds(PLANNED, "?event a :Listing")


def test_a_planned_listing_is_still_an_event_with_a_name() -> None:
    assert holds(PLANNED, "?event a :Event ; rdfs:label 'Listing of MetaX'@en")


def test_a_planned_listing_has_no_plain_triple() -> None:
    assert not holds(PLANNED, "?event :listedOnMarket ?market")


@pytest.mark.parametrize("status", ["done", "planned", "considered", "expected", "terminated", "claimed"])
def test_who_takes_part_in_a_merger_is_plain_whatever_its_status(status: str) -> None:
    assert holds(extraction(fact(MERGER, "acquirer", HYGON, status)), "?merger a :Merger ; :acquirer id:hygon")


def test_a_denied_merger_has_no_plain_roles() -> None:
    assert not holds(extraction(fact(MERGER, "acquirer", HYGON, "denied")), "?merger :acquirer id:hygon")


@pytest.mark.parametrize("status", ["planned", "considered", "expected", "terminated", "denied", "claimed"])
def test_a_relation_between_entities_is_plain_only_when_done(status: str) -> None:
    assert not holds(extraction(fact(METAX, "partOf", HYGON, status)), "id:metax :partOf id:hygon")


def test_an_attribute_never_stands_as_a_plain_triple() -> None:
    assert not holds(extraction(fact(METAX, "aimsTo", Value(text="grow"))), "id:metax :aimsTo ?text")


def test_a_number_is_an_observation_in_base_units() -> None:
    value = Value(Decimal("115967000000"), "CNY", "115.967 billion yuan", "about", upper=Decimal("1.2E11"))
    assert holds(
        extraction(fact(MERGER, "transactionValue", value)),
        "?s a :Observation ; rdf:object '115967000000'^^xsd:decimal ; :unit 'CNY' ; :bound 'about' ;"
        " :stated '115.967 billion yuan' ; :upper '120000000000'^^xsd:decimal",
    )


def test_a_count_says_what_it_counts() -> None:
    value = Value(Decimal(600), "count", "600", of="data products")
    assert holds(extraction(fact(METAX, "hasCount", value)), "?s :countOf 'data products' ; :unit 'count'")


def test_a_text_is_no_observation() -> None:
    assert not holds(extraction(fact(METAX, "aimsTo", Value(text="grow"))), "?s a :Observation")


def test_a_date_is_typed() -> None:
    found = extraction(fact(METAX, "establishedOn", Value(date="2020-09"), date="2025-12-17"))
    assert holds(found, "?s rdf:object '2020-09'^^xsd:gYearMonth ; :asOf '2025-12-17'^^xsd:date")


def test_who_said_it_is_named_and_labelled() -> None:
    speaker = Node("li-chao", "李超", "Person")
    found = extraction(fact(METAX, "aimsTo", Value(text="grow"), "claimed", attributed_to=speaker))
    assert holds(found, "?s :attributedTo id:li-chao . id:li-chao rdfs:label '李超'@zh")


def test_the_lexicon_names_its_entities_and_the_article_does_not() -> None:
    assert not holds(DONE, "id:star-market rdfs:label ?name")


def test_a_new_entity_is_typed_and_labelled_in_its_article() -> None:
    assert holds(DONE, "id:metax a :Company ; rdfs:label 'MetaX'@en")


def test_a_class_that_the_ontology_lacks_types_nothing() -> None:
    odd = Node("odd", "Odd", "Oddity")
    assert not holds(extraction(fact(odd, "partOf", METAX)), "id:odd a ?class")


def test_a_known_product_class_is_a_term() -> None:
    gpu = Node("GPU", "GPU", "ProductClass")
    assert holds(extraction(fact(METAX, "builds", gpu)), "id:metax :builds :GPU")


def test_a_new_product_class_is_an_entity() -> None:
    dcu = Node("dcu", "DCU", "ProductClass")
    assert holds(extraction(fact(METAX, "builds", dcu)), "id:metax :builds id:dcu")


def test_a_fact_about_the_article_is_about_its_graph() -> None:
    found = extraction(fact(PAGE, "title", Value(text="MetaX debuts")))
    assert holds(found, f"?s rdf:subject {GRAPH} ; rdf:predicate :title")


def test_what_the_header_facts_say_fills_the_catalogue() -> None:
    publisher = Node("economic-daily", "Economic Daily", "Publisher")
    found = extraction(
        fact(PAGE, "title", Value(text="MetaX debuts")),
        fact(PAGE, "publishedBy", publisher),
        fact(PAGE, "publishedOn", Value(date="2025-06-10T11:23")),
    )
    assert holds(
        found,
        f"{GRAPH} dcterms:title 'MetaX debuts'@en ; dcterms:publisher id:economic-daily ;"
        " dcterms:issued '2025-06-10T11:23:00'^^xsd:dateTime",
        iris.CATALOGUE,
    )


def test_without_header_facts_the_header_itself_fills_the_catalogue() -> None:
    assert holds(
        extraction(published="2025-06-10"),
        f"{GRAPH} dcterms:title 'MetaX'@en ; dcterms:issued '2025-06-10'^^xsd:date ; dcterms:language 'en'",
        iris.CATALOGUE,
    )


def test_the_catalogue_keeps_the_whole_text_of_the_document() -> None:
    assert holds(
        extraction(digest="c0ffee"),
        f"?d a :Document ; dcterms:identifier '003.txt' ; :digest 'c0ffee' ; :plainText '{TEXT}' ."
        f" {GRAPH} dcterms:isPartOf ?d ; a :Article ; :start 0 ; :end {len(TEXT)}",
        iris.CATALOGUE,
    )


def test_the_same_extraction_gives_the_same_quads_in_the_same_order() -> None:
    assert quads(DONE, WORDS) == quads(DONE, WORDS)


def test_articles_have_graphs_of_their_own() -> None:
    second = replace(DONE.articles[0], id="a2")
    both = replace(
        DONE,
        articles=(*DONE.articles, second),
        facts=(*DONE.facts, replace(DONE.facts[0], article="a2")),
    )
    graphs = {quad.graph_name for quad in quads(both, WORDS)}
    assert graphs == {GRAPH, iris.article("003.txt", "a2"), iris.CATALOGUE}
