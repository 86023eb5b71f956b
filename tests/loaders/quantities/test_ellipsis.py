"""Lists and headlines that leave the unit out."""

import pytest

from tests.loaders.quantities.showing import read

LISTS = {
    "31.7, 46.2 and 60.8 billion yuan": ["31700000000 CNY", "46200000000 CNY", "60800000000 CNY"],
    "分别为31.7、46.2、60.8亿元": ["3170000000 CNY", "4620000000 CNY", "6080000000 CNY"],
    "分别提升1.1、2.2和3.3个百分点": ["1.1 pp", "2.2 pp", "3.3 pp"],
    "净利润2.9/5.2/7.4亿元": ["290000000 CNY", "520000000 CNY", "740000000 CNY"],
}
SUMS = {
    "营收12.3亿，净利润1.2-1.5亿": ["1230000000 CNY", "120000000..150000000 CNY"],
    "市值约1200亿": ["120000000000 CNY about"],
    "投资者100万": ["1000000 count"],
    "港股公司集资27亿": ["2700000000 count"],
    "累计用户2000万": ["20000000 count"],
}
FOREIGN = {
    "欧元1.2亿": ["120000000 EUR"],
    "美元3.5亿的合同": ["350000000 USD"],
    "C$1.2bn": ["1200000000 CAD"],
    "RM 62 million": ["62000000 MYR"],
    "₹500 crore": ["5000000000 INR"],
    "人民币壹亿贰仟万元整": ["120000000 CNY"],
}


@pytest.mark.parametrize(("text", "expected"), LISTS.items())
def test_the_last_of_a_list_gives_its_unit_to_the_others(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_a_list_of_places_has_no_unit_to_share() -> None:
    assert read("1、2、3号楼") == ["1 count", "2 count", "3 count"]


@pytest.mark.parametrize(("text", "expected"), SUMS.items())
def test_a_sum_of_a_chinese_headline_is_in_yuan_where_nothing_is_foreign(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), FOREIGN.items())
def test_currencies_and_formal_numerals_are_read_as_written(text: str, expected: list[str]) -> None:
    assert read(text) == expected
