"""Lookups: queries of one triple pattern about a thing that they name, answered where they arrive.

A text that is not of this form to its last character never comes near a parser here, so none can nest. The pattern
is read from one place of an index, and an answer that grows is given up: its cost is bounded before it begins.
"""

from __future__ import annotations

import io
import re
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from graph.iris import BASE
from server import formats, markup
from server.formats import Format

MOST = 32_768  # bytes of an answer; a longer one is a worker's
LONGEST = 2000  # characters of a query

_IRI = r'<[^<>"{}|^`\\\x00-\x20]*+>'
_NAME = r"[A-Za-z0-9_-]*+:[A-Za-z0-9_][A-Za-z0-9_-]*+"
_VARIABLE = r"\?[A-Za-z][A-Za-z0-9_]*+"
_LITERAL = rf'"[^"\\\n\r]*+"(?:@[a-z]{{2,3}}|\^\^(?:{_IRI}|{_NAME}))?+'
_FORM = re.compile(
    rf"""\s*+ (?:PREFIX\s++[A-Za-z0-9_-]*+:\s*+{_IRI}\s*+)*+
    SELECT\s++ (?P<shown>\*|{_VARIABLE}(?:\s++{_VARIABLE})*+) \s*+ (?:WHERE\s*+)?+
    \{{ \s*+ (?P<subject>{_IRI}|{_NAME}|{_VARIABLE}) \s++ (?P<predicate>{_IRI}|{_NAME}|{_VARIABLE}|a)
    \s++ (?P<object>{_IRI}|{_NAME}|{_VARIABLE}|{_LITERAL}) \s*+ (?:\.\s*+)?+ \}}
    \s*+ (?:LIMIT\s++[0-9]{{1,9}})?+ \s*+""",
    re.X | re.I,
)


class Lookups:
    """Answers the lookups of one edition."""

    def __init__(self, folder: Path) -> None:
        """Open the edition's graph; where that fails there are no answers, and its workers say why."""
        self._store: ox.Store | None = None
        with suppress(OSError, RuntimeError, ValueError):
            self._store = ox.Store.read_only(str(folder))

    def answer(self, query: str, chosen: Format) -> bytes | None:
        """Return the answer to a lookup, None where a worker must give it; takes no time."""
        if self._store is None or chosen.name in markup.FORMATS:
            return None
        sink = _Sink()
        try:
            found = self._store.query(query, base_iri=BASE, use_default_graph_as_union=True)
            cast(ox.QuerySolutions, found).serialize(cast(IO[bytes], sink), format=formats.RESULTS[chosen.name])
        except (SyntaxError, ValueError, RuntimeError, OSError):
            return None
        return bytes(sink.body)


def is_lookup(text: str) -> bool:
    """Tell whether a query names a thing and asks for no more than one index tells of it.

    A variable that stands twice would have to be compared over a whole run of the index; one that the pattern lacks
    would make rows of no length.
    """
    found = _FORM.fullmatch(text) if len(text) <= LONGEST else None
    if not found:
        return False
    subject, predicate, value = found["subject"], found["predicate"], found["object"]
    variables = [term for term in (subject, predicate, value) if term[0] == "?"]
    named = subject[0] != "?" or value[0] != "?"
    shown = set(variables) if found["shown"] == "*" else set(found["shown"].split())
    return named and bool(variables) and len(set(variables)) == len(variables) and shown <= set(variables)


class _Sink(io.RawIOBase):
    """A file that takes an answer of limited length."""

    def __init__(self) -> None:
        super().__init__()
        self.body = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = cast(bytes, data)
        self.body += piece
        if len(self.body) > MOST:
            raise OSError("the answer is too long for a lookup")
        return len(piece)
