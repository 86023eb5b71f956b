"""In reports of a day's trade 公司 is the firm whose move the sentence tells, not the one of the headline."""

import pytest

from loaders.anaphor_edges import part_of_a_word
from tests.loaders.real import told

_HEAD = "海光信息今日大涨"
_OF = {
    "寒武纪涨5.2%，公司一季度营收20亿元。": "Cambricon",
    "中芯国际H股跌逾3%，公司一季度营收20亿元。": "SMIC",
    "服务器厂商浪潮信息收涨4%，报58元，公司昨晚公布，一季度营收20亿元。": "Inspur Information",
    "寒武纪涨停；腾讯控股跌0.4%，公司一季度营收20亿元。": "Tencent",
    "寒武纪：景气延续，我们预计公司一季度营收20亿元。": "Cambricon",
    "受寒武纪大涨带动，公司股价走高，公司一季度营收20亿元。": "Hygon",
}


@pytest.mark.parametrize("text", _OF)
def test_the_firm_goes_on(text: str) -> None:
    found = {who for who, what, _ in told(f"海光信息收涨6%，成交活跃。\n\n{text}", _HEAD) if what == "revenue"}
    assert found == {_OF[text]}


def test_a_customer_of_the_headline_is_not_meant() -> None:
    found = told("寒武纪涨停，公司为其主要供应商，一季度营收20亿元。", _HEAD)
    assert ("Cambricon", "revenue", "2000000000") not in found


@pytest.mark.parametrize(
    ("text", "part"), [("我们预计公司营收", False), ("近期公司公告", False), ("某设计公司", True), ("子公司", True)]
)
def test_words_that_end_before_the_firm(text: str, part: bool) -> None:
    at = text.index("公司")
    assert part_of_a_word(text, at, at + 2) is part
