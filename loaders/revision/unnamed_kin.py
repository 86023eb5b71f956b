"""What an English clause tells of somebody whom it names only by a firm beside it: nothing of that firm.

"A start-up backed by X raised", "One of X's customers reported", "X's parent sold" and "X's largest shareholder, Y,
lost" are no deeds of X's; and "another company posted" is none of whoever was spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.finite_verbs import FINITE
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.trade_words import FIRM
from loaders.view import View

_KIN = (
    r"(?:parent|owner|subsidiary|affiliate|supplier|customer|client|backer|(?:share|stake)holder|investor|rival|competitor|peer"
    r"|partner|distributor|contractor|landlord|tenant|lender|creditor|unit|arm|division|offshoot|spin-?(?:off|out)|branch"
    r"|affiliates|subsidiaries|(?:suppliers|customers|clients|backers|(?:share|stake)holders|investors|rivals|competitors|peers"
    r"|partners|units|arms))"
)
_WORD = (
    r"(?!(?:of|to|for|with|by|from|in|on|at|and|or|that|which|who|its|their|the|an?|said|says|is|was|are|were|has|had|have"
    r"|will|would|revenues?|sales|profits?|shares?|stock|stakes?|losse?s?|prices?)\b)[\w&-]+\s"
)
# Behind a firm's name: whose kin it is of whom the clause tells ("'s customer", "'s former chief's new company").
_OWNED = compiled(
    rf"['’]s?\s(?:{_WORD}){{0,4}}?(?:[a-z]+['’]s\s(?:{_WORD}){{0,3}}?)?"
    rf"(?:{_KIN}|(?:new|former|other|second|own|sister|fellow|next)"
    r"\s(?:company|firm|venture|start-?up|business))"
    r"(?:\s(?:company|firm|group))?(?=[\s,])"
)
# Before a firm's name: by what somebody is to it who is not named ("A start-up backed by former").
_HEADED = compiled(
    r"(?:^|[\"“;:]\s?|[,;:]\s|\b(?:that|and|but|while|as|after|said)\s)(?:an?|another|one|some|several|two|the)\s"
    rf"(?:{_WORD}){{0,5}}?"
    rf"(?:{_KIN}|{FIRM}s?|ventures?|funds?|vehicles?)\s(?:company\s|firm\s|group\s)?"
    r"(?:(?:[a-z]+ed|led|run|held|set\sup|spun\s(?:off|out)|built)\s(?:by|from|in|with|at|to|out\sof)|of|to|behind|for|at|from)\s"
    r"(?:(?:the|its|former|ex-?|two|three|some|several|veteran|one-time|a|an)\s?){0,3}$",
    re.IGNORECASE,
)
# What may stand behind that name before the verb.
_STAFF = compiled(
    r"(?:['’]s?)?(?:\s(?:former|senior|ex-\w+))?(?:\s(?:engineers?|executives?|staff(?:ers)?|veterans?|employees"
    r"|alumn[ai]|scientists?|researchers?|founders?|managers?|directors?|insiders?|bosses|group|unit|arm))?(?:\sand\s[a-z]+)?"
)
_ACTS = compiled(rf",?\s{FINITE}")
_IS = compiled(r"\b(?:is|was|are|were|include[sd]?|became)$")  # "X's biggest customer was Y" tells who that is
_NAMED = compiled(r",?\s(?:the\s)?$")
# Somebody who is not named at all: "Another company posted", "A Shenzhen start-up reported", "One customer saw".
_SOMEBODY = compiled(
    r"(?:^|(?<=[\"“;:]\s)|(?<=\bthat\s)|(?<=\bwhile\s)|(?<=\bbut\s))"
    rf"(?:(?:an?|another|one|some|yet\sanother)\s(?:{_WORD}){{0,4}}?(?:{_KIN}|{FIRM})"
    rf"|the\s(?:{_WORD}){{0,2}}?(?:parent|owner|seller|customer|supplier|rival|shareholder|investor))"
    rf"(?:\s(?:company|firm|group))?(?=\s{FINITE})",
    re.IGNORECASE,
)
_BREAK = compiled(
    r"[;；]|,\s(?!\d)(?:and\s)?(?=[A-Z]|its?\b|the\b|while\b|but\b|which\b)|\band\s(?:that|it|the)\b|\bwhile\b|\bthat\s"
)
_WORDS = Gate((
    "parent", "owner", "subsidiar", "affiliate", "supplier", "customer", "client", "backer", "holder", "investor",
    "rival", "competitor", "peer", "partner", "distributor", "contractor", "landlord", "tenant", "lender", "creditor",
    "unit", "arm", "division", "offshoot", "spin", "branch", "company", "firm", "group", "start", "venture",
    "unicorn", "giant", "maker", "designer", "developer", "producer", "manufacturer", "vendor", "operator",
    "provider", "builder", "fund", "vehicle", "specialist", "outfit", "business", "seller",
), ignore_case=True)  # fmt: skip
_RELATIONS = frozenset((
    "stated", "subsidiaryOf", "shareholderOf", "competesWith", "partOf", "alsoKnownAs", "affiliatedWith",
    "dissentPrice",
))  # fmt: skip


_DOERS = frozenset(("acquirer", "applicant", "listedCompany"))
_FIRMS = frozenset(("Company", "SecuritiesFirm"))


class _Told(NamedTuple):
    """Of whom a clause tells: where the words for them begin and end, and the firm that these name, if any."""

    start: int
    end: int
    beside: Mention | None


def of_no_kin(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those that take what somebody's kin, or nobody known, does for a firm's."""
    if not _WORDS.opens(view.text):
        return stated
    told = [*_of_kin(view), *_of_somebody(view)]
    return [a for a in stated if not any(_astray(view, a, one) for one in told)] if told else stated


