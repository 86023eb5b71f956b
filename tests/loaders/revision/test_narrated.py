"""What the narrator tells beside somebody's words is not said by them; what they say is."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def _told(text: str) -> list[tuple[str, str, str | None]]:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    return [(f.subject.label, f.predicate, f.attributed_to.label if f.attributed_to else None) for f in facts]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ('"Demand is strong," said Lin Yao, deputy general manager of Cambricon.', "affiliatedWith"),
        ("Lin Yao, chief financial officer of Hygon, said that orders would double.", "holdsPosition"),
        ("“订单已经排到明年二季度。”海光信息副总经理林瑶表示。", "affiliatedWith"),
        ("寒武纪董事长林瑶表示，公司今年将继续扩大研发投入。", "holdsPosition"),
        ("Biren, which listed in Hong Kong in January 2026, said that it had no such plans.", "listedCompany"),
        ("海光信息今日上涨5.2%，公司昨晚公告称不存在应披露未披露的事项。", "priceChangePct"),
        ("寒武纪前三季度营收46亿元，公司解释称主要系云端产品放量。", "revenue"),
        ("Hygon, a Tianjin-based maker of processors, said that orders would double.", "headquarteredIn"),
    ],
)
def test_of_the_narrator(text: str, predicate: str) -> None:
    speakers = {who for _, term, who in _told(text) if term == predicate}
    assert speakers == {None}, _told(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("Cambricon said that its revenue rose to 4.6 billion yuan in 2025.", "revenue", "Cambricon"),
        ("Revenue rose to 4.6 billion yuan in 2025, Cambricon said.", "revenue", "Cambricon"),
        ("寒武纪表示，公司2025年营收为46亿元。", "revenue", "Cambricon"),
        ("海光信息公告称，公司拟收购中科曙光。", "acquirer", "Hygon"),
        (
            "Revenue of Hygon rose to 9 billion yuan in 2025, the company told the exchange on Monday.",
            "revenue",
            "Hygon",
        ),
    ],
)
def test_of_the_speaker(text: str, predicate: str, speaker: str) -> None:
    assert speaker in {who for _, term, who in _told(text) if term == predicate}, _told(text)
