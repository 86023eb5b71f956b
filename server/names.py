"""The names of an edition: what things are called in either language, and which thing a person means."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from graph.iris import IDS, TERMS

ROLES = ("label", "alias", "hidden")  # in the order in which hits of equal worth are shown
NEITHER = (f"{IDS}code/", f"{IDS}finding/")
MAX_CANDIDATES = 5000
MAX_WORDS = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found; `matched` is the name that the search words are in."""

    iri: str
    matched: str


@dataclass(frozen=True, slots=True)
class _Entry:
    folded: str
    text: str
    iri: str
    role: int


class Names:
    """Labels and classes by IRI, and a search over all names."""

    def __init__(self, names: Iterable[Mapping[str, str]], types: Iterable[Mapping[str, str]]) -> None:
        """Take rows `thing`, `role` (of ROLES), `name`, `language`, and rows `thing`, `type`."""
        self._labels: dict[str, dict[str, str]] = {}
        self._types: dict[str, list[str]] = {}
        entries = [entry for row in names if (entry := self._take(row))]
        for row in types:
            self._types.setdefault(row["thing"], []).append(row["type"])
        self._entries = sorted(entries, key=lambda entry: entry.folded)
        self._starts, self._blob = _joined(self._entries)

    def label(self, iri: str, language: str) -> str:
        """Return what a thing is called in a language, else in another, else the last part of its IRI."""
        labels = self._labels.get(iri, {})
        return labels.get(language) or next(iter(labels.values()), "") or last_part(iri)

    def labels(self, iri: str) -> dict[str, str]:
        """Return all labels of a thing by language; empty for one that has none."""
        return dict(self._labels.get(iri, {}))

    @property
    def entities(self) -> int:
        """How many entities and events have a label; codes and findings are neither."""
        return sum(iri.startswith(IDS) and not iri.startswith(NEITHER) for iri in self._labels)

    def types(self, iri: str) -> list[str]:
        """Return the classes that articles or lexicon, not the closure, give a thing."""
        return self._types.get(iri, [])

    def find(self, text: str, limit: int) -> list[Hit]:
        """Return the things whose names hold all words of the text, the likeliest first, each once.

        Upper and lower case, full and half width are the same; a word may be a part of a name, which is what
        finds 科创 in 科创板. A whole name goes before a beginning, that before the beginning of a word, that before
        any part; then labels before aliases, short names before long ones.
        """
        words = fold(text).split()[:MAX_WORDS]
        if not words:
            return []
        whole = " ".join(words)
        found = sorted(
            self._holding(words), key=lambda entry: (_rank(entry.folded, whole), entry.role, len(entry.text))
        )
        first = {entry.iri: entry for entry in reversed(found)}
        return [Hit(entry.iri, entry.text) for entry in found if first[entry.iri] is entry][:limit]

    def _take(self, row: Mapping[str, str]) -> _Entry | None:
        """Keep a name as label where it is one; return it as an entry of the search where its thing has a page."""
        if row["role"] == "label":
            self._labels.setdefault(row["thing"], {}).setdefault(row.get("language", ""), row["name"])
        if not row["thing"].startswith((IDS, TERMS)):
            return None
        return _Entry(fold(row["name"]), row["name"], row["thing"], ROLES.index(row["role"]))

    def _holding(self, words: list[str]) -> Iterator[_Entry]:
        """Yield the entries that hold all words; the longest word leads to them."""
        probe = max(words, key=len)
        at, seen = self._blob.find(probe), 0
        while at >= 0 and seen < MAX_CANDIDATES:
            number = bisect_right(self._starts, at) - 1
            entry, seen = self._entries[number], seen + 1
            if all(word in entry.folded for word in words):
                yield entry
            following = self._starts[number] + len(entry.folded)
            at = self._blob.find(probe, following)


def fold(text: str) -> str:
    """Return a text without what does not tell names apart: case, width, line ends."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def last_part(iri: str) -> str:
    """Return the end of an IRI in a form to read."""
    tail = iri.removeprefix(IDS).removeprefix(TERMS)
    return unquote(tail if tail != iri else iri.rstrip("/#").rpartition("#" if "#" in iri else "/")[2]) or iri


def _rank(name: str, words: str) -> int:
    if name == words:
        return 0
    if name.startswith(words):
        return 1
    return 2 if f" {words}" in name else 3


def _joined(entries: list[_Entry]) -> tuple[list[int], str]:
    """Return the offset of each name in the text of all names, one a line, and that text."""
    starts, offset = [], 0
    for entry in entries:
        starts.append(offset)
        offset += len(entry.folded) + 1
    return starts, "\n".join(entry.folded for entry in entries)
