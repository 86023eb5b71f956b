"""Which of two listings came first: told of firms ("after Biren"), meant of their listings."""

from __future__ import annotations

from itertools import pairwise

from loaders.context import Context
from loaders.events import Event
from loaders.fills import Fill


def in_order(fills: dict[str, Fill], context: Context) -> list[tuple[Event, Event]]:
    """Return the pairs of listings, earlier and later, of the firms that fill subject and object.

    Where there is no object, the subjects listed in their order. A firm of whose listing nothing is told gives none.
    """
    first = _listings(fills.get("subject"), context)
    if "object" not in fills:
        return [(a, b) for a, b in pairwise(first) if a is not b]
    return [(a, b) for a in first for b in _listings(fills["object"], context) if a is not b]


def _listings(fill: Fill | None, context: Context) -> list[Event]:
    nodes = (m.node for m in fill.members if m.node is not None) if fill else ()
    found = (context.events.of(node, "Listing") for node in nodes)
    return [event for event in found if event is not None]
