"""Warn of what is right by the rules and wrong in the world: huge sameAs clusters, an avalanche of inferences."""

from __future__ import annotations

from typing import Final

from graph.closure.engine import Engine
from graph.closure.output import Output
from graph.closure.result import Alarm
from graph.closure.rules import ASSERTED
from graph.closure.terms import LITERAL

MOST_MEMBERS: Final = 10
MOST_INFERRED: Final = 3.0
SHOWN: Final = 5
SMALL: Final = 100
"""Asserted triples below which the ratio says nothing: a dozen axioms alone infer more than that."""


def alarms(engine: Engine) -> list[Alarm]:
    """Return the alarms of an engine at rest: clusters by size, the largest first, then the ratio.

    The members shown are the first by their text: terms are numbered as they come, which no edition may show.
    """
    found = []
    for members in sorted(engine.clusters.members.values(), key=len, reverse=True):
        things = sorted((engine.terms.terms[t] for t in members if engine.terms.kinds[t] != LITERAL), key=str)
        if len(things) > MOST_MEMBERS:
            found.append(Alarm("cluster", len(things), tuple(things[:SHOWN])))
    asserted = asserted_count(engine)
    ratio = Output(engine).count() / asserted if asserted else 0
    return found + ([Alarm("ratio", ratio)] if ratio > MOST_INFERRED and asserted >= SMALL else [])


def asserted_count(engine: Engine) -> int:
    """Return how many triples are asserted."""
    relations = engine.facts.relations.values()
    own = sum(sum(why == ASSERTED for why in relation.data.values()) for relation in relations)
    return own + len(engine.merger.aliases)
