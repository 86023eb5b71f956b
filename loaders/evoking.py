"""The events that a rule evokes, and the roles that its slots fill."""

from __future__ import annotations

from dataclasses import replace

from loaders.applied import Applied, Said
from loaders.catalogues import of_goods
from loaders.deal_sums import is_other_sum
from loaders.events import Assertion
from loaders.fills import Fill
from loaders.mentions import Mention
from loaders.own_heads import names_another
from loaders.proceedings import is_step
from loaders.takeovers import event_class, holding
from loaders.values import about

OPEN_STATUS = {"Merger": "planned", "SpinOff": "planned", "IPOApplication": "planned", "StakePurchase": "planned"}


def event_assertions(applied: Applied) -> list[Assertion]:
    """Return the facts of the events that a rule evokes: one event for each member of a slot that a list fills."""
    known = applied.context.events.latest("IPOApplication") is not None
    if not is_step(applied.rule.evokes, applied.hit, applied.view, known=known):
        return []
    listing = applied.rule.evokes in ("Listing", "IPOApplication")
    if listing and any(f.case == "topic" for f in applied.fills.values()) and names_another(applied.view):
        return []
    many = next((f for f in applied.fills.values() if f.slot.many and len(f.members) > 1), None)
    out: list[Assertion] = []
    for member in many.members if many else [None]:
        out += _event(applied, {name: _own(f, many, member) for name, f in applied.fills.items()})
    return out


def _own(fill: Fill, many: Fill | None, member: Mention | None) -> Mention:
    """Return what a slot gives the event of one member of a list: its own, where the slot holds as many."""
    if many is None or member is None or len(fill.members) != len(many.members):
        return fill.members[0]
    return fill.members[many.members.index(member)]


def _event(applied: Applied, chosen: dict[str, Mention]) -> list[Assertion]:
    """Return the facts of one event by what fills its roles; none where one thing fills two of them."""
    view, context = applied.view, applied.context
    chosen = {n: m for n, m in chosen.items() if n != "transactionValue" or not is_other_sum(view, m)}
    nodes = {name: m.node for name, m in chosen.items() if m.node is not None}
    if len({n.id for n in nodes.values()}) < len(nodes):
        return []
    if applied.rule.evokes in ("Listing", "IPOApplication") and of_goods(nodes):
        return []
    event = context.events.open(event_class(applied.rule, chosen, view), nodes)
    ended = applied.rule.status == "terminated"  # what is told next is of what goes on, where a sentence tells of both
    view.events.insert(0 if ended else len(view.events), event)
    date = next((m.moment.iso for m in chosen.values() if m.moment is not None), None)
    said = [role for name, m in chosen.items() if (role := _role(applied, name, m, date)) is not None]
    told = applied.facts(event, [*said, *applied.settings(date)], applied.span(chosen.values()))
    return [*told, *_part_held(applied, chosen, told)]


def _part_held(applied: Applied, chosen: dict[str, Mention], told: list[Assertion]) -> list[Assertion]:
    """Return what the buyer of a part holds by the purchase, told like the purchase itself."""
    buyer, bought, part = (chosen.get(name) for name in ("acquirer", "target", "part"))
    share = applied.value(part, "stakePct") if part else None
    first = next((a for a in told if a.predicate == "target"), None)
    if buyer is None or buyer.node is None or bought is None or share is None or first is None:
        return []
    return holding(replace(first, confidence=first.confidence * 0.9), buyer.node, about(share, bought))


def _role(applied: Applied, name: str, member: Mention, date: str | None) -> Said | None:
    """Return what a slot says of its event; None where it only helps to find it."""
    term = name.rstrip("2")  # the second filler of a role has a slot of its own
    if not applied.context.vocabulary.is_term(term):
        return None
    status = "planned" if name == "targetMarket" and applied.status == "done" else applied.status  # asked, not reached
    if name == "applicant" and applied.status in ("done", "planned", "terminated") and applied.rule.status:
        status = "done" if _applied(applied) else "planned"
    return Said(term, member.node, applied.value(member, term), None if member.moment else date, status)


def _applied(applied: Applied) -> bool:
    """Tell whether a rule tells of a step that a firm takes once it has applied, as it has not while it is tutored."""
    return bool(applied.rule.sets) and not any("tutoring" in text for _, text in applied.rule.sets)
