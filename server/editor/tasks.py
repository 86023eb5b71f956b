"""Start the command for work that reads documents: the server itself never does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any


def start(data: Path, *words: str) -> None:
    """Start `suanli` on the data folder and let it run; what it says goes into a file beside its state."""
    home = str(Path(__file__).resolve().parents[2])
    with (data / "editing.log").open("ab") as log:
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "suanli", "--data", str(data), *words],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=os.environ | {"PYTHONPATH": home},
            start_new_session=True,
        )
    threading.Thread(target=process.wait, daemon=True).start()


def state(folder: Path) -> dict[str, Any]:
    """Return how far a piece of work is, as its process wrote it down; one that ended without a word has failed."""
    found = _read(folder / "state.json")
    if found.get("state") == "running" and not _lives(int(found.get("pid", 0))):
        found["state"] = "failed"
    return found


def result(folder: Path) -> dict[str, Any]:
    """Return what a piece of work found, {} where there is nothing yet."""
    return _read(folder / "result.json")


def _read(file: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _lives(pid: int) -> bool:
    try:
        return pid > 0 and "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def await_start(folder: Path, seconds: float = 3.0) -> None:
    """Wait a moment until the process that was started has said that it is at work, so that the next page shows it."""
    before, end = _stamp(folder), time.monotonic() + seconds
    while _stamp(folder) == before and time.monotonic() < end:
        time.sleep(0.05)


def _stamp(folder: Path) -> int:
    try:
        return (folder / "state.json").stat().st_mtime_ns
    except OSError:
        return 0
