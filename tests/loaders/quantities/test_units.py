"""Units as both languages write them."""

import pytest

from tests.loaders.quantities.showing import measures

CASES = {
    "up 3.76%": ["3.76 %"], "up 3.76 percent": ["3.76 %"], "up 3.76 per cent": ["3.76 %"], "涨3.76％": ["3.76 %"],
    "-3.76%": ["-3.76 %"], "−3.76%": ["-3.76 %"], "跌幅-3.76%": ["-3.76 %"], "+5.4%": ["5.4 %"], "down 3.76%": ["3.76 %"],
    "提高2.5个百分点": ["2.5 pp"], "up 2.5 percentage points": ["2.5 pp"], "up 0.3 pp": ["0.3 pp"],
    "up 25 basis points": ["0.25 pp"], "下调10个基点": ["0.1 pp"], "cut by 25 bps": ["0.25 pp"],
    "增长3倍": ["3 times"], "up 3.5 times": ["3.5 times"], "a 3x rise": ["3 times"], "翻番": ["2 times"],
    "翻一番": ["2 times"], "翻两番": ["4 times"],
    "300 EFLOPS of capacity": ["300 EFLOPS"], "算力规模达246EFLOPS": ["246 EFLOPS"], "智能算力3000P": ["3000 PFLOPS"],
    "算力总规模达230E": ["230 EFLOPS"], "5 exaflops": ["5 EFLOPS"], "2万P算力": ["20000 PFLOPS"], "100 PFlops": ["100 PFLOPS"],
    "每秒百亿亿次浮点运算": ["1 EFLOPS"], "每秒10亿亿次浮点运算": ["100 PFLOPS"], "一个P2P平台": [],
    "装机100MW": ["100 MW"], "装机20万千瓦": ["200000 kW"], "用电5亿千瓦时": ["500000000 kWh"], "1.5 GW of power": ["1.5 GW"],
    "12 gigawatts": ["12 GW"], "3 kWh": ["3 kWh"], "用电3.2亿度": ["320000000 kWh"],
    "14nm工艺": ["14 nm"], "7纳米工艺": ["7 nm"], "a 7-nm process": ["7 nm"], "5 nanometers": ["5 nm"],
    "显存80GB": ["80 GB"], "141 GB of memory": ["141 GB"], "带宽4.8TB/s": ["4.8 TB/s"], "400Gbps": ["400 Gbps"],
    "占地200亩": ["200 mu"], "占地1.5万平方米": ["15000 m2"], "5 square kilometers": ["5 km2"], "全长30公里": ["30 km"],
    "12 hectares": ["12 ha"], "30,000 square meters": ["30000 m2"],
    "10万个标准机架": ["100000 rack"], "5000架标准机架": ["5000 rack"], "4,000 racks": ["4000 rack"], "2万架": ["20000 rack"],
    "万卡集群": ["10000 card"], "10,000-card cluster": ["10000 card"], "3万卡": ["30000 card"], "5000张加速卡": ["5000 card"],
    "5 years": ["5 year"], "6个月": ["6 month"], "前120个交易日": ["120 trading day"], "30个工作日": ["30 working day"],
    "24小时": ["24 hour"], "20毫秒": ["20 ms"], "5 ms": ["5 ms"], "90天": ["90 day"], "3周": ["3 week"], "两年半": ["2.5 year"],
    "800 shares": ["800 share"], "1亿股股份": ["100000000 share"], "2 million A-shares": ["2000000 share"],
    "issued 9 million new shares": ["9000000 share"],
    "3500点": ["3500 point"], "fell 12.5 points": ["12.5 point"], "5000吨": ["5000 t"], "64 cores": ["64 core"],
    "100美元": ["100 USD"], "100 dollars": ["100 USD"], "€3 million": ["3000000 EUR"], "5亿欧元": ["500000000 EUR"],
    "300亿日元": ["30000000000 JPY"], "新台币5亿元": ["500000000 TWD"], "NT$5 billion": ["5000000000 TWD"],
    "港币3亿元": ["300000000 HKD"], "HKD 300 million": ["300000000 HKD"], "￥500": ["500 CNY"], "S$12": ["12 SGD"],
    "CNY 500": ["500 CNY"], "US$ 5 million": ["5000000 USD"], "16元素": [], "3元宇宙": [], "股权的5倍速": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_units_are_read_with_their_number(text: str, expected: list[str]) -> None:
    assert [m for m in measures(text) if not m.endswith("count")] == expected
