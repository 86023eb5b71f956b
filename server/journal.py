"""The access log: a line of JSON for each answer, without the text of queries."""

from __future__ import annotations

import json
import sys
import time

from flask import Flask, Response, g, request

from server.metrics import Metrics


def install(app: Flask, metrics: Metrics, write: bool) -> None:
    """Have the app count every answer, and write it down if asked to."""

    def begin() -> None:
        g.began = time.monotonic()

    def end(response: Response) -> Response:
        seconds = time.monotonic() - g.pop("began", time.monotonic())
        metrics.count(response.status_code, seconds)
        if write:
            print(line(response, seconds), file=sys.stdout, flush=True)
        return response

    app.before_request(begin)
    app.after_request(end)


def line(response: Response, seconds: float) -> str:
    """Return the line of one answer: time in UTC, client, method, path, status, bytes if known, milliseconds."""
    return json.dumps(
        {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "client": request.remote_addr,
            "method": request.method,
            "path": request.path,
            "status": response.status_code,
            "bytes": response.content_length,
            "ms": round(seconds * 1000, 1),
        }
    )
