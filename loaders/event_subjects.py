"""The event of which a rule states something whose subject no words of its sentence fill."""

from __future__ import annotations

from graph.model import Node
from loaders.applied import Applied
from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.events import Event
from loaders.mentions import fits, retyped

_ITS = compiled(r"\W*(?:[Ii]ts|[Tt]he (?:company|firm|group|issuer)['’]s|其(?:保荐|主承销|辅导|申请))\s?")
_ITEM = compiled(r"\s*(?:\d{1,2}[.、．)）]|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳•·▪■●])")
# What calls the event that was told of before by a word of its own.
_THAT = compiled(
    r"[本此][次项]|该|上述|前述|相关"
    r"|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)\s(?:\w+\s){0,3}(?:deal|merger|transaction|acquisition|takeover"
    r"|purchase|offer|bid|sale|tie-up|swap|restructuring)\b"
)
_DEALS = frozenset(("Merger", "StakePurchase"))
_SPONSORS = compiled(
    r"[Ss]ponsor|SPONSOR|[Tt]utor|保荐|辅导|IPO|[Ll]isting|上市|\b[Ff]loat|\bto list\b|\bpublic\b"
    r"|(?<!note )(?<!bond )(?<!debt )(?:[Oo]ffering|share sale)"
)


def event_subject(applied: Applied) -> Event | None:
    """Return the event that a rule without a filled subject speaks of: of this sentence, else the article's latest."""
    slot = next((s for s in applied.rule.slots if s.name == "subject"), None)
    if slot is None or "event" not in slot.cases:
        return None
    view, events = applied.view, applied.context.events
    if (latest := events.latest(*slot.types)) is None:  # there is none of any of the kinds
        return _unheard(applied)
    named = (event for m in view.mentions if m.node is not None and (event := events.of(m.node, *slot.types)))
    if _ITS.match(view.text) and (firm := _spoken_of(applied)) is not None:  # "Its sponsor is X": of the firm spoken of
        return next(named, None) or events.of(firm, *slot.types)
    here = [e for e in view.events if isinstance(e, Event)]
    fitting = (e for e in reversed(here) if applied.context.vocabulary.is_any(e.cls, slot.types))
    found = next(fitting, None) or next(named, None)
    if found is None:
        firm = _spoken_of(applied)
        found = (events.of(firm, *slot.types) if firm is not None else None) or latest
        if applied.rule.states == "sponsoredBy" and _ITEM.match(view.text) and (own := _listing(applied)) is not None:
            return events.open("IPOApplication", {"applicant": own})  # an item of a list names its own firm
        if found.cls in _DEALS and _tells_of_another(applied, found):
            return None
    if applied.rule.states == "announcedBy" and found not in here:
        return found if _has_part(applied, found) else None  # who has none makes something else known
    return found


def _tells_of_another(applied: Applied, deal: Event) -> bool:
    """Tell whether a sentence opens with a firm that has no part in a deal, and calls no deal that was told before."""
    view = applied.view
    first = next((m for m in view.mentions if m.kind in ("name", "new") and m.node is not None), None)
    if first is None or first.node is None or first.node.cls != "Company" or is_backer(first):
        return False
    parties = {node.id for node in deal.roles.values()}
    return first.node.id not in parties and not _THAT.search(view.text)


def _unheard(applied: Applied) -> Event | None:
    """Return the listing that a sentence speaks of before all else: "Sponsor: X"; others sell bonds as well."""
    if applied.rule.states != "sponsoredBy" or not _SPONSORS.search(applied.view.text):
        return None
    firm = _spoken_of(applied)
    listing = None if firm is not None and _ITS.match(applied.view.text) else _listing(applied) or firm
    return applied.context.events.open("IPOApplication", {"applicant": listing}) if listing is not None else None


def _spoken_of(applied: Applied) -> Node | None:
    """Return the firm of which the article speaks where a sentence names none."""
    topic = applied.context.defaults.get("topic:Company")
    return topic.node if topic is not None else None


def _has_part(applied: Applied, event: Event) -> bool:
    """Tell whether who announces something is a party of an event."""
    who = applied.fills.get("object")
    parties = {node.id for node in event.roles.values()}
    return who is None or any(m.node is not None and m.node.id in parties for m in who.members)


def _listing(applied: Applied) -> Node | None:
    """Return the firm that lists in a sentence that names it beside a broker."""
    firms = [m for m in applied.view.mentions if fits(m, ("Company",), applied.context.vocabulary)]
    acting = {m.node.id for f in applied.fills.values() for m in f.members if m.node is not None}
    lists = [m for m in firms if not is_backer(m) and not (m.node is not None and m.node.id in acting)]
    sold = lists if any(map(is_backer, firms)) else []
    return next((retyped(m, ("Company",)).node for m in sold), None)
