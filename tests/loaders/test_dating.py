"""Whether what a sentence tells has happened, by the dates in it."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
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


@pytest.mark.parametrize(
    ("text", "predicate", "date"),
    [
        ("Established in 2019, Biren designs GPUs. It has raised 2.4 billion yuan.", "raised", None),
        ("Biren, founded in Shanghai in 2019, designs GPUs. Revenue was 684 million yuan.", "revenue", None),
        ("Biren, set up by two engineers in 2016, has 340 employees.", "hasCount", None),
        ("Founded in 2016 and based in Hefei, Biren makes GPUs.", "headquarteredIn", None),
        ("壁仞科技成立于2022年4月，由百度持股51%。", "stakePct", None),
        ("For 2025 Biren had revenue of 193 million yuan (2024: 140 million yuan) and a net loss of 11 million yuan.",
         "netLoss", "2025"),
        ("On March 1, 2026, Biren said revenue was down 2% at 332 million yuan.", "revenue", None),
        ("Biren employs 420 people and closed a Series C round in February 2026.", "hasCount", None),
        ("Biren closed a Series C round in February 2026 and employs 420 people.", "hasCount", None),
        ("As of June 2026 Biren employs 420 people and runs a plant in Wuhu.", "hasCount", "2026-06"),
        ("Biren made 118 million yuan last year. It employs 1,260 people.", "hasCount", None),
        ("For the six months ended 30 June 2025, Biren had revenue of 388 million yuan.", "revenue", "2025-H1"),
    ],
)  # fmt: skip
def test_a_figure_is_dated_by_no_founding_and_by_no_brackets(text: str, predicate: str, date: str | None) -> None:
    document = Document("page.txt", f"Notes of the day\n2026-03-02 09:00\n\n{text}\n", "0" * 64)
    assert {f.date for f in extractor().extract(document).facts if f.predicate == predicate} == {date}


def test_a_date_in_may_leaves_nothing_open() -> None:
    text = "On 11 May 2025, Biren signed a strategic cooperation agreement with Enflame Technology."
    assert {s for _, p, _, s in facts(text) if p == "partnerOf"} == {"done"}
