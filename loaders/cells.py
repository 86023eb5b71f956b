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
_BOX = "│┃║┌├└╔╠╚"
_CUT = compiled(r"[|｜\t│┃║]")
# Cells set apart by white space alone: wide blanks of Chinese notices, or two blanks and more.
_GAP = compiled(r"[ \xa0]*\u3000[ \xa0\u3000]*|[ \xa0]{2,}")
_EITHER = compiled(r"[ \xa0]*\u3000[ \xa0\u3000]*|[ \xa0]{2,}|\s*[|｜\t│┃║]\s*")
_BLANKS = ("\xa0 ", " \xa0", "\xa0\xa0")
_STOP = compiled(r"[。；;：:!！?？]|[,，、](?!\d)")
_STOP_BEHIND = compiled(r"[。；;：:!！?？]|[,，](?!\d)")  # a cell behind the first may list: 昇腾、海光
_ASIDE = compiled(r"[（(][^()（）]{0,30}[)）]")
_TOLD = compiled(
    rf"(?:{_NUMBER})$|本(?:报告)?期|上年|去年|同期|上期|期[初末]|变动|增减|同比|20\d\d|不适用"
    r"|\b(?:prior|previous|current|change|yoy)\b",
    re.IGNORECASE,
)


# What stands under heads and says of all that is below what it is counted in, or how sure it is.
_UNDER = compiled(
    r"[（(]?(?:(?:RMB|CNY|HK\$|US\$|HKD|USD|人民币|港币|美元)?\s?(?:['’‘]000|m(?:illio)?n|m|bn|billion|thousand"
    r"|[百千]?[万亿]?元|百万|千|[百千]?[万亿]?港元)|RMB|%|[Uu]naudited|[Aa]udited|未?经审[计核]|[Rr]estated|经重列"
    r"|\d{1,2}月\d{1,2}日止(?:年度|[369]个月))[)）]?"
)
# A head of a period: with one more it is a row, whatever stands over the names of the rows.
_YEAR = compiled(
    r"(?:(?:截至|FY\s?)?20\d\d(?:年度?)?(?:末|年末)?|二[零〇][\u3400-\u9fff]{2}年"
    r"|20\d\d年(?:1\s?[-—–~至]\s?)?\d{1,2}月(?:\d{1,2}日|末)?|(?:[1-4][QH]|[QH][1-4]\s?)(?:20)?\d\d)"
    r"(?:\s?(?:[（(]?(?:(?:un)?audited|未?经审[计核]|[AEF]|plan|新|旧)[)）]?|[（(][^()（）\d]{1,20}0{0,3}[)）]))?",
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
        return text[0] in _BOX
    if text[0] in _BOX:
        return True
    if _is_wide(text) and (_spaced(text) or is_of_units(text) or _of_years(text) != []):
        return True
    m = _RUN.fullmatch(text) if text.endswith(_LASTS) else None
    return m is not None and not re.search(r"[,，;；。!?！？:：]\s", (m["head"] or "") + " ")


def is_of_units(text: str) -> bool:
    """Tell whether a line gives the units of two columns or more, and nothing else ("RMB'000   RMB'000")."""
    return len(parts := parts_of(text)) > 1 and all(_UNDER.fullmatch(text[a:b]) for a, b in parts)


def _of_years(text: str) -> list[tuple[int, int]]:
    """Return where the cells of a line lie that heads two columns of years or more, none where it is no such line."""
    parts = parts_of(text)
    return parts if len(parts) > 1 and all(_YEAR.fullmatch(text[a:b]) for a, b in parts) else []


def parted(text: str) -> int:
    """Return into how many short cells wide white space parts a line, 0 where it may be a sentence."""
    if not _is_wide(text) or len(text) >= 200:
        return 0
    if row := _spaced(text):
        return len(row)
    parts = [text[a:b] for a, b in parts_of(text)]
    return len(parts) if all(len(part) <= 40 and not _STOP.search(_ASIDE.sub("", part)) for part in parts) else 0


def parts_of(text: str) -> list[tuple[int, int]]:
    """Return where that lies which wide white space, tabs or bars part in a line."""
    return [(a, b) for a, b in _between(_EITHER, text) if a < b]


def _between(cut: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return where that lies, which may be nothing, which a pattern cuts out of a line."""
    cuts = [m.span() for m in cut.finditer(text)]
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)], strict=True))


def _is_wide(text: str) -> bool:
    """Tell whether a line holds white space so wide that it may part cells."""
    return "  " in text or "\u3000" in text or ("\xa0" in text and any(blanks in text for blanks in _BLANKS))


def _spaced(text: str) -> list[tuple[int, int]]:
    """Return where the cells of a row lie that white space alone sets apart, none where the line is no row.

    A row has three short cells or more, and one behind the first is a number or the head of numbers.
    """
    if not _is_wide(text):
        return []
    spans = _between(_GAP, text)
    name, *rest = (text[a:b] for a, b in spans)
    short = 0 < len(name) <= 60 and all(0 < len(part) <= 30 for part in rest)
    told = len(rest) > 1 and short and any(_TOLD.match(part) for part in rest)
    return spans if told and not _STOP.search(name) and not any(map(_STOP_BEHIND.search, rest)) else []


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
    if not _CUT.search(text) and _is_wide(text) and (years := _of_years(text)):
        return [Cell(start + a, start + b, text[a:b]) for a, b in years]
    if not _CUT.search(text) and (run := _run(row)):
        return run
    if not _CUT.search(text) and parted(text) > 1:  # a head or a row without a number, beside others
        return [Cell(start + a, start + b, text[a:b]) for a, b in parts_of(text)]
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
