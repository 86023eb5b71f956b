"""What a text names first, or beside others: a document itself before those it rests on, the one others deal with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from loaders.backers import is_backer
from loaders.mentions import Mention

_AHEAD = 400  # letters between "the company" and its name that is yet to come


def first_named(found: Iterable[Mention], anaphor: Mention) -> Mention | None:
    """Return the first of what a text names before an anaphor."""
    return min((m for m in found if m.end <= anaphor.start), key=lambda m: m.start, default=None)


def soon_named(found: Iterable[Mention], anaphor: Mention, met: AbstractSet[str]) -> Mention | None:
    """Return the first of what a text names if that comes behind an anaphor, and is not named beside it or far on."""
    first = min((m for m in found if not is_backer(m)), key=lambda m: m.start, default=None)
    if first is None or (first.node is not None and first.node.id in met) or first.start - anaphor.end > _AHEAD:
        return None
    return first


def only(found: Iterable[Mention]) -> Mention | None:
    """Return the one thing that is named, beside those who back firms."""
    named = {m.node.id: m for m in found if m.node is not None and not is_backer(m)}
    return next(iter(named.values())) if len(named) == 1 else None


def sole_other(about: Sequence[Mention], firms: Sequence[Mention], owner: Mention | None) -> Mention | None:
    """Return whom a text is about beside the firms that a sentence names, if that is one: an owner of papers is."""
    others = [m for m in about if all(m.node != firm.node for firm in firms)]
    apart = owner is None and any(m.node != others[0].node and not is_backer(m) for m in others)
    return others[0] if others and not apart else None
