"""What stands under the name of a segment is not the firm's."""

from __future__ import annotations

import pytest

from tests.loaders import real

OF_A_PART = [
    "海光信息发布年报。存储产品：营业收入12.3亿元，毛利率15.2%。",
    "海光信息公告，IDC托管服务：报告期内实现收入7.2亿元，毛利率31.1%。",
    "海光信息：软件开发板块报告期实现营业收入41.5亿元，净利润3.2亿元。",
    "海光信息在业绩会上表示，算力服务这一块，去年收入22亿元，毛利率21%。",
    "Hygon reported its results. Storage business: revenue of 1.2 billion yuan in 2025, up 31%.",
]
OF_ALL = [
    "海光信息主营业务：芯片。2025年营业收入148亿元，同比增长43%。",
    "海光信息业务稳健，2025年上半年实现营业收入81亿元，同比增长90%。",
    "海光信息受益于算力业务，2025年营收94.9亿元，同比增长54%。",
    "海光信息产品：公司2025年实现营业收入120亿元。",
]
RESULTS = ("revenue", "netProfit", "grossMarginPct", "growthPct")


@pytest.mark.parametrize("text", OF_A_PART)
def test_a_segments_results_are_not_the_firms(text: str) -> None:
    assert not {one for one in real.told(text, "行业观察") if one[1] in RESULTS}


@pytest.mark.parametrize("text", OF_ALL)
def test_the_firms_own_results_stay(text: str) -> None:
    assert any(who == "Hygon" and predicate == "revenue" for who, predicate, _ in real.told(text, "行业观察"))
