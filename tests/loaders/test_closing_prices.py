"""The price or level to which a move has led, read from the words right behind the move."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def levels(text: str) -> set[tuple[str, str]]:
    """Return the prices and index levels that a text tells."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 17:00\n\n{text}\n", "0" * 64)
    facts = extractor().extract(document).facts
    prices = [f for f in facts if f.predicate in ("sharePrice", "indexLevel") and f.value is not None]
    return {(f.predicate, str(f.value.number)) for f in prices if f.value is not None}


TOLD = {
    "The Hang Seng Index dropped 0.9 per cent to 25,961.40 on Tuesday.": ("indexLevel", "25961.4"),
    "The Shanghai Composite Index closed 0.1% lower at 3,913.76.": ("indexLevel", "3913.76"),
    "昨日沪指涨0.37%，报3876.34点。": ("indexLevel", "3876.34"),
    "Hua Hong Semiconductor retreated 3.8 per cent to HK$52.75 on Tuesday.": ("sharePrice", "52.75"),
    "寒武纪收涨4.2%，报1371.88元。": ("sharePrice", "1371.88"),
}
NONE = (
    "Hygon rose 3% to as high as 250 yuan before closing flat.",
    "SMIC rose 2.4% after it said it would spend 52 billion yuan.",
    "The Hang Seng Index moved 300 points.",
)


@pytest.mark.parametrize("text", TOLD)
def test_level_that_a_move_led_to(text: str) -> None:
    assert TOLD[text] in levels(text)


@pytest.mark.parametrize("text", NONE)
def test_look_alike_is_no_level(text: str) -> None:
    assert not levels(text)
