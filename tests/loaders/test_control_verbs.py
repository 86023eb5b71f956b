"""Who may, must, asks or is told to do a thing has not done it; who managed to has."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import Document
from loaders.extract import extract
from loaders.reading import read

EVENTS = frozenset(
    ("acquirer", "target", "listedCompany", "listedOnMarket", "raised", "stakeIn", "hasCustomer", "applicant")
)
NOT_DONE = """
Norda Semiconductor must list on the Hong Kong stock exchange.
Norda Semiconductor has been told to raise 2 billion yuan in a new funding round.
Norda Semiconductor has won approval to supply servers to China Telecom.
Norda Semiconductor has hired banks to raise 2 billion yuan in a new funding round.
Norda Semiconductor has mandated two banks to sell Chayora and list on the Hong Kong stock exchange.
Norda Semiconductor is close to raising 2 billion yuan in a new funding round.
Norda Semiconductor has held talks about supplying servers to China Telecom.
Norda Semiconductor put off raising 2 billion yuan in a new funding round.
Norda Semiconductor nearly acquired Luxin Robotics.
诺达半导体必须收购鲁芯半导体。
诺达半导体可收购鲁芯半导体20%股权。
诺达半导体寻求20亿元新一轮融资。
诺达半导体寻求在香港联交所上市。
诺达半导体董事会批准收购鲁芯半导体20%股权。
诺达半导体或收购鲁芯半导体20%股权。
诺达半导体打算入股鲁芯半导体。
诺达半导体有权收购鲁芯半导体。
诺达半导体试图收购鲁芯半导体。
诺达半导体无意收购鲁芯半导体。
诺达半导体需在香港联交所上市。
诺达半导体不排除未来收购鲁芯半导体。
诺达半导体接近完成20亿元新一轮融资。
诺达半导体被曝入股鲁芯半导体。
A planned acquisition of Luxin Robotics by Norda Semiconductor has raised questions.
Norda Semiconductor in line for 2 billion yuan funding round.
诺达半导体收购鲁芯半导体的计划受到关注。
诺达半导体收购鲁芯半导体的可能性不大。
诺达半导体收购鲁芯半导体事宜正在商谈。
诺达半导体何时聘任李文为总经理。
诺达半导体下一步将重点向中国电信供应服务器。
"""
DONE = """
Norda Semiconductor managed to list on the Hong Kong stock exchange.
Norda Semiconductor went on to raise 2 billion yuan in a new funding round.
Norda Semiconductor became the first chip designer to list on the Hong Kong stock exchange this year.
诺达半导体已收购鲁芯半导体。
诺达半导体主要向中国电信供应服务器。
诺达半导体经董事会批准，以2亿元收购鲁芯半导体20%股权。
诺达半导体在香港联交所上市。
"""


def told(tmp_path: Path, sentence: str) -> dict[str, set[str]]:
    """Return the statuses with which deeds are told, by predicate."""
    path = tmp_path / "note.txt"
    path.write_text(f"Chip note\n\n2025-06-10\n\n{sentence}\n", encoding="utf-8")
    document: Document = read(path, path.name)
    found: dict[str, set[str]] = {}
    for fact in extract(document).facts:
        if fact.predicate in EVENTS:
            found.setdefault(fact.predicate, set()).add(fact.status)
    return found


@pytest.mark.parametrize("sentence", NOT_DONE.strip().splitlines())
def test_what_is_only_meant_is_not_done(tmp_path: Path, sentence: str) -> None:
    assert not {p for p, statuses in told(tmp_path, sentence).items() if "done" in statuses}


TARGETS = """
2026年，全市算力规模要达到20万P，标准机架突破10万架。
诺达半导体营收目标20亿元。
诺达半导体接近完成新一轮融资，投前估值约55亿元。
芜湖智算中心远期规模2000P。
"""


@pytest.mark.parametrize("sentence", TARGETS.strip().splitlines())
def test_a_target_is_not_reached(tmp_path: Path, sentence: str) -> None:
    path = tmp_path / "note.txt"
    path.write_text(f"算力快讯\n\n2026年2月10日\n\n{sentence}\n", encoding="utf-8")
    facts = [fact for fact in extract(read(path, path.name)).facts if fact.value is not None and fact.value.number]
    assert not [fact for fact in facts if fact.status == "done"]


@pytest.mark.parametrize("sentence", DONE.strip().splitlines())
def test_what_came_true_is_done(tmp_path: Path, sentence: str) -> None:
    assert any("done" in statuses for statuses in told(tmp_path, sentence).values())
