"""Apply frames: a trigger, its slots filled by the neighbours, the status by the words around."""

from __future__ import annotations

from dataclasses import replace

from loaders.applied import Applied
from loaders.awaiting import awaited, is_reckoned, is_step_to_come
from loaders.compiling import compiled
from loaders.context import Context
from loaders.control_verbs import controlled
from loaders.dues import due
from loaders.events import Assertion
from loaders.evoking import OPEN_STATUS, event_assertions
from loaders.fates import fate
from loaders.fills import Fill
from loaders.fitness import misplaced
from loaders.intents import BOUND, is_bound_for, is_buying, is_intent
from loaders.measured import measured
from loaders.modality import DROP, negates
from loaders.own_nouns import of_a_part
from loaders.slots import Filler
from loaders.stating import statement, statement_assertions
from loaders.suppositions import supposed
from loaders.title_case import in_title_case
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Rule, Slot

# Two capitalised words or more ahead, and small letters behind: no headline in capitals.
_NAME = compiled(r"(?<![.!?:;\n] )(?<!^)\b[A-Z][a-z]+\s(?:[A-Z][\w&-]*\s){0,4}$")
_CAPITAL = compiled(r"[A-Z][a-z]")  # an IPO is no name
_GOES_ON = compiled(r"(?:\s(?:Co|Inc|Ltd|Corp|Group|Holdings|Management|Partners|Fund)\b|\s[a-z]|[,.;)])")

_AMOUNT = ("额", "总额", "金额", "规模")  # what makes a noun of a Chinese verb: 募资总额将达到
# A paper that words bring up as one that is out.
_OUT = compiled(
    r"\b(?:[Uu]nder|[Aa]ccording\sto|in\sline\swith|says|said)\s(?:an?|the|its|their)\s[^,.;]{0,70}?"
    r"(?<!be )\b(?:issued|released|published|unveiled|announced|adopted|approved|promulgated|drawn\sup|put\sout)\b"
)
_BEFORE = 90


def apply(hit: Hit, view: View, context: Context) -> list[Assertion]:
    """Return what a hit states; nothing where a needed slot stays empty or the status is not the rule's."""
    rule = hit.rule
    if not is_worded(hit, view, context):
        return []
    status = settled(hit, view, context, context.modality.status(view, hit))
    if status is None or (applied := filled(hit, view, context, status)) is None:
        return []
    return told(event_assertions(applied) if rule.evokes else statement_assertions(statement(applied)), applied)


def is_worded(hit: Hit, view: View, context: Context) -> bool:
    """Tell whether the words around a hit are such as its rule wants."""
    rule = hit.rule
    if hit.part == "noun" and _in_name(view.text, hit) and not in_title_case(view.text):
        return False
    if view.language == "zh" and of_a_part(rule, view, hit):
        context.failed("crowd", hit, view)
        return False
    return context.admits(hit, view)


def settled(hit: Hit, view: View, context: Context, status: str) -> str | None:
    """Return the status that a hit has for its rule, of that which the cues give it; None where it is not the rule's.

    A deal that the words around leave open has that of its kind; what is denied or over stays so, whatever status the
    rule gives, but a step taken to a listing is taken. What is done for a rule may also be claimed.
    """
    rule = hit.rule
    status = _status(rule, hit, view, status)
    if rule.states == "issuedBy" and status == "planned" and _is_out(hit, view):
        status = "done"  # what is to come is what the paper says
    if status == DROP or (rule.when and status not in rule.when and not (status == "claimed" and "done" in rule.when)):
        context.failed("status", hit, view, status)
        return None
    if not rule.status or status == "denied":
        return status
    if is_step_to_come(view, hit):
        context.failed("status", hit, view, status)
        return None
    step = status != "terminated" or (rule.evokes == "IPOApplication" and rule.status == "done")
    return rule.status if step else status


def filled(hit: Hit, view: View, context: Context, status: str) -> Applied | None:
    """Return the rule of a hit with its slots filled; None where a needed slot stays empty."""
    rule = hit.rule
    fills, empty = _filled(rule, Filler(view, hit, context.vocabulary, context.defaults))
    why = ""
    if empty is not None:
        why = "slot"
    elif misplaced(rule, view, hit, fills):
        why = "crowd"
    elif status == "done" and not rule.status and (_is_due(hit, view) or is_intent(hit, view)):
        status = "planned"
    if not why and (hit.part == "noun" or view.text.startswith(_AMOUNT, hit.end)):
        ends = [f.members[0].start - view.start for f in fills.values() if f.members]
        turning = context.modality.of(view).turning
        if turning and any(negates(turning, hit.end, end) for end in ends):
            why = "negated"
        elif status == "done" and not rule.status:
            status = next(filter(None, (awaited(view, hit.end, end) for end in ends)), status)
            if status == "done" and any(is_reckoned(view.text, hit, end) for end in ends):
                status = "expected"
    if why:
        context.failed(why, hit, view, status, fills, empty)
        return None
    return Applied(_measured(hit, view), fills, hit, view, context, status)


def _is_out(hit: Hit, view: View) -> bool:
    """Tell whether words bring a paper up as one that is out: "will grow, under a plan issued by X"."""
    return _OUT.search(view.text, max(0, hit.start - _BEFORE), hit.end) is not None


def _is_due(hit: Hit, view: View) -> bool:
    """Tell whether a thing is due by a day that its sentence names; a paper is out that says what is due."""
    return hit.rule.states != "issuedBy" and due(view, hit.start + view.start)


def told(made: list[Assertion], applied: Applied) -> list[Assertion]:
    """Return what a rule that holds tells, noted for those who ask why."""
    return applied.context.found(made, applied.hit, applied.view, applied.status, applied.fills)


def _in_name(text: str, hit: Hit) -> bool:
    """Tell whether a noun is the last word of an English name ("a fund of China Life Investment for 3 million")."""
    if _CAPITAL.match(text, hit.start) is None:
        return False
    return (
        _NAME.search(text, max(0, hit.start - 40), hit.start) is not None and _GOES_ON.match(text, hit.end) is not None
    )


def _status(rule: Rule, hit: Hit, view: View, status: str) -> str:
    if status in ("open", "done"):
        if rule.states == "stakeIn" and is_buying(hit, view, status):
            return "planned"
        undone = controlled(view, hit.start, hit) or fate(view, hit, hit.start, hit.end) or supposed(view, hit)
        if undone is not None:
            return undone
    if status == "open":
        status = OPEN_STATUS.get(rule.evokes or "", "done")
    return "planned" if status == "done" and rule.evokes in BOUND and is_bound_for(hit, view) else status


def _filled(rule: Rule, filler: Filler) -> tuple[dict[str, Fill], Slot | None]:
    """Return what fills the slots of a rule, those that it needs first, and the first of these that stays empty."""
    fills: dict[str, Fill] = {}
    for optional in (False, True):
        for slot in rule.slots:
            if slot.optional is not optional or slot.cases == ("event",):
                continue
            fill = filler.fill(slot)
            if fill is not None:
                fills[slot.name] = fill
            elif not optional and "event" not in slot.cases:
                return fills, slot
    return fills, None


def _measured(hit: Hit, view: View) -> Rule:
    """Return the rule of a hit; where it measures "*", it measures what its trigger names."""
    return replace(hit.rule, of=measured(hit, view)) if hit.rule.of == "*" else hit.rule
