"""The names of the lexicon in a text, parted once for all that look at firms or at places alone."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.mentions import Mention, Spans


class Taken:
    """Names of the lexicon in a text, in their order, and where they stand."""

    __slots__ = ("firms", "houses", "names", "places", "spans")

    def __init__(self, names: Iterable[Mention]) -> None:
        """Take the names."""
        self.names = [*names]
        self.spans = Spans(self.names)
        self.firms: list[Mention] = []
        self.houses: list[Mention] = []  # firms, banks and brokers
        self.places: list[Mention] = []
        for m in self.names:
            cls = m.node.cls if m.node is not None else ""
            if cls in ("Company", "Bank", "SecuritiesFirm"):
                self.houses.append(m)
            if cls == "Company":
                self.firms.append(m)
            elif cls == "Place":
                self.places.append(m)
