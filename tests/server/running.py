"""A server for a test: an app in this process, or one as people start it, with its own process and port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from flask.testing import FlaskClient

from server.app import create_app
from server.settings import Settings

HOME = Path(__file__).resolve().parents[2]
START = (
    "import sys; from pathlib import Path; from server.app import main; main(Path(sys.argv[1]), port=int(sys.argv[2]))"
)


@contextmanager
def served(data: Path, settings: Settings) -> Iterator[FlaskClient]:
    """Yield a client, without cookies, of an app on the data folder; close the app's pool at the end."""
    app = create_app(data, settings)
    try:
        yield app.test_client(use_cookies=False)
    finally:
        app.extensions["suanli.pool"].close()


@contextmanager
def running(data: Path, settings: Mapping[str, str]) -> Iterator[str]:
    """Start a server on the data folder and yield its address; end it with SIGTERM."""
    port = free_port()
    environment = os.environ | {"PYTHONPATH": str(HOME)} | dict(settings)
    process = subprocess.Popen([sys.executable, "-c", START, str(data), str(port)], env=environment)
    try:
        _wait(f"http://127.0.0.1:{port}/ready", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the address answers."""
    end = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(url):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"no server at {url}")
