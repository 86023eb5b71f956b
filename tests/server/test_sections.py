"""Pages of facts."""

from __future__ import annotations

from server.claims import Claim, Group
from server.facts import Fact
from server.rows import Cell
from server.sections import Section, part

FACT = Fact(Cell("a"), Cell("b"), Cell("c"))


def sections(*sizes: int) -> list[Section]:
    """Return one section with one group, whose claims have so many sentences."""
    return [Section("facts", [Group(Cell("b"), tuple(Claim((FACT,) * size) for size in sizes))])]


def sizes(number: int, size: int, *claims: int) -> list[int]:
    """Return the numbers of sentences of each claim on a page."""
    shown = part(sections(*claims), number, size)
    return [len(claim.facts) for section in shown.sections for group in section.groups for claim in group.claims]


def test_what_fits_is_on_one_page() -> None:
    assert (sizes(1, 10, 3, 3), part(sections(3, 3), 1, 10).pages) == ([3, 3], 1)


def test_a_claim_that_does_not_fit_goes_to_the_next_page() -> None:
    assert (sizes(1, 5, 3, 3), sizes(2, 5, 3, 3)) == ([3], [3])


def test_a_claim_longer_than_a_page_goes_on_and_loses_nothing() -> None:
    assert [sizes(page, 4, 9) for page in (1, 2, 3)] == [[4], [4], [1]]


def test_a_page_past_the_last_is_the_last() -> None:
    assert (part(sections(1, 1), 99, 1).number, part(sections(1, 1), -1, 1).number) == (2, 1)


def test_nothing_is_one_page_without_sections() -> None:
    assert (part([], 1, 5).sections, part([], 1, 5).pages) == ([], 1)


def test_groups_keep_their_claims_and_their_disputes() -> None:
    disputed = Section("facts", [Group(Cell("b"), (Claim((FACT,)),), disputed=True, ratio="2")])
    assert part([disputed], 1, 5).sections == [disputed]
