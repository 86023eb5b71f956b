"""The edge of an HTTP process: bodies are read and answers written without a thread, so that slow clients hold none.

It speaks granian's RSGI and calls the Flask app, which is WSGI (PEP 3333), in a thread for as long as it works.
"""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from server.settings import Settings

GONE = "suanli.gone"  # key of the environ: an event that is set when the client has gone
BEGUN = "suanli.begun"  # key of the environ: the exchange with the worker that has this request's query already
HELD = 1 << 20  # bytes of an answer that are made in the thread; the rest piece by piece while it is sent
DRAINED = 16 << 20  # bytes of a body that is too large which are read all the same, so that the client sees why
PIECES = 4096  # in which a body may come: each costs time, and a thousand hold the largest body that is taken
SHEETS = "/sheets"  # how the addresses end that take workbooks
LATE = (408, [("content-type", "text/plain")], b"The request did not come in time.\n")
FAULT = (500, [("content-type", "text/plain")], b"The server made a mistake; its log says more.\n")
Environ = dict[str, Any]
Wsgi = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class Quick(Protocol):
    """What answers requests on the event loop, without the app."""

    async def answer(self, request: Environ) -> Reply | None:
        """Return the reply to a request, or None where the app must give it."""


@dataclass
class Reply:
    """What the app answers: `start` is sent at once, `rest` after it."""

    status: int
    headers: list[tuple[str, str]]
    start: bytes
    rest: Iterator[bytes] | None = None
    close: Callable[[], None] = lambda: None


class Front:
    """The RSGI application around a WSGI one."""

    def __init__(self, app: Wsgi, settings: Settings, quick: Quick | None = None) -> None:
        """Take the app, the settings that limit threads, bodies and waiting, and what answers without the app."""
        self.app, self.settings, self.quick = app, settings, quick
        self.threads = ThreadPoolExecutor(settings.threads, "request")

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request."""
        try:
            body, size = (b"", 0) if _bodiless(scope) else await self._body(protocol, self._largest(scope))
        except TimeoutError:
            protocol.response_bytes(*LATE)
            return
        request = environ(scope, body, size)
        reply = await self.quick.answer(request) if self.quick else None
        if reply:
            protocol.response_bytes(reply.status, reply.headers, reply.start)
            return
        gone = request.setdefault(GONE, threading.Event())
        watch = asyncio.ensure_future(_watch(protocol, gone))
        try:
            await self._answer(request, protocol)
        finally:
            watch.cancel()
            if begun := request.get(BEGUN):
                begun.close()  # the app did not come so far

    def _largest(self, scope: Any) -> int:
        return self.settings.sheet_bytes if scope.path.endswith(SHEETS) else self.settings.body_bytes

    async def _body(self, protocol: Any, largest: int) -> tuple[bytes, int]:
        """Return the body and its size; of one that is too large nothing is kept.

        Raises:
            TimeoutError: it does not come in time.
        """
        body, size, pieces = bytearray(), 0, 0
        async with asyncio.timeout(self.settings.body_seconds):
            async for piece in protocol:
                size, pieces = size + len(piece), pieces + 1
                if pieces > PIECES:
                    return b"", DRAINED
                if size > DRAINED:
                    break
                body += piece
                if size > largest:
                    body.clear()  # the app refuses it by its size
        return bytes(body), size

    async def _answer(self, request: Environ, protocol: Any) -> None:
        loop = asyncio.get_running_loop()
        reply = await loop.run_in_executor(self.threads, call, self.app, request)
        if reply is None:
            protocol.response_bytes(*FAULT)
            return
        try:
            if reply.rest is None:
                protocol.response_bytes(reply.status, reply.headers, reply.start)
                return
            stream = protocol.response_stream(reply.status, reply.headers)
            piece: bytes | None = reply.start
            while piece is not None:
                await stream.send_bytes(piece)
                piece = await loop.run_in_executor(self.threads, next, reply.rest, None)
        finally:
            reply.close()


def _bodiless(scope: Any) -> bool:
    """Tell whether a request says that it has no body (RFC 9112, 6.3); to look for one takes time."""
    framed = "content-length" in scope.headers or "transfer-encoding" in scope.headers
    return scope.http_version.startswith("1") and not framed


async def _watch(protocol: Any, gone: threading.Event) -> None:
    await protocol.client_disconnect()
    gone.set()


def call(app: Wsgi, request: Environ) -> Reply | None:
    """Return what the app answers, or None where it fails, which it does not."""
    said: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], _: Any = None) -> Callable[[bytes], None]:
        said[:] = [int(status.split()[0]), [(name.lower(), value) for name, value in headers]]
        return lambda _: None

    try:
        pieces = app(request, start)
        rest, held = iter(pieces), bytearray()
        close = getattr(pieces, "close", lambda: None)
        for piece in rest:
            held += piece
            if len(held) > HELD:
                return Reply(said[0], said[1], bytes(held), rest, close)
    except Exception:
        return None
    return Reply(said[0], said[1], bytes(held), None, close)


def environ(scope: Any, body: bytes, size: int) -> Environ:
    """Return a request as WSGI has it; `size` is what the body had before it was cut."""
    host, _, port = scope.server.rpartition(":")
    found: Environ = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),  # decoded already, but WSGI wants it so
        "QUERY_STRING": scope.query_string,
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0],
        "CONTENT_LENGTH": str(size),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    if scope.authority:
        found["HTTP_HOST"] = scope.authority
    for name, value in scope.headers.items():
        if name != "content-length":
            key = _key(name)
            found[key] = f"{found[key]}, {value}" if key in found and key != "HTTP_HOST" else value
    return found


@lru_cache(1024)
def _key(header: str) -> str:
    """Return the key of a header in the environ."""
    return "CONTENT_TYPE" if header == "content-type" else f"HTTP_{header.upper().replace('-', '_')}"