def _of_kin(view: View) -> Iterator[_Told]:
    """Yield where a clause tells of somebody by whose kin they are."""
    text, here = view.text, view.start
    for m in view.mentions:
        if not _is_firm(m):
            continue
        start, end = m.start - here, m.end - here
        if (owned := _OWNED.match(text, end)) is not None:
            named = next((n for n in view.mentions if n.end > owned.end() + here and _is_firm(n)), None)
            if named is not None and _NAMED.fullmatch(text, owned.end(), named.start - here):
                yield _Told(m.start, named.end, m)
            elif (acts := _ACTS.match(text, owned.end())) and not _IS.search(acts[0]):
                yield _Told(m.start, owned.end() + here, m)
        elif (headed := _HEADED.search(text, max(0, start - 120), start)) is not None:
            staff = _STAFF.match(text, end)
            last = staff.end() if staff is not None else end
            if _ACTS.match(text, last) and not text.startswith(",", last):
                yield _Told(headed.start() + here, last + here, m)


def _of_somebody(view: View) -> Iterator[_Told]:
    """Yield where a clause tells of somebody who is not named, nor meant by what stands there."""
    for m in _SOMEBODY.finditer(view.text):
        low, high = m.start() + view.start, m.end() + view.start
        if not any(low <= n.start < high and _is_firm(n) for n in view.mentions):
            yield _Told(low, high, None)


def _astray(view: View, a: Assertion, told: _Told) -> bool:
    """Tell whether an assertion behind such words is of the firm that these name, or of one named nowhere."""
    if a.end <= told.end + 1 or a.predicate in _RELATIONS or _BREAK.search(view.cut(told.end, a.end)) is not None:
        return False
    ids = {node.id for node in _doers(a)}
    if told.beside is not None:
        node = told.beside.node
        return node is not None and node.id in ids and a.start <= told.beside.end
    if a.value is None and not isinstance(a.subject, Event):
        return False
    return bool(ids) and not any(m.node is not None and m.node.id in ids for m in view.mentions)


def _doers(a: Assertion) -> Sequence[Node]:
    """Return who is told to do or have something: of a deal, who buys, lists or applies."""
    if isinstance(a.subject, Event):
        return [node for role, node in a.subject.roles.items() if role in _DOERS]
    return [a.subject]


def _is_firm(m: Mention) -> bool:
    return m.node is not None and m.node.cls in _FIRMS
