"""What is told of a deed that a noun names: it is under discussion, delayed, called off; or it was done."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import Document
from loaders.extract import extract
from loaders.reading import read

DEEDS = {
    "en": (
        "Norda Semiconductor's acquisition of Luxin Robotics",
        "The debut of Norda Semiconductor on the STAR Market",
        "Norda Semiconductor's purchase of a 20% stake in Luxin Robotics",
        "The spin-off of Luxin Robotics from Norda Semiconductor",
    ),
    "zh": ("诺达半导体对鲁芯半导体的收购", "诺达半导体在科创板的上市", "诺达半导体与鲁芯半导体的换股吸收合并"),
}
NOT_DONE = {
    "en": (
        "may slip into 2027", "has been delayed", "is still some way off", "remains uncertain", "is in preparation",
        "still needs regulatory approval", "is under discussion", "has yet to be completed", "would be the largest yet",
        "could come as early as next month", "was originally planned for May", "depends on the vote of shareholders",
        "has been rumoured for months", "is off the table",
    ),
    "zh": (
        "可能推迟", "或将延期", "已被推迟", "正在筹备", "仍存在不确定性", "还没有时间表", "取决于股东投票结果",
        "最快下月启动", "仍在审批中", "正在评估", "若获批准，将成为今年最大的一宗", "尚需股东大会批准",
    ),
}  # fmt: skip
DONE = (
    "Norda Semiconductor's acquisition of Luxin Robotics was completed in May.",
    "The debut of Norda Semiconductor on the STAR Market was the best of the year.",
    "诺达半导体对鲁芯半导体的收购已完成。",
    "诺达半导体与鲁芯半导体签约，计划投资30亿元。",
)
EVENTS = frozenset(
    ("acquirer", "target", "listedCompany", "listedOnMarket", "stakeIn", "stakePct", "spunOffFrom", "participant")
)


def statuses(sentence: str, folder: Path) -> set[str]:
    """Return the statuses of what a text of one sentence tells of deals and listings."""
    path = folder / "page.txt"
    path.write_text(f"Chip note\n\n2026-06-10\n\n{sentence}\n", encoding="utf-8")
    document = read(path, path.name)
    assert isinstance(document, Document)
    return {f.status for f in extract(document).facts if f.predicate in EVENTS}


@pytest.mark.parametrize(("language", "deed", "told"), [
    (language, deed, told) for language, deeds in DEEDS.items() for deed in deeds for told in NOT_DONE[language]
])  # fmt: skip
def test_what_is_yet_to_come_of_a_deed_leaves_it_undone(language: str, deed: str, told: str, tmp_path: Path) -> None:
    assert "done" not in statuses(f"{deed} {told}." if language == "en" else f"{deed}{told}。", tmp_path)


@pytest.mark.parametrize("sentence", DONE)
def test_what_came_of_a_deed_that_was_done_leaves_it_done(sentence: str, tmp_path: Path) -> None:
    assert "done" in statuses(sentence, tmp_path)
