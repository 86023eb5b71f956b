from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from ontology.vocabulary import ENTITY, RDFS, TERM, Vocabulary, load, local, read_turtle, turtle_files

PREFIXES = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
TEXT = """
:Organization a owl:Class .
:Company a owl:Class ; rdfs:subClassOf :Organization .
:Bank a owl:Class ; rdfs:subClassOf :Company .
:Event a owl:Class . :Merger a owl:Class ; rdfs:subClassOf :Event .
:StockExchange a owl:Class ; rdfs:subClassOf :Organization .
:Place a owl:Class . :Market a owl:Class . :Code a owl:Class .
:partOf a owl:ObjectProperty ; rdfs:range :Market . :locatedIn a owl:ObjectProperty .
:revenue a :Measure ; :dimension "money" ; rdfs:label "revenue"@en , "营收"@zh .
:openedOn a :Milestone . :hasTopic a :Aspect .
id:norda a :Bank ; rdfs:label "Norda"@en , "诺达"@zh ; skos:altLabel "Norda Bank"@en ; skos:hiddenLabel "诺哒"@zh ;
    :guardedLabel "Nor"@en .
id:zh-only a :Company ; rdfs:label "维洛"@zh .
id:lake a :Place ; rdfs:label "Lake"@en . id:hill a :Place ; rdfs:label "Hill"@en .
id:one a :StockExchange ; rdfs:label "One"@en ; :locatedIn id:lake .
id:two a :StockExchange ; rdfs:label "Two"@en ; :locatedIn id:hill .
id:three a :StockExchange ; rdfs:label "Three"@en ; :locatedIn id:hill .
id:code a :Code ; rdfs:label "688777"@en .
"""


def vocabulary(turtle: str) -> Vocabulary:
    return Vocabulary([quad.triple for quad in ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)])


WORDS = vocabulary(TEXT)


def test_a_class_knows_those_above_it_nearest_first() -> None:
    assert WORDS.ancestors("Bank") == ("Bank", "Company", "Organization")


@pytest.mark.parametrize(
    ("cls", "above", "expected"),
    [
        ("Bank", "Bank", True),
        ("Bank", "Organization", True),
        ("Organization", "Bank", False),
        ("Nothing", "Bank", False),
    ],
)
def test_a_class_is_itself_and_all_above_it(cls: str, above: str, expected: bool) -> None:
    assert WORDS.is_a(cls, above) is expected


def test_a_class_without_a_parent_stands_at_the_top() -> None:
    assert WORDS.classes["Place"] is None


def test_events_are_the_classes_below_event() -> None:
    assert WORDS.event_classes == {"Event", "Merger"}


@pytest.mark.parametrize("name", ["partOf", "revenue", "openedOn", "hasTopic"])
def test_relations_measures_milestones_and_aspects_are_terms(name: str) -> None:
    assert WORDS.is_term(name)


@pytest.mark.parametrize("name", ["Company", "norda", "nothing"])
def test_classes_and_things_are_no_terms(name: str) -> None:
    assert not WORDS.is_term(name)


def test_a_measure_has_its_dimension() -> None:
    assert WORDS.measures == {"revenue": "money"}


def test_a_relation_has_its_range() -> None:
    assert WORDS.ranges == {"partOf": "Market"}


def test_terms_have_labels_by_language() -> None:
    assert WORDS.term_labels["revenue"] == {"en": "revenue", "zh": "营收"}


def test_a_thing_has_its_names_with_their_kinds() -> None:
    assert {(n.text, n.language, n.kind) for n in WORDS.entities["norda"].names} == {
        ("Norda", "en", "label"),
        ("诺达", "zh", "label"),
        ("Norda Bank", "en", "alt"),
        ("诺哒", "zh", "hidden"),
        ("Nor", "en", "guarded"),
    }


@pytest.mark.parametrize(("name", "label"), [("norda", "Norda"), ("zh-only", "维洛")])
def test_a_thing_is_called_by_its_english_label_else_by_the_chinese_one(name: str, label: str) -> None:
    assert WORDS.entities[name].label == label


def test_codes_are_no_things_of_the_lexicon() -> None:
    assert "code" not in WORDS.lexicon_ids


def test_a_place_with_one_exchange_has_it() -> None:
    assert WORDS.exchanges == {"lake": "one"}


def test_a_market_that_is_part_of_another_has_its_whole() -> None:
    more = ':Board a owl:Class ; rdfs:subClassOf :Market . id:b a :Board ; rdfs:label "B"@en ; :partOf id:one .'
    assert vocabulary(TEXT + more).boards == {"b": "one"}


@pytest.mark.parametrize(
    ("term", "name"),
    [(TERM + "revenue", "revenue"), (ENTITY + "norda", "norda"), (RDFS + "label", RDFS + "label"), ("plain", "plain")],
)
def test_a_term_of_ours_goes_by_its_local_name(term: str, name: str) -> None:
    assert local(ox.NamedNode(term) if ":" in term else ox.Literal(term)) == name


def test_blank_nodes_of_two_files_are_kept_apart(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.ttl").write_text(f'{PREFIXES}_:x rdfs:label "{name}"@en .', "utf-8")
    found = read_turtle(tmp_path / f"{name}.ttl" for name in "ab")
    assert len({t.subject for t in found}) == 2


def test_a_file_that_is_no_turtle_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(":x nonsense", "utf-8")
    with pytest.raises(SyntaxError):
        read_turtle([tmp_path / "a.ttl"])


def test_the_files_of_the_ontology_come_in_a_stable_order() -> None:
    names = [f.name for f in turtle_files("lexicon")]
    assert names == sorted(names)


def test_the_files_of_one_folder_can_be_had() -> None:
    assert {f.name for f in turtle_files("rules")} < {f.name for f in turtle_files()}


def test_the_vocabulary_of_an_installation_is_read_once() -> None:
    assert load() is load()


@pytest.mark.parametrize("cls", ["Company", "StockExchange", "Policy", "Merger", "Person"])
def test_the_real_ontology_has_the_classes_of_the_field(cls: str) -> None:
    assert cls in load().classes


def test_every_thing_of_the_real_lexicon_has_a_class_and_a_label() -> None:
    assert all(e.cls in load().classes and e.labels for e in load().entities.values())
