"""What an English decree grants: to whom, at which rate, up to how much, out of which money.

"Firms that rent computing power may be subsidized at 30 percent of the contract, up to 5 million yuan a year."
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_AID = compiled(
    r"(?i)\b(?:subsid|reward|grant(?:s|ed)?\b|bonus|vouchers?\b|reimburs|refund|rebate|award|one-off"
    r"|support\sfunds?|(?:claim|get|paid)\sback\s|receive\s(?:up\sto\s)?\d[\d.]*(?:%|\spercent|\sper\scent)\sof\s(?:their|its|the)\b)"
)
_NO_AID = compiled(
    r"(?i)\bfined?\b|penalt|recover|fraud|licen[cs]e|contract\s(?:was|is)\sawarded|\btender|\bshares?\b"
    r"|grant(?:ed)?\s(?:by|a\sloan|access)"
    r"|\b(?:fell|rose|received|booked|reported)\b|net\sprofit|revenue"
)
_WHOM = compiled(
    r"(?:^|[.;:)]\s|,\s)\W{0,3}(?:(?i:an?|the|any|all|each"
    r"|every)\s)?(?P<whom>[A-Za-z][^.;:,]{3,120}?(?:,\s(?:which|that|who)\s[^,]{3,60},)?)"
    r"\s(?:shall|may|can|will|are|is)\s(?:also\s|each\s|then\s)?"
    r"(?:be\s(?:subsidi[sz]ed|rewarded|granted|given|reimbursed|awarded|refunded|paid|eligible|entitled)"
    r"|receive\s|claim\s|apply\sfor\s|enjoy\s|obtain\s|get\s|draw\s|eligible|entitled)"
)
_TO_WHOM = compiled(
    r"(?i)\b(?:subsid(?:y|ies)|rewards?|grants?|bonus(?:es)?|vouchers|awards?|refunds?"
    r"|rebates?)\b[^.;]{0,80}?\s(?:shall|may|will)\sbe\s(?:granted|given|paid|provided|issued|awarded)"
    r"\sto\s(?P<whom>[a-z][^.;,]{3,110})"
)
_THING = compiled(
    r"(?i)(?:a|the|one-off|one-time|maximum|additional|further|annual)?\s?(?:\w+\s){0,2}(?:subsid|reward|grant"
    r"|bonus|voucher|award|amount|rate|ceiling|total|fee|application|it\b|they\b|this\b|these\b|which\b|fund)"
)
_RATE = compiled(
    r"(?:\b(?:at|by|of|to|for|cover(?:s|ing)?|back|is|be|reimburse[sd]?|refund(?:s|ed)?|claim|receive|get"
    r"|pay(?:s|ing)?|than|exceed(?:ing)?|additional|further)|subsid\w+)"
    r"\s(?:(?:at\smost|up\sto|as\smuch\sas|(?:no|not)\smore\sthan|a\smaximum\sof|an?|the)\s){0,2}$"
)
_OF = compiled(r"\s(?:of|subsidy|rebate|reimbursement|refund|grant|discount)\b")
_NO_RATE = compiled(
    r"(?:share|stake|utili[sz]ation|accounts?|reach(?:es|ing)?|exceeds?|above|ratio|more|at\sleast|less|grow\w*"
    r"|rose|fell)[^,;.]{0,24}$"
)
_CAP = compiled(
    r"(?i)(?:\bup\sto|(?:no|not)\smore\sthan|at\smost|(?:not|never)\s(?:to\s)?exceed(?:ing)?|never\s(?:above"
    r"|more\sthan)|capped\sat|limited\sto|subject\sto\sa\s(?:cap|ceiling|limit)\sof"
    r"|\b(?:ceiling|cap|limit|upper\slimit|maximum)\b[^,;.\d]{0,60}?(?:of|being|is|at|to)?|as\smuch\sas"
    r"|(?:one-off|one-time|lump-sum)\s(?:cash\s)?(?:reward|grant|subsidy|bonus|award|payment)\sof|(?:reward"
    r"|grant|bonus|award|subsidy)\sof)"
    r"\s(?:a\s|the\s)?(?:maximum\sof\s|total\sof\s|up\sto\s)?(?:RMB|CNY|yuan)?\s?$"
)
_POOL = compiled(
    r"(?i)\b(?:funds?|loans?|pool|budget|arrange[sd]?|allocat\w+|set\saside|earmark\w*|appropriat\w+|in\stotal"
    r"|altogether|total\samount)\b"
)
_YEARLY = compiled(
    r"\s?(?:worth\s)?(?:each|every|a|per)\syear|\s?annually|\s?(?:worth\s)?of\s(?:computing\s"
    r"|compute\s)?vouchers|\s(?:in|worth\sof)\s(?:computing|compute|vouchers)"
)
_ARRANGES = compiled(
    r"(?i)\b(?:arrang(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|set(?:s|ting)?\saside|earmark(?:s|ed|ing)?"
    r"|appropriat(?:e|es|ed|ing)|issue|hand\sout|budget\s(?:is|of|for\s[^.;]{3,40}\sis))"
    r"\s(?:a\stotal\sof\s|up\sto\s|(?:no|not)\smore\sthan\s|about\s|some\s|at\sleast\s|RMB|CNY|\s){0,3}$"
)
_FUND = compiled(r"(?i)\bfund\s(?:of|with\sa\stotal\s(?:scale|size)\sof|totall?ing|worth)\s(?:RMB|CNY|up\sto\s)?\s?$")
_FUND_BEHIND = compiled(r"-?\s?(?:[a-z-]+\s){0,4}fund\b")
_EACH = ("", "/year", "/project", "/firm", "/company", "/enterprise", "/applicant")
_MONEY = frozenset(unit + each for unit in ("CNY", "USD", "HKD") for each in _EACH)


def may_grant(view: View) -> bool:
    """Tell whether a sentence has a figure, and a word of aid."""
    return any(m.quantity is not None for m in view.mentions) and _AID.search(view.text) is not None


def english_grants(view: View, subject: Node, start: int) -> Iterator[Assertion]:
    """Yield what a sentence grants behind a place."""
    text = view.text
    numbers = [m for m in view.mentions if m.quantity is not None and m.start >= start]
    sums = [m for m in numbers if m.quantity is not None and m.quantity.unit in _MONEY]
    granted = False
    for m in sums:
        ahead, behind = view.cut(m.start - 90, m.start), view.cut(m.end, m.end + 50)
        if (
            _FUND.search(ahead)
            or _FUND_BEHIND.match(behind)
            or (_ARRANGES.search(ahead) and (_YEARLY.match(behind) or _is_yearly(m)))
        ):
            granted = True
            yield _told(subject, "investment", _value(m), m, "fund")
    if _NO_AID.search(text) or _AID.search(text) is None:
        return
    whom = _WHOM.search(text, start - view.start) or _TO_WHOM.search(text, start - view.start)
    if whom is not None and not _THING.match(whom["whom"]):
        low, high = (view.start + at for at in whom.span("whom"))
        value = Value(text=whom["whom"].strip(" ,"))
        yield Assertion(subject, "appliesTo", None, value, None, "done", None, low, high, "decree/for", 0.85)
    for m in numbers:
        ahead, behind = view.cut(m.start - 90, m.start), view.cut(m.end, m.end + 50)
        if m.quantity is not None and m.quantity.unit == "%" and _OF.match(behind):
            if _RATE.search(ahead) and not _NO_RATE.search(ahead):
                yield _told(subject, "subsidyPct", _value(m), m, "rate")
        elif m in sums and not granted and (_is_most(m) or _CAP.search(ahead)) and not _POOL.search(ahead):
            yield _told(subject, "maxBonus", _value(m), m, "cap")


def _is_yearly(m: Mention) -> bool:
    return m.quantity is not None and m.quantity.unit.endswith("/year")


def _is_most(m: Mention) -> bool:
    return m.quantity is not None and m.quantity.bound == "at_most"


def _value(m: Mention) -> Value:
    q = m.quantity
    return Value(q.number, q.unit.split("/")[0], q.stated, q.bound) if q is not None else Value()


def _told(subject: Node, predicate: str, value: Value, m: Mention, rule: str) -> Assertion:
    return Assertion(subject, predicate, None, value, None, "planned", None, m.start, m.end, f"decree/{rule}", 0.85)
