"""Which places of a text stand before a bracket: what a bracket says of a name is asked of those few that end there."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.at_hand import at_hand

_FAR = 7  # signs at most between a name and its bracket: the sort of a share, and what closes a title


@at_hand
def near_brackets(text: str) -> frozenset[int]:
    """Return the places from which on a bracket opens behind so many signs at most."""
    places: set[int] = set()
    for at in opening(text, "（([【"):
        places.update(range(at - _FAR, at + 1))
    return frozenset(places)


def opening(text: str, signs: str) -> Iterator[int]:
    """Yield where brackets of some signs open, sign by sign."""
    for sign in signs:
        at = -1
        while (at := text.find(sign, at + 1)) >= 0:
            yield at
