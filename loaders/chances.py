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
        for hit in hits:
            words.append((told[0 if hit.rule.evokes else 2], hit, view, context))
        for match in matches:
            matched.append((told[1 if match.rule.evokes else 3], match, view, context))
    words = [one for one in words if frames.is_worded(one[1], one[2], one[3])]
    whole = [(*one, hit) for one in matched if (hit := phrases.worded(one[1], one[2], one[3])) is not None]
    asked = {id(view): view for _, _, view, context in words} | {id(view): view for _, _, view, _, _ in whole}
    if asked:
        (words or whole)[0][3].modality.look([*asked.values()])
    _frames(words)
    _phrases(whole)
    return every


def _frames(hits: list[tuple[list[Applied], Hit, View, Context]]) -> None:
    """Put the frames of some hits that hold to those of their sentences."""
    statuses = [frames.status_of(hit, view, context) for _, hit, view, context in hits]
    for (told, hit, view, context), status in zip(hits, statuses, strict=True):
        if status is not None and (applied := frames.filled(hit, view, context, status)) is not None:
            told.append(applied)


def _phrases(matches: list[tuple[list[Applied], Match, View, Context, Hit]]) -> None:
    """Put the templates of some matches that hold to those of their sentences."""
    statuses = [phrases.status_of(match, hit, view, context) for _, match, view, context, hit in matches]
    for (told, match, view, context, hit), status in zip(matches, statuses, strict=True):
        if status is not None and (applied := phrases.filled(match, hit, view, context, status)) is not None:
            told.append(applied)
