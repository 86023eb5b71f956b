"""What web process and workers say to each other: a job one way, frames of bytes the other.

A frame is one byte of kind, four bytes of length (big-endian) and the payload. A worker answers a job with
HEAD (JSON: kind of result, media type), any number of DATA, then END; or with ERROR (JSON) at any point.
"""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

JOB, HEAD, DATA, ERROR, END = b"J", b"H", b"D", b"E", b"Z"
CHUNK = 65_536
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
        return json.dumps(asdict(self)).encode()

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

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Send one frame; blocks until the other side has room for it."""
        self.socket.settimeout(None)
        self.socket.sendall(_PREFIX.pack(kind, len(payload)) + payload)

    def receive(self, patience: Callable[[], float] | None = None) -> tuple[bytes, bytes]:
        """Return kind and payload of the next frame.

        `patience` is asked before each wait how many seconds it may last, and again when they have passed: it
        ends the wait by raising. Without it the wait has no end.

        Raises:
            EOFError: the other side is gone.
        """
        kind, size = _PREFIX.unpack(self._exactly(_PREFIX.size, patience))
        return kind, self._exactly(size, patience)

    def close(self) -> None:
        """Close the end; the other side reads the end of the stream."""
        self.socket.close()

    def _exactly(self, size: int, patience: Callable[[], float] | None) -> bytes:
        data = bytearray()
        while len(data) < size:
            self.socket.settimeout(patience() if patience else None)
            try:
                piece = self.socket.recv(min(size - len(data), 1 << 20))
            except TimeoutError:
                continue
            except ConnectionError:
                piece = b""
            if not piece:
                raise EOFError("the other side is gone")
            data += piece
        return bytes(data)
