"""Which things of the lexicon new names may mean: told by the command, and kept until the ontology changes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from graph.disk import replace
from ontology.book import stamp
from ontology.place import folder
from server.editor import tasks

SECONDS = 60.0
Candidates = dict[str, list[dict[str, str]]]
"""Of each name the things: `id`, the `name` that is alike, and `by` what (stem, pinyin, spelling)."""


def candidates(data: Path, names: Sequence[str]) -> Candidates:
    """Return the candidates of some names; none where that takes too long."""
    key = sha256(json.dumps([sorted(names), stamp(folder())]).encode()).hexdigest()[:16]
    file = data / tasks.PREVIEWS / "alike.json"
    with suppress(OSError, ValueError, KeyError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        if kept["key"] == key:
            found: Candidates = kept["found"]
            return found
    try:
        done = tasks.run(data, SECONDS, "alike", given="".join(f"{name}\n" for name in names))
    except subprocess.TimeoutExpired:
        return {}
    told = [json.loads(line) for line in done.stdout.splitlines()]
    made = {one["name"]: one["candidates"] for one in told if one["candidates"]}
    if not done.returncode:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace(file, json.dumps({"key": key, "found": made}, ensure_ascii=False))
    return made
