"""A sentence read again as if less were told of what it names: without asides or a head, and with bare lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.asides import without
from loaders.colon_heads import without_colon
from loaders.coordination import Group
from loaders.light_words import without_light
from loaders.view import View

_BARE = len(", and the ")  # signs between two names of a list in which nothing is told of them


def readings(view: View, encoded: str, places: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Yield an encoded sentence without its asides or its head, then with bare lists, as far as it has them."""
    english = view.language == "en"
    if (rest := without(encoded, places) if english else without_colon(encoded, places, view)) is not None:
        yield rest
    if not english:
        if (light := without_light(*(rest or (encoded, places)), view)) is not None:
            yield light
        return
    if (bare := _bare(view.groups, encoded, places)) is not None:
        yield without(*bare) or bare


def _bare(groups: Sequence[Group], encoded: str, places: list[int]) -> tuple[str, list[int]] | None:
    """Return an encoded sentence, of whose signs `places` are the offsets, with nothing but commas in its lists.

    None where no list has more: phrases are read in it as if the names stood alone.
    """
    pairs = [(a, b) for g in groups if len(g.members) > 1 and g.members[0].is_entity for a, b in pairwise(g.members)]
    told = False
    for a, b in reversed(pairs):
        low, high = bisect_left(places, a.end), bisect_left(places, b.start)
        if high - low > _BARE:
            encoded, told = f"{encoded[:low]}, {encoded[high:]}", True
            places = [*places[:low], a.end, a.end, *places[high:]]
    return (encoded, places) if told else None
