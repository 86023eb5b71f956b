"""What an English clause tells of somebody that it calls by a common noun: nothing of the firm named beside it.

"The parent of X filed" is no filing of X; "Hong Kong IPOs have raised $5 billion" and "Some 27 companies filed" tell
nothing of the firm spoken of before.
"""

from __future__ import annotations

import re

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.expressions import Gated
from loaders.gates import Gate, matches_at
from loaders.view import View

_OPENS = (  # a clause begins
    r"(?:(?<![^\s\"“(])(?<![a-z%\d]\s)|(?<=[,;:]\s)|(?<=\bthat\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bwhile\s)"
    r"|(?<=\bsaid\s)|(?<=\bof\s))"
)
_NO_NOUN = (
    r"(?!(?:its|their|his|her|our|of|to|for|with|by|from|in|on|at|and|or|it|he|she|they|who|which|that|will|would|has|have|had"
    r"|is|was|are|were|said|says|as|than|via|like|over|into)\b)"
)
_KIN = (
    r"(?:parent|owner|subsidiary|affiliate|supplier|customer|client|backer|(?:share|stake|stock)holder|investor|founder|creator"
    r"|rival|competitor|peer|partner|distributor|contractor|landlord|tenant|lender|creditor|auditor|unit|arm|division|offshoot"
    r"|spin-?off|branch|successor|predecessor|sponsor|chief\sexecutive|executive|chairman|chairwoman|director|engineer|manager"
    r"|employee|boss|head|president|neighbour|operator|builder|developer|buyer|seller|user|company|firm|group)s?"
)
# "The Shenzhen-listed parent of", "A subsidiary of", "The company behind"; what stands behind it is the name.
_OF = Gated(compiled(
    rf"{_OPENS}(?:the|an?|another|one|its)\s(?:{_NO_NOUN}[\w'’-]+\s){{0,4}}?{_KIN}(?:\s(?:company|firm|group))?"
    r"\s(?:of|to|behind|for|at)\s(?:the\s|its\s)?",
    re.IGNORECASE,
))  # fmt: skip
_APPOSED = Gated(compiled(
    rf",\s(?:the\s|an?\s)?(?:{_NO_NOUN}[\w'’-]+\s){{0,3}}?"
    r"(?:parent|owner|subsidiary|affiliate|backer|rival|unit)\sof\s(?:the\s)?",
    re.IGNORECASE,
))  # fmt: skip
# What is only traded by an index or a firm's shares: "Futures on the X slid".
_TRADED = Gated(compiled(
    r"\b(?:futures|options|warrants|contracts|ETFs?|trackers?|derivatives|swaps)\s(?:contracts\s)?(?:on|tracking|linked\sto|of|for)"
    r"\s(?:the\s)?",
    re.IGNORECASE,
))  # fmt: skip
_VERB = (
    r"\s(?:(?:also|now|then|still|already|together|alone|combined|\w+ly)\s)*"
    r"(?:will|would|could|may|might|can|were|was|are|is|have|has|had|be(?:en)?|did|made|won|sold|bought|got"
    r"|(?!(?:need|speed|based|listed)\b)[a-z]+ed|cut|put|set|ran|held|took|brought|drew|lost|rose|fell|slid|sank|shed|grew|employs?|operates?|runs?|makes?|holds?|owns?|plans?|seeks?"
    r"|aims?|expects?|accounts?|filed|said|says)\b"
)
_LISTED = compiled(r"\slisted\s(?:in|on)\s")
_ACTS = compiled(_VERB)
_IS = compiled(r"\b(?:is|was|are|were|be(?:en)?)$")  # "The buyer of X is Y": Y has what is told
_SAID = compiled(r"(?:said|says|told|expects?)$")
# Many that nobody names, by their noun, and what they do.
_THEY = (
    r"(?:compan(?:ies)|firms|enterprises|businesses|\w*makers|start-?ups|developers|designers|operators|providers|vendors"
    r"|manufacturers|producers|carriers|IPOs|listings|flo(?:ats|tations)|offerings|issuers|applicants|provinces|cities|regions"
    r"|countries|governments|universities|institutes|foundries|hyperscalers|(?<!\bits\s)(?:industry|sector))"
    rf"(?:\s(?:with|in|on|from|of|at|across|under|worldwide|nationwide|this|last)\b(?:\s[^\s,;:]+){{0,8}}?)?(?={_VERB})"
)
_MANY = compiled(
    rf"{_OPENS}(?!both\b|the\s(?:compan|firms|two\b))(?:{_NO_NOUN}[\w'’.,&-]+\s){{0,6}}?{_THEY}", re.IGNORECASE
)
# Where such a noun begins: most do nothing, and to look for what leads up to one takes long.
_NOUNS = Gate((
    "companies", "firms", "enterprises", "businesses", "makers", "start", "developers", "designers", "operators",
    "providers", "vendors", "manufacturers", "producers", "carriers", "ipos", "listings", "floats", "flotations",
    "offerings", "issuers", "applicants", "provinces", "cities", "regions", "countries", "governments", "universities",
    "institutes", "foundries", "hyperscalers", "industry", "sector",
), ignore_case=True)  # fmt: skip
_THEY_ACT = compiled(_THEY, re.IGNORECASE)
_BEFORE_NOUN = 7  # words that stand, with part of the noun's own, between where a match of `_MANY` begins and its noun
_HEADS = compiled(r"(?<![^\s\"“(])[^\s\"“(]")
# What tells of kin holds one of these nouns, and behind it a word that says whose.
_RELATED = Gate((word for told in (_OF, _APPOSED, _TRADED) for word in told.needed), ignore_case=True)
_WHOSE = compiled(
    r"[\w'’-]*(?:\s(?:company|firm|group|contracts))?\s(?:of|to|behind|for|at|on|tracking|linked)\s", re.IGNORECASE
)
_BREAK = compiled(
    r"[;；。]|,\s(?!\d)(?:and\s)?(?=[A-Z]|its?\b|the\b|who\b|while\b|but\b|which\b)|\band\s(?:that|it|the)\b|\bwhile\b"
    r"|\bthat\s"
)
_WORDS = frozenset((
    "stated", "aimsTo", "hasCustomer", "rankClaim", "makesProductClass", "headquarteredIn", "alsoKnownAs",
))  # fmt: skip


