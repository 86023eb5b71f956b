"""The process from which all workers come, as the web process sees it: started when needed, and anew if it dies."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from graph.errors import StoreError
from server import zygote
from server.settings import Settings

ENVIRONMENT = {
    "MALLOC_ARENA_MAX": "2",
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=127",  # the engine frees what it soon takes again: 4 % of a join
    "RUST_BACKTRACE": "0",
}


class Nursery:
    """Starts the zygote and asks it for the parents of workers. `isolated`: its workers have no network."""

    def __init__(self, settings: Settings) -> None:
        """Start nothing yet."""
        self.settings, self.isolated = settings, False
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def open(self, folder: Path, memory: bool) -> socket.socket:
        """Return the socket to a new process that forks workers for the edition in a folder.

        It sends `zygote.READY` when it can; it closes the socket when it cannot.
        """
        ours, theirs = socket.socketpair()
        with self._lock, theirs:
            if self._process is None or self._process.poll() is not None:
                self._start()
            request = json.dumps({"folder": str(folder), "memory": memory}).encode()
            assert self._control is not None  # noqa: S101 - _start has set it
            socket.send_fds(self._control, [request], [theirs.fileno()])
        return ours

    def close(self) -> None:
        """End the zygote, and with it all that came from it."""
        with self._lock:
            self._stop()

    def _start(self) -> None:
        self._stop()
        self._control, theirs = socket.socketpair()
        home = str(Path(__file__).resolve().parents[1])
        network = "network" if self.settings.services else "isolated"
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "server.zygote", str(theirs.fileno()), str(self.settings.worker_mb), network],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env=os.environ | ENVIRONMENT | {"PYTHONPATH": home},
            )
        said = self._control.recv(2, socket.MSG_WAITALL)
        if said[:1] != zygote.READY:
            raise StoreError("No process for queries can be started.", sys.executable, "See the server's log.")
        self.isolated = said[1:] == b"1"

    def _stop(self) -> None:
        if self._control:
            self._control.close()
        if self._process:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
