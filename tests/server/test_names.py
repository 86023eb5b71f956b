"""What things are called."""

from __future__ import annotations

from graph.iris import IDS
from server.names import Names, last_part

ROWS = [("metax", "MetaX", "en"), ("metax", "沐曦股份", "zh"), ("costar", "CoStar", "en")]
NAMES = Names(
    [{"thing": IDS + thing, "name": name, "language": language} for thing, name, language in ROWS],
    [{"thing": f"{IDS}metax", "type": "urn:Company"}],
)


def test_a_label_is_given_in_the_language_asked_for_or_else_in_another() -> None:
    assert [NAMES.label(f"{IDS}metax", "zh"), NAMES.label(f"{IDS}costar", "zh")] == ["沐曦股份", "CoStar"]


def test_what_has_no_label_is_called_by_the_end_of_its_iri() -> None:
    assert NAMES.label(f"{IDS}merger/a+b", "en") == "merger/a+b"
    assert last_part("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") == "type"


def test_types_are_kept_by_thing() -> None:
    assert (NAMES.types(f"{IDS}metax"), NAMES.types(f"{IDS}costar")) == (["urn:Company"], [])


def test_codes_and_findings_are_no_entities() -> None:
    rows = [{"thing": f"{IDS}{name}", "name": "x"} for name in ("a", "code/1", "finding/2")]
    assert Names(rows, []).entities == 1


def test_an_event_is_called_by_its_class_and_parties_in_a_language_that_it_has_no_label_in() -> None:
    event = f"{IDS}listing/metax+star"
    rows = [("listing/metax+star", "Listing: MetaX", "en"), ("metax", "沐曦", "zh"), ("star", "科创板", "zh")]
    labels = [{"thing": IDS + thing, "name": name, "language": language} for thing, name, language in rows]
    known = Names(
        [*labels, {"thing": "urn:Listing", "name": "上市", "language": "zh"}], [{"thing": event, "type": "urn:Listing"}]
    )
    assert (known.label(event, "zh"), known.label(event, "en")) == ("上市：沐曦 + 科创板", "Listing: MetaX")


def test_an_event_of_unknown_parties_keeps_the_label_that_it_has() -> None:
    event = f"{IDS}listing/metax+nobody"
    assert (
        Names([{"thing": event, "name": "Listing: MetaX", "language": "en"}], []).label(event, "zh") == "Listing: MetaX"
    )


def test_a_label_in_two_languages_at_once_gives_way_to_class_and_parties() -> None:
    event = f"{IDS}ipo-application/x+star"
    rows = [
        (event, "IPO application: 某芯 + STAR Market", "zh"),
        (f"{IDS}x", "某芯", "zh"),
        (f"{IDS}star", "STAR Market", "en"),
        (f"{IDS}star", "科创板", "zh"),
        ("urn:IPO", "上市申请", "zh"),
    ]
    labels = [{"thing": thing, "name": name, "language": language} for thing, name, language in rows]
    assert Names(labels, [{"thing": event, "type": "urn:IPO"}]).label(event, "zh") == "上市申请：某芯 + 科创板"
