"""Apply frames: a trigger, its slots filled by the neighbours, the status by the words around."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.context import Context
from loaders.dating import due, held
from loaders.events import Assertion, Event
from loaders.expressions import edged
from loaders.fills import Fill, worded
from loaders.mentions import Mention, fits, retyped
from loaders.modality import DROP
from loaders.omission import elsewhere, gapped
from loaders.order import in_order
from loaders.pairing import due_to, pair
from loaders.slots import Filler
from loaders.takeovers import event_class
from loaders.targets import goals
from loaders.trading import day_of, moved_on, speaks_of_market
from loaders.triggers import Hit
from loaders.values import about, period_of, value_of
from loaders.view import View
from ontology.grammar import Rule, Slot
from ontology.vocabulary import Vocabulary

# Measures of one day's trading.
_DAILY = frozenset({"priceChangePct", "sharePrice", "turnover"})
_TRADED = _DAILY | {"marketValue"}
_ITS = compiled(r"\W*(?:[Ii]ts|[Tt]he (?:company|firm|group|issuer)['’]s|其(?:保荐|主承销|辅导|申请))\s?")
OPEN_STATUS = {"Merger": "planned", "SpinOff": "planned", "IPOApplication": "planned", "StakePurchase": "planned"}


def apply(hit: Hit, view: View, context: Context) -> list[Assertion]:
    """Return what a hit states; nothing where a needed slot stays empty or the status is not the rule's."""
    if context.trace is None and not all(view.holds(types, context.vocabulary) for types in hit.rule.local):
        return []
    rule = _measured(hit, view)
    if not allowed(rule, view, hit.start, hit.end):
        return context.failed("words", hit, view)
    status = context.modality.status(view, hit)
    if status == DROP:
        return context.failed("status", hit, view, status)
    if status == "open":
        status = OPEN_STATUS.get(rule.evokes or "", "done")
    if rule.when and status not in rule.when:
        return context.failed("status", hit, view, status)
    status = rule.status if rule.status and status not in ("denied", "terminated") else status
    filler = Filler(view, hit, context.vocabulary, context.defaults)
    fills: dict[str, Fill] = {}
    for slot in sorted(rule.slots, key=lambda s: s.optional):
        if slot.cases == ("event",):
            continue
        fill = filler.fill(slot)
        if fill is not None:
            fills[slot.name] = fill
        elif not slot.optional and "event" not in slot.cases:
            return context.failed("slot", hit, view, status, fills, slot)
    if status == "done" and not rule.status and due(view, hit.start + view.sentence.start):
        status = "planned"
    ends = [f.members[0].start - view.sentence.start for f in fills.values() if f.members and hit.part == "noun"]
    if any(context.modality.negates(view.text, hit.end, end) for end in ends):
        return context.failed("negated", hit, view, status, fills)
    if status == "done" and not rule.status and any(context.modality.awaits(view.text, hit.end, end) for end in ends):
        status = "expected"
    made = event_assertions if rule.evokes else statement_assertions
    return context.found(made(rule, fills, hit, view, context, status), hit, view, status, fills)


def _measured(hit: Hit, view: View) -> Rule:
    """Return the rule of a hit; where it measures "*", it measures what its trigger names."""
    return replace(hit.rule, of=view.text[hit.start : hit.end]) if hit.rule.of == "*" else hit.rule


def allowed(rule: Rule, view: View, start: int, end: int) -> bool:
    """Tell whether the words around a trigger are such as the rule wants; ‹ and › in a word are its edges.

    What forbids the rule may not stand inside the name of a firm ("Horizon Computing Power fell 2%").
    """

    def stand(words: tuple[str, ...], text: str) -> bool:
        plain, marked = edged(words)
        if plain is not None and plain.search(text[max(0, start - 60) : end + 40]):
            return True
        around = f"{text[max(0, start - 110) : start]}‹{text[start:end]}›{text[end : end + 60]}" if marked else ""
        return marked is not None and bool(marked.search(around))

    return not stand(rule.unless, view.bare) and (not rule.needs or stand(rule.needs, view.text))


