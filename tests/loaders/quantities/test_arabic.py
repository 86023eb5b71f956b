"""Figures and scale words come to base units."""

import pytest

from tests.loaders.quantities.showing import measures

ENGLISH = {
    "a deal of 115.967 billion yuan": "115967000000 CNY",
    "sales of 21.05 million yuan": "21050000 CNY",
    "some 1,463 million shares changed hands": "1463000000 share",
    "a market of 1.2 trillion yuan": "1200000000000 CNY",
    "raised HK$5.58bn in its offering": "5580000000 HKD",
    "raised $16.2mn in a round": "16200000 USD",
    "it paid US$150m for the plant": "150000000 USD",
    "it paid $2.5B for the plant": "2500000000 USD",
    "a fund of RMB500 million": "500000000 CNY",
    "a fund of RMB 34.4 billion": "34400000000 CNY",
    "a budget of 300 thousand yuan": "300000 CNY",
    "a budget of 8 hundred million yuan": "800000000 CNY",
    "a budget of 3 ten thousand yuan": "30000 CNY",
    "a 10-billion-yuan fund": "10000000000 CNY",
    "a 2.5 billion-yuan fund": "2500000000 CNY",
    "valued at 116-billion yuan": "116000000000 CNY",
    "orders for 12,500,000 yuan": "12500000 CNY",
    "a model with 70B parameters": "70000000000 count",
    "5m shares were sold": "5000000 share",
    "the price rose to 1,234.56 yuan": "1234.56 CNY",
    "paid 1,4 63 yuan": "1463 CNY",
    "a swap of 1 16 billion yuan": "116000000000 CNY",
    "a swap of 1 160 million yuan": "1160000000 CNY",
}
CHINESE = {
    "换股金额1160亿元": "116000000000 CNY",
    "总股本14.63亿股": "1463000000 share",
    "发行8.08亿股": "808000000 share",
    "净流入2105万元": "21050000 CNY",
    "市场规模达1.16万亿元": "1160000000000 CNY",
    "预算300万元": "3000000 CNY",
    "总投资1亿2000万元": "120000000 CNY",
    "总投资1亿2千万元": "120000000 CNY",
    "合计3万2千元": "32000 CNY",
    "注册资本5千万元": "50000000 CNY",
    "投资3百万元": "3000000 CNY",
    "投资 1160 亿元": "116000000000 CNY",
    "收入12.5 亿港元": "1250000000 HKD",
    "募資55.8億港元": "5580000000 HKD",
    "投資3萬億元": "3000000000000 CNY",
    "市值５０００亿元": "500000000000 CNY",
    "营收１，２３４．５万元": "12345000 CNY",
    "成交10w手": "100000 count",
    "投入5个亿资金": "500000000 CNY",
    "融资2.5千万美元": "25000000 USD",
    "规模3.6千亿元": "360000000000 CNY",
    "投资20百万元": "20000000 CNY",
    "每股面值0.5元，共8亿元": "0.5 CNY/share",
    "RMB 116亿元的交易": "11600000000 CNY",
    "人民币3.2亿元": "320000000 CNY",
    "1.5亿元人民币": "150000000 CNY",
}


@pytest.mark.parametrize(("text", "first"), [*ENGLISH.items(), *CHINESE.items()])
def test_figures_with_their_scale_come_to_base_units(text: str, first: str) -> None:
    assert measures(text)[0] == first


@pytest.mark.parametrize("scale", ["万", "亿", "万亿"])
def test_a_space_before_a_chinese_scale_changes_nothing(scale: str) -> None:
    assert measures(f"共3.5 {scale}元") == measures(f"共3.5{scale}元")


def test_a_letter_is_no_scale_without_money_or_noun() -> None:
    assert measures("the 4K screen, the 5G network and the 910B chip") == []


def test_a_lone_figure_after_a_name_is_not_joined_to_the_next() -> None:
    assert measures("of Phase 1 16 billion yuan is paid") == ["16000000000 CNY"]


def test_kilowatts_are_not_thousands_of_watts_in_name() -> None:
    assert measures("容量500千瓦、20万千瓦") == ["500 kW", "200000 kW"]
