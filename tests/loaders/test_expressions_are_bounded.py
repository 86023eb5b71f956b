"""No expression of the loaders reads the same words in two ways again and again, so that no text keeps them busy."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import loaders
from graph.model import Document
from loaders.extract import extractor
from ontology.lint.ambiguity import ambiguous

MODULES = sorted(m.name for m in pkgutil.walk_packages(loaders.__path__, "loaders."))


def expressions(value: object) -> Iterator[str]:
    """Yield the expressions that a value of a module holds."""
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value.pattern
    elif isinstance(value, dict):
        for each in value.values():
            yield from expressions(each)
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from expressions(each)


def test_no_expression_of_the_loaders_reads_words_in_two_ways() -> None:
    given = {
        (name, key): set(expressions(getattr(value, "_pattern", value)))
        for name in MODULES
        for key, value in vars(importlib.import_module(name)).items()
    }
    assert sum(map(len, given.values())) > 500
    assert {key: found for key, each in given.items() if (found := [p for p in each if ambiguous(p)])} == {}


# Words of which expressions once made the same in two ways; the rules are held by `suanli check`.
AGAIN = [
    "上半年已", "将于", "约为", "国家级", "万卡级", "总共", "共计", "达到", "超过", "现有", "信息技术", "\r\n--",
    "currently ", "the new ", "an early ", "nearly ", "of dr ", "the development of ",
]  # fmt: skip
FRAMES = ["寒武纪今日公告，{}甲，发布训练卡R800。", "---\ntitle: Biren {}x buys 1.2 of Cambricon.\n"]


@pytest.mark.parametrize("words", AGAIN)
@pytest.mark.parametrize("frame", FRAMES)
def test_no_word_said_again_and_again_keeps_the_loaders_busy(words: str, frame: str) -> None:
    extractor().extract(Document("page.txt", frame.format(words * 60), "0" * 64))
