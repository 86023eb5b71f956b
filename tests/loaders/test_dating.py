"""Whether what a sentence tells has happened, by the dates in it."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("到2028年，上海智能算力达到50EFLOPS。", "planned"),
        ("方案提出到2028年上海智能算力达到50EFLOPS。", "planned"),
        ("截至2025年底，上海智能算力达到50EFLOPS。", "done"),
        ("By the end of 2024, Shanghai had 20 EFLOPS of computing power.", "done"),
        ("Anhui operates 31 EFLOPS of computing power, and will reach 60 EFLOPS by 2027.", "done"),
    ],
)
def test_what_is_due_by_a_date_is_not_done(text: str, status: str) -> None:
    assert {s for _, p, v, s in facts(text) if p == "capacity" and v in ("50", "31", "20")} == {status}
