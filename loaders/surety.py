"""How sure a fact is: the share of facts with such grounds that readers found right.

Each sign of its grounds has a weight in `weights.json`, learnt by `python -m tests.weighing` from facts that readers
judged (a logistic regression); their sum is the logarithm of the odds that the fact is right. What is less sure than
SUANLI_LEAST_SURE is withheld: a reader who finds one fact in three wrong trusts none.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from graph.model import Extraction, Fact
from loaders.least import least

_ALWAYS = "header"  # what the head of a page says of the article is no reading of sentences


@cache
def weights() -> dict[str, float]:
    """Return what each sign is worth; "" is where all begin."""
    found: dict[str, float] = json.loads(files("loaders").joinpath("weights.json").read_text(encoding="utf-8"))
    return found


def odds(grounds: Iterable[str], known: Mapping[str, float]) -> float:
    """Return how sure a fact with these grounds is by some weights, from 0 to 1."""
    return 1 / (1 + math.exp(-known[""] - sum(filter(None, map(known.get, grounds)))))


def sureness(grounds: Iterable[str]) -> float:
    """Return how sure a fact with these grounds is by the weights that were learnt, to three digits."""
    return round(odds(grounds, weights()), 3)


def is_sure(fact: Fact) -> bool:
    """Tell whether a fact is sure enough to be told."""
    return fact.rule.partition("/")[0] == _ALWAYS or fact.confidence >= least()


def without_unsure(extraction: Extraction, event_classes: Collection[str]) -> Extraction:
    """Return an extraction without what is too unsure, and without events and things of which too little is left.

    An event of which no party is sure enough is not told either, whatever its day or terms.
    """
    sure = [fact for fact in extraction.facts if is_sure(fact)]
    if len(sure) == len(extraction.facts):
        return extraction
    had, met = ({f.subject.id for f in facts if f.object is not None} for facts in (extraction.facts, sure))
    facts = tuple(f for f in sure if f.subject.cls not in event_classes or f.subject.id not in had - met)
    named = {node.id for f in facts for node in (f.subject, f.object, f.attributed_to) if node is not None}
    return replace(extraction, facts=facts, entities=tuple(e for e in extraction.entities if e.id in named))


def weightiest(grounds: Iterable[str], count: int = 3) -> tuple[list[str], list[str]]:
    """Return the signs that speak most for a fact and most against it, the weightiest first."""
    known = {sign: weights()[sign] for sign in grounds if sign in weights()}
    ranked = sorted(known, key=lambda sign: -known[sign])
    return [s for s in ranked if known[s] > 0][:count], [s for s in reversed(ranked) if known[s] < 0][:count]
