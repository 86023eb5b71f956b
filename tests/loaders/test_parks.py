"""Chinese sites that a quotation or their place names, and what is told of them in passing."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


def facts(text: str) -> set[tuple[str, str, str]]:
    return told(text, "行业简讯")


@pytest.mark.parametrize(
    ("text", "fact"),
    [("中国移动将依托位于贵安新区的“云屏”智算中心提供算力。", ("云屏智算中心", "locatedIn", "Gui'an New Area")),
     ("中国移动与洛川新区管委会签订投资协议，拟在当地建设“洛川智谷”智算基地，计划总投资36亿元。",
      ("洛川智谷智算基地", "investment", "3600000000")),
     ("中国移动4月13日在乌兰察布启用第三座智算中心。", ("乌兰察布智算中心", "locatedIn", "Ulanqab")),
     ("福州智算二期：3000P，年内建成。莆田智算一期：800P，已投用。", ("福州智算二期", "capacity", "3000")),
     ("中国移动在惠州运营一座设计容量为48兆瓦的数据中心，现有机柜5,760个。", ("惠州数据中心", "capacity", "5760")),
     ("中国移动于深圳、东莞租用三处机房，算力合计约4.1 EFLOPS。", ("China Mobile", "capacity", "4.1"))],
)  # fmt: skip
def test_a_site_is_known_by_its_quotation_or_its_place(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize("text", ["贵州“东数西算”智算中心已有29个。", "各地发放“算力券”，智算中心受益。"])
def test_a_programme_in_quotation_marks_names_no_site(text: str) -> None:
    assert not {f for f in facts(text) if "东数西算" in f[0] or "算力券" in f[0]}


def test_what_is_done_with_a_site_is_no_part_of_its_name() -> None:
    assert not {f for f in facts("中国移动4月13日在乌兰察布启用第三座智算中心。") if "启用" in f[0]}
