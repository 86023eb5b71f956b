"""Apply templates: the status by the words around, the slots that the phrase does not hold; and plain quotations."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter

from graph.model import Value
from loaders.applied import Applied
from loaders.attribution import Attribution
from loaders.awaiting import awaited, is_step_to_come
from loaders.compiling import compiled
from loaders.context import Context
from loaders.control_verbs import POSTS, controlled
from loaders.dues import due
from loaders.events import Assertion
from loaders.evoking import OPEN_STATUS
from loaders.fates import fate
from loaders.fills import Fill
from loaders.measures import OF_FIRMS
from loaders.mentions import Mention
from loaders.modality import DROP, STRONG, negates
from loaders.pieces import is_piece
from loaders.replies import is_claim
from loaders.slots import Filler
from loaders.spoken_status import inner
from loaders.suppositions import supposed
from loaders.templates import Match
from loaders.triggers import Hit
from loaders.underwriters import brought_by_itself
from loaders.verb_groups import form_of
from loaders.view import View
from ontology.grammar import Rule, Slot

# What holds of a thing in any clause, and words that suppose it right before.
_LASTING = frozenset(("affiliatedWith", "holdsPosition", "headquarteredIn", "makesProductClass", "alsoKnownAs"))
_SUPPOSED = compiled(r"\b(?:if|whether|unless|were|suppose)\b|如果|若|是否|假如", re.I)
# What no end that is told beside it ends: "scrapped its merger with Foshan rival X".
_STAYING = frozenset(("headquarteredIn", "instanceOf"))
# What stands whatever has ended: words that were said, the reason of an end.
_OUTLASTING = frozenset(("stated", "causedBy"))
# What is not so yet where it is due by a day (到2027年，X算力达到22万P).
_START = attrgetter("start")
_EVENT = ("event",)  # the cases of a slot that no words fill
_REACHED = frozenset(("capacity", "tradeValue", "utilisationPct", "pue"))
_UNIT = compiled(r"(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir|['’]s)\s([^,;.]{2,40}?\s(?:business|unit|division|arm|segment))\b")
# Before words that somebody else is said to have said, or by which something is called: 针对“…”的传闻, 举行“…”发布会.
_RUMOUR = compiled(
    r"(?:针对|关于|就|对于|所谓|网传|传闻|盛传|误传|(?:^|[，。；：])[^，。；：]{0,4}传|媒体报?道?[^，。；]{0,6}称?|[举主召]行|举办|主题为|题为|名为)[^，。；：“”]{0,14}$"
)
_APPOINTS = compiled(r"appoint|nam(?:e|ing)|mak|elect|hir|promot|install|nominat")


def place(match: Match, view: View) -> Hit:
    """Return where a template stands in its sentence."""
    rule, offset = match.rule, view.start
    return Hit(
        _counting(match, view) if rule.of == "*" else rule, match.start - offset, match.end - offset, "noun", "noun"
    )


def settled(match: Match, hit: Hit, probe: Hit, view: View, context: Context, status: str) -> str | None:
    """Return the status that a template has, of that which the cues give its probe; None where it is not the rule's."""
    rule = hit.rule
    told = fated = None
    if status in ("open", "done"):
        told = controlled(view, hit.start, probe)
        lasts = rule.states in POSTS and not _appoints(match, view)  # who has a post has it, whoever says so
        fated = (fate(view, probe, hit.start, hit.end) or supposed(view, hit)) if told is None and not lasts else None
    status = told or fated or status
    if status == DROP and not _lasts(match, view):
        context.failed("status", hit, view, status)
        return None
    if status == "open":  # a deal told by a noun has not been done yet
        status = OPEN_STATUS.get(rule.evokes or "", "done") if "open" in rule.when else "done"
    if turning := context.modality.of(view).turning:  # what is quoted may negate at will
        words = (m.start - view.start for f in match.fills.values() for m in f.members if m.kind == "text")
        status = "denied" if negates(turning, hit.start, min([probe.start, *words])) else status
    if status in STRONG and rule.status == "done" and not _within(match, view, context):
        status = "done"  # what a thing is outlasts the deal that its sentence calls off
    appoints = rule.states in POSTS and status in ("planned", "considered", "expected") and _appoints(match, view)
    kept = rule.states in POSTS and (appoints or told not in (None, DROP))
    meant = (None, DROP, "planned") if rule.status == "done" else (None, DROP)  # who is listed already may plan else
    kept = kept or fated not in meant or (status == "claimed" and rule.evokes is not None)
    if rule.status and not kept and (status not in STRONG or rule.states in _OUTLASTING):
        status = rule.status  # what somebody denies first, another says all the same
    if (rule.when and status not in rule.when) or is_step_to_come(view, probe):
        context.failed("status", hit, view, status)
        return None
    return status


def filled(match: Match, hit: Hit, view: View, context: Context, status: str) -> Applied | None:
    """Return the rule of a template with its slots filled; None where a needed slot stays empty."""
    rule = hit.rule
    if rule.states == "stated" and "object" in match.fills:
        said = match.fills["object"].members[0].text
        if rule.address.endswith("person/said") and is_piece(said):
            context.failed("words", hit, view)
            return None
        status = inner(said) if status == "claimed" else status
    fills, empty = _completed(match, hit, view, context)
    if empty is not None:
        context.failed("slot", hit, view, status, fills, empty)
        return None
    if brought_by_itself(fills):
        context.failed("words", hit, view)
        return None
    if status == "done" and rule.states in _REACHED and due(view, match.start):
        status = "planned"
    if status == "done" and not rule.status and (told := _of_figure(match, view)):
        status = told
    return Applied(rule, fills, hit, view, context, status)


