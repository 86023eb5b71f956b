"""What is listed, but is no share: goods of a data exchange, funds, signboards."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract


def listed(text: str) -> set[str]:
    found = extract(as_document(text)).facts
    return {f.object.label for f in found if f.predicate in ("listedCompany", "applicant") and f.object}


@pytest.mark.parametrize(
    "text",
    [
        "Yunlan Chip listed a freight price index in Shanghai in 2024.",
        "Yunlan Chip listed its first medical corpus in June on the Shenzhen Data Exchange.",
        "由云岚芯片挂牌的“推理算力包”在上海数据交易所完成交易。",
        "云岚芯片在上海数据交易所挂牌行业数据集。",
        "云岚芯片旗下数据中心REIT已于2025年8月8日在深圳证券交易所上市。",
        "云岚芯片上海研究院2025年8月8日在上海挂牌成立。",
    ],
)
def test_goods_funds_and_signboards_are_no_shares(text: str) -> None:
    assert not listed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yunlan Chip listed its shares on the STAR Market in June 2025.",
        "Yunlan Chip listed on the STAR Market the same week in June 2025.",
        "云岚芯片2025年8月8日在科创板挂牌。",
        "主营产品为加速卡的云岚芯片2025年8月8日在科创板上市。",
    ],
)
def test_shares_are(text: str) -> None:
    assert listed(text)
