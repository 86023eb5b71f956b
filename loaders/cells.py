"""The cells of a table's row: cut at bars or tabs or, where a page lost these, before its closing run of numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.view import View

_NUMBER = r"[-–−+(（]?\d[\d,]*(?:\.\d+)?[%％xX倍]?[)）]?(?:[AaEeFf]|年)?|[-—–]{1,2}|[Nn]\.?[AaMm]\.?|Q[1-4]|H[12]"
_RUN = re.compile(rf"(?P<head>[^\d\s].{{0,40}}?)?(?:(?<=\s)|^)(?P<run>(?:{_NUMBER})(?:\s+(?:{_NUMBER})){{1,11}})")
_CUT = re.compile(r"[|｜\t]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text with its offsets in the document."""

    start: int
    end: int
    text: str


def is_aligned(text: str) -> bool:
    """Tell whether a line is a row without bars: a short head, then nothing but two or more numbers."""
    m = _RUN.fullmatch(text) if len(text) < 200 else None
    return m is not None and not re.search(r"[,，;；。!?！？:：]\s", (m["head"] or "") + " ")


def cells(row: View) -> list[Cell]:
    """Return the cells of a row with their offsets; empty ones at both ends do not count."""
    text, start = row.text, row.sentence.start
    if not _CUT.search(text) and (m := _RUN.fullmatch(text)):
        numbers = [Cell(start + m.start("run") + n.start(), start + m.start("run") + n.end(), n[0])
                   for n in re.finditer(r"\S+", m["run"])]  # fmt: skip
        return [Cell(start, start + len((m["head"] or "").rstrip()), (m["head"] or "").strip()), *numbers]
    out: list[Cell] = []
    at = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        if not (at == 0 and not text[at:end].strip()) and not (cut is None and not text[at:end].strip()):
            out.append(Cell(start + at, start + end, text[at:end].strip()))
        at = cut.end() if cut else end
    return out
