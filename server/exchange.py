"""One query's time with a worker: send the job, collect the frames, and look at the clock while waiting."""

from __future__ import annotations

import json
import threading
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import Any

from graph.errors import QueryError, QuerySyntaxError, QueryTimeout
from server import formats, wire
from server.answers import Answer, ClientGone, QueryTooLarge, Spool, closing_on_error
from server.generation import Worker
from server.lanes import Place
from server.negotiation import NotAcceptable
from server.settings import Settings
from server.wire import Job

TICK = 0.05  # seconds between looks at a query that is no short one
SHORT = 0.2  # seconds of work after which others go first
STARVED = 8  # times quick_seconds after which a query must make way though it hardly ran


@dataclass
class Exchange:
    """A job with the worker that runs it, the place that it holds and the end of its time by `time.monotonic()`.

    `gone` is set when nobody waits for the answer any more. `held` gives back what the query holds: it is closed by
    `finish`, or else must be by `close`. `clean`: the worker is as good as before.
    """

    job: Job
    worker: Worker
    place: Place
    deadline: float
    settings: Settings
    gone: threading.Event
    held: ExitStack = field(default_factory=ExitStack)
    clean: bool = False

    def begin(self) -> None:
        """Send the job; that the worker is gone is found when its answer is awaited."""
        self._before = self.worker.worked()
        with suppress(OSError):
            self.worker.channel.send(wire.JOB, self.job.encode())

    def finish(self) -> Answer:
        """Return the whole answer.

        Raises:
            QuerySyntaxError, QueryError: the worker says what is wrong with the query.
            NotAcceptable: the client takes no format for this kind of result.
            QueryTimeout, ServerBusy, QueryTooLarge: the query was stopped.
        """
        with self.held:
            try:
                with closing_on_error(Spool(self.settings.answer_mb)) as spool:
                    return self._collected(spool)
            except (EOFError, OSError) as error:
                raise QueryTooLarge(
                    "The query stopped its worker: it needs more memory, or nests deeper, than is allowed.",
                    remedy="Ask for less. The operator's limit: SUANLI_WORKER_MB.",
                ) from error

    def finished(self) -> Answer | None:
        """Return the answer if it is all here, without waiting; None: `finish` must be called, or `close`."""
        return self.finish() if self.worker.channel.answered() else None

    def close(self) -> None:
        """Give everything back, the answer wanted no more."""
        self.held.close()

    def _collected(self, spool: Spool) -> Answer:
        head = ""
        while True:
            kind, payload = self.worker.channel.receive(self._patience)
            self.clean = kind in (wire.END, wire.ERROR)
            if kind == wire.DATA:
                spool.add(payload)
            elif kind == wire.HEAD:
                head = payload.decode()
            elif kind == wire.ERROR:
                raise _error(json.loads(payload))
            else:
                return _answer(head, spool, self.worker.edition)

    def _patience(self) -> float:
        """Return for how many seconds the next wait may last; see `Channel.receive`."""
        left, short = self.deadline - time.monotonic(), SHORT - self.place.running()
        if left <= 0:
            raise QueryTimeout(
                f"The query was stopped after {self.settings.query_seconds:g} s or the shorter time asked for.",
                remedy="Narrow it: name a graph, a type or a property, or add LIMIT.",
            )
        if self.gone.is_set():
            raise ClientGone("The client has gone, so its query was stopped.")
        if short > 0:
            return min(left, short)
        if not self.worker.slowed and self._work() > SHORT:
            self.worker.slow_down()
        if not self.place.slow and (self.slow() or self.place.running() > STARVED * self.settings.quick_seconds):
            self.place.move_over()
        return min(left, TICK)

    def slow(self) -> bool:
        """Tell whether the query has had more work than a quick one; time spent waiting for a processor is none."""
        least = self.settings.quick_seconds
        return self.place.running() > least and self._work() > least

    def _work(self) -> float:
        """Return for how many seconds the query has had a processor."""
        return self.worker.worked() - self._before


def _answer(head: str, spool: Spool, edition: str) -> Answer:
    kind, _, name = head.partition(" ")
    chosen = formats.named(name)
    if chosen is None:
        kinds = formats.GRAPH if kind == "graph" else formats.TABULAR
        offered = ", ".join(f"{f.media} (format={f.name})" for f in kinds)
        raise NotAcceptable("The result has none of the formats asked for.", "Accept", f"Ask for one of: {offered}.")
    return Answer(kind, chosen, spool.size, spool.whole(), edition)


def _error(said: dict[str, Any]) -> QueryError:
    """Return the error that a worker told of."""
    if said["code"] == "not-acceptable":
        raise NotAcceptable(said["what"], "format", "Ask for another format, such as json, turtle or csv.")
    if said["code"] != "query-syntax":
        return QueryError(said["what"], remedy="Change the query.")
    place = f"line {said['line']}, column {said['column']}" if "line" in said else ""
    return QuerySyntaxError(said["what"], place, "Correct the query there, or just before.")
