"""Find time expressions in a text, in one pass: patterns are tried only where a figure or a time word stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from string import ascii_letters, digits

from loaders.compiling import compiled
from loaders.gates import Beginnings, either_case
from loaders.moments import chinese, english, numeric
from loaders.moments.folding import fold
from loaders.moments.forms import Forms, beginning_with, one_of
from loaders.moments.joining import joined
from loaders.moments.mark import Mark
from loaders.moments.parts import read

_HAN_NUMBERS = "一二三四五六七八九十廿"
_HAN_WORDS = "今去明前后本上下来这当同次翌近日最过未不年岁月周星礼昨第凌清早中午傍晚报"
_NAMES = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "JAN", "FEB", "MAR", "APR",
    "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
)  # fmt: skip
_THE = (
    "day ", "end ", "year", "quarter ", "half", "corresponding ", "comparable ", "prior ", "first ", "second ",
    "third ", "fourth ", "1", "2", "3", "4", "same ", "past ", "last ", "next ", "coming ", "previous ", "current ",
    "following ",
)  # fmt: skip
_WORDS = (
    "day before", "day after", "yester", "las", "lat", "tod", "tom", "ton", "this", "that", "rec", "in recent",
    "earlier", "later", "next", "past", "coming", "year-end", "yearend", "end ", "end-", "first", "second", "same ",
    "corresponding ", "quarter ended", "year ended", "year-ago", "year-earlier", "third", "fourth", "q1", "q2", "q3",
    "q4", "H1", "H2", "FY", "fiscal", "of late",
)  # fmt: skip
_COUNTS = ("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTED = (f"{count} {unit}" for count in _COUNTS for unit in "dwmqy")
# The first of some figures, a Han sign, or the beginning of a word: only there are the words themselves looked at.
_BEGINNINGS = Beginnings(
    f"[0-9{_HAN_NUMBERS}{_HAN_WORDS}](?<![0-9][0-9])",
    either_case((*_NAMES, *(f"the {word}" for word in _THE), *_WORDS, *_COUNTED)),
    within=ascii_letters + digits,
)
_OF_FIGURES = one_of((numeric.WHOLE_FORMS, chinese.NUMBER_FORMS, english.NUMBER_FORMS, numeric.YEAR_FORMS))
_OF_WORDS = (english.MONTH_FORMS, english.WORD_FORMS)


# Most figures are no time; what follows them tells so at once.
_MAY_BE_TIME = compiled(
    r"\d{4}(?!\d)|\d{8}(?!\d)|\d{1,2}(?:st|nd|rd|th)?[ \t]?(?:[-/.:~年月日号时点个周天星至到QH]"
    r"|(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|to \d|[ap]\.?m|five[ -]year"
    r"|(?:day|week|month|quarter|year|decade)s? (?:ago|earlier))",
    re.I,
)


@cache
def _forms(sign: str) -> Forms:
    """Return the forms that may begin with a letter or a Han sign."""
    if sign.isascii():
        return beginning_with(sign, _OF_WORDS)
    if sign in "十前一二":
        return beginning_with(sign, (chinese.NUMBER_FORMS, chinese.WORD_FORMS))
    return beginning_with(sign, (chinese.NUMBER_FORMS if sign in _HAN_NUMBERS else chinese.WORD_FORMS,))


def _may_be_time(text: str, start: int) -> bool:
    """Tell whether the figures at a place may be those of a time."""
    inside = start > 0 and text[start - 1].isdigit()
    return not inside and _MAY_BE_TIME.match(text, start) is not None and not _inside_word(text, start)


def _inside_word(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before in "-/." and start > 1 and text[start - 2].isalnum() and text[start - 2].isascii():
        return not _JOINS.search(text[max(0, start - 6) : start])
    return before.isascii() and (before.isalpha() or before in "_$@#") and not text.startswith("FY", start - 2)


_JOINS = compiled(r"(?:\b(?:end|mid|late|early)|(?:19|20)\d\d|:\d\d)-$", re.I)


def _read(text: str, start: int) -> Mark | None:
    first = text[start]
    if first in digits:
        return _OF_FIGURES.read(text, start) if _may_be_time(text, start) else None
    mark = _forms(first).read(text, start)
    return _bare_month(text, start) if mark is None and first in "JFMASOND" else mark


def _bare_month(text: str, start: int) -> Mark | None:
    match = english.BARE_MONTH.match(text, start)
    if match and (
        english.BEFORE_BARE_MONTH.search(text[max(0, start - 16) : start])
        or english.BEHIND_BARE_MONTH.match(text, match.end())
    ):
        return read(match)
    return None


def _single(text: str) -> Iterator[Mark]:
    done = 0
    for start in _BEGINNINGS.places(text):
        if start >= done and (mark := _read(text, start)):
            done = mark.end
            yield mark


def marks(folded: str) -> list[Mark]:
    """Return the time expressions of a folded text in reading order; they never overlap."""
    return joined(folded, list(_single(folded)))


@dataclass(frozen=True, slots=True)
class Times:
    """A text read for time expressions: its folded form and its marks, for all who ask for them."""

    folded: str
    marks: list[Mark]


def times(text: str) -> Times:
    """Return a text read for time expressions."""
    folded = fold(text)
    return Times(folded, marks(folded))


def time_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of each time expression, for readers that must not take its figures for something else."""
    return [(mark.start, mark.end) for mark in times(text).marks]
