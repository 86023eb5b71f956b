"""JSON Lines: each line an object, each object an article, its fields by the names that people give them.

The file is read line by line, so that its size does not matter; an item's name is the number of its line.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import IO, Any

from graph.errors import EmptyDocument, UnreadableInput
from loaders.decoding import decode
from loaders.readers.blocks import unmarked
from loaders.readers.holder import Item
from loaders.readers.metadata import name_of
from loaders.readers.page import About, moment, page

MEDIA_TYPE = "application/jsonl"
_PIECE = 1024 * 1024
_FIELDS = {
    "title": "title headline heading articletitle newstitle name 标题 题目",
    "publisher": "publisher source sitename site sourcename media medianame outlet newspaper publication "
    "来源 媒体 发布机构",
    "published": "published publishedat publishedon publishedtime datepublished publishdate publishtime pubdate "
    "pubtime publicationdate date datetime time timestamp createdat created 发布时间 发布日期 日期 时间",
    "author": "author authors byline writer creator reporter journalist 作者 记者",
    "text": "text content body articlebody contenttext fulltext maintext cleantext rawtext plaintext article story "
    "paragraphs contenthtml bodyhtml html markdown 正文 内容 全文",
    "summary": "summary description abstract snippet lead 摘要 简介",
}
_WRAPPERS = ("article", "source", "data", "item", "doc", "document", "news")


class JsonLines:
    """An opened file of JSON Lines; `file` stays open as long as it is asked."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._numbers, self._starts = array("Q"), array("Q")
        for number, start in _lines(file):
            self._numbers.append(number)
            self._starts.append(start)

    def names(self) -> Sequence[str]:
        """Return the numbers of the lines that are not blank."""
        return [str(number) for number in self._numbers]

    def item(self, inner: str, name: str, max_bytes: int) -> Item:
        """Return the article of a line as plain text; see Holder."""
        number = int(inner) if inner.isascii() and inner.isdigit() and len(inner) < 19 else 0
        place = bisect_left(self._numbers, number)
        if place == len(self._numbers) or self._numbers[place] != number:
            raise UnreadableInput("there is no such line.", name, "Give the number of a line that is not blank.")
        self._file.seek(self._starts[place])
        raw = self._file.readline(max_bytes + 1)
        if len(raw) > max_bytes:
            raise UnreadableInput(f"is larger than {max_bytes:,} bytes.", name, "Raise the limit of bytes.")
        return Item(raw, MEDIA_TYPE, article(_loaded(raw, name), name))


def _lines(file: IO[bytes]) -> Iterator[tuple[int, int]]:
    """Yield number and offset of each line that is not blank, holding no more than a piece of it."""
    file.seek(0)
    number, start, blank, at = 1, 0, True, 0
    while piece := file.readline(_PIECE):
        at += len(piece)
        blank = blank and not piece.strip(b"\xef\xbb\xbf \t\r\n")
        if piece.endswith(b"\n"):
            if not blank:
                yield number, start
            number, start, blank = number + 1, at, True
    if not blank:
        yield number, start


def _loaded(raw: bytes, name: str) -> dict[str, Any]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = decode(raw, name)
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else "too deep, or too long a number"
        raise UnreadableInput(f"is no JSON ({what}).", name, "Write one object a line, in UTF-8.") from error
    if not isinstance(found, dict):
        raise UnreadableInput("is no JSON object.", name, "Write one object a line: title, published, text …")
    return found


def article(loaded: dict[str, Any], name: str) -> str:
    """Return an object as an article's plain text; markup of HTML in it becomes lines.

    Raises:
        EmptyDocument: it has neither text nor title.
        UnreadableInput: its markup is nested too deep.
    """
    said = _said(loaded)
    if not _body(said.get("text")):
        inner = next((v for k, v in loaded.items() if _key(k) in _WRAPPERS and isinstance(v, dict)), None)
        said |= _said(inner) if inner else {}
    body = _body(said.get("text")) or _body(said.get("summary"))
    about = About(
        name_of(said.get("title")), name_of(said.get("publisher")), _time(said.get("published")),
        name_of(said.get("author")),
    )  # fmt: skip
    if not body and not about.title:
        raise EmptyDocument("holds no text.", name, "Its text belongs under the key text, content or body.")
    return page(about, unmarked(body, name))


def _key(written: str) -> str:
    return "".join(sign for sign in written.lower() if sign.isalnum())


def _said(loaded: dict[str, Any]) -> dict[str, Any]:
    """Return the values that an object has for our fields, the first spelling in our order winning."""
    keys = {_key(key): value for key, value in loaded.items() if value not in (None, "", [], {})}
    picked = {}
    for field, spellings in _FIELDS.items():
        told = [keys[spelling] for spelling in spellings.split() if spelling in keys]
        fitting = [value for value in told if field != "text" or _body(value)]
        if fitting:
            picked[field] = fitting[0]
    return picked


def _body(value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    return "\n\n".join(part.strip() for part in parts if isinstance(part, str) and part.strip())


def _time(value: Any) -> str:
    return moment(value.get("$date") if isinstance(value, dict) else value)
