"""The key that signs sessions: made once for a data folder, and shared by all processes that serve it."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from graph.disk import disk_errors

FILE = "session.key"
_BYTES = 32


def secret(data: Path) -> bytes:
    """Return the key of a data folder; it is made when first asked for, readable for its owner only.

    Raises:
        StoreError: it can be neither read nor written.
    """
    file = data / FILE
    with disk_errors(file):
        if not file.is_file():
            _make(file)
        return file.read_bytes()


def _make(file: Path) -> None:
    """Write a new key under its name at once; where another process was sooner, its key stays."""
    unfinished = file.with_name(f"{FILE}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, secrets.token_bytes(_BYTES))
        os.fsync(handle)
    finally:
        os.close(handle)
    with suppress(FileExistsError):
        os.link(unfinished, file)
    unfinished.unlink()
