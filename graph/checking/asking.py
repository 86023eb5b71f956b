"""Ask checks of a view, each with a deadline: one that runs away is stopped, and the others are asked all the same."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from types import TracebackType

SECONDS = 20.0
"""How long one check may take unless told."""
LOADING = 300.0
"""How long the process may take to read a view."""
LARGEST = 64 << 20
"""Bytes that a check may find; more is no finding."""


class CheckStopped(Exception):
    """A check that gave no answer: it took too long, found too much, or cannot be asked."""


class Asker:
    """Asks queries of a view (N-Triples) in a process of its own, which starts at the first question.

    As a context it ends that process at last.
    """

    def __init__(self, view: bytes, seconds: float = SECONDS) -> None:
        """Take the view and the seconds that each question may take."""
        self._view, self._seconds = view, seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Asker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the process and hand it the view, if that is not done."""
        if self._process is None:
            paths = os.pathsep.join(path for path in sys.path if path)
            self._process = subprocess.Popen(
                [sys.executable, "-m", "graph.checking.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths},
            )
            self._load(self._view)

    def renew(self, view: bytes) -> None:
        """Ask another view from now on; a process that runs is kept."""
        self._view = view
        if self._process is not None:
            self._load(view, fresh=True)

    def add(self, triples: bytes) -> None:
        """Add triples to the view."""
        self._view += triples
        if self._process is not None:
            self._load(triples)

    def ask(self, query: str) -> bytes:
        """Return what a CONSTRUCT makes of the view, as N-Triples.

        Raises:
            CheckStopped: says why there is no answer; the process is ended then, and the next question starts another.
        """
        try:
            self.start()
            self._send(json.dumps({"query": query}).encode() + b"\n")
            fault, triples = self._answer(time.monotonic() + self._seconds)
        except (OSError, ValueError, CheckStopped) as error:
            self.stop()
            stopped = error if isinstance(error, CheckStopped) else CheckStopped("it ran out of memory")
            raise stopped from error
        if fault:
            raise CheckStopped(fault)
        return triples

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _load(self, triples: bytes, fresh: bool = False) -> None:
        self._send(json.dumps({"load": len(triples), "fresh": fresh}).encode() + b"\n" + triples)
        self._answer(time.monotonic() + LOADING)

    def _send(self, message: bytes) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(message)
            self._process.stdin.flush()

    def _answer(self, deadline: float) -> tuple[str, bytes]:
        """Return the fault of the answer and its triples."""
        received = b""
        while b"\n" not in received:
            received += self._some(deadline)
        line, _, rest = received.partition(b"\n")
        head = json.loads(line)
        if head["size"] > LARGEST:
            raise CheckStopped(f"it found more than {LARGEST >> 20} MiB")
        parts, have = [rest], len(rest)
        while have < head["size"]:
            parts.append(self._some(deadline))
            have += len(parts[-1])
        return head["fault"], b"".join(parts)

    def _some(self, deadline: float) -> bytes:
        """Return the next bytes of the answer."""
        if self._process is None or self._process.stdout is None:
            raise OSError("the process ended")
        stream = self._process.stdout.fileno()
        ready, _, _ = select.select([stream], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise CheckStopped(f"it took more than {self._seconds:g} s")
        found = os.read(stream, 1 << 20)
        if not found:
            raise OSError("the process ended")
        return found