def named_only_beside(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those of a firm that only helps to say whom an English clause speaks of."""
    if view.language == "en" and any(map(_may_be_of_another, stated)):
        others = [*_kin(view), *_many(view)]
        if others:
            return [a for a in stated if not any(_is_of(view, a, *other) for other in others)]
    return stated


def _kin(view: View) -> list[tuple[int, int, Node | None]]:
    """Return where a clause speaks of somebody's kin, up to where the verb begins, and whose."""
    found: list[tuple[int, int, Node | None]] = []
    if not _RELATED.opens(view.text) or not any(_WHOSE.match(view.text, end) for _, end in _RELATED.spans(view.text)):
        return found
    for pattern in (_OF, _APPOSED, _TRADED):
        for m in pattern.finditer(view.text):
            name = next((n for n in view.mentions if n.start == m.end() + view.start and n.node is not None), None)
            if name is None or name.kind == "anaphor" or name.node is None or name.node.cls in ("Place", "Person"):
                continue
            behind = view.cut(name.end, view.sentence.end)
            if pattern is _APPOSED:
                behind = behind.removeprefix(",")
            acts = _ACTS.match(behind) or _LISTED.match(behind)
            named = acts is not None and _IS.search(acts[0]) and _names(view, name.end + acts.end())
            if acts is not None and not named and _SAID.search(acts[0]) is None:
                found.append((m.start() + view.start, name.end, name.node))
    return found


def _names(view: View, at: int) -> bool:
    """Tell whether a name stands right behind a place of a sentence."""
    return any(n.start > at and view.cut(at, n.start) in (" ", " the ") for n in view.mentions if n.node)


def _many(view: View) -> list[tuple[int, int, Node | None]]:
    """Return where a clause speaks of many that it does not name."""
    text, heads = view.text, set[int]()
    for at in _NOUNS.starts(text):
        if _THEY_ACT.match(text, at):
            words = text[:at].rsplit(None, _BEFORE_NOUN)
            low = len(words[0]) if len(words) > _BEFORE_NOUN else 0
            heads.update([m.start() for m in _HEADS.finditer(text, low, at + 1)])
    spans = [(m.start() + view.start, m.end() + view.start) for m in matches_at(_MANY, text, heads)] if heads else []
    if not spans:
        return []
    firms = [m.start for m in view.mentions if _is_firm(m.node)]
    return [(low, high, None) for low, high in spans if not any(low <= at < high for at in firms)]


def _is_firm(node: Node | None) -> bool:
    return node is not None and node.cls in ("Company", "SecuritiesFirm")


def _may_be_of_another(a: Assertion) -> bool:
    """Tell whether an assertion is of a deal, or of a figure that somebody has."""
    return isinstance(a.subject, Event) or (a.value is not None and a.predicate not in _WORDS)


def _is_of(view: View, a: Assertion, start: int, end: int, whose: Node | None) -> bool:
    """Tell whether an assertion takes what a clause tells of somebody else for a firm's."""
    if a.end <= end or not (isinstance(a.subject, Event) or _is_firm(a.subject) or a.subject == whose):
        return False
    if not _may_be_of_another(a) or (a.start > end and _BREAK.search(view.cut(end, a.start))):
        return False
    if _BREAK.search(view.cut(end, a.end)) is not None:
        return False
    who = [n for n in a.subject.roles.values() if _is_firm(n)] if isinstance(a.subject, Event) else [a.subject]
    ids = {node.id for node in who}
    if whose is not None and whose.id in ids:
        return True
    named = (m for m in view.mentions if m.node is not None and not start <= m.start < end)
    return not any(m.node is not None and m.node.id in ids for m in named)
