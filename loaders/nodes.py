"""The nodes of what an article states, each labelled as its document writes it."""

from __future__ import annotations

from collections.abc import Container

from graph.model import Node
from loaders.events import Event, Events
from loaders.marks import labelled


class Nodes:
    """Makes the nodes of the things and events of one article, each once: most facts are of the same few."""

    def __init__(self, events: Events, text: str, known: Container[str]) -> None:
        """Take the article's events, the text of its document, and the ids of the things that the lexicon knows."""
        self._events, self._text, self._lexicon = events, text, known
        # By the identity of a thing, kept beside its node: it must live for as long as it is known by that.
        self._made: dict[int, tuple[Node | Event, Node]] = {}

    def of(self, thing: Node | Event) -> Node:
        """Return a thing, or the node of an event, labelled as the document writes it."""
        made = self._made.get(id(thing))
        if made is None:
            made = self._made[id(thing)] = thing, self._labelled(thing)
        return made[1]

    def _labelled(self, thing: Node | Event) -> Node:
        if isinstance(thing, Event):
            return labelled(self._events.node(thing), self._text)
        return thing if thing.id in self._lexicon else labelled(thing, self._text)
