"""The day that signs a notice before what it sends out."""

from __future__ import annotations

import pytest

from loaders.signatures import signed

HEAD, BODY = "关于印发《行动计划》的通知\n现印发给你们。\n\n", "\n一、目标\n到2027年建成五座中心。\n"


def day(text: str) -> str | None:
    found = signed(text, 0, len(text))
    return found[1] if found else None


def test_a_body_and_a_day_on_lines_of_their_own_sign() -> None:
    assert day(f"{HEAD}云泽市人民政府办公室\n2026年3月5日\n{BODY}") == "2026-03-05"


@pytest.mark.parametrize(
    "lines", ["2026年3月5日\n", "云泽市人民政府办公室于2026年3月5日印发\n", "会议地点\n2026年3月5日\n"]
)
def test_a_day_without_a_body_signs_nothing(lines: str) -> None:
    assert day(HEAD + lines + BODY) is None


def test_two_days_sign_nothing() -> None:
    assert day(f"{HEAD}云泽市财政局\n2026年3月5日\n云泽市数据局\n2026年3月6日\n{BODY}") is None
