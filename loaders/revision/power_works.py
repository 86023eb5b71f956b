"""Wind and solar works that feed a site ("a 900MW wind package to feed the X cluster"): no capacity of the site."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.view import View

_WORDS = Gate((
    "wind", "solar", "photovoltaic", "PV", "storage", "substation", "power plant", "power station", "hydro", "nuclear",
    "turbine", "battery", "batteries", "renewable", "green power", "green energy",
), ignore_case=True)  # fmt: skip
_POWER = (
    r"(?:wind|solar|photovoltaic|PV|(?:energy\s|battery\s)?storage|substations?|power\s(?:plants?|stations?)|hydro\w*|nuclear|turbines?"
    r"|batter(?:y|ies)|renewables?|green\s(?:power|energy|electricity))\b"
)
# "a 900MW wind package"; "a wind farm of 900 MW".
_BEHIND = compiled(rf"[\s-](?:of\s)?(?:[a-z]+(?:-[a-z]+)*[\s-]){{0,2}}?{_POWER}", flags=2)
_AHEAD = compiled(
    rf"\b{_POWER}(?:[\s-][a-z]+){{0,3}}?\s(?:of|with|rated\sat|totall?ing|generating)\s(?:about\s|some\s|up\sto\s|a\scapacity\sof\s)*$",
    flags=2,
)
_ITSELF = compiled(_POWER, flags=2)


def without_power_works(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without capacities of a site that are those of the works which give it power."""
    if not _WORDS.opens(view.text):
        return stated
    return [a for a in stated if not _is_of_works(view, a)]


def _is_of_works(view: View, a: Assertion) -> bool:
    if a.predicate != "capacity" or not isinstance(a.subject, Node) or _ITSELF.search(a.subject.label):
        return False
    number = view.number_of(a.value, a.start) or view.number_of(a.value)
    if number is None:
        return False
    behind = _BEHIND.match(view.cut(number.end, number.end + 60))
    return behind is not None or _AHEAD.search(view.cut(number.start - 60, number.start)) is not None
