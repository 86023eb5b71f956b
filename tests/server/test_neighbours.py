"""What is linked to a thing, as data that a browser draws."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import SETTINGS
from tests.server.deals import publish, statement
from tests.server.running import served

MANY = "".join(
    f'g:ontology {{ id:maker{n} rdfs:label "Maker {n}"@en ; :partOf id:hub . id:hub :partOf id:top . }}'
    for n in range(40)
)
PLANS = """
g:ontology { :Company rdfs:subClassOf :Organization . id:a a :Company ; rdfs:label "A"@en , "甲"@zh . }
<https://w3id.org/suanli/graph/article/d1.txt/a1> {
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of a small market: plans, an end, a hub with many parts."""
    data: Path = tmp_path_factory.mktemp("near")
    told = statement("1#p1", "id:a", ":acquires", "id:b").replace('"done"', '"planned"')
    told += statement("1#p2", "id:a", ":sells", "id:c").replace('"done"', '"denied"')
    told += statement("1#p3", "id:a", ":supplies", "id:b") + statement("1#p4", "id:a", ":worth", "7")
    follows = "id:b :suppliedBy id:a . id:a :peerOf id:d . id:d :peerOf id:a ; :near id:e"
    publish(data, f"{PLANS}{told} }} {MANY} g:inferred {{ {follows} }}")
    with served(data, SETTINGS) as client:
        yield client


def near(client: FlaskClient, path: str) -> Any:
    """Return the neighbours at a path."""
    answer = client.get(f"/neighbours?of=/id/{path}")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    return answer.get_json()


def links(found: Any) -> set[tuple[str, str, str]]:
    """Return the ends and the kind of each link."""
    return {(edge["source"][4:], edge["target"][4:], edge["kind"]) for edge in found["edges"]}


def test_links_tell_what_is_stated_planned_over_and_inferred(world: FlaskClient) -> None:
    assert links(near(world, "a")) == {
        ("a", "b", "asserted"),
        ("a", "b", "planned"),
        ("a", "c", "over"),
        ("a", "d", "inferred"),
    }


def test_what_follows_from_a_link_that_is_stated_is_not_drawn_beside_it(world: FlaskClient) -> None:
    assert ("b", "a", "inferred") not in links(near(world, "a"))


def test_of_two_mirror_images_that_follow_one_is_drawn(world: FlaskClient) -> None:
    assert len([each for each in links(near(world, "a")) if {"a", "d"} == {*each[:2]}]) == 1


def test_values_are_no_neighbours(world: FlaskClient) -> None:
    assert {node["id"] for node in near(world, "a")["nodes"]} == {"/id/a", "/id/b", "/id/c", "/id/d"}


def test_a_thing_comes_with_its_name_class_and_family(world: FlaskClient) -> None:
    (own,) = (node for node in near(world, "a&lang=zh")["nodes"] if node["id"] == "/id/a")
    assert (own["label"], own["family"], own["ring"]) == ("甲", "Organization", 0)


def test_a_link_leads_to_its_evidence(world: FlaskClient) -> None:
    edge = next(edge for edge in near(world, "a")["edges"] if edge["kind"] == "asserted")
    assert (edge["predicate"], edge["times"], edge["status"]) == ("/term/supplies", 1, "done")


def test_two_hops_reach_what_lies_behind(world: FlaskClient) -> None:
    assert "/id/e" not in {node["id"] for node in near(world, "a")["nodes"]}
    assert "/id/e" in {node["id"] for node in near(world, "a&hops=2")["nodes"]}


def test_a_hub_shows_some_and_tells_how_many_it_leaves_out(world: FlaskClient) -> None:
    found = near(world, "hub")
    assert (len(found["nodes"]), found["left"]) == (25, 17)


@pytest.mark.parametrize("hops", ["0", "3", "two", ""])
def test_other_distances_are_refused_with_an_example(world: FlaskClient, hops: str) -> None:
    answer = world.get(f"/neighbours?of=/id/a&hops={hops}")
    assert (answer.status_code, answer.get_json()["remedy"]) == (400, "An example: hops=2")


def test_what_the_edition_does_not_know_is_not_found(world: FlaskClient) -> None:
    assert world.get("/neighbours?of=/id/nobody").status_code == 404


def test_a_thing_may_be_named_by_its_iri(world: FlaskClient) -> None:
    assert world.get("/neighbours?of=https://w3id.org/suanli/id/a").status_code == 200


@pytest.mark.parametrize(
    "name", ["", "/id/", "a", "/term/x", "javascript:1", "https://w3id.org/suanli/id/<x>", "/id/" + "x" * 3000]
)
def test_what_names_no_thing_is_refused_with_an_example(world: FlaskClient, name: str) -> None:
    answer = world.get("/neighbours", query_string={"of": name})
    assert (answer.status_code, answer.get_json()["remedy"]) == (400, "An example: of=/id/metax")


def test_neighbours_that_are_known_are_not_sent_again(world: FlaskClient) -> None:
    tag = world.get("/neighbours?of=/id/a").headers["ETag"]
    assert world.get("/neighbours?of=/id/a", headers={"If-None-Match": tag}).status_code == 304


def test_neighbours_are_kept_for_who_asks_next(world: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = near(world, "hub&hops=2")
    monkeypatch.setattr("server.neighbours.ask", lambda *asked, **bound: pytest.fail("asked again"))
    assert near(world, "hub&hops=2") == first
