"""The day of a step on the way to an issue is none of the money raised."""

from graph.model import Document
from loaders.extract import extractor


def _dates(text: str) -> list[str | None]:
    facts = extractor().extract(Document("a.txt", text, "text/plain")).facts
    return [f.date for f in facts if f.predicate == "raised"]


def test_a_day_of_acceptance_is_no_day_of_raising() -> None:
    assert _dates("燧原科技的上市申请于2025年6月30日获受理，拟募资42亿元。") == [None]


def test_a_day_of_raising_stays() -> None:
    assert _dates("燧原科技2025年6月30日上市，募资42亿元。") == ["2025-06-30"]
