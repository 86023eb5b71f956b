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
from typing import Any

from server.settings import Settings

GONE = "suanli.gone"  # key of the environ: an event that is set when the client has gone
HELD = 1 << 20  # bytes of an answer that are made in the thread; the rest piece by piece while it is sent
DRAINED = 16 << 20  # bytes of a body that is too large which are read all the same, so that the client sees why
LATE = (408, [("content-type", "text/plain")], b"The request did not come in time.\n")
FAULT = (500, [("content-type", "text/plain")], b"The server made a mistake; its log says more.\n")
Environ = dict[str, Any]
Wsgi = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


@dataclass
class Reply:
    """What the app answers: `start` is sent at once, `rest` after it."""

    status: int
    headers: list[tuple[str, str]]
    start: bytes
    rest: Iterator[bytes] | None
    close: Callable[[], None]


class Front:
    """The RSGI application around a WSGI one."""

    def __init__(self, app: Wsgi, settings: Settings) -> None:
        """Take the app and the settings that limit threads, bodies and waiting."""
        self.app, self.settings = app, settings
        self.threads = ThreadPoolExecutor(settings.threads, "request")

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request."""
        try:
            async with asyncio.timeout(self.settings.body_seconds):
                body, size = await self._body(protocol)
        except TimeoutError:
            protocol.response_bytes(*LATE)
            return
        gone = threading.Event()
        watch = asyncio.ensure_future(_watch(protocol, gone))
        try:
            await self._answer(environ(scope, body, size) | {GONE: gone}, protocol)
        finally:
            watch.cancel()

    async def _body(self, protocol: Any) -> tuple[bytes, int]:
        """Return the body and its size; of one that is too large nothing is kept."""
        body, size = bytearray(), 0
        async for piece in protocol:
            size += len(piece)
            if size > DRAINED:
                break
            body += piece
            if size > self.settings.body_bytes:
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
            key = "CONTENT_TYPE" if name == "content-type" else f"HTTP_{name.upper().replace('-', '_')}"
            found[key] = f"{found[key]}, {value}" if key in found and key != "HTTP_HOST" else value
    return found
