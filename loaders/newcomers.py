"""Names that the lexicon does not hold: how often documents use them, and in which sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.model import Document, Node
from loaders.articles import split
from loaders.header_facts import article_node
from loaders.narrative import Narrative

if TYPE_CHECKING:
    from loaders.extract import Extractor

SHOWN: Final = 3
"""Sentences that are kept of each name."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One use of a new name: what it stands for, as written, its document and sentence."""

    node: Node
    text: str
    document: str
    sentence: str


@dataclass(slots=True)
class Newcomer:
    """A thing that no lexicon holds: its names as written with their counts, its documents, its first sentences."""

    node: Node
    names: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    sentences: list[tuple[str, str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How often it is named."""
        return self.names.total()


def sightings(document: Document) -> list[Sighting]:
    """Return the uses of new names in a document, by the extractor of this installation."""
    from loaders.extract import extractor  # compiling the ontology takes a moment, so only when it is needed

    return list(seen(document, extractor()))


def seen(document: Document, tools: Extractor) -> Iterator[Sighting]:
    """Yield the uses of names by whose shape or place a thing is known that the lexicon lacks."""
    known = tools.vocabulary.entities
    for article in split(document):
        for view in Narrative(article, tools.finders, article_node(document, article)).views():
            for m in view.mentions:
                if m.kind == "new" and m.node is not None and m.node.id not in known:
                    yield Sighting(m.node, m.text, document.path, " ".join(view.text.split()))


def newcomers(found: Iterable[Sighting]) -> list[Newcomer]:
    """Return the new things, the most frequent first; equals by name."""
    made: dict[str, Newcomer] = {}
    for each in found:
        one = made.setdefault(each.node.id, Newcomer(each.node))
        one.names[" ".join(each.text.split())] += 1
        one.documents.add(each.document)
        if len(one.sentences) < SHOWN and (each.document, each.sentence) not in one.sentences:
            one.sentences.append((each.document, each.sentence))
    return sorted(made.values(), key=lambda one: (-one.count, one.node.id))
