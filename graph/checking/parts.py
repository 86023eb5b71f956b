"""Part what checks ask into pieces that no check joins, so that a piece which did not change is not asked again.

Two things are in one piece where a relation that a check names leads from one to the other, by way of others too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from ontology.checkfile import Check
from ontology.vocabulary import TERM, Vocabulary

_NAMED = re.compile(r"(?<![\w.]):([A-Za-z]\w*)")


@dataclass(slots=True)
class Part:
    """A piece of a view: the readings (by IRI) and the things in it, and its lines of N-Triples."""

    readings: list[str] = field(default_factory=list)
    things: set[str] = field(default_factory=set)
    lines: list[str] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """What tells it from any other: the sha256 of its lines and of the relations of its things, in hex."""
        return sha256("\n".join(sorted({*self.lines, *self.relations})).encode()).hexdigest()


def named(checks: Iterable[Check], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the relations, as IRIs, that checks name."""
    words = {word for check in checks for word in _NAMED.findall(check.query)}
    return frozenset(TERM + word for word in words & vocabulary.relations)


def parts(
    lines: Mapping[str, Sequence[str]], about: Mapping[str, str], links: bytes, joined: frozenset[str]
) -> list[Part]:
    """Return the pieces of a view.

    `lines` are the lines of each reading and `about` the things they are about, by the reading's IRI; `links` the
    relations as N-Triples, of which those in `joined` join.
    """
    relations = list(_relations(links))
    roots = _Roots()
    for subject, relation, object_, _ in relations:
        if relation in joined:
            roots.join(subject, object_)
    found: dict[str, Part] = defaultdict(Part)
    for reading, thing in about.items():
        part = found[roots.of(thing)]
        part.readings.append(reading)
        part.things.add(thing)
        part.lines += lines[reading]
    for subject, _, _, line in relations:
        if (part_of := found.get(roots.of(subject))) is not None:
            part_of.things.add(subject)
            part_of.relations.append(line)
    return list(found.values())


def _relations(links: bytes) -> Iterator[tuple[str, str, str, str]]:
    """Yield subject, relation and object of each line, as IRIs, and the line."""
    for line in links.decode().splitlines():
        subject, relation, rest = line.split(" ", 2)
        yield subject[1:-1], relation[1:-1], rest.removesuffix(" .")[1:-1], line


class _Roots:
    """Which things hang together: of each its root, the same for all that do."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def of(self, thing: str) -> str:
        """Return the root of a thing."""
        path = []
        while (above := self._above.get(thing, thing)) != thing:
            path.append(thing)
            thing = above
        self._above.update(dict.fromkeys(path, thing))
        return thing

    def join(self, one: str, other: str) -> None:
        """Let two things, and what hangs together with them, hang together."""
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first