def _span(view: View, hit: Hit, members: list[Mention]) -> tuple[int, int]:
    offset = view.sentence.start
    inside = [m for m in members if view.sentence.start <= m.start and m.end <= view.sentence.end]
    return (min([hit.start + offset, *(m.start for m in inside)]), max([hit.end + offset, *(m.end for m in inside)]))


def _sureness(rule: Rule, fills: dict[str, Fill]) -> float:
    value = rule.confidence
    for fill in fills.values():
        value *= fill.sureness * (0.8 if fill.members and fill.members[0].kind == "proper" else 1.0)
    return round(value, 3)


def event_assertions(
    rule: Rule, fills: dict[str, Fill], hit: Hit, view: View, context: Context, status: str
) -> list[Assertion]:
    """Return the facts of the events that a hit evokes: one event for each member of a slot that a list fills."""
    many = next((f for f in fills.values() if f.slot.many and len(f.members) > 1), None)
    out: list[Assertion] = []
    for member in many.members if many else [None]:
        chosen = {name: _own(f, many, member) for name, f in fills.items()}
        nodes = {name: m.node for name, m in chosen.items() if m.node is not None}
        if len({n.id for n in nodes.values()}) < len(nodes):
            continue
        event = context.events.open(event_class(rule, chosen, view), nodes)
        view.events.append(event)
        date = next((m.moment.iso for m in chosen.values() if m.moment is not None), None)
        sure = _sureness(rule, fills)
        for name, m in chosen.items():
            term = name.rstrip("2")  # the second filler of a role has a slot of its own
            if not context.vocabulary.is_term(term):
                continue
            start, end = _span(view, hit, list(chosen.values()))
            out.append(
                Assertion(
                    event,
                    term,
                    m.node,
                    None if m.node else value_of(m, rule, term, context.vocabulary),
                    None if m.moment else date,
                    "planned" if name == "targetMarket" and status == "done" else status,  # asked for, not reached
                    view.speaker,
                    start,
                    end,
                    rule.address,
                    sure,
                )
            )
        for name, text in rule.sets:
            start, end = _span(view, hit, list(chosen.values()))
            out.append(
                Assertion(
                    event,
                    name,
                    None,
                    worded(text, fills, view.language),
                    date,
                    status,
                    view.speaker,
                    start,
                    end,
                    rule.address,
                    sure,
                )
            )
    return out


def _own(fill: Fill, many: Fill | None, member: Mention | None) -> Mention:
    """Return what a slot gives the event of one member of a list: its own, where the slot holds as many."""
    if many is None or member is None or len(fill.members) != len(many.members):
        return fill.members[0]
    return fill.members[many.members.index(member)]


