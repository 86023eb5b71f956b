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


def worded(text: str, fills: dict[str, Fill], language: str) -> Value:
    """Return what a rule sets, with the words of each slot that it names in braces ("自{asOf}起停牌").

    Of a text in both languages ("construction started · 开工") it is the one of the sentence.
    """
    english, _, chinese = text.partition(" · ")
    told = chinese if chinese and language == "zh" else english
    return Value(text=told.format(**{name: fill.members[0].text for name, fill in fills.items()}))
