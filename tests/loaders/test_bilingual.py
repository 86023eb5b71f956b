"""An article that names one thing in Chinese and in Latin letters tells both names."""

from __future__ import annotations

from graph.model import Document
from loaders.extract import extractor


def names(text: str) -> list[tuple[str, str]]:
    """Return the other names that an article tells, with the words that tell each."""
    facts = extractor().extract(Document("a.txt", text, "0" * 64)).facts
    return [(f.value.text or "", f.quote) for f in facts if f.predicate == "alsoKnownAs" and f.value]


def test_a_chinese_heading_over_an_english_text_tells_the_chinese_name() -> None:
    assert ("寒武纪", "寒武纪") in names("寒武纪发布年报\n\nCambricon posted a profit. Cambricon shares rose 3%.")


def test_a_latin_name_in_a_chinese_text_is_told_once() -> None:
    found = names("寒武纪今日发布年报。寒武纪称，业绩良好。市场看好Cambricon。")
    assert [name for name, _ in found] == ["Cambricon"]


def test_a_text_in_one_script_tells_no_other_name() -> None:
    assert names("寒武纪今日发布年报，寒武纪称业绩良好。") == []


def test_a_name_that_a_bracket_gives_is_not_told_twice() -> None:
    assert len(names("寒武纪（Cambricon）今日发布年报。Cambricon股价上涨。")) == 1


def test_a_place_tells_no_name() -> None:
    assert names("北京消息\n\nHuge crowds met in Beijing on Monday.") == []
