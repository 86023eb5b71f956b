"""The statements of a rule: who stands in which relation to what, or which number is whose."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from graph.model import Node, Value
from loaders.applied import Applied, Said
from loaders.bases import left_behind
from loaders.compiling import compiled
from loaders.dating import of_founding
from loaders.event_subjects import event_subject
from loaders.events import Assertion, Event
from loaders.fills import Fill
from loaders.measures import OF_FIRMS
from loaders.mentions import Mention, fits, retyped
from loaders.misfits import OF_WORDS, is_of_who, jointly, misfits
from loaders.omission import elsewhere, gapped
from loaders.order import in_order
from loaders.pairing import due_to, pair
from loaders.part_papers import is_of_another
from loaders.site_words import in_all
from loaders.statement_dates import date_of, own_day
from loaders.strangers import NEAR_STRANGERS, is_stranger
from loaders.takeovers import holding
from loaders.targets import goals, named
from loaders.values import about, period_of

_DEAREST = 100_000
_SUMS = frozenset(
    {"revenue", "netProfit", "netLoss", "investment", "raised", "marketValue", "impliedValue", "inventory"}
)
_LEAST = 10_000  # of any currency
_FORESEEN = compiled(r"\b(?:guidance|forecasts?|outlook|targets?|projections?)\b|指引|预测|预告|目标|展望|承诺")
_ENDS = ("subject", "object")  # the slots of which a rule states something
# What is told for another status or day, with another value, or not at all.
_ASKED_ABOUT = _SUMS | {
    "tradingResumedOn", "hasCount", "sharePrice", "offerPrice", "coversPeriod", "heldOn", "hasTarget"
}  # fmt: skip

_node = attrgetter("node")

Pair = tuple[Node | Event, Mention | None]


class Statement(NamedTuple):
    """What a rule that holds states, but for of whom: that may be an event of which something before it tells."""

    applied: Applied
    objects: list[Mention]
    further: list[tuple[str, Fill]]  # the slots that tell more of the subject, each a term of its own
    date: str | None
    span: tuple[int, int]
    tells: bool  # whether anything at all


def statement(applied: Applied) -> Statement:
    """Return what a rule states, before it is known of whom."""
    states, fills = applied.rule.states or "", applied.fills
    further: list[tuple[str, Fill]] = []
    if states == "before":
        return Statement(applied, [], further, None, applied.span(applied.members), tells=True)
    if states in OF_FIRMS:
        applied.status = _of_result(applied)
    objects = _objects(applied)
    if ("object" in fills and not objects) or (states == "hasTarget" and _has_come(applied)):
        return Statement(applied, objects, further, None, (0, 0), tells=False)
    span = applied.span(applied.members)
    if len(fills) > ("subject" in fills) + ("object" in fills):
        further = [(name, fill) for name, fill in fills.items() if name not in _ENDS]
    vocabulary = applied.context.vocabulary
    date = date_of(applied, objects, further, span[0]) if further or states in vocabulary.measures else None
    if further:
        further = [(name, fill) for name, fill in further if vocabulary.is_term(name)]
    return Statement(applied, objects, further, date, span, tells=True)


def statement_assertions(told: Statement) -> list[Assertion]:
    """Return the statements of a rule: subjects and objects paired as the list says (zip, or each with each)."""
    applied, objects, further, date, span, tells = told
    if not tells:
        return []
    rule = applied.rule
    states = rule.states or ""
    if states == "before":
        return _ordered(applied)
    subjects = _subjects(applied)
    if not subjects or (len(subjects) == 1 and subjects[0] in map(_node, objects)):
        return []  # one of a list is nobody to whom the others could be anything
    own = applied.status == "done" and states in applied.context.vocabulary.measures
    asked = states in _ASKED_ABOUT
    out: list[Assertion] = []
    for who, what in _pairs(applied, subjects, objects):
        if what is not None and what.node is not None and _itself(who, what.node, applied):
            continue
        day = (own_day(applied, what) if own else None) or date
        said = [*_beside(applied, further, who, what, subjects, day)] if further else []
        if rule.sets:
            said += applied.settings(day)
        if what is None or asked:
            said += _said(applied, what, day)
        else:
            said.append(Said(states, what.node, applied.value(what, states), day, applied.status))
        out += applied.facts(who, said, span)
    return [*out, *_also_held(applied, objects, out)] if "stakePct" in applied.fills else out


def _of_result(applied: Applied) -> str:
    """Return the status of a firm's result: it is nothing that a firm does, nor ends with a deal told before it."""
    if applied.status == "terminated" and not _FORESEEN.search(applied.view.text):
        return "done"
    return "expected" if applied.status == "planned" else applied.status


def _has_come(applied: Applied) -> bool:
    """Tell whether a goal would be due on a day of which the text tells what was reached."""
    moment = applied.fills["due"].members[0].moment if "due" in applied.fills else None
    return moment is not None and moment.role == "as_of"


def _also_held(applied: Applied, objects: list[Mention], told: list[Assertion]) -> list[Assertion]:
    """Return what the later members of a list hold, of which only the first has a verb ("A holds 51%, B 49%")."""
    share, first = applied.fills.get("stakePct"), next((a for a in told if a.predicate == "stakeIn"), None)
    if share is None or first is None or len(objects) != 1:
        return []
    rest = ((who, applied.value(m, "stakePct")) for who, m in _gapped(applied, share.members[-1].end) if m is not None)
    return [fact for who, part in rest if part for fact in holding(first, who, about(part, objects[0]))]


