"""What keeps a query worker harmless: no network, little memory, short turns, no life after its parent. Linux only.

Calls are those of unshare(2), prctl(2), sched_setattr(2) and setrlimit(2); Python 3.11 itself has the last alone.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import struct
from pathlib import Path

CLONE_NEWUSER, CLONE_NEWNET = 0x1000_0000, 0x4000_0000
PR_SET_PDEATHSIG = 1
SCHED_SETATTR = {"x86_64": 314, "aarch64": 274}  # the number of the call by machine
TURN = 100_000  # nanoseconds, the least that there is
_ATTRIBUTES = struct.Struct("=IIQiIQQQ")


def cut_network() -> bool:
    """Move this process, and those it starts later, into a network of its own without any interface.

    Returns whether the system allows it. Must be called while the process has one thread.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    return any(libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def take_short_turns() -> None:
    """Have the kernel let others that wake go on soon while this process, or one it starts later, computes.

    Linux before 6.12, and machines whose number of the call is not known here, go without.
    """
    number = SCHED_SETATTR.get(platform.machine())
    if number and os.sched_getscheduler(0) == os.SCHED_OTHER:
        nice = os.getpriority(os.PRIO_PROCESS, 0)
        wanted = _ATTRIBUTES.pack(_ATTRIBUTES.size, os.SCHED_OTHER, 0, nice, 0, TURN, 0, 0)
        ctypes.CDLL(None).syscall(number, 0, wanted, 0)


def limit_memory(megabytes: int) -> None:
    """Let this process add so many MiB to the address space that it has now, and leave no core file."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * os.sysconf("SC_PAGE_SIZE") + (megabytes << 20)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
