"""One writer at a time: a lock file that names the process that holds it and falls open when that process dies."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.disk import disk_errors
from graph.errors import StoreLocked


@contextmanager
def writer_lock(data: Path) -> Iterator[None]:
    """Hold the exclusive lock on a data folder; the folder is made where it is missing.

    The lock file stays when the lock is let go, so that all processes lock the same one.

    Raises:
        StoreLocked: another process holds it; the message names its process id.
        StoreError: the folder cannot be made or written to.
    """
    with disk_errors(data):
        data.mkdir(parents=True, exist_ok=True)
        file = os.open(data / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(file, data)
        yield
    finally:
        os.close(file)


def _take(file: int, data: Path) -> None:
    """Lock the file and write this process's id into it, or fail at once."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(file, 32).decode("ascii", "replace").strip() or "unknown"
        raise StoreLocked(
            f"process {holder} is writing to this data folder.",
            str(data),
            f"Wait until process {holder} ends, or stop it, then try again; or name another folder by --data.",
        ) from None
    os.ftruncate(file, 0)
    os.write(file, str(os.getpid()).encode())
