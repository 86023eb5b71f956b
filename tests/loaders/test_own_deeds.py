"""A plan told in one clause does not reach what a later clause tells as done by itself, nor what came of it since."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.reading import read

HEADS = {
    "zh": "算力快讯\n\n财经社2026年6月10日讯，国内算力行业持续升温。",
    "en": "SHANGHAI, June 10, 2026 - China's computing industry is heating up. ",
}
DEEDS = frozenset(("acquirer", "target", "stakeIn", "stakePct", "listedCompany", "netProfit", "announcedBy"))
DONE = {
    "zh": (
        "获批后，寒武纪于3月收购云脉智算51%股权。", "公司拟扩大产能，寒武纪3月收购云脉智算51%股权。",
        "筹划两年之后，寒武纪于3月在港交所上市。", "经过两年筹备，寒武纪在港交所上市。",
        "寒武纪按计划已于3月收购云脉智算51%股权。", "寒武纪此前宣布将收购云脉智算51%股权，目前已完成。",
        "海光信息计划在2028年前建设新园区，2025年净利润为30亿元。",
    ),
    "en": (
        "Cambricon, which plans to expand, acquired a 51% stake in Cloudvein in March.",
        "Cambricon, which will expand in 2027, launched the Tianheng 690 chip in March.",
        "While Hygon plans to expand, Cambricon launched the Tianheng 690 chip in March.",
        "Although it had been expected to wait, Cambricon acquired a 51% stake in Cloudvein in March.",
        "Hygon, which will build a new campus by 2028, reported net profit of 3 billion yuan for 2025.",
    ),
}  # fmt: skip
UNDONE = {
    "zh": (
        "公司拟扩大产能，并收购云脉智算51%股权。", "寒武纪拟于2027年扩产，届时收购云脉智算51%股权。",
        "寒武纪预计，2026年净利润为30亿元。", "云凌半导体3月31日获受理,拟在港交所上市,保荐人已完成辅导。",
        "寒武纪在港交所上市进入倒计时。", "寒武纪收购云脉智算51%股权受阻。", "寒武纪收购云脉智算51%股权被否。",
        "寒武纪曾想收购云脉智算51%股权，后作罢。", "寒武纪只有收购云脉智算51%股权，才能摆脱困境。",
        "寒武纪与对方就收购云脉智算51%股权签署备忘录。", "议案一：寒武纪收购云脉智算51%股权。",
        "寒武纪获有条件批准收购云脉智算51%股权。", "寒武纪明年收购云脉智算51%股权。",
    ),
    "en": (
        "Cambricon plans to expand, acquire a 51% stake in Cloudvein and list in Hong Kong.",
        "When Cambricon acquires a 51% stake in Cloudvein, rivals will respond.",
        "Cambricon hinted at acquiring a 51% stake in Cloudvein.",
        "Cambricon is in the process of acquiring a 51% stake in Cloudvein.",
        "Cambricon rejected reports that it had acquired a 51% stake in Cloudvein.",
    ),
}  # fmt: skip


def told(language: str, sentence: str, folder: Path) -> set[str]:
    """Return the statuses of what a sentence tells of deals and results."""
    path = folder / "page.txt"
    path.write_text(HEADS[language] + sentence, encoding="utf-8")
    return {f.status for f in extract(read(path, path.name)).facts if f.predicate in DEEDS}


@pytest.mark.parametrize(("language", "sentence"), [(lang, s) for lang, all_ in DONE.items() for s in all_])
def test_what_a_later_clause_tells_is_done(language: str, sentence: str, tmp_path: Path) -> None:
    assert told(language, sentence, tmp_path) == {"done"}


@pytest.mark.parametrize(("language", "sentence"), [(lang, s) for lang, all_ in UNDONE.items() for s in all_])
def test_what_goes_on_with_a_plan_is_not(language: str, sentence: str, tmp_path: Path) -> None:
    assert "done" not in told(language, sentence, tmp_path)


def test_the_title_of_a_plan_makes_no_day_one_to_come(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(HEADS["zh"] + "国家数据局3月12日印发《算力互联互通行动计划》。", encoding="utf-8")
    days = {f.value.date for f in extract(read(path, path.name)).facts if f.predicate == "issuedOn" and f.value}
    assert days == {"2026-03-12"}
