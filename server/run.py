"""Run the server: granian in front, one app in each of its processes."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import replace
from pathlib import Path

from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.server.mp import MPServer

from graph.errors import InputError
from server.front import Front
from server.settings import Settings, from_environment

DATA = "SUANLI_DATA"
TURN = 0.001  # seconds of Python of one thread for which the others, the event loop first, may have to wait


def main(data: Path, host: str = "127.0.0.1", port: int = 8000, workers: int = 0, reports: Path | None = None) -> None:
    """Serve the data folder until the process is stopped.

    `workers` are query workers in each HTTP process; 0 leaves their number to SUANLI_WORKERS or the machine.
    `reports` is a folder of query files beside ours; None leaves it to SUANLI_QUERIES.

    Raises:
        InputError: a setting in the environment, the address or the port cannot be used.
    """
    settings = from_environment()
    check_free(host, port)
    os.environ[DATA] = str(data.resolve())
    if workers:
        os.environ["SUANLI_WORKERS"] = str(workers)
        settings = replace(settings, workers=workers)
    if reports:
        os.environ["SUANLI_QUERIES"] = str(reports.resolve())
    granian(settings, host, port).serve()


def check_free(host: str, port: int) -> None:
    """Try the address: the HTTP server itself would share a port that another server has, without a word.

    Raises:
        InputError: it is in use, or none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        what = f"The server cannot listen there: {error}."
        raise InputError(what, f"{host}:{port}", "Choose another port with --port, or end who uses it.") from None


def granian(settings: Settings, host: str, port: int) -> MPServer:
    """Return the HTTP server, not yet started."""
    return MPServer(
        "server.run:app",
        address=host,
        port=port,
        interface=Interfaces.RSGI,
        factory=True,
        workers=settings.processes,
        backpressure=settings.connections,
        http=HTTPModes.http1,  # to look which version it is costs each connection time
        websockets=False,
        http1_settings=HTTP1Settings(header_read_timeout=settings.header_seconds * 1000, max_buffer_size=65_536),
        log_access=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )


def app() -> Front:
    """Return what one HTTP process runs, for the folder that SUANLI_DATA names.

    Raises:
        InputError: SUANLI_DATA is not set.
    """
    from server.app import create_app  # here, because app.py offers main() too
    from server.quick import Quick
    from server.warming import keep_warm

    if DATA not in os.environ:
        raise InputError("The data folder is not named.", DATA, f"Set {DATA}, or run: suanli serve --data FOLDER")
    settings = from_environment()
    sys.setswitchinterval(TURN)
    made = create_app(Path(os.environ[DATA]), settings)
    keep_warm(made)
    return Front(made, settings, Quick.of(made))
