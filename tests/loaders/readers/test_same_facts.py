"""The same article says the same in every format, and each quote is in its own plain text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from graph.model import Document, Fact
from loaders.extract import extract
from loaders.reading import read
from tests.loaders.readers.written import CHINESE, ENGLISH, FORMATS, Written, text

ARTICLES = {"English": ENGLISH, "Chinese": CHINESE}
CASES = [(language, name) for language in ARTICLES for name in FORMATS]
HEADER = ("title", "publishedBy", "publishedOn", "author")


def put(folder: Path, written: Written, name: str) -> Document:
    """Return the document that a file of a format gives; all have one name, for the ids of articles hold it."""
    suffix, made = FORMATS[name]
    path = folder / f"article{suffix}"
    path.write_bytes(made(written))
    return read(path, "article")


def said(fact: Fact) -> tuple[str, ...]:
    value = fact.value
    parts = (value.number, value.unit, value.date, value.text, value.bound) if value else ()
    target = fact.object.id if fact.object else ""
    return (fact.subject.id, fact.predicate, target, *(str(part) for part in parts), fact.date or "", fact.status)


def statements(document: Document) -> list[tuple[str, ...]]:
    return sorted(said(fact) for fact in extract(document).facts)


@lru_cache(maxsize=2)
def plain(language: str) -> list[tuple[str, ...]]:
    return statements(Document("article", text(ARTICLES[language]).decode(), "0" * 64))


@pytest.mark.parametrize("language", ARTICLES)
def test_the_plain_text_says_enough_to_compare(language: str) -> None:
    predicates = {statement[1] for statement in plain(language)}
    assert predicates >= {*HEADER, "listedOnMarket", "offerPrice"} and len(plain(language)) >= 12


@pytest.mark.parametrize(("language", "name"), CASES)
def test_an_article_says_the_same_in_every_format(tmp_path: Path, language: str, name: str) -> None:
    assert statements(put(tmp_path, ARTICLES[language], name)) == plain(language)


@pytest.mark.parametrize(("language", "name"), CASES)
def test_each_quote_is_in_the_plain_text_of_its_format(tmp_path: Path, language: str, name: str) -> None:
    document = put(tmp_path, ARTICLES[language], name)
    found = extract(document).facts
    assert found and [f.quote for f in found] == [document.text[f.start : f.end] for f in found]
