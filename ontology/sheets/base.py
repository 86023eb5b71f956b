"""What a sheet was made of: short digests of its triples, by which an import tells an edit from what was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

import pyoxigraph as ox

_LENGTH = 12


def digest(triple: ox.Triple) -> str:
    """Return a triple's digest, 12 hexadecimal digits."""
    return sha256(str(triple).encode()).hexdigest()[:_LENGTH]


def packed(triples: Iterable[ox.Triple], longest: int) -> Iterator[str]:
    """Yield the digests of triples in texts of at most so many characters."""
    text = "".join(sorted({digest(triple) for triple in triples}))
    step = longest // _LENGTH * _LENGTH
    for start in range(0, len(text), step):
        yield text[start : start + step]


def unpacked(texts: Iterable[str]) -> frozenset[str]:
    """Return the digests in some texts."""
    whole = "".join(texts)
    return frozenset(whole[i : i + _LENGTH] for i in range(0, len(whole), _LENGTH))
