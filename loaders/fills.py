"""What fills a slot."""

from __future__ import annotations

from typing import NamedTuple

from graph.model import Value
from loaders.compiling import compiled
from loaders.mentions import Mention
from ontology.grammar import Slot

RESPECTIVELY = compiled(r"\brespectively\b|分别|依次为")
_BESIDE = ("beside", "adjoining")  # the cases in which what stands right before the trigger is its own


class Fill(NamedTuple):
    """What fills a slot: the members of a group, by which case, and how sure that is (1 is certain)."""

    slot: Slot
    members: tuple[Mention, ...]
    case: str
    sureness: float = 1.0


def meant(members: tuple[Mention, ...], case: str, trigger: int, *, many: bool) -> tuple[Mention, ...]:
    """Return those of a list that fill a slot: all where it takes many, else the one next to the trigger."""
    if many:
        return members
    last = case in _BESIDE and members[0].quantity is not None and members[-1].end <= trigger
    return members[-1:] if last else members[:1]


def worded(text: str, fills: dict[str, Fill], language: str) -> Value:
    """Return what a rule sets, with the words of each slot that it names in braces ("自{asOf}起停牌").

    Of a text in both languages ("construction started · 开工") it is the one of the sentence.
    """
    english, _, chinese = text.partition(" · ")
    told = chinese if chinese and language == "zh" else english
    return Value(text=told.format(**{name: fill.members[0].text for name, fill in fills.items()}))
