"""The short way of a query: from the event loop to a worker and back, without a thread, while nothing is unusual.

A lookup (`server.lookup`) needs no worker.
Errors, pages, bodies, full lanes, long answers and slow queries go the long way, through the app. So nothing here
may wait or raise; a query that is already with a worker is handed to the app in the request's environ, under BEGUN.
"""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass

from flask import Flask
from werkzeug.http import quote_etag

from graph.errors import SuanliError
from server import clients, compression
from server.clients import Clients, TooManyRequests
from server.exchange import Exchange
from server.front import BEGUN, GONE, Environ, Reply
from server.inquiry import Inquiry, inquiry
from server.journal import Journal
from server.manners import ALWAYS, VARY, kept
from server.pool import Pool
from server.requests import parameters, read
from server.settings import Settings
from server.wire import Channel

PATH = "/sparql"
LONGEST = 8192  # characters of a request's parameters; longer ones take too long to read here
MOMENT = 1  # milliseconds for which everything else may wait
UNUSUAL = ("HTTP_IF_NONE_MATCH", "HTTP_TRANSFER_ENCODING")
COMMON = [(name.lower(), value) for name, value in (*ALWAYS, ("Vary", VARY))]


@dataclass
class Found:
    """An answer that is whole, and the tag of the edition that it comes from."""

    body: bytes
    content_type: str
    edition: str


@dataclass(frozen=True)
class Quick:
    """Answers the plain queries of an app; one that takes more seconds than `patience` is handed over to a thread."""

    settings: Settings
    pool: Pool
    clients: Clients
    journal: Journal
    patience: float = 0.05

    @classmethod
    def of(cls, app: Flask) -> Quick:
        """Return what answers the plain queries of this app."""
        parts = app.extensions
        return cls(*(parts[f"suanli.{name}"] for name in ("settings", "pool", "clients", "journal")))

    async def answer(self, request: Environ) -> Reply | None:
        """Return the reply to a request, or None where the app must give it."""
        start = time.monotonic()
        inquired = self._inquiry(request) if _plain(request) else None
        if inquired is None:
            return None
        found = self._looked_up(inquired) or await self._worked(inquired, request)
        return self._reply(request, inquired, found, start) if found else None

    def _looked_up(self, inquired: Inquiry) -> Found | None:
        served, asked, chosen = self.pool.served, inquired.asked, inquired.choice.tabular
        if not inquired.screened.lookup or served is None or chosen is None:
            return None
        if asked.default_graphs is not None or not asked.inferred:
            return None
        body = served.lookups.answer(asked.query, chosen)
        return Found(body, chosen.content_type, served.tag) if body is not None else None

    async def _worked(self, inquired: Inquiry, request: Environ) -> Found | None:
        begun = self._begin(inquired, request)
        if begun is None:
            return None
        request[BEGUN] = begun
        await self._wait(begun.worker.channel)
        try:
            answer = begun.finished()
        except SuanliError:  # such as a result in none of the formats taken: the app asks again and tells
            del request[BEGUN]
            return None
        if answer is None:
            return None
        del request[BEGUN]
        return Found(answer.read(), answer.format.content_type, answer.edition)

    def _inquiry(self, request: Environ) -> Inquiry | None:
        try:
            asked = read(parameters(request["QUERY_STRING"]))
            found = inquiry(asked, request.get("HTTP_ACCEPT", ""), self.settings) if asked else None
        except SuanliError:
            return None
        return found if found and not found.choice.page else None

    def _begin(self, inquired: Inquiry, request: Environ) -> Exchange | None:
        """Have a worker begin, if a place and a worker are free at once."""
        held = ExitStack()
        try:
            held.enter_context(self.clients.one(clients.address(request, self.settings.trusted_proxies)))
        except TooManyRequests:
            return None
        gone = request.setdefault(GONE, threading.Event())
        begun = self.pool.start(inquired.job(), inquired.asked.seconds, gone, held)
        if not begun:
            held.close()
        return begun

    async def _wait(self, channel: Channel) -> None:
        """Wait until the worker says something, or long enough.

        For a query that runs alone it is a moment without the event loop, which costs more time than most queries do.
        """
        alone = self.pool.lanes.in_quick <= 1
        if not alone or not channel.speaks(MOMENT):
            await _readable(channel.socket, self.patience)

    def _reply(self, request: Environ, inquired: Inquiry, found: Found, start: float) -> Reply:
        """Return the answer as the app would give it."""
        tag, body = inquired.tag(found.edition), found.body
        headers = [*COMMON, ("content-type", found.content_type), ("cache-control", kept(tag))]
        if tag:
            headers.append(("etag", quote_etag(tag, weak=True)))
        if len(body) >= compression.LEAST and compression.takes_gzip(request.get("HTTP_ACCEPT_ENCODING", "")):
            body = compression.gzipped(body)
            headers.append(("content-encoding", "gzip"))
        headers.append(("content-length", str(len(body))))
        self.journal.note(request, PATH, 200, len(body), time.monotonic() - start)
        return Reply(200, headers, body)


def _plain(request: Environ) -> bool:
    """Tell whether a request may be a plain query."""
    return (
        request["PATH_INFO"] == PATH
        and request["REQUEST_METHOD"] == "GET"
        and len(request["QUERY_STRING"]) <= LONGEST
        and "lang=" not in request["QUERY_STRING"]  # it sets a cookie
        and not any(name in request for name in UNUSUAL)
    )


async def _readable(end: socket.socket, seconds: float) -> None:
    """Wait until there is something to read, at most so many seconds."""
    loop = asyncio.get_running_loop()
    came = loop.create_future()
    loop.add_reader(end.fileno(), _come, came)
    timer = loop.call_later(seconds, _come, came)
    try:
        await came
    finally:
        loop.remove_reader(end.fileno())
        timer.cancel()


def _come(came: asyncio.Future[None]) -> None:
    if not came.done():
        came.set_result(None)
