"""The goals of an English decree, number by number: what shall reach a level, what is to be raised to one, or built.

"By 2027, computing power shall exceed 200 EFLOPS, with intelligent computing making up 80 percent" sets two goals.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_BOUND = (
    r"(?:\s(?:at\sleast|at\smost|more\sthan|less\sthan|over|about|around|some|up\sto|(?:no|not)\s(?:less|more"
    r"|fewer|lower|higher)\sthan"
    r"|above|below|under|within|nearly|roughly|approximately|another|an?|the|RMB|CNY|US\$))*\s?(?:RMB|CNY|US\$)?$"
)
_TO = r"(?:to|at|below|under|within|above|beyond|over)"
_RISING = r"(?:rise|grow|increase|expand|climb|fall|drop|decline|come|decrease|go\sup|improve)"
_RAISED = (
    r"(?:raised|increased|lifted|expanded|brought|boosted|cut|reduced|lowered|kept|controlled|held|limited"
    r"|maintained|improved|capped)"
    r"(?:\sdown|\sup)?"
)
_MODAL = r"(?:shall|should|will|must|is\sto|are\sto|would|(?:is|are)\sexpected\sto|(?:is|are)\srequired\sto)"
_LEVEL = (
    r"(?:reach|exceed|surpass|top|hit|attain|total|account\sfor|make\sup|number|stand\sat|amount\sto|get\sto"
    rf"|{_RISING}\s{_TO}|be\s{_RAISED}\s{_TO}|(?:stay|remain)\s(?:at|below|under|within|above)"
    r"|(?:be\s)?(?:(?:no|not)\s(?:less|lower|more|higher)\sthan|below|above|under|at\sleast|at\smost))"
)
_SHALL = compiled(rf"(?P<what>[^;:]{{3,160}}?)\s{_MODAL}\s(?:also\s|then\s|each\s|not\s)?{_LEVEL}{_BOUND}")
_PARTICIPLE = compiled(
    r"(?:\bwith|\band|,)\s(?P<what>(?:an?\s|the\s)?[^,;:]{3,90}?),?\s"
    rf"(?:reaching|exceeding|surpassing|topping|totalling|accounting\sfor|making\sup|(?:rising|growing|falling"
    rf"|dropping)\s{_TO}|(?:being\s)?{_RAISED}\s{_TO}){_BOUND}"
)
_RAISE = compiled(
    r"\b(?:[Rr]ais|[Ll]ift|[Bb]ring|[Ii]ncreas|[Ee]xpand|[Cc]ut|[Rr]educ|[Ll]ower|[Kk]eep|[Bb]oost|[Ii]mprov"
    r"|[Hh]old|push|grow|get|driv|scal|control)(?:e|ing|t?ting|ping)?"
    rf"\s(?P<what>[^,;:\d]{{3,90}}?)\s(?:(?:down|up)\sto|(?:to\s)?{_TO}|to){_BOUND}"
)
_BUILD = compiled(
    r"(?:^\W*|\band\s|,\s|\bto\s|\bshall\s|\bwill\s|\bof\s|\bby\s)(?i:build|complete|cultivate|foster|nurture"
    r"|add|deploy|train|attract|introduce"
    rf"|establish|set\sup|create|form|install|develop|launch|gather|incubate|host)(?:ing)?{_BOUND}"
)
_CALLS = compiled(
    r"\b(?:(?:calls?|called|calling|aims?|aimed|aiming|strives?)\sfor|target(?:s|ed|ing)?"
    r"|sets?\s(?:out\s)?(?:an?\s|the\s)?(?:goal|target|aim)s?\s(?:of|at)"
    r"|(?:goals?|targets?|aims?)\s(?:of|is|are|include)|envisages?|envisions?|foresees?|wants?|pledge[sd]?"
    r"|promise[sd]?)"
    rf"(?:\s(?P<what>(?!to\s)[^,;:\d]{{3,90}}?)\s(?:of|to\s{_LEVEL}|to\sbe|reaching|exceeding|at)|\s)?{_BOUND}"
)
_BOUNDS = compiled(r"(?:at least|at most|more than|less than|up to|about|over|around|nearly|some|no less than)")
_OF_THEM = compiled(r"\s?of\s(?:them\s|which\s|these\s)?(?P<of>[^,;.]{3,50}?)(?=[,;.]|\s(?:and|by|in|before)\b|$)")
# Where a list goes on behind a goal: "…, 500,000 standard racks and a utilisation rate of 65 percent".
_MORE = compiled(
    r"(?P<unit>(?:[ -][A-Za-z][\w-]*){0,5}?)\s?(?:,\sand\s|,\s|\sand\s|;\sand\s|;\s)"
    rf"(?:with\s)?(?P<what>[^,;:.\d]{{3,70}}?)?(?:\s(?:of|to|at|reaching|{_RAISED}\s{_TO}))?{_BOUND}"
)
_NO_LIST = compiled(
    r"\b(?:is|are|was|were|has|have|had|said|says|invest\w*|which|who|that|up\sfrom|from|compared|against"
    r"|versus|but|while|after|worth"
    r"|costing|capped|no\sfewer|old|new\sones)\b"
)
_LEAD = compiled(
    r"(?i)^(?:[-–—,\s]|\(?\d{1,2}[.)]|(?:by|in)\s(?:the\s(?:end|close)\sof\s)?20\d\d\b|(?:and|also|with|so|then"
    r"|thereby|the|an?|its|their|while)\s"
    r"|(?:number|scale|size|level|amount|rate)\sof\s)+",
)
_CLAUSE = compiled(r"[,;:]\s|\sand\s(?=the\s|its\s|their\s)|\bthat\s|\bsays?,?\s|\bsaid,?\s|\bensure\s|\buntil\s")
_COUNTED = compiled(
    r"\s?(?P<of>(?:[a-z][\w-]*|AI|GPU)(?:\s(?:[a-z][\w-]*|AI|GPU)){0,4}?)(?=[,.;]|\s(?:and|by|in|with|to|for"
    r"|that|which|of|at|on|within|before)\b|$)"
)
_AIDED = compiled(
    r"(?i)\b(?:subsid|reward|grants?\b|bonus|vouchers?|reimburs|refund|rebate|fined?\b|penalt|fee\b|fees\b"
    r"|discount)"
)
_AID_UNITS = ("%", "CNY", "USD", "HKD", "pp")
_TIME = frozenset(("year", "month", "day", "week", "hour"))
_ISSUERS = compiled(
    r"\s?(?:other\s)?(?:central\s|government\s)?(?:ministries|departments|agencies|bodies|regulators)\b"
)
_ITS = compiled(r"\b(?:its|their)\s")
_OWNERS = ("Company", "DataExchange", "StockExchange", "Facility")
_FIRMS = ("Company", "DataExchange", "StockExchange", "Person", "SecuritiesFirm")
_BY = compiled(
    r"\b(?:[Bb]y|[Bb]efore|[Ii]n|[Uu]ntil)\s(?:the\s(?:end|close)\sof\s|about\s"
    r"|around\s)?(?:year-?end\s)?(?:[\w,]+\s){0,2}20\d\d$"
)
_JUST = compiled(r"(?:\s[A-Za-z][\w-]*){0,4}?\s(?:by|in|before)?\s?(?:the\send\sof\s)?")
_FAR = 240  # letters ahead of a number that may say what it measures


def english_goals(view: View, subject: Node, start: int, granted: Collection[int], *, own: bool) -> Iterator[Assertion]:
    """Yield the figures that a sentence sets as goals behind a place.

    `granted` is where the sums stand that it grants; `own` tells that the text is the decree.
    """
    aided = _AIDED.search(view.text) is not None
    low, going, due = start, False, None
    for m in view.mentions:
        if m.start < start or (q := m.quantity) is None or q.unit in _TIME:
            continue
        ahead = view.cut(max(low, m.start - _FAR), m.start)
        what, going = _measured(ahead, going=going)
        low = m.end
        if not going or m.start in granted or (aided and q.unit in _AID_UNITS):
            continue
        if _ISSUERS.match(view.cut(m.start, m.end + 40), m.end - m.start):
            continue
        if not own and any(o.node and o.node.cls in _FIRMS and o.text in ahead for o in view.mentions):
            going = False  # what a firm is to do is no goal of the plan that the sentence names
            continue
        due = _due(view, m) or due
        of = what or _counted(view, m) or q.of
        value = Value(q.number, q.unit, q.stated, q.bound, of, q.upper)
        date = due.moment.iso if due is not None and due.moment is not None else None
        whose = _owner(view, m, of) if _ITS.search(ahead) else None
        begins = m.start - len(_CLAUSE.split(ahead)[-1])
        yield Assertion(
            whose or subject, "hasTarget", None, value, date, "planned", None, begins, m.end, "decree/goal", 0.9
        )


def _measured(ahead: str, *, going: bool) -> tuple[str | None, bool]:
    """Return what the words ahead of a number say that it measures, and whether they make it a goal."""
    for pattern in (_CALLS, _RAISE, _PARTICIPLE, _SHALL):
        if (m := pattern.search(ahead)) is not None:
            return _name(m["what"]), True
    if _BUILD.search(ahead) is not None:
        return None, True
    if going and (m := _MORE.fullmatch(ahead)) is not None and not _NO_LIST.search(ahead):
        return _name(m["what"]), True
    return None, False


def _name(what: str | None) -> str | None:
    """Return what is measured without what leads up to it."""
    if what is None:
        return None
    name = _LEAD.sub("", _CLAUSE.split(what)[-1].strip()).strip(" ,")
    return name if 2 <= len(name) <= 80 and not _BOUNDS.fullmatch(name) else None


def _counted(view: View, m: Mention) -> str | None:
    """Return the noun behind a number that counts it, or of which it is a share."""
    unit = m.quantity.unit if m.quantity is not None else ""
    if unit not in ("count", "%"):
        return None
    found = (_OF_THEM if unit == "%" else _COUNTED).match(view.cut(m.end, view.sentence.end))
    return found["of"] if found is not None else None


def _due(view: View, m: Mention) -> Mention | None:
    """Return the day by which a goal is due: the last named ahead of it, or the first behind it in its clause."""
    days = [d for d in view.mentions if d.moment is not None and d.moment.iso and _is_due(view, d)]
    ahead = [d for d in days if d.end <= m.start]
    behind = [d for d in days if d.start >= m.end and ";" not in view.cut(m.end, d.start)]
    near = [d for d in behind if _JUST.fullmatch(view.cut(m.end, d.start))]
    return next(iter(near or ahead[-1:] or behind), None)


def _is_due(view: View, d: Mention) -> bool:
    """Tell whether something is due by a day: by 2027, in 2028, until the end of June."""
    if d.moment is None or d.moment.role not in ("by", "on", "until", "during", "from"):
        return False
    return d.moment.role == "by" or _BY.search(view.cut(d.start - 24, d.start) + d.text) is not None


def _owner(view: View, m: Mention, of: str | None) -> Node | None:
    """Return the firm or exchange that a sentence names ahead of "its" figure, None for the decree's."""
    named = [o for o in view.mentions if o.end <= m.start and o.node is not None and o.kind in ("name", "new")]
    named = [o for o in named if o.text not in (of or "")]
    return named[-1].node if named and named[-1].node and named[-1].node.cls in _OWNERS else None
