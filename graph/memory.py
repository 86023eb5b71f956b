"""Memory that is free and yet held: what the C library keeps for a next time is given back to the system."""

from __future__ import annotations

import ctypes


def give_back() -> None:
    """Give back what is free; nothing happens where the C library is not glibc, whose function it is."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
