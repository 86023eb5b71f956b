"""Cut a Turtle text into its tokens, each with its place (https://www.w3.org/TR/turtle/, section 6.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEX = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_ESCAPE = rf"\\[tbnrf\"'\\]|{_HEX}"
_LOCAL = r"(?:[\w:·‿⁀-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_KINDS = {
    "blank": r"[ \t\r\n]+",
    "comment": r"#[^\n]*",
    "iri": rf"<(?:[^\x00-\x20<>\"{{}}|^`\\]|{_HEX})*>",
    "string": rf"\"\"\"(?:\"{{0,2}}(?:[^\"\\]|{_ESCAPE}))*\"\"\"|'''(?:'{{0,2}}(?:[^'\\]|{_ESCAPE}))*'''"
    rf"|\"(?:[^\"\\\n\r]|{_ESCAPE})*\"|'(?:[^'\\\n\r]|{_ESCAPE})*'",
    "at": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    "type": r"\^\^",
    "node": r"_:\w(?:[\w·-]|\.+(?=[\w·-]))*",
    "name": rf"(?:[^\W\d_](?:[\w·-]|\.+(?=[\w·-]))*)?:(?:{_LOCAL}(?:{_LOCAL}|\.+(?={_LOCAL}))*)?",
    "number": r"[+-]?(?:\d+\.\d*[eE][+-]?\d+|\.?\d+[eE][+-]?\d+|\d*\.\d+|\d+)",
    "word": r"[A-Za-z]+",
    "sign": r"[.;,()\[\]]",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))


class NotTurtle(ValueError):
    """A text that is no Turtle; `offset` says where, in characters."""

    def __init__(self, reason: str, offset: int) -> None:
        """Take what is wrong and where."""
        super().__init__(reason)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its kind (iri, string, at, type, node, name, number, word or sign), its text and where it stands."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in order; blanks and comments are left out.

    Raises:
        NotTurtle: a character begins no token.
    """
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise NotTurtle(f"{text[at : at + 12]!r} begins no word of Turtle", at)
        kind = str(found.lastgroup)
        if kind not in ("blank", "comment"):
            yield Token(kind, found[0], at)
        at = found.end()
