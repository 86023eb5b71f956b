"""Mentions: the stretches of a sentence that can fill a slot, and what each of them is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from operator import gt, itemgetter
from typing import NamedTuple

from graph.model import Moment, Node, Quantity
from loaders.quantities.draft import CURRENCIES
from ontology.vocabulary import Entity, Vocabulary

DIMENSIONS = {
    "share": "share",
    "%": "percent",
    "pp": "percent",
    "times": "times",
    "ratio": "ratio",
    "count": "count",
    "": "count",
    "year": "duration",
    "month": "duration",
    "day": "duration",
    "week": "duration",
    "hour": "duration",
    "minute": "duration",
    "quarter": "duration",
    "decade": "duration",
    "trading day": "duration",
    "working day": "duration",
}
# Classes that an ending shows beyond doubt, whether or not what bears it is sure to be a name: 申岚电子指数.
_TOLD = frozenset(("MarketIndex", "Conference", "Person", "Place"))
COMPUTE = frozenset(
    [
        "EFLOPS",
        "PFLOPS",
        "TFLOPS",
        "ZFLOPS",
        "FLOPS",
        "EOPS",
        "POPS",
        "TOPS",
        "MW",
        "GW",
        "kW",
        "W",
        "MWh",
        "GWh",
        "TWh",
        "kWh",
        "rack",
        "card",
        "unit",
    ]
)


class Mention(NamedTuple):
    """A stretch of a document that names or stands for something.

    `kind` is name (of the lexicon), new (a name by its shape), proper (a proper noun of unknown class), anaphor,
    quantity, moment or text; offsets are the document's.
    """

    start: int
    end: int
    text: str
    kind: str
    node: Node | None = None
    quantity: Quantity | None = None
    moment: Moment | None = None

    @property
    def is_entity(self) -> bool:
        """Tell whether it stands for a thing, not for a number, date or text."""
        return self.kind in ("name", "new", "proper", "anaphor")


def node_of(entity: Entity) -> Node:
    """Return the node of a thing of the lexicon."""
    return Node(entity.id, entity.label, entity.cls)


@lru_cache(maxsize=1024)  # there are few units
def dimension(unit: str) -> str:
    """Return the dimension of a unit: money, price, share, percent, times, ratio, compute, count, duration or other."""
    if unit in CURRENCIES:
        return "money"
    if unit.endswith("/share"):
        return "price"
    if unit in COMPUTE:
        return "compute"
    return DIMENSIONS.get(unit, "other")


def fits(mention: Mention, types: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Tell whether a mention can fill a slot of one of the types."""
    if (node := mention.node) is not None:
        if mention.kind == "proper" and node.cls not in _TOLD:
            broker = node.cls == "SecuritiesFirm" and "SecuritiesFirm" in types  # by its ending
            return broker or "Company" in types or "Organization" in types or "Product" in types
        return node.cls in vocabulary.under[types]
    if mention.moment is not None:
        return "date" in types and mention.moment.iso is not None and mention.moment.role != "name"
    if mention.quantity is None:
        return False
    found = dimension(mention.quantity.unit)
    return (
        found in types
        or ("number" in types and found in ("count", "ratio"))
        or (found == "other" and "compute" in types and "/" not in mention.quantity.unit)
        or (mention.quantity.unit == "card" and "card" in types)
    )


def sort_of(mention: Mention) -> str:
    """Return all that `fits` looks at: mentions of one sort fit the same types."""
    if mention.moment is not None:
        return "date" if mention.moment.iso is not None and mention.moment.role != "name" else ""
    if mention.quantity is not None:
        return "card" if mention.quantity.unit == "card" else dimension(mention.quantity.unit)
    if mention.node is None:
        return ""
    if mention.kind == "proper" and mention.node.cls not in _TOLD:
        return "broker" if mention.node.cls == "SecuritiesFirm" else "proper"
    return mention.node.cls


def retyped(mention: Mention, types: tuple[str, ...]) -> Mention:
    """Return the mention with its class decided by the slot, if it was a proper noun of unknown class."""
    if mention.kind != "proper" or mention.node is None or mention.node.cls in _TOLD:
        return mention
    cls = next((t for t in types if t in ("Company", "Organization", "Product")), mention.node.cls)
    return mention._replace(node=replace(mention.node, cls=cls))


