"""What an answer to a request at /sparql depends on, made out of the request before any worker is asked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from graph.iris import BASE
from server import guard
from server.guard import Screened
from server.negotiation import Choice, choose
from server.requests import Asked
from server.settings import Settings
from server.wire import Job


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A query that may run, and the formats in which its answer may come."""

    asked: Asked
    screened: Screened
    choice: Choice

    def job(self) -> Job:
        """Return what a worker is to do."""
        tabular, graph, _ = self.choice.names
        return Job(
            query=self.asked.query,
            base=BASE,
            dataset=self.screened.dataset,
            inferred=self.asked.inferred,
            default_graphs=self.asked.default_graphs,
            named_graphs=self.asked.named_graphs,
            tabular=tabular,
            graph=graph,
        )

    def tag(self, edition: str, language: str = "") -> str | None:
        """Return the entity tag: the edition's, and a digest of all that shapes the answer; None: it may change.

        `language` is that of a page; other answers have none.
        """
        if not self.screened.repeatable:
            return None
        asked = self.asked
        shape = (asked.query, asked.default_graphs, asked.named_graphs, asked.inferred, *self.choice.names, language)
        return f"{edition}-{hashlib.sha256(repr(shape).encode()).hexdigest()[:24]}"


def inquiry(asked: Asked, accept: str, settings: Settings) -> Inquiry:
    """Return what is asked, with the formats that the Accept header takes.

    Raises:
        InputError, QueryError: it cannot be answered, whatever the graph holds.
    """
    return Inquiry(asked, guard.screen(asked.query, settings), choose(accept, asked.format))
