"""Start the command for work that reads documents: the server itself never does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from graph.errors import EditConflict

PUBLISHING = "publishing"
"""The folder in which a publication says how far it is."""


def start(data: Path, place: Path, *words: str, **told: Any) -> None:
    """Start `suanli` on the data folder and let it run; what it says goes into `editing.log`.

    Its state in a folder says from now on that it is at work, and `told`, until it speaks for itself.
    """
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
    place.mkdir(parents=True, exist_ok=True)
    unfinished = place / f"state.json.{process.pid}.tmp"
    unfinished.write_text(json.dumps({"state": "running", "step": "start", "pid": process.pid, **told}))
    unfinished.replace(place / "state.json")
    threading.Thread(target=process.wait, daemon=True).start()


def publish(data: Path, draft: int, *words: str) -> None:
    """Start a publication, if none is under way.

    Raises:
        EditConflict: one is.
    """
    if state(data / PUBLISHING).get("state") == "running":
        raise EditConflict("another publication is under way.", "publish", "Wait until it ends.")
    start(data, data / PUBLISHING, *words, draft=draft)


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
