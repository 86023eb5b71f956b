"""Campuses called by firm and place, and what is said of sites in plain sentences."""

from __future__ import annotations

import pytest

from tests.loaders.test_whose_is_it_zh import told

ZH = "算力快讯\n\n财经社2026年6月10日讯，{}\n"
EN = "SHANGHAI, June 10, 2026 - {}\n"

TOLD = {
    ZH.format("世纪互联乌兰察布园区目前已投运120兆瓦，上架率92%。"): {
        ("世纪互联乌兰察布园区", "capacity", "120"),
        ("世纪互联乌兰察布园区", "utilisationPct", "92"),
        ("世纪互联乌兰察布园区", "locatedIn", "Ulanqab"),
    },
    ZH.format("中国移动呼和浩特智算中心目前已上线4.2EFLOPS。"): {
        ("中国移动呼和浩特智算中心", "capacity", "4.2"),
        ("中国移动呼和浩特智算中心", "locatedIn", "Hohhot"),
    },
    EN.format("Capacity at the Zhengzhou AI computing centre has been raised to 300P from 100P."): {
        ("Zhengzhou AI computing centre", "capacity", "300"),
        ("Zhengzhou AI computing centre", "locatedIn", "Zhengzhou"),
    },
    EN.format("China Unicom opened a 3,000-petaflop computing centre in Sanya on Tuesday."): {
        ("Sanya computing centre", "capacity", "3000"),
        ("Sanya computing centre", "locatedIn", "Sanya"),
        ("Sanya computing centre", "openedOn", "2026-06-09"),
    },
}


@pytest.mark.parametrize("text", TOLD)
def test_plain_sentences_tell_of_sites(text: str) -> None:
    assert told(text, "capacity", "utilisationPct", "locatedIn", "openedOn") == TOLD[text]


NOT_OPENED = ["中国电信云州智算中心今日开工，建成后总算力将达到2万P。", "鹿泉智算中心目前已上线4.2EFLOPS。"]


@pytest.mark.parametrize("text", NOT_OPENED)
def test_what_is_only_begun_or_partly_runs_has_not_opened(text: str) -> None:
    assert not told(ZH.format(text), "openedOn")


def test_a_factory_campus_of_no_racks_is_no_site() -> None:
    assert not told(ZH.format("中芯国际北京园区招聘200名工程师，上月离职率92%。"), "utilisationPct", "capacity")
