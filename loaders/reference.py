"""Reference: what "the exchange", 该公司 or "it" stands for."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.mentions import Mention
from ontology.grammar import Grammar
from ontology.vocabulary import Vocabulary

_PRONOUN = "Pronoun"


class Anaphors:
    """The definite nouns of the ontology, compiled: class → what stands for the last thing of it."""

    def __init__(self, grammar: Grammar) -> None:
        table = {text.lower(): cls.rsplit("/", 1)[-1] for cls, found in grammar.anaphors.items() for text, _ in found}
        self._class = table
        parts = [rf"\b{re.escape(t)}\b" if t.isascii() else re.escape(t) for t in sorted(table, key=len, reverse=True)]
        self._pattern = re.compile("|".join(parts), re.IGNORECASE) if parts else None

    def find(self, text: str) -> list[tuple[Mention, str]]:
        """Return the anaphors of a text with the class that each stands for (offsets in the text)."""
        if self._pattern is None:
            return []
        return [(Mention(m.start(), m.end(), m[0], "anaphor"), self._class[m[0].lower()])
                for m in self._pattern.finditer(text)]


class Discourse:
    """What has been mentioned so far in an article, so that an anaphor finds its antecedent.

    Never crosses an article; a thing that is only compared ("unlike X") is not remembered by the caller.
    """

    def __init__(self, vocabulary: Vocabulary, title: list[Mention]) -> None:
        self._vocabulary = vocabulary
        self._title = title
        self._history: list[Mention] = []

    def remember(self, mentions: list[Mention]) -> None:
        """Add the named mentions of a sentence, in order."""
        self._history += [m for m in mentions if m.kind in ("name", "new") and m.node is not None]
        del self._history[:-60]

    def latest(self, cls: str) -> Mention | None:
        """Return the most recent mention of a class; the exchange of a board counts as an exchange."""
        for m in reversed(self._history):
            if m.node is not None and self._vocabulary.is_a(m.node.cls, cls):
                return m
        return next((m for m in self._title if m.node and self._vocabulary.is_a(m.node.cls, cls)), None)

    def resolve(self, anaphor: Mention, cls: str, so_far: list[Mention]) -> Mention | None:
        """Return the anaphor with the node of its antecedent, or None where there is none."""
        here = [m for m in so_far if m.node and m.kind != "proper" and self._vocabulary.is_a(m.node.cls, cls)]
        source = here[-1] if here else self.latest(cls)
        if source is None or source.node is None:
            return None
        return replace(anaphor, node=source.node)
