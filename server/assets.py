"""What pages load that others wrote: which packages are there, their licences, and the addresses of their files.

`frontend/fetch.py` lays them out when Suanli is installed. Where it could not, there are none, and pages do without.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

VENDOR: Final = Path(__file__).resolve().parent / "static" / "vendor"
LEGAL: Final = ("LICENSE", "NOTICE")


@dataclass(frozen=True, slots=True)
class Part:
    """A package: `files` by name with their places under static/, `holds` what is built into it."""

    name: str
    version: str
    licence: str
    files: dict[str, str]
    holds: tuple[Part, ...] = ()

    @property
    def terms(self) -> dict[str, str]:
        """Return the files with its licence and notices, by name; a package may ship none."""
        return {name: place for name, place in self.files.items() if name in LEGAL}


@cache
def parts(vendor: Path = VENDOR) -> tuple[Part, ...]:
    """Return the packages that are there, with their licences, by name; empty where none were fetched."""
    try:
        told = json.loads((vendor / "manifest.json").read_text("utf-8"))
    except OSError:
        return ()
    return tuple(_part(each) for each in told)


def file(name: str) -> str | None:
    """Return the place of a file under static/, such as that of echarts.common.min.js; None where it is not there."""
    return next((part.files[name] for part in parts() if name in part.files), None)


def credits() -> Iterator[Part]:
    """Yield every package whose code pages may load, those that are built into others too, each once."""
    seen: set[tuple[str, str]] = set()
    for part in parts():
        for each in (part, *part.holds):
            if (each.name, each.version) not in seen:
                seen.add((each.name, each.version))
                yield each


def _part(told: dict[str, Any]) -> Part:
    files = {Path(place).name: f"vendor/{place}" for place in told.get("files", ())}
    holds = tuple(_part(each) for each in told.get("holds", ()))
    return Part(told["name"], told["version"], told["licence"], files, holds)
