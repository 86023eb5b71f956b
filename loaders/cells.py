"""The cells of a table's row: cut at bars, tabs or wide blanks, else before its closing run of numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.compiling import compiled
from loaders.view import View

_NUMBER = (
    r"(?:FY|[1-4][QH])\d\d(?:\d\d)?[AaEeFf]?"  # FY2025E, 1H25
    r"|[-–−+(（]?\d[\d,]*(?:\.\d+)?[%％xX倍]?[)）]?(?:[AaEeFf]|年)?|[-—–]{1,2}|[Nn]\.?[AaMm]\.?|Q[1-4]|H[12]"
)
_RUN = compiled(rf"(?P<head>[^\d\s].{{0,40}}?)?(?:(?<=\s)|^)(?P<run>(?:{_NUMBER})(?:\s+(?:{_NUMBER})){{1,11}})")
# The last sign of a number.
_LASTS = (*"0123456789%％xX倍)）AaEeFf年-—–Mm", *("a.", "A.", "m.", "M."))
_CUT = compiled(r"[|｜\t]")
# Cells set apart by white space alone: wide blanks of Chinese notices, or two blanks and more.
_GAP = compiled(r"[ \xa0]*\u3000[ \xa0\u3000]*|[ \xa0]{2,}")
_BLANKS = ("\xa0 ", " \xa0", "\xa0\xa0")
_STOP = compiled(r"[。；;：:!！?？]|[,，、](?!\d)")
_TOLD = compiled(
    rf"(?:{_NUMBER})$|本(?:报告)?期|上年|去年|同期|上期|期[初末]|变动|增减|同比|20\d\d|不适用"
    r"|\b(?:prior|previous|current|change|yoy)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text with its offsets in the document."""

    start: int
    end: int
    text: str


def is_aligned(text: str) -> bool:
    """Tell whether a line is a row without bars: a short head, then nothing but two or more numbers."""
    if len(text) >= 200:
        return False
    if _is_wide(text) and _spaced(text):
        return True
    m = _RUN.fullmatch(text) if text.endswith(_LASTS) else None
    return m is not None and not re.search(r"[,，;；。!?！？:：]\s", (m["head"] or "") + " ")


def _is_wide(text: str) -> bool:
    """Tell whether a line holds white space so wide that it may part cells."""
    return "  " in text or "\u3000" in text or ("\xa0" in text and any(blanks in text for blanks in _BLANKS))


def _spaced(text: str) -> list[tuple[int, int]]:
    """Return where the cells of a row lie that white space alone sets apart, none where the line is no row.

    A row has three short cells or more, and one behind the first is a number or the head of numbers.
    """
    if not _is_wide(text):
        return []
    gaps = [m.span() for m in _GAP.finditer(text)]
    spans = list(zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)], strict=True))
    parts = [text[a:b] for a, b in spans]
    short = all(0 < len(part) <= (60 if at == 0 else 30) and not _STOP.search(part) for at, part in enumerate(parts))
    return spans if len(parts) > 2 and short and any(_TOLD.match(part) for part in parts[1:]) else []


def under(row: View, count: int) -> list[Cell]:
    """Return the cells of a row under so many heads, none where white space does not tell which head each is under."""
    found = cells(row)
    if _CUT.search(row.text) or len(found) == count:
        return found
    run = _run(row)  # a long name leaves its first number one blank only: 归母净利润(亿元) 25.5     39.8
    return run if len(run) == count else []


def _run(row: View) -> list[Cell]:
    """Return a row's name and the numbers of the run that ends it, none where it has no such run."""
    m, start = _RUN.fullmatch(row.text), row.sentence.start
    if m is None:
        return []
    numbers = [Cell(start + m.start("run") + n.start(), start + m.start("run") + n.end(), n[0])
               for n in re.finditer(r"\S+", m["run"])]  # fmt: skip
    return [Cell(start, start + len((m["head"] or "").rstrip()), (m["head"] or "").strip()), *numbers]


def cells(row: View) -> list[Cell]:
    """Return the cells of a row with their offsets; empty ones at both ends do not count."""
    text, start = row.text, row.sentence.start
    if not _CUT.search(text) and (spaced := _spaced(text)):
        return [Cell(start + a, start + b, text[a:b]) for a, b in spaced]
    if not _CUT.search(text) and (run := _run(row)):
        return run
    out: list[Cell] = []
    at = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        if not (at == 0 and not text[at:end].strip()) and not (cut is None and not text[at:end].strip()):
            raw = text[at:end]
            begin = at + len(raw) - len(raw.lstrip())
            out.append(Cell(start + begin, start + begin + len(raw.strip()), raw.strip()))
        at = cut.end() if cut else end
    return out
