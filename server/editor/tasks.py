"""Start the command for work that reads documents: the server itself never does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.disk import replace
from graph.errors import EditConflict

PUBLISHING = "publishing"
"""The folder in which a publication says how far it is."""


PREVIEWS = "previews"
"""The folder with a folder for each draft's preview."""
_HOME = str(Path(__file__).resolve().parents[2])
_lock = threading.Lock()
_previewers: dict[Path, subprocess.Popen[bytes]] = {}


def start(data: Path, place: Path, *words: str, **told: Any) -> None:
    """Start `suanli` on the data folder and let it run; what it says goes into `editing.log`.

    Its state in a folder says from now on that it is at work, and `told`, until it speaks for itself.
    """
    process = _started(data, words, subprocess.DEVNULL)
    _begun(place, process.pid, told)
    threading.Thread(target=process.wait, daemon=True).start()


def run(data: Path, seconds: float, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run `suanli` on the data folder to its end, with an input, and return what it says.

    Raises:
        TimeoutExpired: of subprocess; it takes longer, and was ended.
    """
    return subprocess.run(  # noqa: S603
        _command(data, words),
        input=given,
        capture_output=True,
        text=True,
        timeout=seconds,
        env=os.environ | {"PYTHONPATH": _HOME},
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    """Return the last thing that a command said was wrong, "" for nothing."""
    lines = done.stderr.strip().splitlines()
    return lines[-1].removeprefix("suanli: ") if lines else ""


def warm(data: Path) -> None:
    """Have a process ready that computes previews: it reads now what they share, and ends when nobody asks."""
    with _lock:
        _previewer(data)


def preview(data: Path, draft: int) -> None:
    """Have the preview of a draft computed, if that is not under way; its state says how far it is."""
    place = data / PREVIEWS / str(draft)
    with _lock:
        if state(place).get("state") == "running":
            return
        process = _previewer(data)
        _begun(place, process.pid, {"draft": draft})
        if not _ask(process, draft):  # it has just ended by itself
            process = _previewer(data, anew=True)
            _begun(place, process.pid, {"draft": draft})
            _ask(process, draft)


def _previewer(data: Path, anew: bool = False) -> subprocess.Popen[bytes]:
    """Return the process that computes previews, started where there is none."""
    found = _previewers.get(data)
    if found is None or anew or found.poll() is not None:
        found = _previewers[data] = _started(data, ("previews",), subprocess.PIPE)
    return found


def _ask(process: subprocess.Popen[bytes], draft: int) -> bool:
    assert process.stdin is not None  # noqa: S101 - it is a pipe
    try:
        process.stdin.write(b"%d\n" % draft)
        process.stdin.flush()
    except OSError:
        return False
    return True


def _started(data: Path, words: Sequence[str], given: int) -> subprocess.Popen[bytes]:
    with (data / "editing.log").open("ab") as log:
        return subprocess.Popen(  # noqa: S603
            _command(data, words),
            stdin=given,
            stdout=log,
            stderr=log,
            env=os.environ | {"PYTHONPATH": _HOME},
            start_new_session=True,
        )


def _command(data: Path, words: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "suanli", "--data", str(data), *words]


def _begun(place: Path, process: int, told: Mapping[str, Any]) -> None:
    place.mkdir(parents=True, exist_ok=True)
    replace(place / "state.json", json.dumps({"state": "running", "step": "start", "pid": process, **told}))


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
