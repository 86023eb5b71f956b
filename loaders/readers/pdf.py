"""PDF files: the text of each page by pypdf, its lines joined to paragraphs, without running heads and page numbers.

A page that only holds a picture has no text to read: it is named, and the document is not taken, for what it says
would be missing unseen.
"""

from __future__ import annotations

import io
import logging
from typing import Any

from graph.errors import UnreadableInput
from loaders.readers.lined import paragraphs
from loaders.readers.page import MAX_TEXT, About, page

MAX_PAGES = 3_000
MAX_OPERATIONS = 5_000_000  # of drawing, ten bytes of it counting as one
SCAN_PIXELS = 300_000
_REMEDY = "Save it again as PDF, or its text as UTF-8."
_logger = logging.getLogger("pypdf")
_logger.addHandler(logging.NullHandler())  # what it says of damaged files would go to the terminal
_logger.propagate = False


class _TooMuch(Exception):
    """A page that draws without end."""


def pdf(raw: bytes, name: str) -> str:
    """Return the text of a PDF file, paragraph by paragraph, pages in their order.

    Raises:
        UnreadableInput: it is no PDF file, damaged, locked, too long, or has pages that are pictures (a scan).
    """
    pages, scans = _pages(raw, name)
    if scans:
        raise UnreadableInput(
            f"has scanned pages without text: {_ranges(scans)} of {len(pages)}.",
            name,
            "Have their text recognised (OCR), or take those pages out.",
        )
    return page(About(), "\n\n".join(paragraphs(pages)))


def _pages(raw: bytes, name: str) -> tuple[list[list[str]], list[int]]:
    """Return the lines of each page, and the numbers of those that are pictures."""
    from pypdf import PdfReader  # a tenth of a second to import, so only when there is a PDF file
    from pypdf.errors import LimitReachedError

    left = [MAX_OPERATIONS]
    try:
        reader = PdfReader(io.BytesIO(raw))
        _check(reader, name)
        lines, scans, size = [], [], 0
        for number, sheet in enumerate(reader.pages, 1):
            drawing = sheet.get_contents()
            _count(left, len(drawing.get_data()) // 10 if drawing is not None else 0)
            text = sheet.extract_text(visitor_operand_before=lambda *_: _count(left))
            lines.append(text.splitlines())
            size += len(text)
            if not text.strip() and _is_picture(sheet):
                scans.append(number)
            if size > MAX_TEXT or number > MAX_PAGES:
                raise _TooMuch
    except UnreadableInput:
        raise
    except (_TooMuch, LimitReachedError) as error:
        raise UnreadableInput("is too long or draws too much.", name, "Split it.") from error
    except Exception as error:  # whatever a damaged file makes the library stumble over
        raise UnreadableInput("is no PDF file, or a damaged one.", name, _REMEDY) from error
    return lines, scans


def _check(reader: Any, name: str) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableInput("is locked by a password.", name, "Save it without one.")


def _count(left: list[int], done: int = 1) -> None:
    left[0] -= done
    if left[0] < 0:
        raise _TooMuch


def _is_picture(sheet: Any) -> bool:
    """Tell whether a page shows a picture as large as a scan."""
    resources = [sheet.get("/Resources")]
    for _ in range(50):
        if not resources:
            break
        held = resources.pop().get_object() if resources[-1] is not None else {}
        things = held["/XObject"].get_object() if "/XObject" in held else {}
        for thing in (value.get_object() for value in things.values()):
            if thing.get("/Subtype") == "/Image":
                if int(thing.get("/Width", 0)) * int(thing.get("/Height", 0)) >= SCAN_PIXELS:
                    return True
            else:
                resources.append(thing.get("/Resources"))
    return False


def _ranges(numbers: list[int]) -> str:
    """Return numbers as "1-3, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
