"""What fills a slot."""

from __future__ import annotations

from typing import NamedTuple

from graph.model import Value
from loaders.mentions import Mention
from ontology.grammar import Slot


class Fill(NamedTuple):
    """What fills a slot: the members of a group, by which case, and how sure that is (1 is certain)."""

    slot: Slot
    members: tuple[Mention, ...]
    case: str
    sureness: float = 1.0


def worded(text: str, fills: dict[str, Fill]) -> Value:
    """Return what a rule sets, with the words of each slot that it names in braces ("自{asOf}起停牌")."""
    return Value(text=text.format(**{name: fill.members[0].text for name, fill in fills.items()}))
