"""Take away the blanks that a page broke into Chinese words: "算 力" is 算力."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.scripts import HAN, has_han

_BLANK = compiled(f"[{HAN}][ \t\u00a0\u3000]+(?=[{HAN}])")  # with the character before it


def closed_up(text: str) -> tuple[str, list[int]] | None:
    """Return a text without blanks between Chinese characters, and where each sign of it, and its end, was.

    None where there are no such blanks.
    """
    if not has_han(text):
        return None
    places: list[int] = []
    parts: list[str] = []
    at = 0
    for blank in _BLANK.finditer(text):
        end = blank.start() + 1
        places += range(at, end)
        parts.append(text[at:end])
        at = blank.end()
    if not at:
        return None
    places += range(at, len(text) + 1)
    return "".join([*parts, text[at:]]), places
