"""What rules find in the sentences of some articles, up to where they tell it: each step in all sentences at once.

So is faster than rule by rule: what a step looks its words up in stays at hand. Nothing up to there depends
on what another rule tells; what they tell, of events that others have told of, comes sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from loaders import frames, phrases
from loaders.applied import Applied
from loaders.context import Context
from loaders.modality import Modality
from loaders.stating import Statement, statement
from loaders.templates import Match
from loaders.triggers import Hit
from loaders.view import View


class Held(NamedTuple):
    """What holds in a sentence: what rules evoke and state, in the order in which they tell it, and what is tried last.

    Those last are hits of rules that take what all others leave unread.
    """

    evoking: Sequence[Applied]
    stating: Sequence[Statement]
    last: Sequence[Hit]


_NOTHING = Held((), (), ())
_Frame = tuple[list[Applied], Hit, View, Context]  # first those to which it is put where it holds
_Phrase = tuple[list[Applied], Hit, View, Context, Match]


def holding(
    sentences: Iterable[tuple[View, Context, list[Match], list[Hit]]], reading_last: Container[str]
) -> list[Held]:
    """Return the rules that hold in each of some sentences, of those that match them or have a hit there.

    `reading_last` are the addresses of the rules that are to be tried last.
    """
    every: list[tuple[list[Applied], list[Applied], list[Hit]] | None] = []
    hits: list[_Frame] = []
    matches: list[_Phrase] = []
    for view, context, matched, found in sentences:
        if not matched and not found:
            every.append(None)
            continue
        evoking: list[Applied] = []
        stating: list[Applied] = []
        last: list[Hit] = []
        every.append((evoking, stating, last))
        for hit in found:
            rule = hit.rule
            if rule.address in reading_last:
                last.append(hit)
            else:
                hits.append((evoking if rule.evokes else stating, hit, view, context))
        for match in matched:
            into = evoking if match.rule.evokes else stating
            matches.append((into, phrases.place(match, view), view, context, match))
    hits = [one for one in hits if frames.is_worded(one[1], one[2], one[3])]
    matches = [one for one in matches if one[3].admits(one[1], one[2])]
    if hits or matches:
        modality = (hits or matches)[0][3].modality
        views = {id(one[2]): one[2] for one in hits}
        views.update({id(one[2]): one[2] for one in matches})
        modality.look([*views.values()])
        _frames(hits, modality)
        _phrases(matches, modality)
    return [
        _NOTHING if ready is None else Held(ready[0], [*map(statement, ready[1])] if ready[1] else (), ready[2])
        for ready in every
    ]


def _frames(hits: list[_Frame], modality: Modality) -> None:
    """Put the frames of some hits that hold to those of their sentences."""
    cued = [modality.status(view, hit) for _, hit, view, _ in hits]
    statuses = [frames.settled(*one[1:], cue) for one, cue in zip(hits, cued, strict=True)]
    for (into, hit, view, context), status in zip(hits, statuses, strict=True):
        if status is not None and (applied := frames.filled(hit, view, context, status)) is not None:
            into.append(applied)


def _phrases(matches: list[_Phrase], modality: Modality) -> None:
    """Put the templates of some matches that hold to those of their sentences."""
    probes = [phrases.probe_of(match, view) for _, _, view, _, match in matches]
    cued = [modality.status(one[2], probe) for one, probe in zip(matches, probes, strict=True)]
    statuses = [
        phrases.settled(match, hit, probe, view, context, cue)
        for (_, hit, view, context, match), probe, cue in zip(matches, probes, cued, strict=True)
    ]
    for (into, hit, view, context, match), status in zip(matches, statuses, strict=True):
        if status is not None and (applied := phrases.filled(match, hit, view, context, status)) is not None:
            into.append(applied)
