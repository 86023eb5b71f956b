"""Policies without a name of their own: "the district's allowance", "the rebate on chips", "the plan, signed by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.gates import Gate, matches_at
from loaders.mentions import Mention, apart_from
from loaders.slugs import slug

_AID = (
    r"(?:(?:cash |tax |rent |power |compute |computing |computing-power )?"
    r"(?:allowances?|rebates?|subsid(?:y|ies)|grants?|incentives?|vouchers?)"
    r"(?: (?:schemes?|programmes?|programs?|rules|measures|policy|plan))?)"
)
_PAPER = (
    r"(?:(?:action |work |development |implementation )?plan|measures|rules|regulations|guidelines|provisions|opinions|"
    r"notice|circular|directive|document|blueprint|road ?map|pilot list|(?:support |policy )?package|scheme|sandbox|"
    r"catalogue|programme)"
)
_KIND = rf"(?P<kind>{_AID}|{_PAPER})\b(?!['’]|[ -](?:to|makers?|maker|officials?)\b)"
_ADJECTIVE = (
    r"(?:(?:new|latest|revised|draft|own|three-year|five-year|two-year|compute|computing|voucher|data|green|AI) ){0,3}"
)
_WHAT = rf"(?P<what>{_ADJECTIVE}{_KIND})"
_RANK = r"(?:\s(?:[Cc]ity|[Pp]rovince|[Zz]one|[Dd]istrict|[Cc]ounty|New Area|[Mm]unicipality))?"
_OWNED = compiled(rf"{_RANK}['’]s?\s{_WHAT}")
_PUT_OUT = compiled(
    rf"(?:{_RANK}|[ ,][^.;:,\"“”]{{1,40}}?,?)\s(?:jointly\s)?(?:issued|published|released|unveiled|put\sout"
    rf"|promulgated|adopted|circulated|rolled\sout|introduced|passed|approved|brought\sin)\s(?:an?\s|the\s|its\s|a\sset\sof\s|new\s|detailed\s"
    rf"|two\s)*{_WHAT}(?=[,.;]|\s(?:requiring|that|which|for|on|under|offering|aimed|to|allowing|banning"
    rf"|limiting|governing|telling|ordering)\b)"
)
_OF = compiled(rf"\b(?:[Tt]he|[Aa]n?|[Ii]n an?)\s{_WHAT}\s(?:of|from|by|issued by|put out by)\s(?:the\s)?$")
_MADE = compiled(
    rf"\b(?:[Tt]he|[Aa]n?)\s{_WHAT},?\s(?:which was\s|that was\s)?(?:jointly\s)?"
    r"(?:drawn up|issued|signed|adopted|published|approved|drafted|released|endorsed|put out|unveiled)"
    r"(?:\s(?:on|in)\s[^,;.]{3,20}(?:,\s\d{4})?)?\sby\s(?:the\s)?$"
)
# A paper that a sentence brings up behind its subject: "X will hand out vouchers under a plan published on Monday".
_UNDER = Gated(compiled(
    rf"\b(?:[Uu]nder|in|according to|by)\s(?:an?|the|its|new|the new|a new)\s{_WHAT}\s"
    r"(?:that (?:it|the city|the province)\s)?(?:published|released|issued|unveiled|announced|made public|approved"
    r"|adopted|seen|put out)\b(?![^.;]{0,40}? by )"
))  # fmt: skip
_BEGINS = compiled(
    r"[\s\W]*(?:[Tt]he\s(?:city|province|region|district|municipality)?(?:\sof)?\s?|China['’]s\s|[Aa]uthorities in\s)?"
)
_LEVELS = ("city", "district", "county", "province", "zone", "municipality", "region")
_LEVEL = compiled(rf"\b[Tt]he\s(?:{'|'.join(_LEVELS)})['’]s\s{_WHAT}")
_OF_LEVEL = Gate(f"{level}{mark}s" for level in _LEVELS for mark in "'’")
_ON = Gated(compiled(
    rf"\b[Tt]he\s(?:\d[\d.]*[ -]?(?:percent|per cent|%)\s)?"
    rf"(?P<what>{_AID}\s(?:on|for)\s[a-z][\w-]*(?:\s[a-z][\w-]+){{0,3}}?)"
    r"(?=[,.;]|\s(?:beyond|until|from|in|by|that|which|will|is|was|are|were|of|to|has|runs|expires)\b)"
))  # fmt: skip
_CAPITAL = compiled(
    r"\b[Tt]he (?P<what>Measures|Rules|Plan|Guidelines|Opinions|Provisions|Regulations|Notice|Circular|Scheme)\b"
    r"(?!\s(?:of|on|for|to)\b)"
)
_CAPITALS = Gate(f"he {word}" for word in (
    "Measures", "Rules", "Plan", "Guidelines", "Opinions", "Provisions", "Regulations", "Notice", "Circular", "Scheme",
))  # fmt: skip
# A firm's announcement, whose Scheme, Plan or Notice is its own.
_OF_FIRM = compiled(
    r"\b[Tt]he (?:Company|Board|Offeror|Offeree|Shareholders|Directors|Purchaser|Vendor|Issuer|Group)\b"
)
_SPEND = compiled(
    rf"{_RANK}\s(?:will|is to|are to|would|plans to|now|has begun to)\s"
    r"(?P<what>pay|refund|reimburse|hand out|give(?: out)?|offer|distribute|grant|cover)\b"
    r"(?=[^.;]{0,60}?(?:\d|half|third)[^.;]{0,90}(?:comput|GPU|rent|voucher|chip|tape-out|data|model))"
)
_GATE = Gate((
    "llowance", "ebate", "ubsid", "rant", "ncentive", "oucher", "lan", "easures", "ules", "uidelines", "egulations",
    "rovisions", "pinions", "otice", "ircular", "irective", "ackage", "cheme", "andbox", "ilot list", " pay ",
    " refund ", " reimburse ", "hand out", "atalogue", "rogramme", "lueprint", "oad",
))  # fmt: skip
_LATIN = compiled(r"[a-z]{4}")
_OWNERS = ("Place", "GovernmentBody", "Regulator")


def local_policies(text: str, mentions: list[Mention]) -> tuple[list[Mention], list[Assertion]]:
    """Return the mentions with the policies that only an owner or a subject tells apart, and who issued these."""
    if not _GATE.opens(text) or (not text.isascii() and _LATIN.search(text) is None):
        return mentions, []
    named = [m for m in mentions if m.node is not None and m.node.cls in ("Policy", "ExportControl", "Programme")]
    found: list[Mention] = []
    issued: list[Assertion] = []
    for at, end, node, owner in _found(text, mentions, [m for m in named if m.kind != "anaphor"]):
        mention = Mention(at, end, text[at:end], "new", node)
        if any(m.start < end and at < m.end for m in (*named, *found)):
            continue
        found.append(mention)
        if owner is not None and owner.node is not None:
            low, high = min(at, owner.start), max(end, owner.end)
            issued.append(
                Assertion(node, "issuedBy", owner.node, None, None, "done", None, low, high, "policy/owned", 0.8)
            )
    if not found:
        return mentions, issued
    return sorted([*apart_from(mentions, found), *found], key=lambda m: m.start), issued


def _found(text: str, mentions: list[Mention], named: list[Mention]) -> Iterator[tuple[int, int, Node, Mention | None]]:
    """Yield where a policy without a name stands, what it is called, and whose it is."""
    capital: list[re.Match[str]] = []
    if not named and _CAPITALS.opens(text) and not _OF_FIRM.search(text):
        capital = list(matches_at(_CAPITAL, text, (at - 1 for at in _CAPITALS.starts(text) if at)))
    owners = [m for m in mentions if m.kind in ("name", "new") and m.node is not None and m.node.cls in _OWNERS]
    for owner in owners:
        yield from _behind(text, owner, spends=not named and not capital)
        yield from _ahead(text, owner, made=not any(n.end <= owner.start for n in named))
    for m in matches_at(_LEVEL, text, (at - 4 for at in _OF_LEVEL.starts(text) if at > 3)):  # at "the "
        place = next((o for o in reversed(owners) if o.end <= m.start() and o.node and o.node.cls == "Place"), None)
        yield *m.span("what"), _node(place, m["what"]), place
    for m in _ON.finditer(text):
        yield *m.span("what"), _node(None, m["what"]), None
    alone = not capital and not any(m.node is not None and m.node.cls == "Policy" for m in named)
    for m in _UNDER.finditer(text) if alone else ():
        if (whose := _subject(text, m.start(), owners)) is not None:
            yield *m.span("what"), _node(whose, m["what"]), whose
    for m in capital:
        yield *m.span("what"), _node(None, f"the {m['what']}"), None


def _behind(text: str, owner: Mention, *, spends: bool) -> Iterator[tuple[int, int, Node, Mention]]:
    """Yield what an owner is said to have, or is to pay ("X's allowance", "X will pay up to half of the rent")."""
    sign = text[owner.end : owner.end + 1]
    if not (sign.isspace() or sign in "'’"):
        return
    if (m := _OWNED.match(text, owner.end)) is not None:
        yield *m.span("what"), _node(owner, m["what"]), owner
    if spends and (m := _PUT_OUT.match(text, owner.end)) is not None:
        yield *m.span("what"), _node(owner, m["what"]), owner
    if spends and (m := _SPEND.match(text, owner.end)) is not None:
        yield *m.span("what"), _node(owner, "subsidy"), owner


def _ahead(text: str, owner: Mention, *, made: bool) -> Iterator[tuple[int, int, Node, Mention]]:
    """Yield what stands before its owner or its maker ("a notice from X", "the plan, drawn up by X")."""
    words = text[max(0, owner.start - len("from the ")) : owner.start].split()
    if words[-1:] == ["the"]:
        words.pop()
    if not words or words[-1] not in ("of", "from", "by"):
        return
    low = max(0, owner.start - 90)
    for pattern in (_OF, _MADE) if made else (_OF,):
        if (m := pattern.search(text[low : owner.start])) is not None:
            yield low + m.start("what"), low + m.end("what"), _node(owner, m["what"]), owner


def _subject(text: str, before: int, owners: list[Mention]) -> Mention | None:
    """Return the place or the body with which the sentence begins that goes on up to a place."""
    begins = max(text.rfind(stop, 0, before) for stop in (". ", "\n", "— ", "- ", "   "))  # blanks: a dateline was
    first = next((o for o in owners if begins < o.start < before), None)
    if first is None or text.startswith(("'", "’"), first.end):
        return None
    return first if _BEGINS.fullmatch(text, begins + 1, first.start) is not None else None


def _node(owner: Mention | None, what: str) -> Node:
    label = what if owner is None else f"{owner.text} {what}"
    return Node(slug(label), label, "Policy")
