"""What is told of somebody's parent, unit or trade is not told of the firm named beside it."""

import pytest

from graph.model import Document
from loaders.extract import extractor

MEASURES = {"revenue", "raised", "hasCount", "priceChangePct", "netLoss", "ipoStatus", "investment"}


def measured(text: str) -> set[tuple[str, str]]:
    """Return of what a text tells which figures and stages."""
    found = extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts
    return {(f.subject.id, f.predicate) for f in found if f.predicate in MEASURES}


@pytest.mark.parametrize(
    "text",
    [
        "The Shenzhen-listed parent of H3C filed with the Hong Kong exchange for an H-share listing.",
        "A subsidiary of Lenovo raised 200 million yuan.",
        "The former chief executive of Cambricon raised 400 million yuan.",
        "An affiliate of Hua Hong has 1,200 employees.",
        "Shares of the parent of Kingsoft Cloud fell 3%.",
        "The group, parent of H3C, posted revenue of 70 billion yuan.",
        "The company behind DeepSeek has 160 employees.",
        "The main contractor for Cambricon posted a net loss of 40 million yuan.",
    ],
)
def test_whose_parent_or_unit_does_something_does_nothing(text: str) -> None:
    assert not measured(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hong Kong IPOs have raised $5.1 billion so far in January.",
        "Some 27 companies with ties to chips have filed to list in Hong Kong since October.",
        "Nine listings this year raised a combined HK$27.4 billion.",
        "Mainland chipmakers posted revenue of 90 billion yuan.",
        "China's optical-module sector posted revenue of 300 billion yuan.",
    ],
)
def test_what_many_do_is_not_done_by_whom_the_text_spoke_of(text: str) -> None:
    assert measured(f"Enflame rose 30% on Monday. {text}") == {("enflame", "priceChangePct")}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Lenovo, the owner of Motorola, posted revenue of US$19 billion.", ("lenovo", "revenue")),
        ("The rival of Cambricon, Hygon, reported revenue of 9.16 billion yuan.", ("hygon", "revenue")),
        ("Data from two brokers and three server makers show Hygon raised 5 billion yuan.", ("hygon", "raised")),
        ("Enflame rose. Sales reached 2 billion yuan.", ("enflame", "revenue")),
        ("Shares of Lenovo rose 2%.", ("lenovo", "priceChangePct")),
    ],
)
def test_whoever_is_the_subject_keeps_its_figures(text: str, fact: tuple[str, str]) -> None:
    assert fact in measured(text)
