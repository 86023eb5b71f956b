"""An agreement of several parties is one: what a sentence says of its pairs is said of one event."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.gates import Gate
from loaders.view import View

_SIGNED = Gate(("签", "达成", "缔结", "agreement", "deal", "contract", "memorandum", "MoU", "pact", "accord"))
_VERB = compiled(r"签署|签订|签约|签下|签字|达成|缔结|\b(?:sign|ink|enter|reach|str[iu]ck|conclud|seal)\w*")
# Each with each: as many agreements as there are partners.
_EACH = compiled(
    r"分别|各自|逐一|先后|\brespectively\b|\bseparate(?:ly)?\b|\beach (?:of|with)\b"
    r"|\b(?:agreements|deals|contracts|memorandums|memoranda|MoUs|pacts|accords)\b"
)
_WITH_EACH = compiled(r"分别(?:与|和|同|跟)")


def as_one(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, those of the pairs of one agreement as of the first of them."""
    if not any(a.subject.cls == "Agreement" for a in stated) or not _SIGNED.opens(view.text):
        return stated
    if (each := _WITH_EACH.search(view.text)) is not None:
        return [a for a in stated if not _among_partners(view, a, each.end())]
    spans: dict[int, tuple[Event, int, int]] = {}
    for a in stated:
        if isinstance(a.subject, Event) and a.subject.cls == "Agreement" and a.predicate == "participant":
            root = a.subject.root()
            _, start, end = spans.get(id(root), (root, a.start, a.end))
            spans[id(root)] = (root, min(start, a.start), max(end, a.end))
    if len(spans) < 2:
        return stated
    told = sorted(spans.values(), key=lambda one: (one[1], _place(view, one[0]), one[2]))
    first, start, end = told[0]
    for other, low, high in told[1:]:
        if low >= end or not _share(first, other) or not _once(view, min(start, low), max(end, high)):
            first, start, end = other, low, high
            continue
        end = max(end, high)
        other.into = first
    return stated


def _among_partners(view: View, a: Assertion, at: int) -> bool:
    """Tell whether an agreement would be of two of those with each of whom somebody else has signed one."""
    if not isinstance(a.subject, Event) or a.subject.cls != "Agreement" or a.start < at + view.sentence.start:
        return False
    return min(_place(view, a.subject)) >= at + view.sentence.start


def _share(a: Event, b: Event) -> bool:
    """Tell whether two agreements have a party in common."""
    return bool({n.id for n in a.roles.values()} & {n.id for n in b.roles.values()})


def _once(view: View, start: int, end: int) -> bool:
    """Tell whether one thing is signed in a stretch of text, by all together."""
    words = view.cut(start, end)
    return len(_VERB.findall(words)) == 1 and _EACH.search(words) is None


def _place(view: View, event: Event) -> tuple[int, int]:
    """Return where the two parties of an agreement are first named."""
    at = {m.node.id: m.start for m in reversed(view.mentions) if m.node is not None}
    places = sorted(at.get(n.id, view.sentence.end) for n in event.roles.values())
    return (places[0], places[-1]) if places else (0, 0)
