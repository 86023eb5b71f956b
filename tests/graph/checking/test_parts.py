"""What `graph.checking.parts` promises."""

from __future__ import annotations

from graph.checking.parts import Part, named, parts
from graph.iris import IDS, TERMS
from ontology.checkfile import checks
from ontology.vocabulary import load

JOINED = frozenset({f"{TERMS}acquirer"})


def link(subject: str, relation: str, object_: str) -> str:
    return f"<{IDS}{subject}> <{TERMS}{relation}> <{IDS}{object_}> .\n"


def parted(links: str, **about: str) -> list[list[str]]:
    """Return the readings of each piece, given what they are about."""
    lines = {name: [f"line of {name}"] for name in about}
    found = parts(lines, {name: IDS + thing for name, thing in about.items()}, links.encode(), JOINED)
    return sorted(sorted(part.readings) for part in found)


def test_readings_of_one_thing_are_one_piece() -> None:
    assert parted("", a="ash", b="ash", c="birch") == [["a", "b"], ["c"]]


def test_a_relation_that_a_check_names_joins_things_by_way_of_others() -> None:
    links = link("deal", "acquirer", "ash") + link("deal", "acquirer", "birch")
    assert parted(links, a="ash", b="birch", c="cedar") == [["a", "b"], ["c"]]


def test_any_other_relation_joins_nothing() -> None:
    assert parted(link("ash", "locatedIn", "birch"), a="ash", b="birch") == [["a"], ["b"]]


def test_a_piece_is_another_when_a_line_or_a_relation_of_it_is() -> None:
    digests = {
        Part(lines=["x"]).digest,
        Part(lines=["y"]).digest,
        Part(lines=["x"], relations=["y"]).digest,
        Part(lines=["x", "x"]).digest,
    }
    assert len(digests) == 3


def test_the_relations_that_checks_name_are_found_and_measures_are_not() -> None:
    found = {iri.removeprefix(TERMS) for iri in named(checks(), load())}
    assert {"acquirer", "target", "listedCompany"} <= found
    assert not found & {"swapPrice", "revenue"}
