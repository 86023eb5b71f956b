"""What rules tried in a document, for those who ask why a fact was found and why another was not.

Nothing is kept unless somebody asks: a context without a `trace` pays one comparison an attempt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.events import Assertion
from loaders.fills import Fill
from loaders.view import View
from ontology.grammar import Rule, Slot


@dataclass(frozen=True, slots=True)
class Attempt:
    """One rule tried at one place of a sentence; `start` and `end` are its trigger's or phrase's in the document.

    `failure` is "" where nothing failed, else crowd (a guess among several firms), words (`:unless` and `:needs`),
    status, slot or negated; `slot` is the first that stayed empty; `fills` are the slots filled until then.
    """

    rule: Rule
    view: View
    start: int
    end: int
    failure: str = ""
    status: str = ""
    fills: Mapping[str, Fill] = field(default_factory=dict)
    slot: Slot | None = None
    made: tuple[Assertion, ...] = ()


Trace = list[Attempt]
