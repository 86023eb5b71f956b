"""Prices per share and per other things."""

import pytest

from tests.loaders.quantities.showing import measures

CASES = {
    "143.46 yuan per share": ["143.46 CNY/share"],
    "143.46 CNY per share": ["143.46 CNY/share"],
    "HK$19.6 apiece": ["19.6 HKD/share"],
    "19.60 yuan a share": ["19.6 CNY/share"],
    "61.90元/股": ["61.9 CNY/share"],
    "每股61.9元": ["61.9 CNY/share"],
    "每股现金红利0.25元": ["0.25 CNY/share"],
    "每股港币19.6元": ["19.6 HKD/share"],
    "每10股派2.5元": ["0.25 CNY/share"],
    "2.5 yuan per 10 shares": ["0.25 CNY/share"],
    "HK$162 per H share": ["162 HKD/share"],
    "US$3.5/share": ["3.5 USD/share"],
    "发行价为114.28元/股": ["114.28 CNY/share"],
    "发行价每股114.28元": ["114.28 CNY/share"],
    "earnings per share of 0.85 yuan": ["0.85 CNY/share"],
    "143.46 yuan per share for one and 79.26 yuan for the other": ["143.46 CNY/share", "79.26 CNY"],
    "0.3元/千瓦时": ["0.3 CNY/kWh"],
    "0.3 yuan per kWh": ["0.3 CNY/kWh"],
    "5元/卡时": ["5 CNY/hour"],
    "每股收益0.85元，净利润3亿元": ["0.85 CNY/share", "300000000 CNY"],
    "每股价格不变，总额3亿元": ["300000000 CNY"],
    "5万元/吨": ["50000 CNY/t"],
    "5 million yuan a year": ["5000000 CNY/year"],
    "60.00港元/股": ["60 HKD/share"],
    "每股作价12.3港元": ["12.3 HKD/share"],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_prices_say_what_they_are_for(text: str, expected: list[str]) -> None:
    assert measures(text) == expected
