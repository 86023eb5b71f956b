"""Which place "the province" and "the city" mean."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def aims(text: str) -> set[str]:
    """Return of which places a text tells a capacity."""
    found = extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts
    return {f.subject.id for f in found if f.predicate == "capacity"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Latency from Qingyang to the Yangtze River Delta fell. The province plans to raise its computing power to "
         "300 EFLOPS by 2027.", "gansu"),
        ("Wuxi builds two centres. The province plans to raise its computing power to 300 EFLOPS by 2027.", "jiangsu"),
        ("Zhejiang will help. Hangzhou is its capital. The city plans to raise its computing power to 30 EFLOPS by "
         "2027.", "hangzhou"),
        ("Shaoguan grew, as did Guangdong. The city plans to raise its computing power to 30 EFLOPS by 2027.",
         "shaoguan"),
    ],
)  # fmt: skip
def test_the_province_and_the_city_are_of_their_level(text: str, place: str) -> None:
    assert aims(text) == {place}


@pytest.mark.parametrize(
    "text", ["The Yangtze River Delta grew. The province plans to raise its computing power to 300 EFLOPS by 2027.",
             "Beijing grew. The province plans to raise its computing power to 300 EFLOPS by 2027."]
)  # fmt: skip
def test_what_is_no_province_and_lies_in_none_is_not_meant(text: str) -> None:
    assert not aims(text)
