"""The plain text of an article out of another format: front matter with what its file says of it, then the text.

Front matter is what the header stage reads, so that title, publisher, time and author have their place in the text
and can be quoted from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime

from loaders.compiling import compiled

LONGEST = 400
MAX_TEXT = 20_000_000
_GAPS = compiled(r"\s+")
_CONTROLS = compiled(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of its article outside the text: empty where it is silent."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    author: str = ""

    def or_else(self, other: About) -> About:
        """Return this, with what is empty taken from `other`."""
        return About(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))


def page(about: About, body: str) -> str:
    """Return an article as plain text: front matter where there is anything to say, a blank line, the text."""
    said = {f.name: one_line(getattr(about, f.name))[:LONGEST] for f in fields(about)}
    head = "".join(f"{name}: {value}\n" for name, value in said.items() if value)
    front = f"---\n{head}---\n\n" if head else ""
    return f"{front}{clean(_untitled(body, said['title'])).strip()}\n"


def _untitled(body: str, title: str) -> str:
    """Return the text without a first line that only says the title again."""
    first, _, rest = body.lstrip().partition("\n")
    return rest if title and one_line(first.lstrip("#")) == title else body


def one_line(text: str) -> str:
    """Return a text as one line, white space in it as single spaces."""
    return clean(_GAPS.sub(" ", text)).strip()


def clean(text: str) -> str:
    """Return a text without control signs, and with U+FFFD for what no encoding can write."""
    return _CONTROLS.sub(lambda sign: "\ufffd" if sign[0] >= "\ud800" else "", text)


def moment(written: object) -> str:
    """Return a time of publication as text: words as they are, a number as seconds or milliseconds since 1970."""
    if isinstance(written, bool) or not isinstance(written, int | float | str):
        return ""
    words = str(written).strip()
    if not re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", words):
        return words
    seconds = float(words) if float(words) < 1e11 else float(words) / 1000
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
