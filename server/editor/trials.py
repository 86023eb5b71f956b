"""Try a rule on the corpus as its form has it: by the command, for the server itself reads no documents."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from graph.errors import EditError
from graph.iris import article
from ontology.book import Statements
from server.caching import language
from server.editor import tasks
from server.editor.access import data
from server.links import link

SECONDS = 180.0


def of(draft: int, address: str, wanted: Statements) -> dict[str, Any]:
    """Return the sentences that a rule hits and passes, ready for the page.

    Raises:
        EditError: it takes too long, or cannot be tried.
    """
    with TemporaryDirectory() as place:
        file = Path(place) / "rule.json"
        file.write_text(json.dumps(sorted(wanted), ensure_ascii=False), encoding="utf-8")
        try:
            done = tasks.run(data(), SECONDS, "try", str(draft), address, f"--as={file}")
        except subprocess.TimeoutExpired as late:
            raise EditError("the trial takes too long.", "", "Give the rule rarer words.") from late
    if done.returncode:
        raise EditError(tasks.told(done), "", "Mend the rule and try again.")
    found: dict[str, Any] = json.loads(done.stdout)
    for one in (*found["hits"], *found["misses"]):
        one["href"] = link(article(one["document"], one["article"]).value)
    found["faults"] = [f"{one['message'][language()]} {one['remedy'][language()]}" for one in found["faults"]]
    return found
