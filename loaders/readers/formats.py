"""The registry of formats: what the end of a file's name says of how it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO

from loaders.decoding import decode
from loaders.readers.docx import docx
from loaders.readers.holder import Holder
from loaders.readers.jsonl import JsonLines
from loaders.readers.pdf import pdf

Reader = Callable[[bytes, str], str]
Opener = Callable[[IO[bytes], str], Holder]
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _html(raw: bytes, name: str) -> str:
    from loaders.readers.html import html  # with a parser of markup, so only when there is a page

    return html(raw, name)


def _feed(file: IO[bytes], name: str) -> Holder:
    from loaders.readers.feed import Feed

    return Feed(file, name)


# A document a file: its media type, and the function from its bytes and name to its plain text.
READERS: dict[str, tuple[str, Reader]] = {
    ".txt": ("text/plain", decode),
    ".text": ("text/plain", decode),
    ".md": ("text/markdown", decode),
    ".markdown": ("text/markdown", decode),
    ".html": ("text/html", _html),
    ".htm": ("text/html", _html),
    ".xhtml": ("text/html", _html),
    ".shtml": ("text/html", _html),
    ".pdf": ("application/pdf", pdf),
    ".docx": (_WORD, docx),
}

# Several documents a file; zip files, which may hold these too, are in loaders.reading.
HOLDERS: dict[str, Opener] = {
    ".jsonl": lambda file, _: JsonLines(file),
    ".ndjson": lambda file, _: JsonLines(file),
    ".rss": _feed,
    ".atom": _feed,
    ".xml": _feed,
}
