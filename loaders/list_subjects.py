"""Whom a text spoke of before a list: what a list's points name is not what the text goes on about behind it."""

from __future__ import annotations

from graph.model import Sentence
from loaders.mentions import Mention

_OPENS = ("：", ":")
_THAT = ("该", "这家", "后者", "上述", "前述")  # goes on about what the last point named


class ListSubjects:
    """The subjects of an article as they were before the list that is being read, if a sentence opened one."""

    def __init__(self) -> None:
        """Begin outside of any list."""
        self._before: list[Mention] | None = None
        self._opened = False

    def at(self, sentence: Sentence, subjects: list[Mention]) -> list[Mention]:
        """Return whom the text has spoken of where a sentence begins, given whom it did so far."""
        if sentence.kind == "item":
            if self._opened and self._before is None:
                self._before = list(subjects)
            return subjects
        before, self._before = self._before, None
        self._opened = not sentence.text.isascii() and sentence.text.rstrip().endswith(_OPENS)
        return subjects if before is None or sentence.text.lstrip().startswith(_THAT) else before
