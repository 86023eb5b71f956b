"""The editions of the data folder, and what changed between two of them: asked of the command, once for each pair."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any

from graph.editions import pair
from graph.errors import EditionError, QueryTimeout

SECONDS = 60
KEPT = 8
Changes = dict[str, Any]
_lock = threading.Lock()
_kept: OrderedDict[tuple[str, str], Changes] = OrderedDict()


def changes(data: Path, old: int, new: int) -> Changes:
    """Return what `suanli changes` tells of two editions; editions never change, so it is asked but once.

    Raises:
        EditionError: there is no such edition, or it cannot be read.
        QueryTimeout: comparing takes too long.
    """
    key = _named(data, old, new)
    with _lock:  # one comparison at a time: each reads two editions
        if key not in _kept:
            _kept[key] = _asked(data, old, new)
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
        return _kept[key]


def _named(data: Path, old: int, new: int) -> tuple[str, str]:
    """Return what tells these editions from others of the same numbers, as in another data folder."""
    one, other = pair(data, old, new)
    return f"{one.path} {one.manifest}", f"{other.path} {other.manifest}"


def _asked(data: Path, old: int, new: int) -> Changes:
    paths = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, "-m", "suanli", "--data", str(data), "changes", str(old), str(new), "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": paths}
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, env=environment, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        remedy = f"Ask it where there is more time: suanli changes {old} {new}"
        raise QueryTimeout(f"Comparing took more than {SECONDS} s.", "editions", remedy) from None
    if done.returncode:
        raise EditionError(done.stderr.decode(errors="replace").strip(), str(data / "editions"))
    read: Changes = json.loads(done.stdout)
    return read
