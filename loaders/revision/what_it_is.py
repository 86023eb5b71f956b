"""What a figure is by the words right behind it: a bounce is no fall, what is pre-money is not raised."""

from __future__ import annotations

from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.view import View

_NOUNS = Gate(("bounce", "rebound", "gain", "rise", "rally", "jump", "advance", "climb", "surge", "leap", "pop",
               "recovery", "uptick", "upswing", "drop", "fall", "decline", "slide", "slump", "dip", "loss", "tumble",
               "plunge", "retreat", "sell-off", "selloff", "pullback", "setback", "slip"))  # fmt: skip
_MOVE = r"(?:\s?%|\s?per\s?cent)?\s(?:[a-z]+\s)?"
_UP = compiled(
    _MOVE + r"(?:bounce|rebound|gain|rise|rally|jump|advance|climb|surge|leap|pop|recovery|uptick|upswing)s?\b"
    r"(?!\s(?:in\s(?:costs|losses)|erased|wiped|reversed))"
)
_DOWN = compiled(
    _MOVE + r"(?:drop|fall|decline|slide|slump|dip|loss|tumble|plunge|retreat|sell-?off|pullback|setback|slip)s?\b"
)
# The number stands behind an article or a possessor, as an attribute does: "a 0.9% bounce", "Tuesday's 3% slide".
_ATTRIBUTE = compiled(r"(?:\b(?:an?|the|its|their|this|that|another|of)|['’]s?)\s(?:[a-z]+\s)?$")
# "trimming this year's gain to 22%": how great a move is now, with the sign of its noun.
_SIZED = compiled(
    r"\b(?:(?P<up>gain|advance|rally|rise|increase|jump|surge)|(?P<down>loss|decline|drop|fall|slide|slump))(?:s|es)?\s"
    r"(?:so far\s|this year\s|for the year\s)?to\s(?:about\s|around\s|nearly\s|more than\s|some\s)?$"
)
_WORTH = Gate(("money", "valuation", "估值"))
_VALUATION = compiled(r"\s(?:pre|post)[- ]money\b|\s(?:[a-z-]+\s)?valuations?\b|\s?的?(?:投[前后])?估值")
_VALUED_AT = compiled(
    r"\bvaluations?\s(?:of|at)\s(?:about\s|around\s|some\s|up to\s|more than\s)?$|估值(?:[为达约至近超])*$"
)


def as_called(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, each figure as the noun beside it calls it."""
    moves, worth = _NOUNS.opens(view.text) and view.language == "en", _WORTH.opens(view.text)
    if not moves and not worth:
        return stated
    return [_signed(view, a) if moves and a.predicate == "priceChangePct" else
            _valued(view, a) if worth and a.predicate == "raised" else a for a in stated]  # fmt: skip


def _signed(view: View, a: Assertion) -> Assertion:
    number = view.number_of(a.value, a.start, view.sentence.end)
    if number is None or a.value is None or a.value.number is None:
        return a
    ahead = view.cut(max(view.sentence.start, number.start - 50), number.start)
    if (sized := _SIZED.search(ahead)) is not None:
        size = abs(a.value.number)
        return replace(a, value=replace(a.value, number=size if sized["up"] else -size))
    if _ATTRIBUTE.search(ahead[-24:]) is None:
        return a
    behind = view.cut(number.end, number.end + 30)
    size = abs(a.value.number)
    if _UP.match(behind):
        return replace(a, value=replace(a.value, number=size))
    return replace(a, value=replace(a.value, number=-size)) if _DOWN.match(behind) else a


def _valued(view: View, a: Assertion) -> Assertion:
    number = view.number_of(a.value, a.start, view.sentence.end)
    if number is None:
        return a
    ahead = view.cut(max(view.sentence.start, number.start - 30), number.start)
    if _VALUATION.match(view.cut(number.end, number.end + 30)) or _VALUED_AT.search(ahead):
        return replace(a, predicate="impliedValue")
    return a
