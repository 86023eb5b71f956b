"""Words that somebody said or plans: with both their marks of quotation, without the teller's, never a mere "it"."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def _told(text: str, predicate: str) -> set[str | None]:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    return {f.value.text for f in facts if f.predicate == predicate and f.value is not None}


@pytest.mark.parametrize(
    ("text", "predicate", "words"),
    [
        ('Tencent said it had "chips for several years".', "stated", 'it had "chips for several years"'),
        ('Biren said the plant "was hit by the ban" but did not confirm the exit.', "stated",
         'the plant "was hit by the ban"'),
        ("腾讯公司表示，“双千兆”网络建设进度快于预期。", "stated", "“双千兆”网络建设进度快于预期"),
        ("寒武纪董事长陈天石说：“我们不追求卡的数量，而要看算力用得怎么样。”", "stated",
         "我们不追求卡的数量，而要看算力用得怎么样"),
        ("MIIT is expected to issue a plan for compute by June, officials said.", "plansTo",
         "issue a plan for compute by June"),
    ],
)  # fmt: skip
def test_words_are_whole(text: str, predicate: str, words: str) -> None:
    assert _told(text, predicate) == {words}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("寒武纪否认了这一说法。", "stated"),
        ("本公司擬將所得款項用作以下用途：", "plansTo"),
    ],
)
def test_what_says_nothing_alone_is_not_told(text: str, predicate: str) -> None:
    assert _told(text, predicate) == set()
