"""An answer to a query: held back until it is whole, so that an error is never sent as half an answer."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from graph.errors import QueryError
from server.formats import Format
from server.wire import CHUNK

IN_MEMORY = 4 << 20  # bytes; larger answers wait in a temporary file, which has no name


class QueryTooLarge(QueryError):
    """A query that needs more memory, or gives a longer answer, than the server allows."""

    code, status = "query-too-large", 400


class ClientGone(QueryError):
    """Nobody waits for the answer any more."""

    code, status = "client-gone", 499


@dataclass(frozen=True)
class Answer:
    """A whole answer. `kind` is rows, boolean or graph; `size` counts bytes; the body can be read once.

    `edition` is the tag of the edition that it comes from.
    """

    kind: str
    format: Format
    size: int
    body: IO[bytes]
    edition: str

    def read(self) -> bytes:
        """Return the whole body."""
        with self.body:
            return self.body.read()

    def chunks(self) -> Iterator[bytes]:
        """Yield the body piece by piece."""
        with self.body:
            while piece := self.body.read(CHUNK):
                yield piece


class Spool:
    """Collects the pieces of an answer, in memory first and then in a file, up to a limit in MiB."""

    def __init__(self, megabytes: int) -> None:
        """Start empty."""
        self.size, self._limit = 0, megabytes << 20
        self.body: IO[bytes] = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - the answer closes it

    def add(self, piece: bytes) -> None:
        """Take the next piece.

        Raises:
            QueryTooLarge: the answer passes the limit.
        """
        self.size += len(piece)
        if self.size > self._limit:
            raise QueryTooLarge(
                f"The answer is larger than {self._limit >> 20} MiB, so none of it is sent.",
                remedy="Ask for less, or page with ORDER BY, LIMIT and OFFSET. The operator's limit: SUANLI_ANSWER_MB.",
            )
        self.body.write(piece)

    def close(self) -> None:
        """Throw away what was collected."""
        self.body.close()

    def whole(self) -> IO[bytes]:
        """Return the body, ready to be read from its start."""
        self.body.seek(0)
        return self.body


@contextmanager
def closing_on_error(spool: Spool) -> Iterator[Spool]:
    """Close the spool if the block fails; else its body belongs to the answer."""
    try:
        yield spool
    except BaseException:
        spool.close()
        raise
