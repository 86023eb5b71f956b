"""What rules may ask beyond their sentence, and whom they tell what they tried."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from loaders.around import Around
from loaders.defaults import Defaults
from loaders.events import Assertion, Events
from loaders.fills import Fill
from loaders.guesses import is_guess
from loaders.modality import Modality
from loaders.tracing import Attempt, Trace
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Slot
from ontology.vocabulary import Vocabulary


class Context(NamedTuple):
    """What a frame may ask beyond its sentence; `trace` is set where somebody asks why."""

    vocabulary: Vocabulary
    events: Events
    modality: Modality
    around: Around
    defaults: Defaults
    trace: Trace | None = None

    def admits(self, hit: Hit, view: View) -> bool:
        """Tell whether the words around a hit are such as its rule wants, and tell why not."""
        rule = hit.rule
        if is_guess(rule, view):
            self.failed("crowd", hit, view)
            return False
        if (rule.unless or rule.needs) and not self.around.allows(rule, view, hit.start, hit.end):
            self.failed("words", hit, view)
            return False
        return True

    def failed(
        self,
        why: str,
        hit: Hit,
        view: View,
        status: str = "",
        fills: Mapping[str, Fill] | None = None,
        slot: Slot | None = None,
    ) -> list[Assertion]:
        """Return no assertion, and tell why there is none."""
        if self.trace is not None:
            at = view.sentence.start
            self.trace.append(
                Attempt(hit.rule, view, hit.start + at, hit.end + at, why, status, dict(fills or {}), slot)
            )
        return []

    def found(
        self, made: list[Assertion], hit: Hit, view: View, status: str, fills: Mapping[str, Fill]
    ) -> list[Assertion]:
        """Return the assertions made, and tell of which slots."""
        if self.trace is not None:
            at, kept = view.sentence.start, dict(fills)
            self.trace.append(
                Attempt(hit.rule, view, hit.start + at, hit.end + at, "", status, kept, None, tuple(made))
            )
        return made
