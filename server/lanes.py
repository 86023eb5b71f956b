"""Who may run a query now: a quick lane that always moves, and a slow lane for queries that outlast it.

A query starts in the quick lane, unless it is known to be slow. One that runs on moves over to the slow lane; if
that is full it may stay only as long as nobody waits, and then begins anew in the queue of the slow lane. So an
ordinary query is answered soon, however many heavy ones arrive, and a long one is refused only where many wait.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import ServerBusy

RETRY = "Try again in some seconds."


class GaveWay(ServerBusy):
    """A long query had to make room in the quick lane: it may be asked again in the slow one."""


class Lanes:
    """Counts of the places taken; `quick` and `slow` are the places there are, `queue` how many may wait."""

    def __init__(self, quick: int, slow: int, queue: int) -> None:
        """Take the sizes of both lanes and of the queue."""
        self.quick, self.slow, self.queue = quick, slow, queue
        self.in_quick = self.in_slow = self.waiting = self.waiting_slow = 0
        self._changed = threading.Condition()

    @contextmanager
    def place(self, seconds: float, slow: bool = False) -> Iterator[Place]:
        """Hold a place in the quick lane, or in the slow one; wait for it at most so many seconds.

        Raises:
            ServerBusy: the queue is full, or no place became free in time.
        """
        with self._changed:
            if not self._free(slow):
                self._wait(slow, seconds)
            place = self._entered(slow)
        with place:
            yield place

    def place_now(self) -> Place | None:
        """Return a place in the quick lane, to be left by `with`; None where one must wait for it."""
        with self._changed:
            return self._entered(slow=False) if self._free(slow=False) and not self.waiting else None

    def _entered(self, slow: bool) -> Place:
        if slow:
            self.in_slow += 1
        else:
            self.in_quick += 1
        return Place(self, slow)

    def _free(self, slow: bool) -> bool:
        return self.in_slow < self.slow if slow else self.in_quick < self.quick

    def _wait(self, slow: bool, seconds: float) -> None:
        full = slow and self.waiting_slow >= max(1, self.queue // 2)  # the other half of the queue is for quick ones
        if full or self.waiting + self.waiting_slow >= self.queue:
            raise ServerBusy("Too many queries are waiting already.", remedy=RETRY)
        self._count(slow, 1)
        try:
            if not self._changed.wait_for(lambda: self._free(slow), seconds):
                raise ServerBusy("No worker was free in time.", remedy=RETRY)
        finally:
            self._count(slow, -1)

    def _count(self, slow: bool, step: int) -> None:
        if slow:
            self.waiting_slow += step
        else:
            self.waiting += step

    def leave(self, place: Place) -> None:
        """Give a place back."""
        with self._changed:
            if place.slow:
                self.in_slow -= 1
            else:
                self.in_quick -= 1
            self._changed.notify_all()  # who waits for the other lane would swallow a single call

    def move_over(self, place: Place) -> None:
        """Move a place to the slow lane, or let it stay where nobody waits.

        Raises:
            GaveWay: the slow lane is full and others wait.
        """
        with self._changed:
            if self.in_slow < self.slow:
                self.in_quick, self.in_slow, place.slow = self.in_quick - 1, self.in_slow + 1, True
                self._changed.notify_all()  # who waits for the other lane would swallow a single call
            elif self.waiting:
                raise GaveWay("Too many long queries are running.", remedy=f"{RETRY} Or ask for less.")


class Place:
    """The place of one query, held until its `with` ends; `slow` tells in which lane."""

    def __init__(self, lanes: Lanes, slow: bool) -> None:
        """Start in one of the lanes, now."""
        self.lanes, self.slow, self.since = lanes, slow, time.monotonic()

    def __enter__(self) -> Place:
        """Hold the place."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave it."""
        self.lanes.leave(self)

    def running(self) -> float:
        """Return for how many seconds the place has been held."""
        return time.monotonic() - self.since

    def move_over(self) -> None:
        """Leave the quick lane if that can be done or must be; see `Lanes.move_over`."""
        if not self.slow:
            self.lanes.move_over(self)
