"""Who sits on the board, as notices end with it, and who speaks for a firm without a name."""

from __future__ import annotations

import pytest

from tests.loaders.test_who_is_meant import told

BOARD = (
    "Biren Technology is listed in Hong Kong. As at the date of this announcement, the executive Directors are "
    "Mr. Lin Yao and Ms. Zhou Ming; and the non-executive Director is Mr. Gao Yang."
)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (BOARD, ("zhou-ming", "affiliatedWith", "biren")),
        (BOARD, ("gao-yang", "holdsPosition", "non-executive director")),
        ("寒武纪于香港上市。独立非执行董事为林瑶先生、周琦女士及陈文先生。", ("陈文", "affiliatedWith", "cambricon")),
        ("寒武纪相关负责人对记者表示，产线已经满产。", ("cambricon", "stated", "产线已经满产")),
    ],
)
def test_each_of_a_board_and_who_speaks_for_a_firm_is_told(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(
    "text",
    ["Biren Technology is listed in Hong Kong. The executive Directors are paid well.", "寒武纪相关负责人出席会议。"],
)
def test_nobody_is_named(text: str) -> None:
    assert not {t for t in told(text) if t[1] in ("affiliatedWith", "stated")}
