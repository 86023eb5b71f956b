"""How many requests one client may have at a time, so that no one takes all places."""

from __future__ import annotations

import threading
from collections import Counter

from flask import Flask, g, request

from graph.errors import QueryError

FREE = frozenset(["health", "ready", "metrics", "static"])  # endpoints that ask no worker


class TooManyRequests(QueryError):
    """A client asks for more at a time than it may."""

    code, status = "too-many", 429


class Clients:
    """Counts the requests of each client address that are being answered."""

    def __init__(self, limit: int) -> None:
        """Take how many one address may have."""
        self.limit = limit
        self._running: Counter[str] = Counter()
        self._lock = threading.Lock()

    def enter(self, address: str) -> None:
        """Count a request in.

        Raises:
            TooManyRequests: the address has as many as it may.
        """
        with self._lock:
            if self._running[address] >= self.limit:
                raise TooManyRequests(
                    f"More than {self.limit} requests of one address at a time are not answered.",
                    remedy="Wait for some answers, then ask on.",
                )
            self._running[address] += 1

    def leave(self, address: str) -> None:
        """Count a request out."""
        with self._lock:
            self._running[address] -= 1
            if self._running[address] <= 0:
                del self._running[address]


def install(app: Flask, limit: int) -> None:
    """Have the app count the requests of each client."""
    clients = Clients(limit)

    def enter() -> None:
        if request.endpoint not in FREE:
            clients.enter(request.remote_addr or "")
            g.counted = request.remote_addr or ""

    def leave(_: BaseException | None) -> None:
        if (address := g.pop("counted", None)) is not None:
            clients.leave(address)

    app.before_request(enter)
    app.teardown_request(leave)
