"""Files that hold several documents: each is an item with a name of its own, read when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Item:
    """One document out of several: its own bytes (a digest tells whether it changed), its kind and its plain text."""

    raw: bytes
    media_type: str
    text: str


class Holder(Protocol):
    """An opened file of several documents."""

    def names(self) -> Sequence[str]:
        """Return the names of the items inside, in their order."""

    def item(self, inner: str, name: str, max_bytes: int) -> Item:
        """Return an item by its name inside; `name` is the document's, for errors.

        Raises:
            UnreadableInput: it is larger than `max_bytes`, damaged, or there is none of that name.
            EmptyDocument: nothing is in it.
        """
