from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EmptyDocument, InputError, UnreadableInput
from loaders.frontmatter import front_matter
from loaders.readers.jsonl import JsonLines, article

LIMIT = 1_000_000


def item(raw: bytes, number: str = "1", limit: int = LIMIT) -> str:
    return JsonLines(io.BytesIO(raw)).item(number, "a.jsonl/1", limit).text


def header(text: str) -> dict[str, str]:
    found = front_matter(text)
    return {name: span.text for name, span in found.fields.items()} if found else {}


@pytest.mark.parametrize(
    "said",
    [
        {"title": "A plant", "publisher": "Tide News", "published": "2026-03-02", "author": "Wu Lei", "text": "Text."},
        {"Headline": "A plant", "source": {"name": "Tide News"}, "published_at": "2026-03-02", "authors": ["Wu Lei"],
         "content": "Text."},
        {"headline": "A plant", "publisher": {"name": "Tide News"}, "datePublished": "2026-03-02",
         "author": [{"name": "Wu Lei"}], "articleBody": ["Text."]},
        {"标题": "A plant", "来源": "Tide News", "发布时间": "2026-03-02", "作者": "Wu Lei", "正文": "Text."},
        {"id": 7, "article": {"title": "A plant", "source": "Tide News", "date": {"$date": "2026-03-02"},
                              "byline": "Wu Lei", "body": "<p>Text.</p>"}},
    ],
)  # fmt: skip
def test_fields_are_known_by_the_names_that_people_give_them(said: dict[str, Any]) -> None:
    text = item(json.dumps(said).encode())
    expected = {"title": "A plant", "publisher": "Tide News", "published": "2026-03-02", "author": "Wu Lei"}
    assert (header(text), text.split("---\n\n")[1]) == (expected, "Text.\n")


def test_an_item_goes_by_the_number_of_its_line() -> None:
    lines = JsonLines(io.BytesIO(b'\xef\xbb\xbf{"text": "one"}\r\n\r\n  \n{"text": "four"}'))
    assert [lines.item(name, "", LIMIT).text for name in lines.names()] == ["one\n", "four\n"]
    assert list(lines.names()) == ["1", "4"]


def test_the_bytes_of_an_item_are_its_line_alone() -> None:
    lines = JsonLines(io.BytesIO(b'{"text": "one"}\n{"text": "two"}\n'))
    assert lines.item("2", "", LIMIT).raw == b'{"text": "two"}\n'


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "", "٣", "9" * 30])
def test_a_line_that_is_not_there_is_refused(number: str) -> None:
    with pytest.raises(UnreadableInput, match="no such line"):
        item(b'{"text": "one"}\n\n', number)


@pytest.mark.parametrize("raw", [b"[1]", b"7", b"{", b'{"text": ', b"[" * 100_000, b'{"a": ' * 100_000, b"9" * 10_000])
def test_a_line_that_is_no_object_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        item(raw)
    assert caught.value.where == "a.jsonl/1" and caught.value.remedy


def test_a_line_past_the_limit_is_refused_and_the_next_is_not() -> None:
    lines = JsonLines(io.BytesIO(b'{"text": "' + b"a" * 5_000_000 + b'"}\n{"text": "two"}\n'))
    with pytest.raises(UnreadableInput, match="larger"):
        lines.item("1", "", LIMIT)
    assert lines.item("2", "", LIMIT).text == "two\n"


def test_an_object_without_text_is_empty() -> None:
    with pytest.raises(EmptyDocument):
        article({"id": 7, "text": "  ", "title": ""}, "a.jsonl/1")


def test_a_text_in_gb18030_is_read() -> None:
    raw = json.dumps({"text": "诺达芯科周一在湖畔市开设新厂。"}, ensure_ascii=False).encode("gb18030")
    assert item(raw) == "诺达芯科周一在湖畔市开设新厂。\n"


def test_half_a_character_does_not_pass_on() -> None:
    assert item(b'{"text": "Norda \\ud800 grew."}') == "Norda \ufffd grew.\n"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
KEYS = st.sampled_from(["title", "source", "date", "author", "text", "content", "article", "summary"])
OBJECTS = st.dictionaries(KEYS, VALUES).map(lambda said: json.dumps(said).encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=200) | OBJECTS)
def test_any_bytes_make_a_text_or_an_input_error(raw: bytes) -> None:
    lines = JsonLines(io.BytesIO(raw))
    for name in lines.names():
        try:
            lines.item(name, name, LIMIT).text.encode()
        except InputError as error:
            assert error.remedy
