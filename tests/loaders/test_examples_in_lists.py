"""A firm that stands in a list of examples is not whom the next sentence means."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


@pytest.mark.parametrize(
    "brought",
    [
        "Strategic investors including Hillhouse, Tencent's venture arm and carmaker SAIC took 9 million shares.",
        "Suppliers such as Envicool and Delta Electronics won orders.",
    ],
)
def test_what_follows_is_told_of_the_one_spoken_of(brought: str) -> None:
    text = f"Quillon Micro sold shares in Shanghai last week. {brought} The company was founded in 2020."
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert {f.subject.label for f in found if f.predicate == "establishedOn"} == {"Quillon Micro"}
