"""Deletion is exact: what remains is what a new reasoner would infer from what is left."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.closure import Reasoner
from graph.closure.terms import Triple
from tests.graph.closure.worlds import axioms, facts, worlds

THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def outcome(reasoner: Reasoner) -> tuple[set[Triple], bool]:
    """Return the inferred triples and whether there is a contradiction."""
    return reasoner.inferred, bool(reasoner.contradictions)


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
