"""How sure a fact is: the share of facts with such grounds that readers found right.

Each sign of its grounds has a weight in `weights.json`, learnt by `python -m tests.weighing` from facts that readers
judged (a logistic regression); their sum is the logarithm of the odds that the fact is right. A sign may weigh
otherwise for the facts of one term (a firm that is only meant speaks against a customer more than against a revenue),
and more or less for those that rules of one file find (a verb far off speaks against a deal, not a table).
What is less sure than SUANLI_LEAST_SURE is withheld: a reader who finds one fact in three wrong trusts none.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import repeat
from sys import intern

from graph.model import Extraction, Fact
from loaders.least import least

_ALWAYS = "header"  # what the head of a page says of the article is no reading of sentences


Weights = Mapping[str, Mapping[str, float]]
_NOTHING: Mapping[str, float] = {}


@cache
def weights() -> Weights:
    """Return what each sign is worth for the facts of a term; under "" for those of others, and where all begin.

    Under the family of a rule ("deal/") stands what is to be added for the facts of its rules.
    """
    found: Weights = json.loads(files("loaders").joinpath("weights.json").read_text(encoding="utf-8"))
    worths: dict[float, float] = {}  # each once: the few hundred that there are stay at hand
    # The signs that the code has ready are the same strings: to look for one of these compares no letters.
    return {
        term: {intern(sign): worths.setdefault(worth, worth) for sign, worth in told.items()}
        for term, told in found.items()
    }


def family(rule: str) -> str:
    """Return what the weights call the rules of a file, by the address of one of them."""
    return f"{rule.partition('/')[0]}/"


def odds(grounds: Collection[str], term: str, rule: str, known: Weights) -> float:
    """Return how sure a fact of this term, found by this rule on these grounds, is by some weights, from 0 to 1."""
    of_all, of_term, of_rules = known[""], known.get(term, _NOTHING), known.get(family(rule))
    worth = sum(map(of_term.get, grounds, map(of_all.get, grounds, repeat(0.0))))
    if of_rules is not None:
        worth += sum(map(of_rules.get, grounds, repeat(0.0)))
    return 1 / (1 + math.exp(-of_all[""] - worth))


def sureness(grounds: Collection[str], term: str, rule: str) -> float:
    """Return how sure such a fact is by the weights that were learnt, to three digits."""
    return round(odds(grounds, term, rule, weights()), 3)


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


def weightiest(grounds: Iterable[str], term: str, rule: str, count: int = 3) -> tuple[list[str], list[str]]:
    """Return the signs that speak most for a fact of this term and rule and most against it, the weightiest first."""
    of_all, of_term, of_rules = weights()[""], weights().get(term, _NOTHING), weights().get(family(rule), _NOTHING)
    worth = {sign: of_term.get(sign, of_all.get(sign, 0.0)) + of_rules.get(sign, 0.0) for sign in grounds}
    ranked = sorted(worth, key=lambda sign: -worth[sign])
    return [s for s in ranked if worth[s] > 0][:count], [s for s in reversed(ranked) if worth[s] < 0][:count]
