"""Questions of the pages to the pool: rows back, each a mapping from variable to term of SPARQL JSON results."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any, TypeVar, cast

from server import context, questions, rows
from server.caching import edition_tag
from server.names import Names
from server.wire import Job

Row = dict[str, dict[str, Any]]
T = TypeVar("T")
_lock = threading.Lock()
_kept: dict[str, tuple[str, object]] = {}  # by key, with the tag of the edition
_names: dict[str, Names] = {}  # of the served edition only


def ask(query: str, **bound: str) -> list[Row]:
    """Return the rows of one of our own queries; `bound` maps variables to terms in N-Triples."""
    return rows.bindings(context.answer(Job(query, tabular="json", substitutions=bound)).read())


def truth(job: Job) -> bool:
    """Return the answer to a yes or no question."""
    return bool(json.loads(context.answer(job).read())["boolean"])


def plain(row: Row) -> dict[str, str]:
    """Return a row's values without what kind of term each is."""
    return {name: term["value"] for name, term in row.items()}


def kept(key: str, make: Callable[[], T]) -> T:
    """Return what `make` gives for the served edition; it is made when first asked for. Nobody may change it."""
    tag = edition_tag()
    with _lock:
        found = _kept.get(key)
    if found is None or found[0] != tag:
        found = (tag, make())
        with _lock:
            _kept[key] = found
    return cast(T, found[1])


def names() -> Names:
    """Return the names of the served edition; they are read when first asked for."""
    tag = edition_tag()
    with _lock:
        if tag not in _names:
            read = Names(map(plain, ask(questions.NAMES)), map(plain, ask(questions.TYPES)))
            _names.clear()
            _names[tag] = read
        return _names[tag]
