"""What the parts of the app share: its settings, its pool, and the way to ask it."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import cast

from flask import current_app, request

from server.answers import Answer
from server.clients import Clients, address
from server.exchange import Exchange
from server.front import BEGUN, GONE
from server.kept import Kept
from server.lanes import GaveWay
from server.pool import Pool
from server.settings import Settings
from server.wire import Job


def pool() -> Pool:
    """Return the pool of the running app."""
    return cast(Pool, current_app.extensions["suanli.pool"])


def settings() -> Settings:
    """Return the settings of the running app."""
    return cast(Settings, current_app.extensions["suanli.settings"])


def kept() -> Kept:
    """Return the answers that the running app keeps."""
    return cast(Kept, current_app.extensions["suanli.kept"])


def answer(job: Job, seconds: float | None = None) -> Answer:
    """Return the pool's answer to a job of the current request; see `Pool.ask` for the errors.

    Raises:
        TooManyRequests: the client has as many queries running as it may.
    """
    if begun := cast(Exchange | None, request.environ.pop(BEGUN, None)):
        with suppress(GaveWay):
            return begun.finish()
        seconds = max(0.01, begun.deadline - time.monotonic())  # asked again, it has no more time than before
    clients = cast(Clients, current_app.extensions["suanli.clients"])
    with clients.one(address(request.environ, settings().trusted_proxies)):
        return pool().ask(job, seconds, request.environ.get(GONE))
