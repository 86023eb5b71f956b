"""Texts: none holds a sign that cannot be seen, such as the backspace that a single b behind a backslash makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from ontology.fault import Fault, fault
from ontology.lint.source import Sources
from ontology.vocabulary import local

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def texts(sources: Sources) -> Iterator[Fault]:
    """Yield texts with control characters."""
    for t in sources.triples:
        if isinstance(t.object, ox.Literal) and _CONTROL.search(t.object.value):
            place = sources.place(t.subject, t.predicate, t.object)
            yield fault("control", place, local(t.subject), text=_CONTROL.sub("␦", t.object.value))
