"""Lines of digests that tell of a round without a verb."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(line: str) -> set[tuple[str, str, str]]:
    """Return what a digest with a line states of rounds."""
    text = f"一级市场速递\n2026年7月10日\n\n- {line}\n"
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    wanted = [f for f in found if f.predicate in ("raised", "stakeIn", "impliedValue")]
    sums = {(f.subject.label, str(f.value.number), f.status) for f in wanted if f.value}
    return sums | {(f.subject.label, f.object.label, f.status) for f in wanted if f.object}


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "深圳“屿山液冷”：Pre-IPO，8.5亿，腾讯+百度，投后62亿",
            {
                ("屿山液冷", "850000000", "done"), ("屿山液冷", "6200000000", "done"),
                ("Tencent", "屿山液冷", "done"), ("Baidu", "屿山液冷", "done"),
            },
        ),
        ("▍零与一 | A+轮 | 3.2亿元", {("零与一", "320000000", "done")}),
        (
            "Kelt Systems: Series B, US$30m, Tencent and Baidu",
            {
                ("Kelt Systems", "30000000", "done"),
                ("Tencent", "Kelt Systems", "done"), ("Baidu", "Kelt Systems", "done"),
            },
        ),
        ("Kelt Systems (Wuhan): in talks for RMB 850m", set()),
        (
            "Kelt Systems, Wuhan: close to US$30m Series B led by Tencent, Baidu sole investor",
            {("Kelt Systems", "30000000", "done"), *((who, "Kelt Systems", "done") for who in ("Tencent", "Baidu"))},
        ),
        (
            "Kelt Systems: Series B, US$30m, Tencent; Varn Photonics: angel round, US$4m, Baidu",
            {
                ("Kelt Systems", "30000000", "done"), ("Tencent", "Kelt Systems", "done"),
                ("Varn Photonics", "4000000", "done"), ("Baidu", "Varn Photonics", "done"),
            },
        ),
    ],
)  # fmt: skip
def test_a_line_gives_firm_round_sum_and_who_pays(line: str, facts: set[tuple[str, str, str]]) -> None:
    assert told(line) == facts


@pytest.mark.parametrize(
    "line",
    [
        "A轮融资：3亿元，B轮融资", "本周合计：B轮，3亿元", "轮次：B轮，3亿元", "Total: Series A, RMB 3bn",
        "澜川科技：B轮，3亿元，已终止",
    ],
)  # fmt: skip
def test_labels_sums_and_what_came_to_nothing_are_no_rounds(line: str) -> None:
    assert told(line) == set()
