"""The registry of formats: what the end of a file's name says of how it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO

from loaders.decoding import decode
from loaders.readers.docx import docx
from loaders.readers.feed import Feed
from loaders.readers.holder import Holder
from loaders.readers.html import html
from loaders.readers.jsonl import JsonLines
from loaders.readers.pdf import pdf

Reader = Callable[[bytes, str], str]
Opener = Callable[[IO[bytes], str], Holder]
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# A document a file: its media type, and the function from its bytes and name to its plain text.
READERS: dict[str, tuple[str, Reader]] = {
    ".txt": ("text/plain", decode),
    ".text": ("text/plain", decode),
    ".md": ("text/markdown", decode),
    ".markdown": ("text/markdown", decode),
    ".html": ("text/html", html),
    ".htm": ("text/html", html),
    ".xhtml": ("text/html", html),
    ".shtml": ("text/html", html),
    ".pdf": ("application/pdf", pdf),
    ".docx": (_WORD, docx),
}

# Several documents a file; zip files, which may hold these too, are in loaders.reading.
HOLDERS: dict[str, Opener] = {
    ".jsonl": lambda file, _: JsonLines(file),
    ".ndjson": lambda file, _: JsonLines(file),
    ".rss": Feed,
    ".atom": Feed,
    ".xml": Feed,
}
