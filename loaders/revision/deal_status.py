"""What is told of a deal beside its parties: its price is as far as they are, and who keeps a part keeps what was sold.

No price of a deal that is off is still planned; "X bought 55% of Y from Z. Z retains 10%" tells of a part of Y.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Article, Fact, Node
from loaders.compiling import compiled

_DEALS = frozenset(("Merger", "StakePurchase"))
PARTIES = frozenset(("acquirer", "target"))
_TERMS = frozenset((
    "transactionValue", "considerationForm", "mergerMethod", "exchangeRatio", "sharesIssued", "acquirer", "target",
))  # fmt: skip
_KEEPS = compiled(r"\b(?:retain|keep|kept|left with|remaining)\w*\b|保留|仍持|继续持有|剩余")
# What tells that a deal is done, once and for all.
_COMPLETED = compiled(
    r"已完成|完成(?:了)?[^，。；\n]{0,8}(?:过户|交割|收购|交易|变更|登记|转让|合并)|已过户|已交割|交割完成|办理完毕|过户完毕|已成为|已取得"
    r"|\b(?:completed|closed|finali[sz]ed|consummated)\b"
)
_EARLIER = compiled(r"已|曾|此前|去年|前年")  # another deal of the same two
_OVER = frozenset(("done", "terminated", "denied"))


def of_one_status(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order: the terms of a deal are done or off where its parties' deal is.

    A deal that its article plans in one sentence is no more than that in the next, unless some words complete it: a
    Chinese verb has no tense.
    """
    found = _planned_all_through(of_what_was_sold(facts), article)
    over = {one: next(iter(states)) for one, states in _told(found).items() if len(states) == 1 and states <= _OVER}
    if not over:
        return found
    return [
        replace(f, status=over[f.subject.id])
        if f.status == "planned" and f.predicate in _TERMS and f.subject.id in over
        else f
        for f in found
    ]


def _told(facts: Iterable[Fact]) -> dict[str, set[str]]:
    """Return of each deal as what its parties are told: planned, done or off."""
    told: dict[str, set[str]] = {}
    for f in facts:
        if f.subject.cls in _DEALS and f.predicate in PARTIES:
            told.setdefault(f.subject.id, set()).add(f.status)
    return told


def _planned_all_through(facts: list[Fact], article: Article) -> list[Fact]:
    deals = [f for f in facts if f.subject.cls in _DEALS]
    ends = {(f.subject.id, f.predicate): f.object for f in deals if f.predicate in PARTIES and f.object is not None}
    parties = {deal: (ends.get((deal, "acquirer")), ends.get((deal, "target"))) for deal, _ in ends}
    told = _told(deals)
    planned = {parties[deal] for deal in parties if "planned" in told[deal]}
    both = {deal for deal in parties if "done" in told[deal] and parties[deal] in planned}
    both -= {f.subject.id for f in deals if f.status == "done" and (f.quote.isascii() or _EARLIER.search(f.quote))}
    if not both or _COMPLETED.search(article.masked):
        return facts
    buyers = {buyer for deal in both if (buyer := parties[deal][0]) is not None}
    return [replace(f, status="planned") if f.status == "done" and _is_of(f, both, buyers) else f for f in facts]


def _is_of(f: Fact, deals: set[str], buyers: set[Node]) -> bool:
    """Tell whether a fact is a term of one of some deals, or the share that its buyer gets by it."""
    if f.subject.id in deals:
        return f.predicate in _TERMS
    bought = f.predicate in ("stakeIn", "stakePct") and f.rule.startswith(("stake/buys", "stake/bought", "transfer/"))
    return bought and f.subject in buyers and not _EARLIER.search(f.quote)


def of_what_was_sold(facts: list[Fact]) -> list[Fact]:
    """Return the facts of an article, in order: what somebody keeps is a part of the target, not of the buyer."""
    ends = {(f.subject.id, f.predicate): f.object for f in facts if f.subject.cls in _DEALS and f.object is not None}
    sold: dict[str, set[Node]] = {}
    for (deal, role), buyer in ends.items():
        target = ends.get((deal, "target"))
        if role == "acquirer" and target is not None:
            sold.setdefault(buyer.id, set()).add(target)
    return [_of_target(f, sold, ends) for f in facts] if sold else facts


def _of_target(f: Fact, sold: dict[str, set[Node]], ends: dict[tuple[str, str], Node]) -> Fact:
    if (
        f.predicate not in ("stakeIn", "stakePct")
        or not f.rule.startswith(("loose/", "stake/rest"))
        or not _KEEPS.search(f.quote)
    ):
        return f
    of = f.value.of if f.value is not None else None
    buyer = next((n for n in ends.values() if n.id in sold and (n == f.object or n.label == of)), None)
    if buyer is None or len(sold[buyer.id]) != 1:
        return f
    target = next(iter(sold[buyer.id]))
    if target.id == f.subject.id:
        return f
    return replace(f, object=target) if f.value is None else replace(f, value=replace(f.value, of=target.label))
