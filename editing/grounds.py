"""What previews of an edition stand on: its texts, what its closure reads, what its checks compare.

Reading it from the database takes longer than all else that a small edit asks for, and an edition never changes; so it
is read once and kept in a file of the data folder.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store, Triple, parse

from editing.assertions import asserted, line
from editing.beside import Beside
from editing.needles import packed
from graph import iris
from graph.checking.rows import Row, links, rows
from graph.disk import replace
from graph.editions import Edition
from graph.iris import CATALOGUE, DCTERMS
from graph.status import OVER, statuses
from graph.store import solutions
from loaders.fingerprint import fingerprint
from ontology.vocabulary import Vocabulary

GROUNDS, ANSWERS = "grounds", "answers"
"""The folders of what is read of editions, and of what these answer."""
KEPT = 2
"""Editions of which the grounds stay on disk."""
_TEXTS = f"""SELECT ?path ?text {{ GRAPH {CATALOGUE} {{
    ?document {iris.term("plainText")} ?text ; <{DCTERMS}identifier> ?path }} }}"""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The grounds: texts as `needles.packed` makes them, by the document's path; lines of N-Triples; events by IRI.

    `asserted` is what the closure reads, without full stops; `over` are the events that are over; `rows` and `links`
    are what checks compare.
    """

    texts: dict[str, str]
    asserted: list[str]
    over: list[str]
    rows: list[Row]
    links: list[str]


def grounds(edition: Edition, place: Path, vocabulary: Vocabulary) -> Grounds:
    """Return the grounds of an edition; they are kept in a folder, with those of the edition before.

    Raises:
        StoreError: the disk is full or not writable.
    """
    file = place / GROUNDS / f"{stem(edition)}.json"
    with suppress(OSError, ValueError, TypeError):
        return _kept(file)
    with Beside(_make, edition, file, vocabulary) as making:  # this process must open no database yet
        making.made  # noqa: B018 - waits for it
    _prune(place)
    return _kept(file)


def stem(edition: Edition) -> str:
    """Return the name under which is kept what was read of an edition by this code."""
    return f"{edition.number}-{edition.manifest.get('time', '')}-{fingerprint()[:12]}"


def _prune(place: Path) -> None:
    for old in sorted((place / GROUNDS).glob("*.json"), key=lambda one: one.stat().st_mtime)[:-KEPT]:
        shutil.rmtree(place / ANSWERS / old.stem, ignore_errors=True)
        old.unlink()


def _kept(file: Path) -> Grounds:
    return Grounds(**json.loads(file.read_text(encoding="utf-8")))


def _make(edition: Edition, file: Path, vocabulary: Vocabulary) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    replace(file, json.dumps(asdict(_read(edition.open(), vocabulary)), ensure_ascii=False))


def triples(lines: Iterable[str]) -> list[Triple]:
    """Return lines of N-Triples, without their full stops, as triples."""
    text = "".join(f"{each} .\n" for each in lines)
    return [quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES)]


def _read(store: Store, vocabulary: Vocabulary) -> Grounds:
    found = statuses(store, vocabulary.event_classes)
    over = sorted((event for event, status in found.items() if status in OVER), key=str)
    told = {line(one): None for one in asserted(store, {NamedNode(one.value) for one in over}, vocabulary)}
    texts = {row["path"]: packed(row["text"]) for row in solutions(store, _TEXTS)}
    joined = list(dict.fromkeys(links(store, vocabulary).decode().splitlines()))
    return Grounds(texts, list(told), [one.value for one in over], rows(store, vocabulary), joined)