def as_written(mention: Mention, text: str) -> Mention:
    """Return a mention with the characters of the text itself; its node keeps its id."""
    if mention.node is None or text == mention.text:
        return mention
    label = text if mention.node.label == mention.text else mention.node.label
    return mention._replace(text=text, node=replace(mention.node, label=label))


_made = tuple.__new__
_START, _END = itemgetter(0), itemgetter(1)


def shifted(mentions: Iterable[Mention], by: int) -> list[Mention]:
    """Return mentions as they stand so many letters further on."""
    return [_made(Mention, (start + by, end + by, *rest)) for start, end, *rest in mentions]


def by_start(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """Return mentions by where they begin: whoever asks at many places of an article asks no mention twice."""
    found: dict[int, list[Mention]] = {}
    for m in mentions:
        found.setdefault(m.start, []).append(m)
    return found


class Spans:
    """Stretches of a text as a set: asks in logarithmic time whether another touches one of them."""

    def __init__(self, mentions: Iterable[Mention | tuple[int, int]] = ()) -> None:
        """Take mentions, or where they begin and end; those that overlap count as one stretch."""
        ordered = sorted(mentions, key=_START)
        self._begin = [*map(_START, ordered)]
        self._reach: list[int] = [*accumulate(map(_END, ordered), max)]  # how far they go up to each

    def touches(self, m: Mention) -> bool:
        """Tell whether a mention overlaps one of the stretches."""
        at = bisect_left(self._begin, m.end) - 1
        return at >= 0 and self._reach[at] > m.start

    def inside(self, place: int) -> bool:
        """Tell whether a place is inside one of the stretches, not at an end of it."""
        at = bisect_left(self._begin, place) - 1
        return at >= 0 and self._reach[at] > place

    def covers(self, start: int, end: int) -> bool:
        """Tell whether what stands between two places is in one stretch alone."""
        at = bisect_right(self._begin, start) - 1
        return at >= 0 and self._reach[at] >= end

    def meets(self, start: int, end: int) -> bool:
        """Tell whether what stands between two places overlaps one of the stretches."""
        at = bisect_left(self._begin, end) - 1
        return at >= 0 and self._reach[at] > start

    def holds(self, m: Mention) -> bool:
        """Tell whether a mention lies inside one of the stretches."""
        begin, reach, end = self._begin, self._reach, m.end
        at = bisect_right(begin, m.start)
        if not at or reach[at - 1] <= m.start:
            return False
        while reach[at - 1] < end and at < len(begin) and begin[at] < reach[at - 1]:
            at += 1  # they overlap
        return reach[at - 1] >= end


def apart_from(mentions: Iterable[Mention], others: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that overlap none of the others."""
    taken = list(others)
    if not taken:
        return list(mentions)
    touches = Spans(taken).touches
    return [m for m in mentions if not touches(m)]


def drop_overlaps(mentions: list[Mention]) -> list[Mention]:
    """Keep the longest of mentions that overlap, a sure name before a proper noun; sorted by start."""
    ordered = sorted(mentions, key=_START)
    reach = accumulate(map(_END, ordered), max)
    over = [at for at, meets in enumerate(map(gt, reach, map(_START, ordered[1:])), 1) if meets]  # what is before each
    taken: list[Mention] = []
    done, first = 0, -1  # of those that hang together
    for at, follows in zip(over, [*over[1:], -1], strict=False):
        first = at - 1 if first < 0 else first
        if follows != at + 1:
            taken += ordered[done:first]
            taken += _longest(ordered[first : at + 1])
            done, first = at + 1, -1
    return taken + ordered[done:]


def _rank(m: Mention) -> tuple[bool, int]:
    return m.kind == "proper", m.start - m.end


def _longest(mentions: list[Mention]) -> list[Mention]:
    """Return the longest of mentions that overlap, a sure name before a proper noun; sorted by start."""
    if len(mentions) == 2:
        return [min(mentions, key=_rank)]
    taken: list[Mention] = []
    for m in sorted(mentions, key=_rank):
        if all(m.end <= other.start or other.end <= m.start for other in taken):
            taken.append(m)
    return sorted(taken, key=_START)
