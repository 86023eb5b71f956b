"""Who has which part of a firm where a sentence goes on without a verb: lists of holders, the rest, what it becomes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from graph.model import Node
from loaders.compiling import compiled
from loaders.defaults import Defaults
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.firm_parts import ROLE, Held, blanked, holds, named_at
from loaders.holder_lists import OF_SHARES, WHOLE, holder_lists, splits, tells_of_split
from loaders.part_changes import part_changes
from loaders.view import View

# Who has what is left.
_REST = Gated(compiled(
    r"\b(?:(?:the|its)\s(?:rest|remainder|balance|other\shalf)(?:\sof\sthe\s(?:shares|equity|stock|capital))?"
    r"(?:,?\s(?:is|are|was|being|will\sbe|to\sbe))?(?:\s(?:held|owned|kept|controlled))?\s"
    r"(?:by|with|(?:belongs?|going|goes)\sto|in\sthe\shands\sof)\s" + ROLE + r"(?P<by>ª+)"
    r"|(?P<who>ª+)(?:\swith|,?\s(?:has|have|holds?|holding|owns?|owning|keeps?|keeping|taking|will\s(?:hold|own|have)))?"
    r"\sthe\s(?:rest|remainder|balance|other\shalf))\b"
))  # fmt: skip
# What stands by a list of the holders of a firm that it does not name.
_NEXT = compiled(
    r"\b(?:[Nn]ext (?:come|are|comes|is)|followed by"
    r"|[Ii]ts (?:[\w-]+ ){0,2}(?:share)?(?:holders?|owners?|backers|investors)"
    r"|[Oo]ther (?:share)?holders|[Ss]hareholders|(?:holds?|owns?) (?:about |some )?\d)"
)
_YET = compiled(r"\b(?:will|would|plans?|may|could|sold|sells?|bought|buys?|market|joint venture|JV)\b")


def shareholders(view: View, stated: list[Assertion], defaults: Defaults) -> list[Assertion]:
    """Return what an English sentence goes on to tell of parts of a firm, beside what is read of it."""
    text = view.text
    if "%" not in text and "cent" not in text and "pct" not in text:
        return [*splits(view, blanked(view))] if tells_of_split(text) else []
    told = [a for a in stated if a.predicate == "stakePct" and isinstance(a.subject, Node) and a.value is not None]
    listed = OF_SHARES.search(text) is not None or text.count("%") + text.count("cent") > 1
    if not told and not listed:
        return []
    bare = blanked(view)
    out = [*part_changes(view, bare, told)]
    if listed:
        out += holder_lists(view, bare, stated, _spoken_of(view, defaults))
    out += _rest(view, bare, [a for a in [*stated, *out] if a.predicate in ("stakePct", "stakeIn")])
    known = {(_id(a), a.value.number) for a in told if a.value is not None}
    return [a for a in out if a.value is None or (_id(a), a.value.number) not in known]


def _spoken_of(view: View, defaults: Defaults) -> Node | None:
    """Return the one firm whose holders a sentence can list without its name."""
    if _NEXT.search(view.text) is None or _YET.search(view.text) is not None:
        return None
    topic, title = defaults.get("topic:Company"), defaults.get("title:Company")
    if topic is None or (title is not None and title.node != topic.node):
        return None
    return topic.node


def _id(a: Assertion) -> str:
    return a.subject.id if isinstance(a.subject, Node) else ""


def _rest(view: View, bare: str, told: list[Assertion]) -> Iterator[Assertion]:
    """Yield who has what is left of a firm of which the sentence tells the other parts."""
    found = _REST.search(bare)
    if found is None:
        return
    who = named_at(view, found.start("by") if found["by"] else found.start("who"))
    firms = {a.object.id: a for a in told if a.predicate == "stakeIn" and isinstance(a.object, Node)}
    if who is None or len(firms) != 1:
        return
    one = next(iter(firms.values()))
    if not isinstance(one.object, Node) or who.id == one.object.id or any(_id(a) == who.id for a in told if a.value):
        return
    parts = {_id(a): a.value.number for a in told if a.value is not None and a.value.number is not None}
    left = WHOLE - sum(parts.values(), Decimal(0))
    rest = left if parts and 0 < left < WHOLE else Decimal(0)
    yield from holds(view, Held(who, rest, found.start(), found.end()), one.object, one.status, "rest")
