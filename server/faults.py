"""What our errors say, in Chinese: the code says it in English, and the floors below know no languages."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_GAP = re.compile(r"\{(\w+)\}")


def worded(text: str, language: str) -> str:
    """Return what an error says or advises in a language; a text that we have no other words for stays as it is.

    >>> worded("Give it once.", "zh")
    '只给一次。'
    """
    if language != "zh":
        return text
    for pattern, chinese in _patterns():
        if found := pattern.fullmatch(text):
            return chinese.format(**found.groupdict())
    return text


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Return the sentences of faults.toml, those with more words of their own first."""
    told = tomllib.loads((files(__package__) / "faults.toml").read_text(encoding="utf-8"))
    return [(_pattern(english), told[english]) for english in sorted(told, key=lambda text: -len(_GAP.sub("", text)))]


def _pattern(english: str) -> re.Pattern[str]:
    pieces = _GAP.split(english)  # text and names of gaps by turns
    parts = [f"(?P<{piece}>.*)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces)]
    return re.compile("".join(parts), re.DOTALL)
