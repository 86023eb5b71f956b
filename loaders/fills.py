"""What fills a slot."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.mentions import Mention
from ontology.grammar import Slot


@dataclass(frozen=True, slots=True)
class Fill:
    """What fills a slot: the members of a group, by which case, and how sure that is (1 is certain)."""

    slot: Slot
    members: tuple[Mention, ...]
    case: str
    sureness: float = 1.0
