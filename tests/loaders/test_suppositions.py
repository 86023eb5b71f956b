"""A sentence that as a whole supposes, hears of or refutes a deed does not tell it as done."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.reading import read

EVENTS = frozenset(
    ("acquirer", "target", "listedCompany", "stakeIn", "stakePct", "raised", "netProfit", "holdsPosition")
)
DEEDS = {
    "en": (
        "Norda Semiconductor acquired Luxin Robotics", "Luxin Robotics listed on the STAR Market",
        "Norda Semiconductor raised 2 billion yuan in a Series D round",
    ),
    "zh": ("诺达半导体收购了鲁芯半导体", "鲁芯半导体在科创板上市", "诺达半导体净利润增长30%至20亿元"),
}  # fmt: skip
FRAMES = {
    "en": (
        ("Imagine that {}.", None), ("Suppose {}.", None), ("In a worst case, {}, the model assumes.", None),
        ("Until {}, customers will wait.", None), ("Once {}, the market will change.", None),
        ("In the film, {}.", None), ("The day {} is still far away.", None),
        ("No one has confirmed that {}.", "claimed"), ("A social media post claimed that {}.", "claimed"),
        ("{}, according to people familiar with the matter.", "claimed"), ("{}, it is rumoured.", "claimed"),
        ("{}, a fake screenshot said.", "claimed"), ("It is not the case that {}.", "denied"),
        ("There is no evidence that {}.", "denied"),
    ),
    "zh": (
        ("假设{}。", None), ("即使{}，影响也有限。", None), ("未来某一天，{}。", None), ("市场猜测{}。", "claimed"),
        ("据知情人士透露，{}。", "claimed"), ("没有证据表明{}。", "denied"), ("所谓{}，并无其事。", "denied"),
    ),
}  # fmt: skip
STATED = (
    "Once a unit of Velox, Luxin Robotics listed on the STAR Market.",
    "Until 2024 Luxin Robotics made fans; then Norda Semiconductor acquired Luxin Robotics.",
    "Norda Semiconductor acquired Luxin Robotics, according to a filing.",
    "据公司公告，鲁芯半导体在科创板上市。",
)


def told(sentence: str, folder: Path) -> set[str]:
    """Return the statuses of what a sentence tells of deals, listings and figures."""
    path = folder / "note.txt"
    path.write_text(f"Chip note\n\n2026-06-10\n\n{sentence}\n", encoding="utf-8")
    return {f.status for f in extract(read(path, path.name)).facts if f.predicate in EVENTS}


@pytest.mark.parametrize(
    ("deed", "frame", "status"),
    [(deed, *frame) for language, deeds in DEEDS.items() for deed in deeds for frame in FRAMES[language]],
)
def test_what_is_supposed_or_heard_of_is_not_done(deed: str, frame: str, status: str | None, tmp_path: Path) -> None:
    assert told(frame.format(deed), tmp_path) <= {status}


@pytest.mark.parametrize("deed", DEEDS["en"])
def test_what_sources_say_is_told_as_their_claim(deed: str, tmp_path: Path) -> None:
    assert told(f"{deed}, according to people familiar with the matter.", tmp_path) == {"claimed"}


@pytest.mark.parametrize("sentence", STATED)
def test_what_only_looks_so_is_told_as_done(sentence: str, tmp_path: Path) -> None:
    assert "done" in told(sentence, tmp_path)


def test_who_has_a_post_has_it_whoever_says_so(tmp_path: Path) -> None:
    sentence = "据知情人士透露，诺达半导体副总经理李文表示，公司净利润增长30%至20亿元。"
    assert told(sentence, tmp_path) >= {"done"}
