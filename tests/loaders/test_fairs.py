"""What is signed, shown and counted at a fair, and who buys at a data exchange, on a page that leaves out its name."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

FORUM = "Yangtze Delta Chip Forum"


@pytest.mark.parametrize(
    ("title", "text", "fact"),
    [
        (
            f"{FORUM} opens",
            f"The {FORUM} opened in Wuhu. Some 375 companies took stands, among them AMD and Hygon.",
            (FORUM, "participant", "Hygon"),
        ),
        (
            f"{FORUM} opens",
            f"The {FORUM} opened in Wuhu. Organisers counted 3,260 registered visitors and 74 exhibitors.",
            (FORUM, "hasCount", "74"),
        ),
        (
            f"{FORUM} opens",
            f"The {FORUM} opened in Wuhu. Gold sponsors are Moore Threads and Sinnet.",
            (FORUM, "sponsoredBy", "Moore Threads"),
        ),
        (
            "首单交易",
            "由恒泰数据科技有限公司挂牌的“航运画像数据集”完成交易，成交金额86万元，买方为鹿原保险科技有限公司。",
            ("恒泰数据科技有限公司", "hasCustomer", "鹿原保险科技有限公司"),
        ),
        ("运行情况", "深圳数据交易所运行平稳，累计入驻数商612家。", ("Shenzhen Data Exchange", "hasCount", "612")),
    ],
)
def test_a_page_goes_on_about_its_fair(title: str, text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text, title)


@pytest.mark.parametrize(
    "text",
    [
        "由恒泰数据科技有限公司挂牌的“航运画像数据集”拟交付给鹿原保险科技有限公司。",
        "海光信息、寒武纪等120家企业参展。",
    ],
)
def test_what_is_planned_or_of_no_fair(text: str) -> None:
    assert not {f for f in told(text, "今日要闻") if f[1] in ("hasCount", "hasCustomer", "participant")}
