"""The pool: queries in, answers out, always from the current edition, each within its deadline."""

from __future__ import annotations

import os
import threading
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from graph.editions import Edition, current
from graph.errors import EditionError, NothingPublished, ServerBusy, StoreError
from server.answers import Answer
from server.exchange import Exchange
from server.generation import Generation, Worker
from server.heavy import Heavy
from server.lanes import GaveWay, Lanes
from server.nursery import Nursery
from server.settings import Settings
from server.wire import Job

WATCH_SECONDS, BROKEN_SECONDS = 0.1, 5.0
MEMORY_FACTOR = 2  # an edition takes up to so many times its size on disk while it is loaded, then 1.2 to 1.9


@dataclass(frozen=True)
class Sizes:
    """Places in the lanes that the settings ask for, on this machine."""

    quick: int
    slow: int

    @classmethod
    def of(cls, settings: Settings) -> Sizes:
        """Return the sizes, with the number of processors where the settings leave them open."""
        processors = os.cpu_count() or 1
        return cls(settings.workers or max(4, 2 * processors), settings.slow_workers or max(2, processors))


class Pool:
    """Runs jobs on the workers of the current edition, and changes over when another becomes current."""

    def __init__(self, data: Path, settings: Settings) -> None:
        """Start workers for the current edition, if there is one, and a thread that watches for the next."""
        self.data, self.settings, self.sizes = data, settings, Sizes.of(settings)
        self.lanes = Lanes(self.sizes.quick, self.sizes.slow, settings.queue_length)
        self.nursery, self.heavy = Nursery(settings), Heavy()
        self.stopped = 0  # workers that were killed with their query
        self._generation: Generation | None = None
        self._changing, self._closed = threading.Lock(), threading.Event()
        with suppress(StoreError):
            self.refresh()
        threading.Thread(target=self._watch, daemon=True, name="edition watch").start()

    @property
    def generation(self) -> Generation:
        """What queries run on now.

        Raises:
            NothingPublished, EditionError: there is no edition to serve, or it does not open.
        """
        if self._generation is None:
            self.refresh()
        if self._generation is None:
            raise NothingPublished("There is no edition yet.", str(self.data), "Publish one first: suanli build PATH")
        return self._generation

    @property
    def served(self) -> Generation | None:
        """What queries run on now, if it is there already."""
        return self._generation

    def ask(self, job: Job, seconds: float | None = None, gone: threading.Event | None = None) -> Answer:
        """Return the whole answer to a job, given at most so many seconds (the server's limit if None).

        `gone` is set when nobody waits for the answer any more; the query is stopped then.

        Raises:
            QueryError: the query cannot be answered; see `graph.errors`.
            StoreError: there is no edition to ask.
        """
        end, gone = self._end(seconds), gone or threading.Event()
        try:
            return self._asked(job, end, gone, slow=self.heavy.known(job, self.generation.tag))
        except GaveWay:
            return self._asked(job, end, gone, slow=True)

    def _asked(self, job: Job, end: float, gone: threading.Event, *, slow: bool) -> Answer:
        """Return the answer to a job from a place in one of the lanes, for which it waits."""
        with ExitStack() as held:
            waiting = min(self.settings.queue_seconds, end - time.monotonic())
            place = held.enter_context(self.lanes.place(waiting, slow=slow))
            generation, worker = self._take()
            exchange = Exchange(job, worker, place, end, self.settings, gone, held.pop_all())
        return self._begun(exchange, generation).finish()

    def start(self, job: Job, seconds: float | None, gone: threading.Event, held: ExitStack) -> Exchange | None:
        """Begin a job as `ask` does, if it need not wait for that; None: `ask` must be called. Takes no time.

        `held` is closed when the exchange ends; if there is none, the caller must close it.
        """
        generation = self._generation
        if generation is None or self.heavy.known(job, generation.tag):
            return None
        place = self.lanes.place_now()
        worker = generation.idle() if place else None
        if place:
            held.push(place)
        if place is None or worker is None:
            return None
        return self._begun(Exchange(job, worker, place, self._end(seconds), self.settings, gone, held), generation)

    def _end(self, seconds: float | None) -> float:
        """Return the moment at which a query that begins now must end."""
        return time.monotonic() + min(seconds or self.settings.query_seconds, self.settings.query_seconds)

    def _begun(self, exchange: Exchange, generation: Generation) -> Exchange:
        """Send the job to the worker, which comes back when the exchange ends, before its place is free."""
        exchange.held.callback(self._ended, exchange, generation)
        exchange.begin()
        return exchange

    def _ended(self, exchange: Exchange, generation: Generation) -> None:
        """Take a worker back; one that may be the worse for its query is not used again."""
        if not exchange.clean:
            exchange.worker.worn, self.stopped = True, self.stopped + 1
        self.heavy.learn(exchange.job, generation.tag, exchange.slow())
        generation.put(exchange.worker)

    def _take(self) -> tuple[Generation, Worker]:
        """Return a worker and its generation; asks again where the edition changed in between."""
        while True:
            generation = self.generation
            try:
                return generation, generation.take()
            except ServerBusy:
                if generation is self._generation:
                    raise

    def refresh(self) -> None:
        """Change over to the current edition, if it is not the one that is served already.

        Raises:
            StoreError: there is none, or it does not open; what was served before goes on.
        """
        with self._changing:
            if self._closed.is_set():
                return
            edition, old = current(self.data), self._generation
            if old and old.alive() and _same(old.edition, edition):
                self._into_memory(old)
                return
            self._change(Generation(edition, self.nursery, memory=False))

    def close(self) -> None:
        """End all workers."""
        self._closed.set()
        with self._changing:
            if self._generation:
                self._generation.retire()
            self.nursery.close()

    def _into_memory(self, old: Generation) -> None:
        """Serve the edition from memory where it fits; from disk it was ready sooner."""
        if not old.memory and megabytes(old.edition) * MEMORY_FACTOR <= self.settings.memory_mb:
            self._change(Generation(old.edition, self.nursery, memory=True))

    def _change(self, new: Generation) -> None:
        new.warm(self.sizes.quick)
        old, self._generation = self._generation, new
        if old:
            old.retire()

    def _watch(self) -> None:
        pause = WATCH_SECONDS
        while not self._closed.wait(pause):
            pause = WATCH_SECONDS
            try:
                self.refresh()
            except EditionError:
                pause = BROKEN_SECONDS  # a damaged edition must not cost a process start at each look
            except StoreError:
                continue


def megabytes(edition: Edition) -> int:
    """Return the size of an edition's database on disk, in MiB, rounded up."""
    return (sum(file.stat().st_size for file in edition.graph.iterdir()) >> 20) + 1


def _same(one: Edition, other: Edition) -> bool:
    return one.path == other.path and one.manifest == other.manifest
