"""What XML cannot hold: most control characters, half surrogates and two non-characters (XML 1.0, 2.2)."""

from __future__ import annotations

import re

FORMATS = frozenset(["xml", "rdfxml"])
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BROKEN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]"
    rb"|<oxprefix: "  # what pyoxigraph writes for a predicate that ends in no name, such as <http://e/1>
)
_LONGEST = 11  # bytes of what is looked for


class Unwritable(ValueError):
    """An answer holds what XML cannot."""


def fit(text: str) -> str:
    """Return the text without what XML cannot hold."""
    return _UNFIT.sub("", text)


class Inspector:
    """Reads an answer in XML, piece by piece, for what no XML may have."""

    def __init__(self) -> None:
        """Start before the first piece."""
        self._last = b""

    def read(self, piece: bytes) -> None:
        """Read the next piece.

        Raises:
            Unwritable: it makes the answer something else than XML.
        """
        if _BROKEN.search(self._last + piece):
            raise Unwritable("The answer holds a character, or a predicate, that XML has no way to write.")
        self._last = piece[1 - _LONGEST :]
