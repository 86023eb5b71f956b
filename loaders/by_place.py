"""Whom a definite phrase calls by a place or a role: "the Ningbo company", "the Target Company"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.parties import undefined
from loaders.unknown_doers import tells_of_unknown

_PLACED = compiled(r"[Tt]he ([A-Z][\w']+?)(?:-based)?\s")
_HOSTS = compiled(r"贵公?司|请问公司|尊敬的投资者")
_PARTY = 32  # letters at the head of a sentence in which a party stands


def seated(anaphor: Mention, firms: Sequence[Mention]) -> Mention | None:
    """Return the firm that bears the name of the place by which an anaphor calls it ("the Ningbo company")."""
    place = _PLACED.match(anaphor.text)
    if place is None:
        return None
    return next((m for m in reversed(firms) if m.node and m.node.label.split()[0] == place[1]), None)


def is_of_party(text: str, here: Sequence[Mention]) -> bool:
    """Tell whether an English sentence begins with a party that the text does not define: it is about that one."""
    head = text[:_PARTY]
    if not head.startswith("The "):
        return tells_of_unknown(text, here)
    return undefined(head, 0, ()) and not any(m.text.startswith("The ") and text.startswith(m.text) for m in here)


def asks_the_host(text: str) -> bool:
    """Tell whether a Chinese sentence asks or answers for the firm whose investors these are: 公司, unnamed."""
    return _HOSTS.search(text) is not None
