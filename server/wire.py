"""What web process and workers say to each other: a job one way, frames of bytes the other.

A frame is one byte of kind, four bytes of length (big-endian) and the payload. A worker answers a job with
HEAD (JSON: kind of result, media type), any number of DATA, then END; or with ERROR (JSON) at any point.
"""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

JOB, HEAD, DATA, ERROR, END = b"J", b"H", b"D", b"E", b"Z"
CHUNK, READ = 65_536, 262_144
_PREFIX = struct.Struct("!cI")


@dataclass(frozen=True)
class Job:
    """A query to run.

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
        """Return the job as JSON in UTF-8."""
        return json.dumps(vars(self)).encode()

    @classmethod
    def decode(cls, data: bytes) -> Job:
        """Return the job that `encode` wrote."""
        values = json.loads(data)
        for name in ("default_graphs", "named_graphs"):
            if values[name] is not None:
                values[name] = tuple(values[name])
        return cls(**values)


class Channel:
    """Frames over one end of a socket pair."""

    def __init__(self, end: socket.socket) -> None:
        """Take the end; the channel owns it from now on."""
        self.socket = end
        self._out, self._in = bytearray(), bytearray()

    def put(self, kind: bytes, payload: bytes = b"") -> None:
        """Keep a frame for `flush`; what has become longer than a chunk is sent at once."""
        self._out += _PREFIX.pack(kind, len(payload)) + payload
        if len(self._out) >= CHUNK:
            self.flush()

    def flush(self) -> None:
        """Send what is kept; blocks until the other side has room for it."""
        self.socket.settimeout(None)
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
        self._fill(_PREFIX.size, patience)
        kind, size = _PREFIX.unpack_from(self._in)
        self._fill(_PREFIX.size + size, patience)
        payload = bytes(self._in[_PREFIX.size : _PREFIX.size + size])
        del self._in[: _PREFIX.size + size]
        return kind, payload

    def close(self) -> None:
        """Close the end; the other side reads the end of the stream."""
        self.socket.close()

    def _fill(self, size: int, patience: Callable[[], float] | None) -> None:
        """Read until so many bytes are there."""
        while len(self._in) < size:
            self.socket.settimeout(patience() if patience else None)
            try:
                piece = self.socket.recv(READ)
            except TimeoutError:
                continue
            except ConnectionError:
                piece = b""
            if not piece:
                raise EOFError("the other side is gone")
            self._in += piece
