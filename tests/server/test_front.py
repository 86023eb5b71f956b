"""The edge: requests as WSGI has them, slow clients, clients that leave."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from server.front import DRAINED, GONE, HELD, Front, environ
from server.settings import Settings

CHUNKED = {"transfer-encoding": "chunked"}
QUICK = replace(Settings(), body_seconds=0.2, body_bytes=100, threads=2)


@dataclass
class Scope:
    """A request's line and headers as granian gives them."""

    method: str = "POST"
    path: str = "/算力 b"
    query_string: str = "q=%41"
    server: str = "127.0.0.1:8000"
    client: str = "::1:50000"
    scheme: str = "http"
    http_version: str = "1.1"
    authority: str | None = None
    headers: dict[str, str] = field(default_factory=lambda: {"host": "h", "content-type": "t/x", "x-a": "1"} | CHUNKED)


class Protocol:
    """A connection: pieces of a body to read, and what was sent."""

    def __init__(self, pieces: Iterable[bytes] = (), stalls: bool = False, leaves: bool = False) -> None:
        self.pieces, self.stalls, self.leaves = pieces, stalls, leaves
        self.status, self.sent, self.taken = 0, bytearray(), 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            self.taken += len(piece)
            yield piece
        if self.stalls:
            await asyncio.sleep(60)

    async def client_disconnect(self) -> None:
        if not self.leaves:
            await asyncio.sleep(60)

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status = status
        self.sent += body

    def response_stream(self, status: int, headers: list[tuple[str, str]]) -> Protocol:
        self.status = status
        return self

    async def send_bytes(self, piece: bytes) -> None:
        self.sent += piece


def answered(app: Callable[..., Iterable[bytes]], protocol: Protocol) -> Protocol:
    """Have the app answer over the protocol."""
    asyncio.run(Front(app, QUICK).__rsgi__(Scope(), protocol))
    return protocol


def echo(request: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Answer with the body."""
    start("200 OK", [("X", "y")])
    return [request["wsgi.input"].read(), b"|", request["CONTENT_LENGTH"].encode()]


def test_a_request_is_what_wsgi_says_it_is() -> None:
    found = environ(Scope(), b"body", 4)
    assert found["PATH_INFO"].encode("latin-1").decode() == "/算力 b"
    assert [found[key] for key in ("SERVER_PORT", "REMOTE_ADDR", "CONTENT_TYPE", "HTTP_X_A", "CONTENT_LENGTH")] == [
        "8000", "::1", "t/x", "1", "4",
    ]  # fmt: skip


def test_a_body_in_pieces_is_one_body() -> None:
    assert answered(echo, Protocol([b"ab", b"cd"])).sent == b"abcd|4"


def test_a_request_that_announces_no_body_is_not_waited_for() -> None:
    protocol = Protocol(stalls=True)
    asyncio.run(Front(echo, QUICK).__rsgi__(Scope(headers={"host": "h"}), protocol))
    assert protocol.sent == b"|0"


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    assert answered(echo, Protocol([b"ab"], stalls=True)).status == 408


def test_a_body_over_the_limit_is_read_but_not_kept() -> None:
    assert answered(echo, Protocol([b"x" * 60] * 2)).sent == b"|120"


def test_a_body_without_end_is_read_up_to_a_limit() -> None:
    protocol = answered(echo, Protocol(b"x" * 1_000_000 for _ in range(100)))
    assert protocol.taken < DRAINED + 2_000_000


def test_a_long_answer_is_sent_piece_by_piece_and_closed() -> None:
    closed: list[bool] = []

    def pieces() -> Iterator[bytes]:
        try:
            yield from (b"x" * HELD for _ in range(5))
        finally:
            closed.append(True)

    def app(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return pieces()

    assert (len(answered(app, Protocol()).sent), closed) == (5 * HELD, [True])


def test_an_app_that_fails_is_a_500() -> None:
    def app(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        raise LookupError

    assert answered(app, Protocol()).status == 500


@pytest.mark.parametrize("leaves", [True, False])
def test_the_app_can_see_that_its_client_has_gone(leaves: bool) -> None:
    def app(request: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return [b"gone" if request[GONE].wait(0.3) else b"there"]

    assert bytes(answered(app, Protocol(leaves=leaves)).sent) == (b"gone" if leaves else b"there")
