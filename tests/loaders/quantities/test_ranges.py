"""Ranges and lists."""

import pytest

from tests.loaders.quantities.showing import read

CASES = {
    "营收125/180/240亿元": ["12500000000 CNY", "18000000000 CNY", "24000000000 CNY"],
    "EPS为1.2/1.8/2.5元": ["1.2 CNY", "1.8 CNY", "2.5 CNY"],
    "a ratio of 1 to 0.5525": ["0.5525 ratio"],
    "3,000-plus servers, 24,000 cables": ["3000 count more_than of servers", "24000 count of cables"],
    "20余家企业和30家机构": ["20 count more_than of 企业", "30 count of 机构"],
    "profits of 300m-500m yuan": ["300000000..500000000 CNY"],
    "over 2,000 companies and over 3 million users": [
        "2000 count more_than of companies",
        "3000000 count more_than of users",
    ],
    "some of the 300-odd firms": ["300 count about of firms"],
    "1.5 billion yuan in 2024, 1.8 billion in 2023": ["1500000000 CNY", "1800000000 CNY"],
    "10-15%": ["10..15 %"],
    "10% to 15%": ["10..15 %"],
    "10%-15%": ["10..15 %"],
    "10%至15%": ["10..15 %"],
    "10～15％": ["10..15 %"],
    "3-5亿元": ["300000000..500000000 CNY"],
    "3亿至5亿元": ["300000000..500000000 CNY"],
    "3亿元至5亿元": ["300000000..500000000 CNY"],
    "10 to 12 billion yuan": ["10000000000..12000000000 CNY"],
    "US$3-5 billion": ["3000000000..5000000000 USD"],
    "US$3 billion to US$5 billion": ["3000000000..5000000000 USD"],
    "HK$152 to HK$165": ["152..165 HKD"],
    "between 10 and 12 billion yuan": ["10000000000..12000000000 CNY"],
    "5000万至1亿元": ["50000000..100000000 CNY"],
    "50-60 companies": ["50..60 count of companies"],
    "20至30家企业": ["20..30 count of 企业"],
    "3–5 years": ["3..5 year"],
    "约10-15%": ["10..15 % about"],
    "两到三年": ["2..3 year"],
    "5至10倍": ["5..10 times"],
    "5 million and 6 million yuan": ["5000000 CNY", "6000000 CNY"],
    "rose by 25 to 449": ["25 count", "449 count"],
    "rose from 5% to 10%": ["5 %", "10 %"],
    "由5%至10%": ["5 %", "10 %"],
    "rose from 10 to 12 billion yuan": ["10000000000 CNY", "12000000000 CNY"],
    "nearly 100 data providers, 100 brokers and 300 buyers": [
        "100 count nearly of data providers",
        "100 count nearly of brokers",
        "300 count nearly of buyers",
    ],
    "近100家数据商、80家企业和300家机构": [
        "100 count nearly of 数据商",
        "80 count nearly of 企业",
        "300 count nearly of 机构",
    ],
    "nearly 100 sellers, about 80 brokers and 30 buyers": [
        "100 count nearly of sellers",
        "80 count about of brokers",
        "30 count about of buyers",
    ],
    "nearly 100 sellers with 30 buyers": ["100 count nearly of sellers", "30 count of buyers"],
    "nearly 100 sellers, 5% and 3 buyers": ["100 count nearly of sellers", "5 %", "3 count of buyers"],
    "预计亏损2.1亿元—2.8亿元": ["210000000..280000000 CNY"],
    "增收1.2亿—1.5亿元": ["120000000..150000000 CNY"],
    "HK$15 to HK$18 a share": ["15..18 HKD/share"],
    "每股介乎15.2元至18.8元": ["15.2..18.8 CNY/share"],
    "HK$3.5-HK$4 billion": ["3500000000..4000000000 HKD"],
    "+37.5%/-2.1%": ["37.5 %", "-2.1 %"],
    "a ratio of 1:0.5525": ["0.5525 ratio"],
    "a ratio of 0.5525:1": ["0.5525 ratio"],
    "换股比例为1：0.5525": ["0.5525 ratio"],
    "1比0.48": ["0.48 ratio"],
    "a ratio of 1:10": ["10 ratio"],
    "a split of 3:2": ["1.5 ratio"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_ranges_lists_and_ratios(text: str, expected: list[str]) -> None:
    assert read(text) == expected
