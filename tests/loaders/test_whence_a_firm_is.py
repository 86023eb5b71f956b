"""Whence a firm is, told in Chinese by the place and the trade before its name."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def seats(text: str) -> set[tuple[str, str]]:
    found = extractor().extract(Document("page.txt", f"财经社2026年6月10日讯，{text}", "0" * 64)).facts
    return {(f.subject.label, f.object.id) for f in found if f.predicate == "headquarteredIn" and f.object is not None}


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("浙江机柜厂商铠穗电气5月完成3亿元融资。", ("铠穗电气", "zhejiang")),
        ("杭州编译器团队“折叶科技”5月完成3亿元融资。", ("折叶科技", "hangzhou")),
        ("深圳光模块企业铠穗电气5月完成3亿元融资。", ("铠穗电气", "shenzhen")),
        ("太原的初创公司铠穗电气5月裁员120人。", ("铠穗电气", "taiyuan")),
    ],
)  # fmt: skip
def test_a_place_and_a_trade_before_a_name_say_where_the_firm_is(text: str, seat: tuple[str, str]) -> None:
    assert seat in seats(text)


@pytest.mark.parametrize(
    "text",
    [
        "上海知识产权法院一审判决服务器厂商铠穗电气败诉。",
        "新乡市与机柜厂商铠穗电气签约。",
        "内地芯片设计公司铠穗电气扩产。",
        "公司赴浙江走访机柜厂商铠穗电气。",
    ],
)  # fmt: skip
def test_a_place_further_off_or_the_whole_country_says_no_seat(text: str) -> None:
    assert seats(text) == set()
