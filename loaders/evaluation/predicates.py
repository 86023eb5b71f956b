"""How each predicate is compared; the table is `predicates.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from loaders.compiling import compiled

_FLAGS = ("multi", "date", "price", "ratio", "market", "symmetric", "inverse", "negative")
_QUALIFIERS = ("basis", "metric", "kind", "term")
_HUMP = compiled(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate under its one name; `own` are the flags of the name used, `flags` those of both names.

    `known` tells that it is in the table.
    """

    name: str
    own: Mapping[str, str] = field(default_factory=dict)
    flags: Mapping[str, str] = field(default_factory=dict)
    known: bool = False


class Predicates:
    """The table: names in snake_case or camelCase to predicates."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._names: dict[str, str] = {name: name for name in table["known"]} | table["names"]
        self._of: dict[str, str] = table["of"]
        self._flagged = {flag: frozenset(table[flag]) for flag in _FLAGS}
        self.dates: dict[str, list[str]] = table["dates"]
        self._events: dict[str, frozenset[str]] = {}
        for name, classes in table["events"].items():
            canonical = self._names[name]
            self._events[canonical] = self._events.get(canonical, frozenset()) | frozenset(classes)

    def of(self, row: Mapping[str, Any]) -> Predicate:
        """Return the predicate of a row; one with a qualifier ("growth" of the metric "revenue") goes first."""
        snake = _HUMP.sub("_", str(row["predicate"])).lower()
        used = next((k for q in _QUALIFIERS if (k := f"{snake}:{row.get(q)}") in self._names), snake)
        if used not in self._names:
            return Predicate(snake, flags=self.flags(snake))
        name, own = self._names[used], self.flags(used)
        return Predicate(name, own, {**self.flags(name), **own}, known=True)

    def flags(self, name: str) -> dict[str, str]:
        """Return the flags of a name: flag → "", and `of` → what the name measures."""
        found = {flag: "" for flag, names in self._flagged.items() if name in names}
        return found | ({"of": self._of[name]} if name in self._of else {})

    def may_stand_for(self, name: str, event: str) -> bool:
        """Tell whether a key party of an event may stand for it as the subject of a predicate."""
        return event in self._events.get(name, ())


@cache
def predicates() -> Predicates:
    """Return the table of this installation."""
    return Predicates(tomllib.loads((resources.files("loaders.evaluation") / "predicates.toml").read_text("utf-8")))
