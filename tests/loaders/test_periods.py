"""The years that a policy's name says it is for."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def covered(text: str) -> list[str]:
    return sorted(value for _, predicate, value, _ in facts(text) if predicate == "coversPeriod")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("云泽市印发《云泽市算力强基行动计划（2025—2027年）》。", "2025/2027"),
        ("云泽市发布《云泽市算力强基行动方案》（2026-2028年），涉及八方面。", "2026/2028"),
        ("MIIT issued the Coral Compute Action Plan (2025-27).", "2025/2027"),
        ("The Coral Compute Action Plan (2025 to 2027) was issued by MIIT.", "2025/2027"),
        ("《云泽市2026年数字经济工作要点》由云泽市政府发布。", "2026"),
    ],
)
def test_a_name_with_years_says_what_the_policy_covers(text: str, years: str) -> None:
    assert covered(text) == [years]


@pytest.mark.parametrize(
    "text",
    [
        "云泽市2025年印发《云泽市算力强基行动计划》。",
        "MIIT issued the Coral Compute Action Plan (2023 revision).",
        "Norda Technologies Co Ltd (2025-2027) is a firm.",
    ],
)
def test_other_years_say_nothing_of_it(text: str) -> None:
    assert covered(text) == []


def test_the_years_are_not_the_day_on_which_it_was_issued() -> None:
    assert [
        p for _, p, _, _ in facts("MIIT issued the Coral Compute Action Plan (2025-2027).") if p == "issuedOn"
    ] == []