def _of_figure(match: Match, view: View) -> str | None:
    """Return what the words before a phrase's figure, behind all else that it names, make of it; None if nothing."""
    members = sorted((m for fill in match.fills.values() for m in fill.members), key=_START)
    at = next((i for i, m in enumerate(members) if m.quantity is not None), None)
    if at is None:
        return None
    low = max(members[at - 1].end if at else match.start, match.start)
    return awaited(view, low - view.start, members[at].start - view.start) if low < members[at].start else None


def _appoints(match: Match, view: View) -> bool:
    """Tell whether the verb of a phrase gives somebody a post, rather than takes one away."""
    return match.verb is not None and _APPOINTS.match(view.text, match.verb[0] - view.sentence.start) is not None


def _counting(match: Match, view: View) -> Rule:
    """Return the rule of a match that counts "*": it counts what stands before the number ("Patents: 87")."""
    found = match.fills.get("object")
    words = view.cut(match.start, found.members[0].start) if found else ""
    if match.rule.states in OF_FIRMS:  # "its server business took in …": of that business
        unit = _UNIT.search(words)
        words = unit[1] if unit is not None else ""
    return replace(match.rule, of=words.strip(" .:;|•·–—-\n")) if words else match.rule


def _lasts(match: Match, view: View) -> bool:
    """Tell whether a phrase says what a thing is, whatever the clause supposes ("if it fails, X of Y said")."""
    ahead = view.cut(max(view.sentence.start, match.start - 40), match.end)
    asked = view.text.rstrip(" \n”’\"'").endswith(("?", "？"))
    return match.rule.status == "done" and match.rule.states in _LASTING and not asked and not _SUPPOSED.search(ahead)


def probe_of(match: Match, view: View) -> Hit:
    """Return what carries the status of a template: its verb, else all from its last thing on."""
    offset = view.start
    if match.verb is not None:
        start, end = match.verb[0] - offset, match.verb[1] - offset
        form = form_of(view.text[start:end], view.text[max(0, start - 30) : start])
        return Hit(match.rule, start, end, "verb", form)
    anchor, end = match.start, match.end
    for fill in match.fills.values():
        if (members := fill.members) and members[0].start > anchor:
            anchor = members[0].start
    return Hit(match.rule, (anchor if anchor < end else end) - offset, end - offset, "noun", "noun")


def _within(match: Match, view: View, context: Context) -> bool:
    """Tell whether a denial or an end is said in the phrase itself or right before it."""
    low, high = match.start - view.sentence.start - 30, match.end - view.sentence.start
    low += 30 if match.rule.states in _STAYING else 0
    return any(kind.endswith(STRONG) and low <= at < high for at, _, kind in context.modality.of(view).every)


def _completed(match: Match, hit: Hit, view: View, context: Context) -> tuple[dict[str, Fill], Slot | None]:
    """Return the fills with those of slots that the phrase does not hold, and the needed slot that stays empty."""
    fills = match.fills
    open_ = [slot for slot in match.rule.slots if slot.name not in fills and slot.cases != _EVENT]
    if not open_:
        return fills, None
    fills = dict(fills)
    taken = [m for f in fills.values() for m in f.members]
    filler = Filler(view, _past(match, taken, hit, view), context.vocabulary, context.defaults)
    filler.take(taken)
    for slot in open_:
        fill = filler.fill(slot)
        if fill is not None:
            fills[slot.name] = fill
        elif not slot.optional and "event" not in slot.cases:
            return fills, slot
    return fills, None


def _past(match: Match, taken: list[Mention], hit: Hit, view: View) -> Hit:
    """Return a hit that begins behind the last thing which a phrase spans and does not name: it may fill a slot."""
    spanned = [m for m in view.mentions if m.is_entity and match.start < m.start and m.end < match.end]
    spanned = [m for m in spanned if not any(t.start <= m.start and m.end <= t.end for t in taken)]  # nor in its words
    ends = [m.end - view.sentence.start for m in spanned]
    return hit._replace(start=max(ends)) if ends and view.language == "en" else hit


def soft(view: View, attribution: Attribution, stated: list[Assertion]) -> list[Assertion]:
    """Return the attributed quotations of a sentence, but not those inside a statement that is read whole."""
    if view.speaker is None:
        return []
    return [
        Assertion(
            view.speaker,
            "stated",
            None,
            Value(text=q.text.strip(" ,，.。")),
            None,
            inner(q.text),
            view.speaker,
            q.start,
            q.end,
            "speech/quotation",
            0.85,
        )
        for q in attribution.quotations(view.text, view.sentence.start)
        if not (is_piece(q.text) or _hearsay(view, q.start))
        and not is_claim(view, q.start)
        and not any(_holds(a, q.text.strip(" ,，.。"), q.start) for a in stated)
    ]


def _hearsay(view: View, start: int) -> bool:
    """Tell whether words in quotation marks are what others are said to have said, or what something is called."""
    return view.language == "zh" and _RUMOUR.search(view.cut(view.sentence.start, start)) is not None


def _holds(statement: Assertion, words: str, start: int) -> bool:
    """Tell whether words in quotation marks are only part of a statement."""
    text = statement.value.text or "" if statement.value and statement.predicate == "stated" else ""
    return len(text) > len(words) and words in text and statement.start <= start < statement.end
