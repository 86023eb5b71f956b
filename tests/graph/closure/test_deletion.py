"""Deletion is exact: what remains is what a new reasoner would infer from what is left."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.closure import Reasoner
from graph.closure.terms import Triple
from tests.graph.closure.worlds import axioms, facts, t, worlds

THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


LINKED: list[list[Triple]] = [
    [t("c", "p", "b"), t("p", "rdfs:subPropertyOf", "owl:sameAs"), t("q", "owl:sameAs", "p"), t("d", "q", "c")],
    [t("q", "rdfs:subPropertyOf", "p"), t("a", "q", "b"), t("a", "p", "c"), t("p", "a", "owl:FunctionalProperty")],
    [
        t("p", "a", "owl:TransitiveProperty"),
        t("p", "a", "owl:FunctionalProperty"),
        t("q", "rdfs:subPropertyOf", "p"),
        *(t("d", "q", "c"), t("d", "p", "a"), t("b", "q", "c"), t("c", "q", "e")),
    ],
]
"""Worlds in which facts of several forms become one, and link terms in each of them."""


def outcome(reasoner: Reasoner) -> tuple[set[Triple], set[str]]:
    """Return the inferred triples and the rules of the contradictions.

    A term can be the same as one of two literals that differ, and which one it is hangs on their order.
    """
    broken = {one.rule for one in reasoner.contradictions}
    return (set(), {"dt-diff"}) if "dt-diff" in broken else (reasoner.inferred, broken)


@pytest.mark.parametrize(("world", "gone"), [(world, one) for world in LINKED for one in world])
def test_equalities_fall_with_the_form_of_a_fact_that_made_them(world: list[Triple], gone: Triple) -> None:
    reasoner = Reasoner(world)
    reasoner.remove([gone])
    assert outcome(reasoner) == outcome(Reasoner([triple for triple in world if triple != gone]))


@THOROUGH
@given(worlds(), st.data())
def test_removing_equals_inferring_anew_from_what_is_left(world: list[Triple], data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(world), min_size=1, max_size=5, unique=True))
    reasoner = Reasoner(world)
    reasoner.remove(gone)
    left = [triple for triple in world if triple not in gone]
    assert outcome(reasoner) == outcome(Reasoner(left))


@THOROUGH
@given(worlds(8), st.lists(st.tuples(st.booleans(), st.one_of(facts(), facts(), axioms())), max_size=10))
def test_any_order_of_edits_ends_like_inferring_anew(world: list[Triple], edits: list[tuple[bool, Triple]]) -> None:
    reasoner, left = Reasoner(world), dict.fromkeys(world)
    for is_added, triple in edits:
        if is_added:
            reasoner.add([triple])
            left[triple] = None
        else:
            reasoner.remove([triple])
            left.pop(triple, None)
    assert outcome(reasoner) == outcome(Reasoner(left))
