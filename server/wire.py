"""What web process and workers say to each other: a job one way, frames of bytes the other.

A frame is one byte of kind, four bytes of length (big-endian) and the payload. A worker answers a job with
HEAD (kind of result and name of the format, with a blank between), any number of DATA, then END; or with ERROR (JSON)
at any point. RENEW has no answer: what was slowed down goes on at full speed.
"""

from __future__ import annotations

import json
import select
import socket
import struct
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

JOB, RENEW, HEAD, DATA, ERROR, END = b"J", b"N", b"H", b"D", b"E", b"Z"
CHUNK = READ = 65_536
_PREFIX = struct.Struct("!cI")


@dataclass  # frozen, it would take twice the time to make, at both ends
class Job:
    """A query to run; nobody changes it.

    `default_graphs` and `named_graphs` are IRIs, or both None for the union of all; `dataset`: the query names its
    own by FROM. `tabular` and `graph` are the names of formats (`server.formats`) for either kind of result.
    `substitutions` maps variable names to terms in N-Triples.
    """

    query: str
    base: str | None = None
    dataset: bool = False
    inferred: bool = True
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    tabular: str = "json"
    graph: str = "turtle"
    substitutions: dict[str, str] = field(default_factory=dict)

    def encode(self) -> bytes:
        """Return the job as JSON in UTF-8, without what is as usual."""
        return json.dumps({name: value for name, value in vars(self).items() if value != _USUAL[name]}).encode()

    @classmethod
    def decode(cls, data: bytes) -> Job:
        """Return the job that `encode` wrote."""
        values = json.loads(data)
        for name in ("default_graphs", "named_graphs"):
            if values.get(name) is not None:
                values[name] = tuple(values[name])
        return cls(**values)


_USUAL = vars(Job(""))


class Channel:
    """Frames over one end of a socket pair."""

    def __init__(self, end: socket.socket) -> None:
        """Take the end; the channel owns it from now on."""
        self.socket = end
        self.socket.settimeout(None)  # for good: each change would cost a call of the system
        self._poll = select.poll()
        self._poll.register(end, select.POLLIN)
        self._out, self._in = bytearray(), bytearray()
        self._frames: deque[tuple[bytes, bytes]] = deque()

    def put(self, kind: bytes, payload: bytes = b"") -> None:
        """Keep a frame for `flush`; what has become longer than a chunk is sent at once."""
        self._out += _PREFIX.pack(kind, len(payload)) + payload
        if len(self._out) >= CHUNK:
            self.flush()

    def flush(self) -> None:
        """Send what is kept; blocks until the other side has room for it."""
        self.socket.sendall(self._out)
        self._out.clear()

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Send a frame, after those that are kept."""
        self.put(kind, payload)
        self.flush()

    def receive(self, patience: Callable[[], float] | None = None) -> tuple[bytes, bytes]:
        """Return kind and payload of the next frame.

        `patience` is asked before each wait how many seconds it may last, and again when they have passed: it
        ends the wait by raising. Without it the wait has no end.

        Raises:
            EOFError: the other side is gone.
        """
        while not self._frames:
            if not patience or self.speaks(max(0.0, patience() * 1000)):
                self._read()
        return self._frames.popleft()

    def answered(self) -> bool:
        """Read what has come, without waiting; tell whether it goes on to an END."""
        with suppress(EOFError):  # `receive` will find it again
            if self.speaks():
                self._read()
        return bool(self._frames) and self._frames[-1][0] == END

    def speaks(self, milliseconds: float = 0) -> bool:
        """Tell whether the other side says something within that time, or has gone."""
        return bool(self._poll.poll(milliseconds))

    def close(self) -> None:
        """Close the end; the other side reads the end of the stream."""
        self.socket.close()

    def _read(self) -> None:
        """Read once, and take the frames out of what has come."""
        try:
            piece = self.socket.recv(READ)
        except ConnectionError:
            piece = b""
        if not piece:
            raise EOFError("the other side is gone")
        self._in += piece
        start = 0
        while len(self._in) >= start + _PREFIX.size:
            kind, size = _PREFIX.unpack_from(self._in, start)
            end = start + _PREFIX.size + size
            if len(self._in) < end:
                break
            self._frames.append((kind, bytes(self._in[start + _PREFIX.size : end])))
            start = end
        del self._in[:start]
