"""What is told of a deal beside its parties is as far as they are: no price of a deal that is off is still planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Fact

_DEALS = frozenset(("Merger", "StakePurchase"))
_PARTIES = frozenset(("acquirer", "target"))
_TERMS = frozenset((
    "transactionValue", "considerationForm", "mergerMethod", "exchangeRatio", "sharesIssued", "acquirer", "target",
))  # fmt: skip
_OVER = frozenset(("done", "terminated", "denied"))


def of_one_status(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts of an article, in order: the terms of a deal are done or off where its parties' deal is."""
    found = list(facts)
    told: dict[str, set[str]] = {}
    for f in found:
        if f.subject.cls in _DEALS and f.predicate in _PARTIES:
            told.setdefault(f.subject.id, set()).add(f.status)
    if not told:
        return found
    over = {one: next(iter(states)) for one, states in told.items() if len(states) == 1 and states <= _OVER}
    if not over:
        return found
    return [
        replace(f, status=over[f.subject.id])
        if f.status == "planned" and f.predicate in _TERMS and f.subject.id in over
        else f
        for f in found
    ]
