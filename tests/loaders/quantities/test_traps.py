"""Figures that count nothing are left out."""

import pytest

from tests.loaders.quantities.showing import measures

SILENT = [
    "the A100 and H20 chips", "MTT S5000", "Ascend 910B", "Kunpeng 920", "沐曦（688802.SH）", "（562560）", "(002063)", "0700.HK", "(2577.HK)",
    "[1][3]", "as said [12]", "2025年6月10日", "June 10, 2025", "2025-06-10 11:23", "by 2026", "第14届大会", "the 14th session",
    "1. 概述", "（一）总体要求", "2、青云科技", "(1) scope", "v2.0.1", "version 3.2.1", "tel 0755-8366-8888", "call 400-810-1234",
    "https://example.com/2025/06/123456.html", "Registration Number: 130349", "multimedia online 0108263", "Group 1: Details",
    "沪深300指数", "科创50指数", "the CSI 300 Index", "the STAR 50", "世界500强", "Fortune 500", "top 10", "GPT-4", "DeepSeek-V3", "Qwen2.5",
    "1024*768", "1920x1080", "7×24", "24/7", "@Scott83517667", "the 14th Five-Year Plan", "十四五规划", "Windows 11", "Chapter 18C",
    "5G", "4K", "3D", "10:28", "上午10时28分", "本月15日", "去年四季度", "前三季度", "Q3", "FY2025", "2021-2025", "2021 to 2025", "1-2月",
    "京ICP备12345678号", "粤B2-20090059", "邮编：518000", "COVID-19", "A-1234", "the Xinchuang 50 ETF", "双11", "二〇二五年",
    "Article 5", "第5条", "ISO 9001", "three years ago", "过去三年", "T+1", "24Q3",
]  # fmt: skip
KEPT = {
    "the fund (562560) fell 5%": ["5 %"],
    "2025年完成收入5亿元": ["500000000 CNY"],
    "Group 1: it sold 500 servers": ["500 count"],
    "1、收入5亿元": ["500000000 CNY"],
    "[1] it has 30 plants [2]": ["30 count"],
    "a 2024 target of 300 EFLOPS": ["300 EFLOPS"],
    "Huawei sold 500 servers": ["500 count"],
    "2000 companies": ["2000 count"],
    "2025家企业": ["2025 count"],
    "more than 2000 servers": ["2000 count"],
    "The H20 costs 90,000 yuan": ["90000 CNY"],
    "A股上涨5%": ["5 %"],
}


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_count_nothing_are_left_out(text: str) -> None:
    assert measures(text) == []


@pytest.mark.parametrize(("text", "expected"), KEPT.items())
def test_a_quantity_beside_a_trap_is_kept(text: str, expected: list[str]) -> None:
    assert measures(text) == expected
