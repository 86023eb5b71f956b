"""One query's time with a worker: send the job, collect the frames, and look at the clock while waiting."""

from __future__ import annotations

import json
import threading
import time
from typing import Any

from graph.errors import QueryError, QuerySyntaxError, QueryTimeout
from server import formats, wire
from server.answers import Answer, ClientGone, QueryTooLarge, Spool, closing_on_error
from server.generation import Worker
from server.lanes import Place
from server.negotiation import NotAcceptable
from server.settings import Settings
from server.wire import Job

TICK = 0.05  # seconds between looks at the lanes, once a query is not quick
STARVED = 8  # times quick_seconds after which a query must make way though it hardly ran


class Exchange:
    """A job with the worker that runs it, the place that it holds and the moment at which it must end."""

    def __init__(
        self, worker: Worker, place: Place, deadline: float, settings: Settings, gone: threading.Event | None = None
    ) -> None:
        """Take the worker, the place, the end of `time.monotonic()`, the settings and what tells that nobody waits."""
        self.gone = gone or threading.Event()
        self.worker, self.place, self.deadline, self.settings = worker, place, deadline, settings
        self._before = worker.worked()

    def run(self, job: Job) -> Answer:
        """Return the whole answer.

        Raises:
            QuerySyntaxError, QueryError: the worker says what is wrong with the query.
            NotAcceptable: the client takes no format for this kind of result.
            QueryTimeout, ServerBusy, QueryTooLarge: the query was stopped.
        """
        try:
            self.worker.channel.send(wire.JOB, job.encode())
            with closing_on_error(Spool(self.settings.answer_mb)) as spool:
                return self._collect(spool)
        except (EOFError, OSError) as error:
            raise QueryTooLarge(
                "The query stopped its worker: it needs more memory, or nests deeper, than is allowed.",
                remedy="Ask for less. The operator's limit: SUANLI_WORKER_MB.",
            ) from error

    def _collect(self, spool: Spool) -> Answer:
        head: dict[str, Any] = {}
        while True:
            kind, payload = self.worker.channel.receive(self._patience)
            if kind == wire.DATA:
                spool.add(payload)
            elif kind == wire.HEAD:
                head = json.loads(payload)
            elif kind == wire.ERROR:
                raise _error(json.loads(payload))
            else:
                return _answer(head, spool)

    def _patience(self) -> float:
        """Return for how many seconds the next wait may last; see `Channel.receive`."""
        left, quick = self.deadline - time.monotonic(), self.settings.quick_seconds - self.place.running()
        if left <= 0:
            raise QueryTimeout(
                f"The query was stopped after {self.settings.query_seconds:g} s or the shorter time asked for.",
                remedy="Narrow it: name a graph, a type or a property, or add LIMIT.",
            )
        if self.gone.is_set():
            raise ClientGone("The client has gone, so its query was stopped.")
        if quick > 0 and not self.place.slow:
            return min(left, quick)
        if not self.place.slow and (self.slow() or self.place.running() > STARVED * self.settings.quick_seconds):
            self.place.move_over()
        if self.place.slow and not self.worker.worn:
            self.worker.slow_down()
        return min(left, TICK)

    def slow(self) -> bool:
        """Tell whether the query has had more work than a quick one; time spent waiting for a processor is none."""
        return self.worker.worked() - self._before > self.settings.quick_seconds


def _answer(head: dict[str, Any], spool: Spool) -> Answer:
    chosen = formats.named(head["format"] or "")
    if chosen is None:
        kinds = formats.GRAPH if head["kind"] == "graph" else formats.TABULAR
        offered = ", ".join(f"{f.media} (format={f.name})" for f in kinds)
        raise NotAcceptable("The result has none of the formats asked for.", "Accept", f"Ask for one of: {offered}.")
    return Answer(head["kind"], chosen, spool.size, spool.whole())


def _error(said: dict[str, Any]) -> QueryError:
    """Return the error that a worker told of."""
    if said["code"] != "query-syntax":
        return QueryError(said["what"], remedy="Change the query.")
    place = f"line {said['line']}, column {said['column']}" if "line" in said else ""
    return QuerySyntaxError(said["what"], place, "Correct the query there, or just before.")
