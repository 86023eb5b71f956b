"""Whom a definite phrase calls by a place or a role: "the Ningbo company", "the Target Company"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.parties import undefined
from loaders.unknown_doers import tells_of_unknown
from ontology.vocabulary import Vocabulary

_YOUNG = compiled(r"[Ss]tart-?up\b")
_PLACED = compiled(r"[Tt]he ([A-Z][\w']+?)(?:-based)?\s")
_HOSTS = compiled(r"贵公?司|请问公司|尊敬的投资者")
_PARTY = 32  # letters at the head of a sentence in which a party stands


def seated(anaphor: Mention, named: Sequence[Mention], vocabulary: Vocabulary) -> Mention | None:
    """Return the firm that the place, or the youth, by which an anaphor calls it tells from others.

    "The Ningbo company" is the one of that name; "the start-up" is nobody who is known to be listed, where another
    firm was named. None where nothing tells.
    """
    place = _PLACED.match(anaphor.text)
    young = place is None and _YOUNG.search(anaphor.text) is not None
    if place is None and not young:
        return None
    firms = [m for m in named if m.node and vocabulary.is_a(m.node.cls, "Company")]
    if place is not None:
        return next((m for m in reversed(firms) if m.node and m.node.label.split()[0] == place[1]), None)
    others = [m for m in firms if m.node and not is_backer(m) and not vocabulary.symbols.get(m.node.id)]
    return others[-1] if others and len(others) < len(firms) else None


def is_of_party(text: str, here: Sequence[Mention]) -> bool:
    """Tell whether an English sentence begins with a party that the text does not define: it is about that one."""
    head = text[:_PARTY]
    if not head.startswith("The "):
        return tells_of_unknown(text, here)
    return undefined(head, 0, ()) and not any(m.text.startswith("The ") and text.startswith(m.text) for m in here)


def asks_the_host(text: str) -> bool:
    """Tell whether a Chinese sentence asks or answers for the firm whose investors these are: 公司, unnamed."""
    return _HOSTS.search(text) is not None
