"""Policies without a name of their own: "the district's allowance", "the rebate on chips", "the plan, drawn up by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import Mention, apart_from
from loaders.slugs import slug

_AID = (
    r"(?:(?:cash |tax |rent |power |compute |computing |computing-power )?(?:allowances?|rebates?|subsid(?:y|ies)|grants?|"
    r"incentives?|vouchers?)(?: (?:schemes?|programmes?|programs?|rules|measures|policy|plan))?)"
)
_PAPER = (
    r"(?:(?:action |work |development |implementation )?plan|measures|rules|regulations|guidelines|provisions|opinions|"
    r"notice|circular|directive|blueprint|road ?map|pilot list|(?:support |policy )?package|scheme|sandbox|catalogue|programme)"
)
_KIND = rf"(?P<kind>{_AID}|{_PAPER})\b(?!['’]|[ -](?:to|makers?|maker|officials?)\b)"
_ADJECTIVE = r"(?:(?:new|latest|revised|draft|own|three-year|five-year|two-year|latest|compute|computing|voucher|data|green|AI) ){0,3}"
_RANK = r"(?:\s(?:[Cc]ity|[Pp]rovince|[Zz]one|[Dd]istrict|[Cc]ounty|New Area|[Mm]unicipality))?"
_OWNED = compiled(rf"{_RANK}['’]s?\s(?P<what>{_ADJECTIVE}{_KIND})")
_OF = compiled(rf"\b(?:[Tt]he|[Aa]n?|[Ii]n an?)\s(?P<what>{_ADJECTIVE}{_KIND})\s(?:of|from|by|issued by|put out by)\s(?:the\s)?$")
_MADE = compiled(
    rf"\b(?:[Tt]he|[Aa]n?)\s(?P<what>{_ADJECTIVE}{_KIND}),?\s(?:which was\s|that was\s)?(?:jointly\s)?"
    r"(?:drawn up|issued|signed|adopted|published|approved|drafted|released|endorsed|put out|unveiled)"
    r"(?:\s(?:on|in)\s[^,;.]{3,20}(?:,\s\d{4})?)?\sby\s(?:the\s)?$"
)
_LEVEL = compiled(rf"\b[Tt]he\s(?P<level>city|district|county|province|zone|municipality|region)['’]s\s(?P<what>{_ADJECTIVE}{_KIND})")
_ON = compiled(
    rf"\b[Tt]he\s(?:\d[\d.]*[ -]?(?:percent|per cent|%)\s)?(?P<what>{_AID}\s(?:on|for)\s(?P<goods>[a-z][\w-]*(?:\s[a-z][\w-]+){{0,3}}?))"
    r"(?=[,.;]|\s(?:beyond|until|from|in|by|that|which|will|is|was|are|were|of|to|has|runs|expires)\b)"
)
_CAPITAL = compiled(r"\b[Tt]he (?P<what>Measures|Rules|Plan|Guidelines|Opinions|Provisions|Regulations|Notice|Circular|Scheme)\b(?!\s(?:of|on|for|to)\b)")
_SPEND = compiled(
    rf"{_RANK}\s(?:will|is to|are to|would|plans to|now|has begun to)\s(?P<what>pay|refund|reimburse|hand out|give out|distribute|grant|cover)\b"
    r"(?=[^.;]{0,60}?(?:\d|half|third)[^.;]{0,90}(?:comput|GPU|rent|voucher|chip|tape-out|data|model))"
)
_GATE = Gate((
    "llowance", "ebate", "ubsid", "rant", "ncentive", "oucher", "lan", "easures", "ules", "uidelines", "egulations",
    "rovisions", "pinions", "otice", "ircular", "irective", "ackage", "cheme", "andbox", "ilot list", " pay ", " refund ",
    " reimburse ", "hand out", "atalogue", "rogramme", "lueprint", "oad",
))  # fmt: skip
_OWNERS = ("Place", "GovernmentBody", "Regulator")


def local_policies(text: str, mentions: list[Mention]) -> tuple[list[Mention], list[Assertion]]:
    """Return the mentions with the policies that only an owner or a subject tells apart, and who issued these."""
    if not text.isascii() and not re.search(r"[a-z]{4}", text) or not _GATE.opens(text):
        return mentions, []
    named = [m for m in mentions if m.node is not None and m.node.cls in ("Policy", "ExportControl", "Programme")]
    found, issued = [], []
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
    return sorted([*apart_from(mentions, found), *found], key=lambda m: m.start), issued


def _found(text: str, mentions: list[Mention], named: list[Mention]) -> Iterator[tuple[int, int, Node, Mention | None]]:
    capital = [] if named else list(_CAPITAL.finditer(text))
    owners = [m for m in mentions if m.kind in ("name", "new") and m.node is not None and m.node.cls in _OWNERS]
    for owner in owners:
        if (m := _OWNED.match(text, owner.end)) is not None:
            yield *m.span("what"), _node(owner, m["what"]), owner
        ahead = text[max(0, owner.start - 90) : owner.start]
        for pattern in (_OF, _MADE):
            m = pattern.search(ahead)
            if m is not None and not (pattern is _MADE and any(n.end <= owner.start for n in named)):
                low = max(0, owner.start - 90)
                yield low + m.start("what"), low + m.end("what"), _node(owner, m["what"]), owner
        m = _SPEND.match(text, owner.end)
        if m is not None and not named and not capital:
            yield *m.span("what"), _node(owner, "subsidy"), owner
    for m in _LEVEL.finditer(text):
        owner = next((o for o in reversed(owners) if o.end <= m.start() and o.node and o.node.cls == "Place"), None)
        label = m["what"] if owner is None else f"{owner.text} {m['what']}"
        yield *m.span("what"), Node(slug(label), label, "Policy"), owner
    for m in _ON.finditer(text):
        yield *m.span("what"), Node(slug(m["what"]), m["what"], "Policy"), None
    for m in capital:
        yield *m.span("what"), Node(slug(f"the {m['what']}"), f"the {m['what']}", "Policy"), None


def _node(owner: Mention, what: str) -> Node:
    label = f"{owner.text} {what}"
    return Node(slug(label), label, "Policy")
