"""Digests: a page that is a list of short reports, each of its own matter; whom one names the next does not mean."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Sentence
from loaders.lines import weight

_FEWEST, _REPORT = 4, 10


def items(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the items of a digest begin; none where an article merely holds a list.

    A digest is items for the most part, and most of these are reports of a sentence or more. Items in sections, each
    under its heading, are the points of one report.
    """
    first: dict[int, Sentence] = {}
    for sentence in sentences:
        if sentence.kind == "item":
            first.setdefault(sentence.paragraph, sentence)
    if any(s.kind == "heading" for s in sentences):
        return frozenset()
    reports = [s for s in first.values() if weight(s.text) >= _REPORT]
    if len(reports) < _FEWEST or len(reports) * 2 <= len(first):
        return frozenset()
    plain = {s.paragraph for s in sentences if s.kind == "text" and weight(s.text) >= _REPORT}
    return frozenset(s.start for s in first.values()) if len(reports) > 2 * len(plain) else frozenset()
