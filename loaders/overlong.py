"""Runs of text without a sentence end: cut into pieces, so that the time to read a sentence stays linear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Sentence
from loaders.compiling import compiled

LONGEST = 1500  # letters of a piece
_BREAK = compiled(r"[,，;；、\s]")


def bounded(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Return sentences, those that no writer would end so late in pieces."""
    if all(len(sentence.text) <= LONGEST for sentence in sentences):
        return sentences
    return [piece for sentence in sentences for piece in _pieces(sentence)]


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """Yield a sentence, or its pieces, each cut at a break near the limit."""
    start = 0
    while len(sentence.text) - start > LONGEST:
        cut = max((m.end() for m in _BREAK.finditer(sentence.text[start : start + LONGEST])), default=LONGEST)
        yield _piece(sentence, start, start + cut)
        start += cut
    yield _piece(sentence, start, len(sentence.text)) if start else sentence


def _piece(sentence: Sentence, start: int, end: int) -> Sentence:
    return replace(sentence, start=sentence.start + start, end=sentence.start + end, text=sentence.text[start:end])
