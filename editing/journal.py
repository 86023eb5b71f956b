"""The journal of a publication: what is about to be, written down before anything of it is done.

Every command that writes looks for one first, so this module imports little.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FOLDER = "publishing"
"""The folder in the data folder in which a publication works."""


@dataclass(frozen=True, slots=True)
class Journal:
    """A publication under way: its draft, who and why, the commits before and after, extractors, documents read."""

    draft: int
    who: str
    reason: str
    old: str
    new: str
    known: str
    extractor: str
    documents: tuple[str, ...]

    @property
    def text(self) -> str:
        """The journal as it is written down."""
        return json.dumps(asdict(self), ensure_ascii=False)


def path(data: Path) -> Path:
    """Return where the journal of a data folder lies."""
    return data / FOLDER / "journal.json"


def read(data: Path) -> Journal | None:
    """Return the journal of a publication under way, or of one that was killed."""
    try:
        told: dict[str, Any] = json.loads(path(data).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Journal(**told | {"documents": tuple(told["documents"])})
