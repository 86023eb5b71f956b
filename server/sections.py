"""The sections of a page of facts, and the part of them that one page shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from server.claims import Claim, Group


@dataclass(frozen=True, slots=True)
class Section:
    """Groups of claims under one heading; `key` is that of the heading's text."""

    key: str
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class Part:
    """One page of sections: its number, counted from 1, and how many pages there are."""

    sections: list[Section]
    number: int
    pages: int


def part(sections: Sequence[Section], number: int, size: int) -> Part:
    """Return a page of at most `size` sentences. A number past the last gives the last.

    A claim is on one page, unless it has more sentences than a page; then the value comes again.
    """
    pages: list[list[tuple[Section, Group, Claim]]] = [[]]
    room = size
    for place in _places(sections, size):
        if len(place[2].facts) > room and pages[-1]:
            pages.append([])
            room = size
        pages[-1].append(place)
        room -= len(place[2].facts)
    number = min(max(number, 1), len(pages))
    return Part(_together(pages[number - 1]), number, len(pages))


def _places(sections: Sequence[Section], size: int) -> Iterator[tuple[Section, Group, Claim]]:
    for section in sections:
        for group in section.groups:
            for claim in group.claims:
                for start in range(0, len(claim.facts), size):
                    yield section, group, replace(claim, facts=claim.facts[start : start + size])


def _together(places: Sequence[tuple[Section, Group, Claim]]) -> list[Section]:
    """Return the claims in their groups and sections again."""
    found: dict[str, dict[int, Group]] = {}
    for section, group, claim in places:
        groups = found.setdefault(section.key, {})
        known = groups.get(id(group), replace(group, claims=()))
        groups[id(group)] = replace(known, claims=(*known.claims, claim))
    return [Section(key, list(groups.values())) for key, groups in found.items()]
