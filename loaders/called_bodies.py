"""Which body "the ministry" or 该局 is: the last that may be called so, not one that bears another such noun."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.mentions import Mention

# What a body is called again, and the noun of its name.
_NOUNS = {
    "ministry": "Ministry", "commission": "Commission", "administration": "Administration", "bureau": "Bureau",
    "agency": "Agency", "该部": "部", "该局": "局",
}  # fmt: skip


def of_noun(called: str, named: Sequence[Mention]) -> Mention | None:
    """Return the last of some bodies that a noun may mean; the last of all where each bears another noun."""
    noun = _NOUNS.get(called.lower().removeprefix("the "))
    last = named[-1] if named else None
    if noun is None:
        return last
    others = [other for other in _NOUNS.values() if other != noun]
    may = (m for m in reversed(named) if noun in m.text or not any(_ends(m.text, other) for other in others))
    return next(may, last)


def _ends(name: str, noun: str) -> bool:
    """Tell whether a name bears a noun: anywhere in English, at its end in Chinese."""
    return noun in name if noun.isascii() else name.endswith(noun)
