"""The index itself: written once for an edition, then searched by any number of readers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tantivy import Document, Index, SchemaBuilder

from graph.search.asking import candidates
from graph.search.entry import Entry
from graph.search.ranking import Hit, ranked

STORED = "thing"
FIELDS = ("whole", "word", "spelled", "ends")
HEAP = 15_000_000
"""Bytes in which a writer works: the least that it takes."""
CANDIDATES = 150
"""Things that are looked at more closely."""
Names = Mapping[str, Sequence[tuple[int, str]]]


class _Spelled(NamedTuple):
    """A name as the index takes it: its entry, and the text of each of `FIELDS`."""

    entry: Entry
    texts: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Spelled:
        entry = Entry.of(text, 0)
        whole, words = "_".join(entry.folded.split()), " ".join(entry.tokens())
        return cls(entry, (whole, words, " ".join((*entry.full, *entry.short)), " ".join(entry.ends)))


class Spellings(dict[str, _Spelled]):
    """Names with their spellings, each worked out when it is first asked for."""

    def __missing__(self, text: str) -> _Spelled:
        """Spell a name, and remember it."""
        self[text] = _Spelled.of(text)
        return self[text]


def write(names: Names, folder: Path | None = None, spellings: Spellings | None = None) -> SearchIndex:
    """Return an index of things by IRI with their names, in a new folder or in memory; `spellings` may know some."""
    known = Spellings() if spellings is None else spellings
    builder = SchemaBuilder().add_bytes_field(STORED, stored=True)
    for field in FIELDS:
        builder = builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    if folder:
        folder.mkdir()
    index = Index(builder.build(), path=str(folder) if folder else None)
    writer = index.writer(HEAP, 1)
    for iri, given in names.items():
        writer.add_document(_document(iri, [(role, known[text]) for role, text in given]))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return SearchIndex(index)


class SearchIndex:
    """An index that is asked."""

    def __init__(self, index: Index) -> None:
        """Take the index."""
        self._schema, self._searcher = index.schema, index.searcher()

    @classmethod
    def open(cls, folder: Path) -> SearchIndex:
        """Return the index in a folder.

        Raises:
            ValueError: there is none, or it is damaged.
        """
        return cls(Index.open(str(folder)))

    def find(self, text: str, limit: int) -> list[Hit]:
        """Return the things that a text may mean, the likeliest first, each once, with the name that led to it."""
        query = candidates(self._schema, text)
        if query is None:
            return []
        found = self._searcher.search(query, CANDIDATES, count=False).hits
        return ranked(text, (_read(self._searcher.doc(address)) for _, address in found))[:limit]


def _document(iri: str, given: Sequence[tuple[int, _Spelled]]) -> Document:
    """Return a thing as the index takes it; its names come with their spellings, so that readers need no tables."""
    entries, made = [spelled.entry._replace(role=role) for role, spelled in given], Document()
    made.add_bytes(STORED, json.dumps([iri, entries], ensure_ascii=False).encode())
    for _, spelled in given:
        for field, text in zip(FIELDS, spelled.texts, strict=True):
            made.add_text(field, text)
    return made


def _read(found: Document) -> tuple[str, list[Entry]]:
    iri, entries = json.loads(bytes(found[STORED][0]))
    return iri, [Entry(*parts) for parts in entries]
