"""Products by their model in Chinese."""

from __future__ import annotations

import pytest

from loaders.chinese_wares import ChineseWares

WARES = ChineseWares(["训练卡", "推理卡", "芯片", "接头", "光模块"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("某科技发布新一代训练卡云岭X3，", ["云岭X3"]),
        ("第三代推理芯片“赤焰300”今日亮相", ["赤焰300"]),
        ("其“烛木2.0”接头已通过测试", ["烛木2.0"]),
        ("公司LR-7交换芯片已量产", ["LR-7"]),
        ("旗下Nova-H2报价下调", ["Nova-H2"]),
        ("R800由某公司自主研发", ["R800"]),
        ("芯片“卡脖子”问题仍在", []),
        ("800G光模块出货，Q3芯片销量增长", []),
        ("采购训练卡300张，芯片2026年量产", []),
    ],
)
def test_a_model_is_found_where_a_noun_or_verb_shows_it_to_be_a_product(text: str, found: list[str]) -> None:
    assert list(dict.fromkeys(text[a:b] for a, b in WARES.find(text))) == found
