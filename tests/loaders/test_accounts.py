"""What stands in a firm's accounts beside sales and profit, and what its parts bring in."""

import pytest

from graph.model import Document
from loaders.extract import extractor

Told = tuple[str, str, str | None, str]


def figures(text: str) -> set[Told]:
    """Return measure, number, what it is of, and status of every figure that a text of April 2026 tells."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    facts = [f for f in extractor().extract(document).facts if f.value is not None and f.value.number is not None]
    return {(f.predicate, str(f.value.number), f.value.of, f.status) for f in facts if f.value is not None}


TOLD: dict[str, list[Told]] = {
    "海光信息2025年研发费用33.1亿元，同比增长19%。": [
        ("rdSpending", "3310000000", None, "done"), ("growthPct", "19", "R&D spending", "done"),
    ],
    "寒武纪2025年经营活动产生的现金流量净额为-13.8亿元，上年同期为-27.4亿元。": [
        ("operatingCashFlow", "-1380000000", None, "done"),
    ],
    "截至2026年3月末，中科曙光在手订单约33亿元。": [("orderBacklog", "3300000000", None, "done")],
    "截至2025年12月31日，深圳云轩科技有限公司总资产4.13亿元。": [("totalAssets", "413000000", None, "done")],
    "燧原科技成立于2018年3月，注册资本4亿元。": [("registeredCapital", "400000000", None, "done")],
    "中科曙光2025年液冷业务收入30.7亿元，同比增长53%。": [
        ("revenue", "3070000000", "液冷业务收入", "done"), ("growthPct", "53", "液冷业务收入", "done"),
    ],
    "浪潮信息2025年境外收入18.9亿元。": [("revenue", "1890000000", "境外收入", "done")],
    "Lenovo spent 611 million dollars on research and development in 2025.": [
        ("rdSpending", "611000000", None, "done"),
    ],
    "Hygon's order backlog stood at 3.3 billion yuan at the end of March 2026.": [
        ("orderBacklog", "3300000000", None, "done"),
    ],
    "Kingsoft Cloud's cloud services revenue reached 1.6 billion yuan in 2025.": [
        ("revenue", "1600000000", "cloud services revenue", "done"),
    ],
    "Citi raised its target price on SMIC to HK$80 from HK$60.": [("targetPrice", "80", None, "expected")],
    "花旗给予中芯国际“买入”评级，目标价80港元。": [("targetPrice", "80", None, "expected")],
}  # fmt: skip
NONE = {
    "海光信息2025年研发费用率为15%。": "rdSpending",
    "海光信息研发人员占比提高，收入20亿元。": "rdSpending",
    "中科曙光在手订单充足，营收58亿元。": "orderBacklog",
    "中科曙光总资产收益率为5%，利润19亿元。": "totalAssets",
    "燧原科技认缴新增注册资本4亿元。": "registeredCapital",
    "Hygon worked through its backlog of requests.": "orderBacklog",
    "The deal is accretive to Hygon's EPS by 0.1 yuan.": "earningsPerShare",
    "We cut our 2026E EPS for Hygon by 22% to 1.31 yuan.": "earningsPerShare",
    "全球服务器出货量同比增长13.6%，中科曙光参展。": "growthPct",
}


@pytest.mark.parametrize("text", TOLD)
def test_figure_is_told(text: str) -> None:
    assert set(TOLD[text]) <= figures(text)


@pytest.mark.parametrize("text", NONE)
def test_look_alike_is_no_figure(text: str) -> None:
    assert NONE[text] not in {one[0] for one in figures(text)}


def test_revenue_of_a_part_is_not_that_of_the_firm() -> None:
    told = figures("中科曙光2025年营收158.5亿元，其中液冷业务收入30.7亿元。")
    assert ("revenue", "3070000000", None, "done") not in told
    assert ("revenue", "15850000000", None, "done") in told


def test_aim_is_no_figure() -> None:
    assert not any(status == "done" for *_, status in figures("Hygon aims to spend 2 billion yuan on R&D in 2027."))
