"""Chinese numerals are read as numbers, and only where they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.quantities.han import value_of
from tests.loaders.quantities.showing import read

CASES = {
    "共有一百二十三家企业": "123 count of 企业",
    "二十余家企业参展": "20 count more_than of 企业",
    "两家公司签约": "2 count of 公司",
    "兩家公司簽約": "2 count of 公司",
    "八只龙头股": "8 count of 龙头股",
    "六大领域十六项重点任务": "6 count of 领域",
    "十个数据产品": "10 count of 数据产品",
    "投资三千万元": "30000000 CNY",
    "投资一点五亿元": "150000000 CNY",
    "投资二十五亿元": "2500000000 CNY",
    "募资三百二十亿元": "32000000000 CNY",
    "两三百家企业": "200..300 count of 企业",
    "三五家企业": "3..5 count of 企业",
    "上涨三成": "30 %",
    "占比七成五。": "75 %",
    "占三分之一": "0.333333 ratio",
    "增长百分之五": "5 %",
    "增长百分之十二点五": "12.5 %",
    "增长百分之20": "20 %",
    "近百家企业": "100 count nearly of 企业",
    "超千家企业": "1000 count more_than of 企业",
    "逾万亿元": "1000000000000 CNY more_than",
    "近千亿元": "100000000000 CNY nearly",
    "三年累计": "3 year",
    "三十多家机构": "30 count more_than of 机构",
    "增长一倍": "1 times",
    "两万五千台服务器": "25000 count of 服务器",
    "十万张加速卡": "100000 card of 卡",
}
SILENT = [
    "数十家企业",
    "几百家企业",
    "若干家企业",
    "十分重要",
    "一个重要方向",
    "一些企业",
    "千家万户",
    "统一标准",
    "百度与万达",
    "三星和四川",
    "万元",
    "单位：万元",
    "千方百计",
    "第三家企业",
    "党的二十大报告",
    "一体化",
    "五粮液",
    "成为一家公司",
    "一带一路",
    "三农问题",
    "上百家企业",
    "九江银行",
    "万一失败",
    "好几家企业",
]


@pytest.mark.parametrize(("text", "first"), CASES.items())
def test_chinese_numerals_are_numbers(text: str, first: str) -> None:
    assert read(text)[0] == first


@pytest.mark.parametrize("text", SILENT)
def test_numerals_inside_words_and_vague_numbers_are_left_out(text: str) -> None:
    assert read(text) == []


def _written(number: int) -> str:
    digits, result = "零一二三四五六七八九", ""
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        if number >= scale:
            result, number = result + _written(number // scale) + name, number % scale
            result += "零" if 0 < number < scale // 10 else ""
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        if number >= scale:
            result, number = result + digits[number // scale] + name, number % scale
            result += "零" if 0 < number < scale // 10 else ""
    return result


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_any_number_written_in_chinese_reads_back(number: int) -> None:
    assert value_of(_written(number)) == number
