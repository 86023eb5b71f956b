"""Ask checks of those parts of a view that are not as they were the last time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from graph.checking.answers import Answers, shared_out
from graph.checking.asking import Asker, CheckStopped
from graph.checking.parts import Part, named, parts
from graph.checking.readings import Reading
from graph.checking.view import View
from ontology.checkfile import Check
from ontology.vocabulary import Vocabulary


class Inquiry:
    """What is to be asked: `view` holds the parts that are new, `rest` the others, both as N-Triples."""

    def __init__(
        self,
        readings: Sequence[Reading],
        links: bytes,
        vocabulary: Vocabulary,
        checks: Sequence[Check],
        kept: Path | None = None,
    ) -> None:
        """Take what checks compare, the checks that see one part at a time, and the file of the last answers."""
        self._checks = checks
        self._memory = Answers(kept, checks) if kept else None
        about = {one.iri: one.saying.subject for one in readings}
        found = parts(View(vocabulary).lines(readings), about, links, named(checks, vocabulary))
        known = self._memory.known if self._memory else {}
        parted = {part.digest: part for part in found}
        self._told = {digest: known[digest] for digest in parted if digest in known}
        self._new = {digest: part for digest, part in parted.items() if digest not in known}
        self.view = _lines(self._new.values()) + links
        self.rest = _lines(parted[digest] for digest in self._told)

    def answers(self, asker: Asker, stopped: dict[str, str]) -> dict[str, bytes]:
        """Return what each check answers (N-Triples), of all parts; `stopped` takes those that gave no answer."""
        before = len(stopped)
        fresh = answered(asker, self._checks if self._new else (), stopped)
        if self._memory:
            shared = shared_out(fresh, self._new) if len(stopped) == before else None
            self._memory.keep(self._told | (shared or {}))
        told = {check.id: "".join(each.get(check.id, "") for each in self._told.values()) for check in self._checks}
        return {name: fresh.get(name, b"") + words.encode() for name, words in told.items() if name not in stopped}


def answered(asker: Asker, checks: Iterable[Check], stopped: dict[str, str]) -> dict[str, bytes]:
    """Return what each check answers, as N-Triples; `stopped` takes those that gave none, with the reason."""
    found: dict[str, bytes] = {}
    for check in checks:
        try:
            found[check.id] = asker.ask(check.query)
        except CheckStopped as reason:
            stopped[check.id] = str(reason)
    return found


def _lines(parts: Iterable[Part]) -> bytes:
    lines = dict.fromkeys(chain.from_iterable(part.lines for part in parts))
    return "\n".join([*lines, ""]).encode()
