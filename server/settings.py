"""The server's limits, each a documented setting that an environment variable can change.

`query_seconds` is set by SUANLI_QUERY_SECONDS, and so on: SUANLI_ and the name in capitals.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Any

from graph.errors import InputError

PREFIX = "SUANLI_"


def _setting(default: Any, text: str, least: float = 0) -> Any:
    """Return a dataclass field with its explanation and least value."""
    return field(default=default, metadata={"help": text, "least": least})


@dataclass(frozen=True)
class Settings:
    """All limits and switches of the server; `from_environment` reads them."""

    workers: int = _setting(0, "queries that run at a time; 0 is two for each processor, at least 4")
    slow_workers: int = _setting(0, "as many more that outlast quick_seconds; 0 is one for each processor, at least 2")
    query_seconds: float = _setting(10.0, "seconds after which a query is stopped", 0.05)
    quick_seconds: float = _setting(0.25, "seconds of work after which a query counts as slow and makes way", 0.01)
    queue_seconds: float = _setting(10.0, "seconds that a query waits for a free worker", 0.01)
    queue_length: int = _setting(64, "queries that may wait for a worker")
    client_queries: int = _setting(32, "queries of one client address that may run or wait at a time", 1)
    query_bytes: int = _setting(131_072, "longest query, in bytes of UTF-8", 1)
    query_tokens: int = _setting(20_000, "most words and signs in a query", 1)
    query_depth: int = _setting(64, "most brackets open at a time in a query", 1)
    query_operators: int = _setting(1500, "most operators and keywords that nest without brackets in a query", 1)
    body_bytes: int = _setting(1_048_576, "largest request body, in bytes", 1)
    sheet_bytes: int = _setting(4_194_304, "largest workbook that the editor takes, in bytes", 1)
    answer_mb: int = _setting(256, "largest answer to a query, in MiB", 1)
    worker_mb: int = _setting(1024, "memory that a worker may add to that of its edition, in MiB", 64)
    memory_mb: int = _setting(1024, "editions of up to this size (estimated, MiB) are served from memory; 0: never")
    kept_mb: int = _setting(64, "answers of reports that are kept for who asks the same, in MiB; 0: none")
    services: tuple[str, ...] = _setting((), "endpoints that SERVICE may name, separated by spaces; none: refused")
    processes: int = _setting(1, "HTTP processes; each has its own workers", 1)
    threads: int = _setting(160, "requests that one HTTP process works on at a time", 1)
    connections: int = _setting(2000, "requests that one HTTP process takes at a time; most of them may be slow", 128)
    body_seconds: float = _setting(20.0, "seconds in which a client must send its request's body", 0.1)
    header_seconds: int = _setting(10, "seconds in which a client must send its headers", 1)
    trusted_proxies: int = _setting(0, "proxies in front of us whose X-Forwarded-For we believe")
    user_header: str = _setting("", "header in which a trusted proxy names the account; else people log in here")
    https: bool = _setting(False, "the editor is reached by https only, so its cookies are sent by https only")
    access_log: bool = _setting(False, "write a line of JSON for each request to standard output")
    queries: str = _setting("", "a folder with report files (*.rq) of your own, beside ours")
    page_rows: int = _setting(200, "rows that a page shows of an answer; downloads always hold all", 1)


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings with what the environment says about them.

    Raises:
        InputError: a variable is no number, or less than the least value that makes sense.
    """
    environ = os.environ if environ is None else environ
    changes: dict[str, Any] = {}
    for item in fields(Settings):
        text = environ.get(PREFIX + item.name.upper())
        if text is not None and item.default is not MISSING:
            changes[item.name] = _read(PREFIX + item.name.upper(), text, item.default, item.metadata["least"])
    return replace(Settings(), **changes)


def described() -> list[tuple[str, str, str]]:
    """Return (environment variable, default, explanation) of each setting, for help texts and documentation."""
    return [(PREFIX + f.name.upper(), _shown(f.default), f.metadata["help"]) for f in fields(Settings)]


def _shown(default: Any) -> str:
    return " ".join(default) if isinstance(default, tuple) else str(default)


def _read(name: str, text: str, default: Any, least: float) -> Any:
    if isinstance(default, tuple):
        return tuple(text.split())
    if isinstance(default, bool):
        return text.strip().lower() in ("1", "true", "yes", "on")
    if isinstance(default, str):
        return text
    try:
        value = type(default)(text)
    except ValueError:
        raise InputError(f"{text!r} is not a number.", name, f"Set it to a number, such as {default}.") from None
    if not value >= least:
        raise InputError(f"{text} is too small.", name, f"Set it to {least} or more.")
    return value
