"""Orders, tenders and contracts: who buys, who is only first on a list, who no longer delivers."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Sugon was awarded a three-year cloud contract by Tencent.", ("sugon", "hasCustomer", "tencent", "done")),
        ("Tencent has placed an order for 900 cards with Enflame.", ("enflame", "hasCustomer", "tencent", "done")),
        ("ZTE took 22% of China Telecom's 2026 server tender.", ("zte", "hasCustomer", "china-telecom", "done")),
        ("Baidu will use 16 Enflame cabinets for simulation.", ("enflame", "hasCustomer", "baidu", "planned")),
        ("TSMC has stopped taking new wafer orders from Biren.", ("tsmc", "hasCustomer", "biren", "terminated")),
        ("Sugon was ranked first candidate in a tender by Tencent.", ("sugon", "hasCustomer", "tencent", "planned")),
        ("中兴通讯：预中标中国移动服务器集采项目。", ("zte", "hasCustomer", "china-mobile", "planned")),
        ("中国电信服务器集采结果公布，中兴通讯、浪潮信息入围。", ("zte", "hasCustomer", "china-telecom", "done")),
        ("寒武纪芯片已在中国移动批量应用。", ("cambricon", "hasCustomer", "china-mobile", "done")),
        ("台积电已暂停向壁仞科技供货。", ("tsmc", "hasCustomer", "biren", "terminated")),
    ],
)
def test_who_buys(text: str, fact: tuple[str, str, str, str]) -> None:
    assert Case(text, (fact,), ()).faults() == []


@pytest.mark.parametrize(
    "text",
    [
        "Tencent may place an order for 900 cards with Enflame.",
        "Sugon was awarded a medal by Tencent.",
        "Enflame has been shortlisted for Tencent's 2026 server tender.",
        "寒武纪芯片已在中国移动开展测试。",
        "寒武纪未中标中国移动集采项目。",
        "网传台积电已停止向壁仞科技供货，公司予以否认。",
    ],
)
def test_who_buys_nothing(text: str) -> None:
    assert Case(text, (), (("*", "hasCustomer", "*", "done"), ("*", "hasCustomer", "*", "terminated"))).faults() == []
