"""The account of all answers: they are counted, and each has a line of JSON in the log, without the text of queries."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, g, request

from server.clients import address
from server.metrics import Metrics
from server.settings import Settings


@dataclass(frozen=True)
class Journal:
    """Counts answers, and writes them down where the settings say so."""

    metrics: Metrics
    settings: Settings

    def note(self, environ: Mapping[str, Any], path: str, status: int, size: int | None, seconds: float) -> None:
        """Take down one answer; `size` is that of its body in bytes, where it is known."""
        self.metrics.count(status, seconds)
        if not self.settings.access_log:
            return
        line = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "client": address(environ, self.settings.trusted_proxies),
            "method": environ["REQUEST_METHOD"],
            "path": path,
            "status": status,
            "bytes": size,
            "ms": round(seconds * 1000, 1),
        }
        print(json.dumps(line), file=sys.stdout, flush=True)


def install(app: Flask, metrics: Metrics, settings: Settings) -> Journal:
    """Have the app take down every answer; return the journal."""
    journal = Journal(metrics, settings)

    def begin() -> None:
        g.began = time.monotonic()

    def end(response: Response) -> Response:
        seconds = time.monotonic() - g.pop("began", time.monotonic())
        journal.note(request.environ, request.path, response.status_code, response.content_length, seconds)
        return response

    app.before_request(begin)
    app.after_request(end)
    return journal
