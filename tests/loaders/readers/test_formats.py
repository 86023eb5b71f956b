"""The page of formats tells of what is read, and of nothing else."""

from __future__ import annotations

import io
import json
import re

import pytest

from loaders.frontmatter import front_matter
from loaders.readers.formats import READERS
from loaders.readers.jsonl import JsonLines
from loaders.readers.opened import OPENERS
from tests.sources import ROOT

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
FILES = PAGE.split("## The plain text")[0]
FIELDS = {"title": "title", "publisher": "publisher", "time": "published", "author": "author"}
KEYS = [
    (FIELDS.get(what, what), key)
    for what, keys in re.findall(r"^\| (title|publisher|time|author|text) \| (.*) \|$", PAGE, re.MULTILINE)
    for key in re.findall(r"`([^`]+)`", keys.split(";")[0])
]


def test_every_ending_that_is_read_is_told_and_no_other() -> None:
    assert set(re.findall(r"`(\.\w+)`", FILES)) == {*READERS, *OPENERS}


def test_keys_of_json_lines_are_told() -> None:
    assert {field for field, _ in KEYS} == {"title", "publisher", "published", "author", "text"}


@pytest.mark.parametrize(("field", "key"), [pair for pair in KEYS if pair[0] != "text"])
def test_a_key_of_the_header_that_is_told_is_read(field: str, key: str) -> None:
    raw = json.dumps({"text": "Text.", key: "2026-03-02"}).encode()
    found = front_matter(JsonLines(io.BytesIO(raw)).item("1", "", 1000).text)
    assert found and {name: span.text for name, span in found.fields.items()} == {field: "2026-03-02"}


@pytest.mark.parametrize("key", [key for field, key in KEYS if field == "text"])
def test_a_key_of_text_that_is_told_is_read(key: str) -> None:
    assert JsonLines(io.BytesIO(json.dumps({key: "Text."}).encode())).item("1", "", 1000).text == "Text.\n"