def _itself(who: Node | Event, what: Node, applied: Applied) -> bool:
    """Tell whether something would be said of itself: a firm of itself, or the firm that lists as its own sponsor."""
    if isinstance(who, Node):
        return what.id == who.id
    return applied.rule.states == "sponsoredBy" and any(what.id == n.id for n in who.roles.values())


def _ordered(applied: Applied) -> list[Assertion]:
    """Return which of two events comes first."""
    span = applied.span(applied.members)
    ordered = in_order(applied.fills, applied.context)
    return [fact for a, b in ordered for fact in applied.facts(a, [Said("before", b, None, None, "done")], span)]


def _objects(applied: Applied) -> list[Mention]:
    """Return what is said of the subjects, no figure that only tells whence another came."""
    fill = applied.fills.get("object")
    if fill is None:
        return []
    view, released = applied.view, applied.rule.states == "releasedOn"  # the firm's founding is no release
    told = applied.rule.states in OF_WORDS
    members = []
    for m in fill.members:
        number = m.quantity is not None
        if (number or told or m.moment is not None) and misfits(applied, m):
            continue
        if not (number and left_behind(view, m)) and not (released and of_founding(view, m)):
            members.append(m)
    return members


def _subjects(applied: Applied) -> list[Node | Event]:
    """Return of whom something is said: what fills the slot, its event where the slot asks for one, else the latest."""
    slot = applied.fills.get("subject")
    if slot is None:
        event = event_subject(applied)
        return [event] if event else []
    view, states = applied.view, applied.rule.states
    figure = applied.fills.get("object") if states == "capacity" else None
    deed = applied.hit.part == "verb" and view.language == "en"
    nodes: list[Node] = []
    for m in slot.members:
        if (
            m.node is None
            or (deed and is_of_who(applied, m))
            or (states in NEAR_STRANGERS and is_stranger(applied, slot.case, m))
            or is_of_another(view.text, m, view.start)
        ):
            continue
        nodes.append(m.node if figure is None else in_all(view, m, m.node, figure.members[0].start))
    if "event" not in slot.slot.cases:
        return [*nodes]
    return [applied.context.events.of(node, *slot.slot.types) or node for node in nodes]


def _pairs(applied: Applied, subjects: list[Node | Event], objects: list[Mention]) -> list[Pair]:
    """Return who goes with what, with the later members of a list that leaves its verb out."""
    if not objects:
        return [(who, None) for who in subjects]
    one = len(subjects) == len(objects) == 1
    made: list[Pair] = [(subjects[0], objects[0])] if one else pair(subjects, objects, applied.view.text)
    if made and objects[0].quantity is not None and objects[0].quantity.unit == "%":
        made += _gapped(applied, objects[-1].end)
        made += [(subjects[0], m) for m in elsewhere(applied.view, objects[-1])] if len(subjects) == 1 else []
    return made


def _gapped(applied: Applied, after: int) -> Iterator[Pair]:
    """Yield the things and shares of a list that leaves its verb out after the first."""
    if "subject" not in applied.fills:
        return
    types, vocabulary = applied.fills["subject"].slot.types, applied.context.vocabulary
    for member, what in gapped(applied.view, after, "%"):
        if fits(member, types, vocabulary) and (who := retyped(member, types)).node is not None:
            yield who.node, what


def _beside(
    applied: Applied, further: list[tuple[str, Fill]], who: Node | Event, what: Mention | None,
    subjects: list[Node | Event], date: str | None,
) -> Iterator[Said]:  # fmt: skip
    """Yield what further slots say of the subject: each is a term of its own."""
    for name, fill in further:
        for m in due_to(fill.members, who, subjects, applied.view):
            if m.quantity is not None and (m.quantity.unit == "pp" or (name == "stakePct" and jointly(applied))):
                continue  # a change, or what two hold together
            value = applied.value(m, name)
            yield Said(name, m.node, about(value, what) if value else None, date, applied.status)


def _said(applied: Applied, what: Mention | None, date: str | None) -> Iterator[Said]:
    """Yield what the rule states of its object, or of no more than the day where it has none."""
    states = applied.rule.states or ""
    if what is None:
        today = applied.view.trading_day if states == "tradingResumedOn" and "object" not in applied.fills else None
        if today is not None:
            yield Said(states, None, Value(date=today), None, "done")
        return
    if states == "hasCount" and what.quantity is not None and not (what.quantity.of or applied.rule.of):
        return  # nobody can say of what
    if states in ("sharePrice", "offerPrice") and what.quantity is not None and what.quantity.number > _DEAREST:
        return  # a sum is no price of a share
    value = applied.value(what, states)
    if states in _SUMS and value is not None and value.number is not None and abs(value.number) < _LEAST:
        return  # nor a price, or a figure without its scale, a firm's whole revenue
    if states in ("coversPeriod", "heldOn") and value is not None:
        value = period_of(value, applied.fills)
    aims: list[Value | None] = [*goals(what, applied.view)] if states == "hasTarget" else []
    if states == "hasTarget" and what.quantity is not None:
        aims = [named(value, what, applied.view)]  # a goal that is a figure alone
    for aim in aims or [value]:
        yield Said(states, what.node, aim, date, applied.status)
