"""Who may run a query now: a quick lane that always moves, and a slow lane for queries that outlast it.

Every query starts in the quick lane. One that runs on moves over to the slow lane; if that is full it may stay
only as long as nobody waits. So an ordinary query is answered soon, however many heavy ones arrive.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import ServerBusy

RETRY = "Try again in some seconds."


class Lanes:
    """Counts of the places taken; `quick` and `slow` are the places there are, `queue` how many may wait."""

    def __init__(self, quick: int, slow: int, queue: int) -> None:
        """Take the sizes of both lanes and of the queue."""
        self.quick, self.slow, self.queue = quick, slow, queue
        self.in_quick = self.in_slow = self.waiting = 0
        self._changed = threading.Condition()

    @contextmanager
    def place(self, seconds: float) -> Iterator[Place]:
        """Hold a place in the quick lane; wait for one at most so many seconds.

        Raises:
            ServerBusy: the queue is full, or no place became free in time.
        """
        self._enter(seconds)
        place = Place(self)
        try:
            yield place
        finally:
            self._leave(place)

    def _enter(self, seconds: float) -> None:
        with self._changed:
            if self.in_quick >= self.quick:
                self._wait(seconds)
            self.in_quick += 1

    def _wait(self, seconds: float) -> None:
        if self.waiting >= self.queue:
            raise ServerBusy("Too many queries are waiting already.", remedy=RETRY)
        self.waiting += 1
        try:
            if not self._changed.wait_for(lambda: self.in_quick < self.quick, seconds):
                raise ServerBusy("No worker was free in time.", remedy=RETRY)
        finally:
            self.waiting -= 1

    def _leave(self, place: Place) -> None:
        with self._changed:
            if place.slow:
                self.in_slow -= 1
            else:
                self.in_quick -= 1
            self._changed.notify()

    def move_over(self, place: Place) -> None:
        """Move a place to the slow lane, or let it stay where nobody waits.

        Raises:
            ServerBusy: the slow lane is full and others wait.
        """
        with self._changed:
            if self.in_slow < self.slow:
                self.in_quick, self.in_slow, place.slow = self.in_quick - 1, self.in_slow + 1, True
                self._changed.notify()
            elif self.waiting:
                raise ServerBusy("Too many long queries are running.", remedy=f"{RETRY} Or ask for less.")


class Place:
    """The place of one query; `slow` tells in which lane."""

    def __init__(self, lanes: Lanes) -> None:
        """Start in the quick lane, now."""
        self.lanes, self.slow, self.since = lanes, False, time.monotonic()

    def running(self) -> float:
        """Return for how many seconds the place has been held."""
        return time.monotonic() - self.since

    def move_over(self) -> None:
        """Leave the quick lane if that can be done or must be; see `Lanes.move_over`."""
        if not self.slow:
            self.lanes.move_over(self)
