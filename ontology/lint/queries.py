"""The terms that reports and checks ask for: one that the ontology lacks makes a query that finds nothing."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.lint.source import Sources, named
from ontology.vocabulary import TERM, local

_SAID = re.compile(r'"[^"\n]*"|<[^>\s]*>|\s#.*|^#.*')
_TERM = re.compile(r"(?<![\w?$:.-]):([A-Za-z_]\w*)")


def queries(sources: Sources, files: Iterable[Traversable]) -> Iterator[Fault]:
    """Yield the terms of query files that are nowhere described, each where it stands."""
    subjects = {t.subject for t in sources.triples if isinstance(t.subject, ox.NamedNode)}
    known = {local(subject) for subject in subjects if subject.value.startswith(TERM)} | sources.heads
    for file in files:
        for number, line in enumerate(file.read_bytes().decode("utf-8", "replace").splitlines(), 1):
            plain = _SAID.sub(lambda said: " " * len(said[0]), line)
            for found in _TERM.finditer(plain):
                if found[1] not in known:
                    near = difflib.get_close_matches(found[1], known, 1, 0.75)
                    place = Place(named(file), number, found.start() + 1)
                    yield fault("query-term", place, found[1], near_en=f" Did you mean {near[0]}?" if near else "",
                                near_zh=f"是否应为 {near[0]}？" if near else "")  # fmt: skip
