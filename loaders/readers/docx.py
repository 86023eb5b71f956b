"""Word files (.docx): paragraphs, headings and tables in their order; what was struck out by an editor is left out.

The properties of a file tell who typed it, not who published it: only what a reader sees is taken.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from graph.errors import UnreadableInput
from loaders.compiling import compiled
from loaders.readers.page import MAX_TEXT, About, page
from loaders.readers.zipped import member_bytes, open_zip

MAX_PART = 64 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    [
        _W + tag
        for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr", "tcPr", "footnoteReference")
    ]
    + ["{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"]
)
_HEADING = compiled(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_REMEDY = "Save it again as .docx, or as UTF-8 text."


def docx(raw: bytes, name: str) -> str:
    """Return a Word file as plain text: headings after "## ", items after "- ", rows of tables between bars.

    Raises:
        UnreadableInput: it is no Word file, damaged, or would grow too large.
    """
    _check(raw, name)
    from docx import Document  # a tenth of a second to import, so only when there is a Word file

    try:
        document = Document(io.BytesIO(raw))
        styles = {style.style_id: style.name or "" for style in document.styles}
        body = document.element.body
    except Exception as error:  # whatever a damaged package makes the library stumble over
        raise UnreadableInput("is no Word file, or a damaged one.", name, _REMEDY) from error
    text = "\n\n".join(_lines(body, styles))
    if len(text) > MAX_TEXT:
        raise UnreadableInput(f"holds more than {MAX_TEXT:,} characters.", name, "Split it.")
    return page(About(), text)


def _check(raw: bytes, name: str) -> None:
    """Read through all parts once, so that none of them is a bomb."""
    with open_zip(io.BytesIO(raw), name) as opened:
        if "word/document.xml" not in opened.namelist():
            raise UnreadableInput("is no Word file.", name, _REMEDY)
        left = MAX_PART
        for member in opened.infolist():
            left -= len(member_bytes(opened, member, name, left))


def _lines(body: Any, styles: dict[str, str]) -> Iterator[str]:
    """Yield the paragraphs of a body, and each of its tables as one piece."""
    first = True
    for element in _children(body):
        if element.tag == _W + "tbl":
            rows = [row for row in _rows(element) if row]
            if rows:
                yield "\n".join(rows)
        else:
            text = _text(element).strip()
            if text:
                yield _mark(element, styles, first) + text
                first = False


def _children(body: Any) -> Iterator[Any]:
    """Yield the paragraphs and outermost tables, also those inside content controls."""
    stack = [iter(body)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in (_W + "p", _W + "tbl"):
            yield element
        elif element.tag not in _SKIPPED:
            stack.append(iter(element))


def _mark(element: Any, styles: dict[str, str], first: bool) -> str:
    """Return what stands before a paragraph: the mark of a heading below the title or of an item, or nothing."""
    properties = element.find(_W + "pPr")
    if properties is None:
        return ""
    style = properties.find(_W + "pStyle")
    named = styles.get(style.get(_W + "val", ""), "") if style is not None else ""
    if _HEADING.search(named):
        return "" if first else "## "
    listed = properties.find(_W + "numPr") is not None or named.startswith("List ")
    return "- " if listed and not first else ""


def _rows(table: Any) -> Iterator[str]:
    """Yield the rows of a table; a table inside a cell is part of that cell's text."""
    held = (row for child in table.iterchildren(_W + "tr", _W + "sdt") for row in child.iter(_W + "tr"))
    outer = (row for row in held if next(row.iterancestors(_W + "tbl")) is table)
    for row in outer:
        cells = [_cell(cell) for cell in _cells(row)]
        if any(cells):
            yield f"| {' | '.join(cells)} |"


def _cells(row: Any) -> Iterator[Any]:
    """Yield the cells of a row; one that spans several columns is followed by empty ones."""
    for cell in row.iterchildren(_W + "tc", _W + "sdt"):
        yield cell
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        wide = span.get(_W + "val", "1") if span is not None else "1"
        yield from [None] * (min(int(wide), 50) - 1 if re.fullmatch(r"\d{1,3}", wide) else 0)


def _cell(cell: Any) -> str:
    if cell is None:
        return ""
    return " ".join(_text(paragraph).strip() for paragraph in cell.iter(_W + "p")).replace("|", "/").strip()


def _text(element: Any) -> str:
    """Return what a paragraph shows, in linear time."""
    out: list[str] = []
    stack = [iter(element)]
    while stack:
        inner = next(stack[-1], None)
        if inner is None:
            stack.pop()
        elif inner.tag == _W + "t":
            out.append(inner.text or "")
        elif inner.tag in (_W + "tab", _W + "br", _W + "cr"):
            out.append(" ")
        elif inner.tag not in _SKIPPED and inner.tag != _W + "p":
            stack.append(iter(inner))
    return re.sub(r"\s+", " ", "".join(out))
