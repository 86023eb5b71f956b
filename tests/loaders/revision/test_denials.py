"""A deal that is only denied has not been announced."""

from __future__ import annotations

from tests.loaders.rules.reading import facts

DENIED = "Sugon said on Wednesday it was not in talks to be acquired by Hygon."
PLANNED = "Sugon announced on March 2, 2026 a merger plan: Hygon will absorb Sugon."


def test_nobody_has_announced_a_deal_that_is_denied() -> None:
    assert not any(p in ("announcedOn", "announcedBy") for _, p, _, _ in facts(DENIED))


def test_the_denial_itself_is_told() -> None:
    assert ("acquirer", "hygon", "denied") in {(p, o, s) for _, p, o, s in facts(DENIED)}


def test_a_deal_that_is_planned_has_been_announced() -> None:
    assert ("announcedBy", "sugon") in {(p, o) for _, p, o, _ in facts(PLANNED)}
