"""What firms make, in the words of the text."""

from __future__ import annotations

import pytest

from tests.loaders.real import told
from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        (
            "Nanshu Chip, which makes power-management chips for AI servers, grew.",
            "power-management chips for AI servers",
        ),
        ("Nanshu Chip grew. The memory-module maker was glad.", "memory-module"),
        ("The copper-busbar maker Nanshu Chip grew.", "copper-busbar"),
        ("Nanshu Chip sells servers to banks.", "Server"),
    ],
)
def test_goods_are_told_as_narrowly_as_the_text_tells_them(text: str, goods: str) -> None:
    assert [said[2] for said in facts(text) if said[1] == "makesProductClass"] == [goods]


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("曙辉科技斩获海外运营商交换机订单。", "交换机"),
        ("曙辉科技公告获得某海外客户光模块订单，金额3.6亿元。", "光模块"),
        ("曙辉科技拿下2亿元浸没式液冷机柜订单。", "浸没式液冷机柜"),
        ("Shares of Shandong server maker Tianyuan Computing rose 5%.", "server"),
        ("Hangzhou storage server maker Tianyuan Computing rose 5%.", "storage server"),
        ("For server maker Tianyuan Computing, growth came at a price.", "server"),
        ("Cambricon will swallow server maker Tianyuan Computing.", "server"),
    ],
)
def test_neither_who_ordered_goods_nor_where_their_maker_is_are_part_of_them(text: str, goods: str) -> None:
    made = {what for _, predicate, what in told(text, "订单") if predicate == "makesProductClass"}
    assert made == {goods}


def test_a_team_and_whom_it_works_with_are_no_goods() -> None:
    found = told("字节跳动旗下的豆包大模型团队与清华大学合作发布论文。", "论文")
    assert "makesProductClass" not in {predicate for _, predicate, _ in found}


def test_how_long_something_took_is_no_capacity() -> None:
    found = told("Hangzhou-based start-up Deeproute said porting its code had taken eight weeks.", "Chips")
    assert "capacity" not in {predicate for _, predicate, _ in found}
