"""What an English decree lays down, and what the news says that one lays down.

A translated plan or set of measures speaks of itself ("these Measures shall apply to …") and gives orders ("Support
…", "Build …"). In the news a sentence tells of a decree behind its name and a verb of saying ("the plan says …").
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.decrees import Decree, later
from loaders.defaults import Defaults
from loaders.english_goals import english_goals
from loaders.english_grants import english_grants, may_grant
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_PAPER = r"(?:Plan|Measures|Rules|Provisions|Regulations|Guidelines|Opinions|Policies|Policy|Notice|Circular|Scheme)"
_MARK = r"\s*(?:[-–•*]\s*|[(（]?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)）]\s*|Article\s\d{1,3}\.?\s*|\d{1,2}\.\s*)?"
_SUPPORTS = compiled(rf"{_MARK}(?:Support|Encourage|Guide|Promote|Foster)\s(?P<what>[^;]{{8,240}}?)[.;]?\s*")
_DOES = compiled(
    rf"{_MARK}(?P<what>(?:Accelerate|Advance|Arrange|Boost|Build|Carry\sout|Coordinate|Create|Cultivate|Deepen"
    rf"|Develop|Enhance|Ensure|Establish|Expand"
    r"|Explore|Formulate|Improve|Implement|Introduce|Invigorate|Issue|Launch|Lower|Open|Optimi[sz]e|Organi[sz]e"
    r"|Push|Raise|Reduce|Set\sup"
    r"|Speed\sup|Step\sup|Strengthen|Unlock|Upgrade)\s[^;]{8,240}?)[.;]?\s*"
)
_FORBIDS = compiled(
    r"[^.;]{8,160}\s(?:may\snot|shall\snot|must\snot|(?:is|are)\sprohibited|(?:shall"
    r"|will)\sbe\s(?:\w+\s){0,6}?(?:fined|removed|recovered|revoked|cancelled|disqualified))\b[^.;]{0,160}\.?\s*"
)
_SET_UP = compiled(
    r"[^.;]{8,160}\s(?:shall|will)\sbe\s(?:\w+ly\s)?(?:set\sup|established|formed|built|launched|carried\sout"
    r"|introduced)\b[^.;]{0,160}\.?\s*"
)
_APPLIES = compiled(
    rf"(?:[Tt]he|[Tt]hese|[Tt]his)\s{_PAPER}\s(?:shall\s)?(?:apply|applies|(?:is"
    rf"|are)\sapplicable)\sto\s(?P<whom>[^.;]{{4,160}}?)(?=[.;]|\s(?:from|until|as\sof)\s\w|$)"
)
_AIM = compiled(
    rf"(?:(?:these|this|the)\s{_PAPER}\s(?:is|are)\s(?:hereby\s)?(?:made|formulated|issued|enacted|adopted"
    rf"|drawn\sup)\s(?:in\sorder\s)?to\s(?P<aims>[^.;]{{6,300}})"
    rf"|(?:In\sorder\sto|To)\s(?P<ahead>[^.;]{{6,300}}?),\s(?:and\s)?(?:in\s[^,.;]{{4,120}},\s)?(?:these|this"
    rf"|the\sfollowing|the)\s{_PAPER}\s(?:is|are)\s(?:hereby\s)?(?:made|formulated|issued|enacted|adopted"
    rf"|drawn\sup))",
    2,
)
_AND_TO = compiled(r",\s(?:and\s)?to\s|\sand\sto\s")
_REPEALED = compiled(
    r"(?:\s[(（\[][^()（）]{2,60}[)）\]])?,?\s(?:(?:shall|will)\s(?:simultaneously\s)?be|(?:is"
    r"|are)(?:\shereby)?)\s(?:simultaneously\s|hereby\s)?(?:repealed|abolished|annulled|rescinded|replaced"
    r"|superseded)"
)
_HOLDS = compiled(
    r"\b(?:remains?|is|are|be|stays?|and|,)\s(?:valid|in\sforce|effective|in\seffect)\s(?P<how>for|until"
    r"|through|till|to)\s(?:a\s(?:period|term)\sof\s|the\send\sof\s)?"
)
_SINCE = compiled(
    r"\b(?:effect|force|effective|implemented|applied|valid)\b[^.;]{0,20}\b(?:on|from|as\sof)\s(?:the\s)?$"
)
_AT_ONCE = compiled(
    r"\b(?:effect|force|effective|implemented)\s(?:on|from|as\sof|upon)\s(?:the\s(?:date|day)\sof\s)?(?:its"
    r"|their|the)?\s?(?:issuance|promulgation|release|publication|issue|printing)"
)
_SIGNED = compiled(r"\b(?:promulgated|issued|released|published|printed\sand\sdistributed)\son\s$")
_SAYS = (
    r"(?:says|said|states|stated|stipulates|stipulated|provides|provided|specifies|specified|requires|required"
    r"|proposes|proposed|calls?\sfor|called\sfor"
    r"|calling\sfor|aims?|aimed|aiming|targets?|targeted|targeting|sets?|setting|seeks?|wants?|envisages"
    r"|envisions|foresees|offers?|offered|offering|promises?|promised"
    r"|pledges?|pledged|lays\sdown|laid\sdown|would|will|shall|also|grants?|reimburses?|covers?|rewards?"
    r"|orders?|plans\sto|demands?|limits?|caps?|outlines?|outlined|lists?|features?)"
)
_REPORTED = compiled(
    rf"[\"”’)]*(?:,\s[^,;]{{3,90}}(?:,\s\d{{4}})?,)?(?:,?\s(?:which|that))?\s(?:also\s|further\s"
    rf"|clearly\s)?{_SAYS}\b|,?\s(?:under|by)\swhich\s|,\s(?:offering|promising|requiring|ordering)\s"
)
_UNDER = compiled(r"(?:\b[Uu]nder|\b[Aa]ccording\sto|\b[Ii]n\sline\swith)\s(?:the\s|its\s|an?\s)?[\"“]?$")
_IT = compiled(rf"\s*(?:It|They)\s(?:also\s|further\s)?{_SAYS}\b")


def english_clauses(view: View, decree: Decree | None, spoken: Defaults) -> Iterator[Assertion]:
    """Yield what a sentence says of the decree that the text is, or of which it tells.

    `spoken` knows what was spoken of before, and the only policy of the news: a sentence that grants something and
    names nobody who does tells of that.
    """
    if decree is not None:
        yield from _own(view, decree)
        return
    if (told := _told_of(view, spoken.last)) is None:
        sole = spoken.get("sole:Policy") if may_grant(view) and not _names_giver(view) else None
        if sole is not None and sole.node is not None and sole.node.cls == "Policy":
            yield from english_grants(view, sole.node, view.start)
        return
    node, at = told
    grants = [*english_grants(view, node, at)]
    yield from english_goals(view, node, at, {g.start for g in grants}, own=False)
    yield from grants


def _told_of(view: View, last: Mention | None) -> tuple[Node, int] | None:
    """Return the decree that a sentence of the news says to lay something down, and where that begins."""
    for m in view.mentions:
        if m.node is None or m.node.cls != "Policy":
            continue
        if _REPORTED.match(view.text, m.end - view.start):
            ahead = view.text[: m.start - view.start].rstrip()
            inserted = ahead.endswith((", the", ",")) or (m.text[:4].lower() == "the " and ahead.endswith(","))
            return m.node, view.start if inserted else m.end
        if _UNDER.search(view.text[: m.start - view.start]):
            return m.node, view.start
    if last is not None and last.node is not None and last.node.cls == "Policy" and _IT.match(view.text):
        return last.node, view.start
    return None


def _names_giver(view: View) -> bool:
    """Tell whether a sentence names a firm or another policy, who may be what grants."""
    return any(m.node is not None and m.node.cls in ("Company", "Policy", "Programme", "Fund") for m in view.mentions)


def _own(view: View, decree: Decree) -> Iterator[Assertion]:
    """Yield what a sentence of a decree lays down."""
    node, text = decree.node, view.text
    yield from _terms(view, decree)
    if (m := _APPLIES.search(text)) is not None:
        yield _said(view, node, "appliesTo", m["whom"], m.start("whom"), "for", "done")
        return
    if (m := _AIM.search(text)) is not None:
        which = "aims" if m["aims"] else "ahead"
        for aim in _AND_TO.split(m[which]):
            if len(aim) > len("to act"):
                yield _said(view, node, "aimsTo", aim.strip(), text.find(aim), "aim", "done")
        return
    grants = [*english_grants(view, node, view.start)]
    goals = [*english_goals(view, node, view.start, {g.start for g in grants}, own=True)]
    yield from goals
    yield from grants
    if (m := _SUPPORTS.fullmatch(text)) is not None:
        yield _said(view, node, "supports", m["what"], m.start("what"), "supports", "planned")
    elif (m := _DOES.fullmatch(text)) is not None and not grants:
        yield _said(view, node, "hasComponent", m["what"], m.start("what"), "does", "planned")
    elif not goals and not grants and (m := _FORBIDS.fullmatch(text)) is not None:
        yield _said(view, node, "hasComponent", text.strip(" ."), 0, "forbids", "done")
    elif not goals and not grants and _SET_UP.fullmatch(text) is not None:
        yield _said(view, node, "hasComponent", text.strip(" ."), 0, "does", "planned")


def _terms(view: View, decree: Decree) -> Iterator[Assertion]:
    """Yield when a decree was issued, from when and how long it holds, and what it repeals."""
    node, signed = decree.node, decree.signed
    days = [
        m for m in view.mentions if m.moment is not None and m.moment.iso and len(m.moment.iso) == len("2025-06-10")
    ]
    since = next((d for d in days if _SINCE.search(view.cut(d.start - 40, d.start))), None)
    first = since.moment.iso if since is not None and since.moment is not None else None
    for d in days:
        if signed is None and d.moment is not None and _SIGNED.search(view.cut(d.start - 30, d.start)):
            yield _dated(node, "issuedOn", d.moment.iso, d.start, d.end, "signed")
    if first is None and signed is not None and (m := _AT_ONCE.search(view.text)) is not None:
        first = signed.iso
        yield _dated(node, "effectiveOn", first, view.start + m.start(), view.start + m.end(), "at-once")
    if (m := _HOLDS.search(view.text)) is not None and (until := _until(view, view.start + m.end(), first)):
        span = f"{first}/{until}" if first is not None else until
        yield _dated(node, "coversPeriod", span, view.start + m.start(), view.sentence.end, "period")
    for o in view.mentions:
        if (
            o.node is not None
            and o.node.cls == "Policy"
            and o.node != node
            and _REPEALED.match(view.text, o.end - view.start)
        ):
            yield Assertion(
                o.node, "hasStatus", None, Value(text="repealed"), first, "planned", None, o.start, view.sentence.end,
                "decree/repeals", 0.9,
            )  # fmt: skip


def _until(view: View, at: int, first: str | None) -> str | None:
    """Return the last day of the term that a sentence gives at a place."""
    m = next((o for o in view.mentions if 0 <= o.start - at < 4), None)
    if m is None:
        return None
    if m.moment is not None:
        return m.moment.iso
    if first is None or m.quantity is None or m.quantity.unit != "year" or m.quantity.number is None:
        return None
    return later(first, int(m.quantity.number))


def _dated(node: Node, predicate: str, iso: str | None, start: int, end: int, rule: str) -> Assertion:
    return Assertion(node, predicate, None, Value(date=iso), None, "done", None, start, end, f"decree/{rule}", 0.9)


def _said(view: View, node: Node, predicate: str, text: str, at: int, rule: str, status: str) -> Assertion:
    start = view.start + at
    value = Value(text=text)
    return Assertion(node, predicate, None, value, None, status, None, start, start + len(text), f"decree/{rule}", 0.85)
