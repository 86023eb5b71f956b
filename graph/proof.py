"""Ask the closure for the step that made a triple."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from graph.asserted import asserted
from graph.closure.engine import Engine
from graph.closure.rules import ASSERTED, FIRST_RULE, RULE_MASK, fact, premises, triple
from graph.closure.terms import Terms, family_of
from graph.errors import ParameterError
from graph.explain import Step, Why, explanation, shown
from graph.iris import CATALOGUE, term
from graph.naming import node
from graph.status import OVER

EQUALITY = "eq-rep"
"""The rule of a triple that holds because one of its terms is another's sameAs; its premises are not kept."""


def prover(told: Iterable[Triple]) -> Why:
    """Close some triples and return the function that gives the step of each triple that follows from them.

    It gives None for a triple that was asserted, or that does not follow.
    """
    triples = [(one.subject, one.predicate, one.object) for one in told]
    engine = Engine(Terms(family_of(triples[0][0] if triples else None)))
    engine.assert_all(engine.terms.encode(triples))
    engine.settle()

    def why(wanted: Triple) -> Step | None:
        (numbers,) = engine.terms.encode([(wanted.subject, wanted.predicate, wanted.object)])
        name, key = fact(*numbers)
        derivation = engine.facts.why((name, key))
        if derivation is None or derivation == ASSERTED:
            return None
        number = derivation & RULE_MASK
        if number < FIRST_RULE:
            return Step(EQUALITY, ())
        rule = engine.rules[number]
        found = (triple(*one) for one in premises(rule, key, derivation))
        terms = engine.terms.terms
        return Step(rule.name, tuple(Triple(terms[s], terms[p], terms[o]) for s, p, o in found))

    return why


def why_holds(store: Store, subject: str, predicate: str, value: str) -> list[str]:
    """Return the explanation of a triple of an edition, its parts named as people name them.

    Raises:
        ParameterError: a name names nothing, or several things; or the triple does not hold.
    """
    wanted = Triple(node(store, subject), node(store, predicate), node(store, value))
    over = [
        quad.subject for status in OVER for quad in _with_status(store, status) if isinstance(quad.subject, NamedNode)
    ]
    lines = list(explanation(store, wanted, prover(asserted(store, over))))
    if not lines:
        remedy = "See what holds of a thing: suanli query queries/about-entity.rq, or its page."
        raise ParameterError("this does not hold in the current edition.", shown(wanted), remedy)
    return lines


def _with_status(store: Store, status: str) -> Iterator[Quad]:
    yield from store.quads_for_pattern(None, term("currentStatus"), Literal(status), CATALOGUE)
