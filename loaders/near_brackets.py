"""Which places of a text stand before a bracket: what a bracket says of a name is asked of those few that end there."""

from __future__ import annotations

from loaders.at_hand import at_hand

_FAR = 7  # signs at most between a name and its bracket: the sort of a share, and what closes a title


@at_hand
def near_brackets(text: str) -> frozenset[int]:
    """Return the places from which on a bracket opens behind so many signs at most."""
    places: set[int] = set()
    for sign in "（([【":
        at = -1
        while (at := text.find(sign, at + 1)) >= 0:
            places.update(range(at - _FAR, at + 1))
    return frozenset(places)
