"""How many queries one client may have at a time, so that no one takes all places."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graph.errors import QueryError


def address(environ: Mapping[str, Any], proxies: int) -> str:
    """Return a client's address: the peer's, or what the outermost of so many trusted proxies in front of us wrote."""
    said = environ.get("HTTP_X_FORWARDED_FOR", "").split(",") if proxies else []
    return str(said[-proxies] if proxies and len(said) >= proxies else environ.get("REMOTE_ADDR", "")).strip()


class TooManyRequests(QueryError):
    """A client asks for more at a time than it may."""

    code, status = "too-many", 429


class Clients:
    """Counts the queries of each client address that run or wait."""

    def __init__(self, limit: int) -> None:
        """Take how many one address may have."""
        self.limit = limit
        self.running: Counter[str] = Counter()
        self._lock = threading.Lock()

    @contextmanager
    def one(self, address: str) -> Iterator[None]:
        """Count a query in, and out again at the end.

        Raises:
            TooManyRequests: the address has as many as it may.
        """
        with self._lock:
            if self.running[address] >= self.limit:
                raise TooManyRequests(
                    f"More than {self.limit} queries of one address at a time are not answered.",
                    remedy="Wait for some answers, then ask on.",
                )
            self.running[address] += 1
        try:
            yield
        finally:
            with self._lock:
                self.running[address] -= 1
                if self.running[address] <= 0:
                    del self.running[address]
