"""A server with the seed documents, or with the samples."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
PATIENCE = 60  # seconds until a server must answer


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server with the seed documents; skip where they are not at hand."""
    if not SEEDS.is_dir():
        pytest.skip("the seed documents are not at hand")
    with served(SEEDS, tmp_path_factory.mktemp("seeds")) as address:
        yield address


@contextmanager
def served(documents: Path, data: Path) -> Iterator[str]:
    """Build the documents into `data`, serve them, and give the address."""
    subprocess.run([*command(data), "build", str(documents)], cwd=ROOT, check=True, capture_output=True)
    with serving(data) as address:
        yield address


@contextmanager
def serving(data: Path) -> Iterator[str]:
    """Serve the current edition of `data` and give the address; the server ends with the block."""
    port = free_port()
    server = subprocess.Popen([*command(data), "serve", "--port", str(port)], cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/reports", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def command(data: Path) -> list[str]:
    """Return the command of suanli on the data folder `data`."""
    return [sys.executable, "-m", "suanli", "--data", str(data)]


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the address answers; fail when the server has ended or stays silent."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"no answer from {address}")
