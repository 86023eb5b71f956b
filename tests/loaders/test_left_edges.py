"""Where a Chinese name begins behind an amount, a verb or a word that joins."""

from __future__ import annotations

import pytest

from loaders.left_edges import later


@pytest.mark.parametrize(
    ("text", "seat", "name"),
    [
        ("560万元购得湖北云脊", "湖北", "湖北云脊"),
        ("调任山东国资委", "山东", "山东国资委"),
        ("数交与苏州交易所", "苏州", "苏州交易所"),
        ("6亿元扩产数据中心", "", "扩产数据中心"),
    ],
)
def test_a_name_begins_behind_an_amount_and_what_acts_or_joins(text: str, seat: str, name: str) -> None:
    seats = {text.index(seat)} if seat else set()
    assert text[later(text, 0, len(text), seats) :] == name


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("中国移动通信集团江苏", "江苏"),
        ("大唐重庆能源", "重庆"),
        ("云脊（上海）科技", "上海"),
        ("国岚投资北京", "北京"),
    ],
)
def test_a_name_holds_the_place_of_its_house(text: str, seat: str) -> None:
    assert later(text, 0, len(text), {text.index(seat)}) == 0
