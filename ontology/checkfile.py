"""A check: a file of `ontology/checks` that says what it looks for, how grave that is, and how to ask for it.

The file is a SPARQL CONSTRUCT with a `#+` header; what it may ask is described in docs/checks.md. A file that is
added to the folder takes part in the next publish.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from ontology.header import HeaderFault, parsed, read_header
from ontology.place import once, root

SEVERITIES = ("error", "warning", "note")
"""How grave a finding is, the gravest first."""


@dataclass(frozen=True, slots=True)
class Case:
    """A small graph in TriG, and what a check must and must not find in it; each expectation is part of a finding."""

    graph: str
    finds: tuple[Mapping[str, str], ...] = ()
    lacks: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One check. Texts are by language (en, zh); in `message` and `arithmetic` {name} stands for what was found.

    `kind` is what is wrong: scale, conflict, arithmetic, unit, range, date, cycle, orientation, label or source.
    `per` names what makes two answers one finding; `scope` is thing where it joins nothing but what
    the relations that it names join, else all. `after_slips` tells that it asks about slips that others proved, of all.
    """

    id: str
    title: Mapping[str, str]
    checks: Mapping[str, str]
    tolerance: Mapping[str, str]
    message: Mapping[str, str]
    severity: str
    kind: str
    confidence: float
    query: str
    arithmetic: str = ""
    per: tuple[str, ...] = ()
    scope: str = "thing"
    after_slips: bool = False
    cases: tuple[Case, ...] = field(default=())


def check_files(top: Traversable | None = None) -> list[Traversable]:
    """Return the check files of an ontology by name; of that which is in use unless told."""
    folder = (top or root()) / "checks"
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted((file for file in found if file.name.endswith(".rq")), key=lambda file: file.name)


def checks() -> tuple[Check, ...]:
    """Return the checks of the ontology that is in use; a file that is none is left out, as `unreadable` tells."""
    return _read()[0]


def unreadable() -> tuple[str, ...]:
    """Return the names of the check files that are no checks; `suanli check` says why."""
    return _read()[1]


def read_check(file: Traversable, thorough: bool = True) -> Check:
    """Return the check that a file holds; `thorough` holds its header against the schema, which takes a moment.

    Raises:
        HeaderFault: the file is no check; says why and on which line.
    """
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise HeaderFault(f"the file cannot be read as UTF-8: {error}", 1) from None
    header = read_header(text, schema()) if thorough else parsed(text)
    told = {name: header[name] for name in ("title", "checks", "tolerance", "message", "severity", "kind")}
    return Check(
        file.name.removesuffix(".rq"),
        **told,
        confidence=float(header["confidence"]),
        query=text,
        arithmetic=header.get("arithmetic", ""),
        per=tuple(header["per"]),
        scope="all" if "after" in header else header.get("scope", "thing"),
        after_slips="after" in header,
        cases=tuple(_case(each) for each in header["examples"]),
    )


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a check's header."""
    loaded: dict[str, Any] = json.loads((files("ontology") / "check.schema.json").read_text("utf-8"))
    return loaded


@once
def _read() -> tuple[tuple[Check, ...], tuple[str, ...]]:
    found: list[Check] = []
    broken: list[str] = []
    for file in check_files():
        try:
            found.append(read_check(file, thorough=False))
        except (HeaderFault, KeyError, TypeError, ValueError):
            broken.append(file.name)
    return tuple(found), tuple(broken)


def _case(said: Mapping[str, Any]) -> Case:
    return Case(said["graph"], _parts(said.get("finds", ())), _parts(said.get("lacks", ())))


def _parts(said: Any) -> tuple[Mapping[str, str], ...]:
    listed = [said] if isinstance(said, dict) else said
    return tuple({name: str(value) for name, value in part.items()} for part in listed)
