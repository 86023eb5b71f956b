"""What keeps a query worker harmless: no network, little memory, no life after its parent. Linux only.

Calls are those of unshare(2), prctl(2) and setrlimit(2); the standard library of Python 3.11 lacks the first two.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
from pathlib import Path

CLONE_NEWUSER, CLONE_NEWNET = 0x1000_0000, 0x4000_0000
PR_SET_PDEATHSIG = 1


def cut_network() -> bool:
    """Move this process, and those it starts later, into a network of its own without any interface.

    Returns whether the system allows it. Must be called while the process has one thread.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def limit_memory(megabytes: int) -> None:
    """Let this process add so many MiB to the address space that it has now, and leave no core file."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * os.sysconf("SC_PAGE_SIZE") + (megabytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
