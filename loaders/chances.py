"""What rules find in the sentences of an article, up to where they tell it: each step in all sentences at once.

So is a fifth faster than rule by rule: what a step looks its words up in stays at hand. Nothing up to there depends
on what another rule tells; what they tell, of events that others have told of, comes sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from loaders import frames, phrases
from loaders.applied import Applied
from loaders.context import Context
from loaders.templates import Match
from loaders.triggers import Hit
from loaders.view import View

Told = tuple[list[Applied], list[Applied], list[Applied], list[Applied]]
"""The rules that hold in a sentence in the order in which they tell: frames and templates that evoke events, others."""


def holding(sentences: Iterable[tuple[View, Context, list[Match], list[Hit]]]) -> list[Told]:
    """Return the rules that hold in each of some sentences, of those that match them or have a hit there."""
    every: list[Told] = []
    words: list[tuple[list[Applied], Hit, View, Context]] = []
    matched: list[tuple[list[Applied], Match, View, Context]] = []
    for view, context, matches, hits in sentences:
        told: Told = ([], [], [], [])
        every.append(told)
        words += [(told[0 if hit.rule.evokes else 2], hit, view, context) for hit in hits]
        matched += [(told[1 if match.rule.evokes else 3], match, view, context) for match in matches]
    _frames([one for one in words if frames.is_worded(one[1], one[2], one[3])])
    _phrases(matched)
    return every


def _frames(hits: list[tuple[list[Applied], Hit, View, Context]]) -> None:
    """Put the frames of some hits that hold to those of their sentences."""
    statuses = [frames.status_of(hit, view, context) for _, hit, view, context in hits]
    for (told, hit, view, context), status in zip(hits, statuses, strict=True):
        if status is not None and (applied := frames.filled(hit, view, context, status)) is not None:
            told.append(applied)


def _phrases(matches: list[tuple[list[Applied], Match, View, Context]]) -> None:
    """Put the templates of some matches that hold to those of their sentences."""
    hits = [phrases.worded(match, view, context) for _, match, view, context in matches]
    left = [(*one, hit) for one, hit in zip(matches, hits, strict=True) if hit is not None]
    statuses = [phrases.status_of(match, hit, view, context) for _, match, view, context, hit in left]
    for (told, match, view, context, hit), status in zip(left, statuses, strict=True):
        if status is not None and (applied := phrases.filled(match, hit, view, context, status)) is not None:
            told.append(applied)
