"""Sentences as far as they can be read before it is known of what their article has spoken so far.

Most name all that they mean: those are read by one step for all of them before the next one begins, which is faster
than sentence by sentence, because what a step looks its words up in stays at hand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from graph.model import Node, Sentence
from loaders.anaphors import Anaphor, Anaphors
from loaders.attribution import Attribution
from loaders.coordination import groups
from loaders.epithets import without_epithets
from loaders.mentions import Mention
from loaders.spoken_of import subject_of
from loaders.view import Break, View, breaks, clauses, language_of
from ontology.vocabulary import Vocabulary

_START, _END = itemgetter(0), itemgetter(1)


class Sketch:
    """A sentence with its mentions, what in it stands for things named before, and, once those are known, its view."""

    __slots__ = ("anaphors", "breaks", "here", "meant", "own", "sentence", "subject", "view")
    anaphors: list[Anaphor]
    breaks: list[Break]
    view: View  # of one with anaphors: once it is drawn
    own: Node | None  # whom its view names as the speaker
    subject: Mention | None  # what its view speaks of

    def __init__(self, sentence: Sentence, here: list[Mention]) -> None:
        """Take the sentence and its mentions; `meant` are those that do not only help to call another thing."""
        self.sentence, self.here = sentence, here
        self.meant = without_epithets(sentence.text, sentence.start, here) if here else here


def sketched(read: Sequence[Sentence], mentions: list[Mention], anaphors: Anaphors) -> list[Sketch]:
    """Return the sentences of an article, given all its mentions in order of place."""
    begin, ends = [*map(_START, mentions)], [*map(_END, mentions)]
    found = []
    for sentence in read:
        at = bisect_left(begin, sentence.start)
        found.append(Sketch(sentence, mentions[at : bisect_right(ends, sentence.end, at)]))
    texts = [sentence.text for sentence in read]
    for sketch, those in zip(found, anaphors.find(texts), strict=True):
        sketch.anaphors = those
    for sketch in found:
        sketch.breaks = breaks(sketch.sentence)
    return found


def draw(
    sketches: Sequence[Sketch], resolved: Sequence[list[Mention]], vocabulary: Vocabulary, attribution: Attribution
) -> None:
    """Give sketches their views, given all that they mention."""
    grouped = [
        groups(sketch.sentence.text, sketch.sentence.start, mentions, vocabulary) if mentions else []
        for sketch, mentions in zip(sketches, resolved, strict=True)
    ]
    views = []
    for sketch, mentions, joined in zip(sketches, resolved, grouped, strict=True):
        sentence = sketch.sentence
        parts = clauses(sentence, mentions, sketch.breaks)
        sketch.view = view = View(sentence, mentions, joined, parts, language_of(sentence.text))
        views.append(view)
    for sketch, view in zip(sketches, views, strict=True):
        sketch.own = attribution.speaker(view.text, view.start, view.groups) if view.groups else None
    for sketch, view in zip(sketches, views, strict=True):
        sketch.subject = subject_of(view) if view.mentions else None
