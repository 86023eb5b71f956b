"""Branches: "the Shanghai branch of X", "the Shenzhen branches of X, Y and Z", X深圳分行 are bodies of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, apart_from
from loaders.slugs import slug
from ontology.vocabulary import Vocabulary

_OF = compiled(
    r"\s(?:municipal\s|provincial\s|city\s)?(?:central\s)?(?:sub-?)?"
    r"(?:branch(?P<many>es)?|representative\soffice|bureau|subsidiary\sbranch)\sof\s(?:the\s|its\s)?"
)
_OWNED = compiled(r"(?:['’]s?)?\s$")
_ENDING = compiled(r"\s(?:municipal\s|provincial\s)?(?:central\s)?(?:sub-?)?(?:branch|Branch)\b(?!es)")
_ENDING_ZH = compiled(
    r"(?:市|省|自治区)?(?:分公司|分行|中心支行|支行|分所|分院|分局|分部|公司)(?![\u3400-\u9fff]*?有限)"
)
# The same where the place is no known one (银行云岭分行).
_UNPLACED = compiled(r"(?![、与和及的在为向对等])[\u3400-\u9fff]{2,5}?(?:分行|支行)(?!行?长|业)")
_MORE = compiled(r"(?P<last>,?\s+and|,)\s+(?:the\s)?")


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch as a text names it: its mention, the whole that it belongs to, and where it sits."""

    mention: Mention
    whole: Node
    place: Node


def branches(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> tuple[list[Mention], list[Branch]]:
    """Return the mentions with each branch in place of its parts, and the branches (offsets in the text).

    A plural ("the Shenzhen branches of A, B and C") makes a branch of each member of its list and of nothing behind.
    """
    found = list(_found(text, mentions, vocabulary))
    made = [b.mention for b in found]
    starts = {m.start for m in made}
    made += [m for m in _elsewhere(text, mentions, vocabulary) if m.start not in starts]
    if not made:
        return mentions, found
    return sorted([*apart_from(mentions, made), *made], key=lambda m: m.start), found


def stated(found: Iterable[Branch]) -> Iterator[Assertion]:
    """Yield what a branch belongs to and where it is."""
    for b in found:
        node, span = b.mention.node, (b.mention.start, b.mention.end)
        if node is None:
            continue
        for name, thing in (("branchOf", b.whole), ("locatedIn", b.place)):
            yield Assertion(node, name, thing, None, None, "done", None, *span, f"branch/{name}", 0.95)


def _found(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> Iterator[Branch]:
    below = vocabulary.below("Place")
    places = [
        index for index, m in enumerate(mentions)
        if m.node is not None and m.node.cls in below and m.kind in ("name", "new")
    ]  # fmt: skip
    for index in places:
        of = _OF.fullmatch(text, mentions[index].end, mentions[index + 1].start) if index + 1 < len(mentions) else None
        if of is not None:
            yield from _listed(text, mentions[index:], bool(of["many"]), vocabulary)
    for index in places:
        whole, place = mentions[index - 1], mentions[index]
        if index and _is(whole, "Organization", vocabulary):
            ending = _ending(text, whole, place)
            if ending is not None:
                yield from _branch(text, whole, place, whole.start, ending, vocabulary)


def _elsewhere(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> Iterator[Mention]:
    """Yield the branches of banks in towns that nobody knows: a body of its own, of which no more is told."""
    if "分行" not in text and "支行" not in text:
        return
    for m in mentions:
        banks = m.text.endswith("银行") and _is(m, "Organization", vocabulary)
        if banks and (ending := _UNPLACED.match(text, m.end)) is not None:
            whole = text[m.start : ending.end()]
            yield Mention(m.start, ending.end(), whole, "new", Node(slug(whole), whole, "Organization"))


def _ending(text: str, whole: Mention, place: Mention) -> int | None:
    """Return where a name of the form "X('s) Shenzhen branch" or X深圳分行 ends, None if there is none."""
    between = text[whole.end : place.start]
    pattern = _ENDING if _OWNED.fullmatch(between) else _ENDING_ZH if not between else None
    m = pattern.match(text, place.end) if pattern else None
    return m.end() if m else None


def _listed(text: str, mentions: list[Mention], many: bool, vocabulary: Vocabulary) -> Iterator[Branch]:
    """Yield the branch of the body after the place, and of those that its list adds if the noun is plural."""
    place, last = mentions[0], False
    for before, whole in pairwise(mentions):
        if before is not place:
            link = _MORE.fullmatch(text, before.end, whole.start)
            if link is None or not many or last:
                return
            last = "and" in link["last"]
        if not _is(whole, "Organization", vocabulary) or (whole.kind == "new" and " and " in whole.text):
            return
        yield from _branch(text, whole, place, place.start if before is place else whole.start, whole.end, vocabulary)


def _branch(
    text: str, whole: Mention, place: Mention, start: int, end: int, vocabulary: Vocabulary
) -> Iterator[Branch]:
    if whole.node is None or place.node is None:
        return
    body, seat = whole.node, place.node
    label = f"{body.label} {seat.label} branch" if text[start].isascii() else text[start:end]
    known = vocabulary.branches.get((body.id, seat.id))
    node = Node(known or f"{body.id}-{seat.id}-branch", label, "Organization")
    yield Branch(whole._replace(start=start, end=end, text=text[start:end], node=node, kind="new"), body, seat)


def _is(m: Mention, cls: str, vocabulary: Vocabulary) -> bool:
    sure = m.node is not None and m.kind in ("name", "new")
    return sure and m.node is not None and vocabulary.is_a(m.node.cls, cls)
