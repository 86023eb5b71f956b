"""Asides: what stands about a name or between it and its verb, and is passed over where a phrase is read again.

"the Wuxi-based chip designer X", "X, a maker of cards, …", "X, which …, has …", "X, on Monday, …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.patterns import ENTITY

_NAME = rf"{ENTITY}."
_KINDS = (
    "designer", "developer", "start-up", "startup", "firm", "company", "group", "giant", "house", "foundry",
    "specialist", "operator", "rival", "peer", "newcomer", "outfit", "player", "boutique", "unicorn", "builder",
    "manufacturer", "producer", "conglomerate", "carrier", "integrator", "brokerage", "lender", "shop", "lab",
)  # fmt: skip
_KIND = rf"(?:\w*maker|{'|'.join(_KINDS)})"
_QUALITY = rf"(?:\w+-[\w-]+|{_NAME}(?:-\w+)?|chip|server|memory|cloud|power|network|cable|sensor|optical|packaging)"
_GOES_ON = (
    r"(?=\s(?:has|have|had|will|would|is|are|was|were|plans|said|says|agreed|won|sold|made|built|took|"
    r"got|ran|led|bought|cut|set|beat|lost|became|began|rose|fell|grew|let|put|makes|\w{3,}ed|\w{3,}s)\b)"
)
_TIMES = r"(?:on|in|after|before|for|with|at|under|following|having|as|by|now|too|meanwhile|however)"
# What stands right before a name, and what between commas behind one.
_BEFORE = (
    rf"(?<=\s)(?:the|its|an?|their|another|fellow|local)\s(?:(?:[\w-]+|{_NAME}(?:-\w+)?)\s){{0,4}}?{_KIND}\s(?={_NAME})"
    rf"|(?<=\s)(?:{_QUALITY}\s){{0,2}}{_KIND}\s(?={_NAME})"
    rf"|(?<=\s)(?:the\s)?{_NAME}-(?:based|headquartered)\s(?={_NAME})"
)
_BEHIND = (
    rf",(?:(?<={_NAME},)\s(?:(?:an?|the|one\sof|itself|already|once|long)\s[^,;:.\ue000-\ue002]{{2,70}},(?=\s[a-z])"
    rf"|(?:which|who)\s[^,;:.]{{2,90}},{_GOES_ON}"
    rf"|{_TIMES}\s?[^,;:\ue000]{{0,60}},(?=\s[a-z]))"
    rf"|(?<=[a-z],\s{_NAME},){_GOES_ON})"
)
_ASIDE = compiled(rf"(?=,|(?<=\s).)(?:{_BEFORE}|{_BEHIND})", re.IGNORECASE)
_ASIDE_BEHIND = compiled(_BEHIND, re.IGNORECASE)
# What each of them ends or begins with.
_ENDS = ("maker", *_KINDS, "-based", "-headquartered")
_COMMA = compiled(rf"{_NAME},\s")


def without(encoded: str, places: list[int]) -> tuple[str, list[int]] | None:
    """Return an encoded sentence without its asides, with the offsets of what is left; None where it has none."""
    led = _is_led(encoded)
    if not led and _COMMA.search(encoded) is None:
        return None
    kept = list(_kept(encoded, _ASIDE if led else _ASIDE_BEHIND))
    if len(kept) == 1:
        return None
    return "".join(encoded[a:b] for a, b in kept), [at for a, b in kept for at in places[a:b]] + places[len(encoded) :]


def _is_led(encoded: str) -> bool:
    """Tell whether what a firm may be stands right before a name; else an aside can stand only behind one."""
    before = encoded.split(ENTITY)[:-1]
    return any(part[-1:].isspace() and part[-40:].rstrip().lower().endswith(_ENDS) for part in before)


def _kept(encoded: str, aside: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the asides."""
    at = 0
    for m in aside.finditer(encoded):
        yield at, m.start()
        at = m.end()
    yield at, len(encoded)
