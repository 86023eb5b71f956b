"""What a policy aims at, year by year: its page draws them on a line of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.iris import term
from server.claims import Claim, Group
from server.links import link

TARGET = link(term("hasTarget").value)


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or whatever span a source gives, and what is to be reached by then; "" for no time."""

    moment: str
    claims: tuple[Claim, ...]


def taken(groups: Iterable[Group]) -> tuple[list[Year], list[Group]]:
    """Return the targets by year, the nearest first, those without time last, and the groups without them."""
    years: dict[str, list[Claim]] = {}
    rest = []
    for group in groups:
        if group.predicate.href != TARGET:
            rest.append(group)
            continue
        for claim in group.claims:
            years.setdefault(claim.as_of, []).append(claim)
    ordered = sorted(years.items(), key=lambda item: (not item[0], item[0]))
    return [Year(moment, tuple(claims)) for moment, claims in ordered], rest
