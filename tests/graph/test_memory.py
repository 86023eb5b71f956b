"""Memory that is free goes back to the system."""

import ctypes
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from graph.memory import give_back

_BLOCK, _COUNT = 60_000, 1_500


def held() -> int:
    """Return the memory that this process holds, in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def freed_below_what_stays() -> tuple[int, int]:
    """Return how much is held once many blocks are freed under one that stays, and once that is given back."""
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    blocks = [library.malloc(_BLOCK) for _ in range(_COUNT)]
    for block in blocks:
        ctypes.memset(block, 1, _BLOCK)
    for block in blocks[:-1]:
        library.free(block)
    before = held()
    give_back()
    return before, held()


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="the C library is not glibc")
def test_what_is_freed_under_a_block_that_stays_goes_back_to_the_system() -> None:
    script = "from tests.graph.test_memory import *; print(*freed_below_what_stays())"
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    before, after = map(int, told.split())
    assert before - after > _BLOCK * _COUNT * 0.9