def statement_assertions(
    rule: Rule, fills: dict[str, Fill], hit: Hit, view: View, context: Context, status: str
) -> list[Assertion]:
    """Return the statements of a hit: subjects and objects paired as the list says (zip, or each with each)."""
    if rule.states == "before":
        start, end = _span(view, hit, [m for f in fills.values() for m in f.members])
        rest = ("done", view.speaker, start, end, rule.address, _sureness(rule, fills))
        return [Assertion(a, "before", b, None, None, *rest) for a, b in in_order(fills, context)]
    subject = fills.get("subject")
    subjects: list[Node | Event] = []
    if subject is not None:
        subjects = [m.node for m in subject.members if m.node is not None]
        if "event" in subject.slot.cases:
            subjects = [context.events.of(s, *subject.slot.types) or s for s in subjects if isinstance(s, Node)]
    else:
        slot = next((s for s in rule.slots if s.name == "subject"), None)
        event = _event_subject(slot, view, context, rule.states)
        subjects = [event] if event else []
    objects = list(fills["object"].members) if "object" in fills else []
    today = view.trading_day if rule.states == "tradingResumedOn" and not objects else None
    members = [m for f in fills.values() for m in f.members]
    start, end = _span(view, hit, members)
    date = next((f.members[0].moment.iso for n, f in fills.items() if n != "object" and f.members[0].moment), None)
    budgeted = rule.states == "investment" and status == "planned"  # it holds for no day named beside it
    if date is None and rule.states in context.vocabulary.measures and not budgeted:
        traded = rule.states in _TRADED and view.trading_day
        goes_on = status in ("done", "claimed") and not traded
        date = held(view, objects[0].start if objects else start, goes_on=goes_on)
    if rule.states == "marketValue" and status == "done" and not date and speaks_of_market(view):
        date = view.trading_day
    if rule.states in _DAILY:  # a price holds for a day; a year or quarter nearby is something else's
        date = moved_on(view, objects[0].start if objects else start, date) if status == "done" else day_of(date)
    out: list[Assertion] = []
    made = pair(subjects, objects, view.text) if objects else [(s, None) for s in subjects]
    if made and objects and (first := objects[0].quantity) is not None and first.unit == "%":
        made += _gapped(fills, view, objects[-1].end, context.vocabulary)
        made += [(who, m) for who in subjects for m in elsewhere(view, objects[-1])] if len(subjects) == 1 else []
    beside = [f for n, f in fills.items() if n not in ("subject", "object") and context.vocabulary.is_term(n)]
    for who, what in made:
        others = [(f.slot, m) for f in beside for m in due_to(f.members, who, subjects, view)]
        if what is not None and what.node is not None and not isinstance(who, Event) and what.node.id == who.id:
            continue
        for slot, m in others:
            out.append(
                Assertion(
                    who,
                    slot.name,
                    m.node,
                    None if m.node else about(value_of(m, rule, slot.name, context.vocabulary), what),
                    date,
                    status,
                    view.speaker,
                    start,
                    end,
                    rule.address,
                    _sureness(rule, fills),
                )
            )
        sure, said = _sureness(rule, fills), view.speaker
        out += [
            Assertion(
                who, name, None, worded(text, fills, view.language), date, status, said, start, end, rule.address, sure
            )
            for name, text in rule.sets
        ]
        if what is None:
            on = (who, rule.states or "", None, Value(date=today), None, "done", said, start, end, rule.address, sure)
            out += [Assertion(*on)] if today is not None else []
            continue
        if rule.states == "hasCount" and what.quantity is not None and not (what.quantity.of or rule.of):
            continue  # nobody can say of what
        value = None if what.node else value_of(what, rule, rule.states or "", context.vocabulary)
        if rule.states in ("coversPeriod", "heldOn") and value is not None:
            value = period_of(value, fills)
        aims: list[Value | None] = [*goals(what, view)] if rule.states == "hasTarget" else []
        out += [
            Assertion(who, rule.states or "", what.node, v, date, status, said, start, end, rule.address, sure)
            for v in aims or [value]
        ]
    return out


def _gapped(
    fills: dict[str, Fill], view: View, after: int, vocabulary: Vocabulary
) -> list[tuple[Node | Event, Mention | None]]:
    """Return the things and shares of a list that leaves its verb out after the first."""
    if "subject" not in fills:
        return []
    types = fills["subject"].slot.types
    return [
        (who.node, what)
        for m, what in gapped(view, after, "%")
        if fits(m, types, vocabulary) and (who := retyped(m, types)).node is not None
    ]


def _event_subject(slot: Slot | None, view: View, context: Context, states: str | None) -> Event | None:
    if slot is None or "event" not in slot.cases:
        return None
    here = [e for e in view.events if isinstance(e, Event)]
    fitting = (e for e in reversed(here) if any(context.vocabulary.is_a(e.cls, cls) for cls in slot.types))
    named = (context.events.of(m.node, *slot.types) for m in view.mentions if m.node is not None)
    topic = context.defaults.get("topic:Company") if _ITS.match(view.text) else None
    if topic is not None and topic.node is not None:  # "Its sponsor is X": of the firm spoken of
        return next((e for e in named if e), None) or context.events.of(topic.node, *slot.types)
    found = next(fitting, None) or next((e for e in named if e), None) or context.events.latest(*slot.types)
    about = context.defaults.get("topic:Company")
    if found is None and states == "sponsoredBy" and about is not None and about.node is not None:
        return context.events.open("IPOApplication", {"applicant": about.node})  # "Sponsor: X", before all else
    return found
