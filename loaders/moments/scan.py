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
from loaders.moments.calendar import WORDS
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
# How what follows "first", "second" … begins where that is a part of a year: a quarter, a half, so many months.
_PARTS = (*"qQhH23456789", "10", "11", "12", "tw", "th", "te", "fo", "fi", "si", "se", "ei", "el", "ni")
_PARTS += tuple(part.capitalize() for part in _PARTS if part.isalpha() and len(part) > 1)
_ORDERS = ("first", "second", "third", "fourth")
_ORDERED = (f"{order}{sign}{part}" for order in _ORDERS for sign in (" ", "-", "") for part in _PARTS)
_THE = (
    "day ", "end of ", "end Of ", "year", "quarter ", "half", "corresponding ", "comparable ", "prior ", "1Q", "2Q",
    "3Q", "4Q", "1q", "2q", "3q", "4q", "1st", "2nd", "3rd", "4th", "3 ", "3-", "12 ", "12-", "same ", "past ", "last ",
    "next ", "coming ", "previous ", "current ", "following ",
    *(f"{order} {part}" for order in _ORDERS for part in _PARTS),
)  # fmt: skip
# How what follows "this" or "that" begins where that is a time.
_THIS = [f"this {time}" for time in ("mo", "af", "ev", "we", "ye", "qu", "tu", "th", "fr", "sa", "su")]
_THIS += [f"that {time}" for time in ("same ", "day", "month", "year")]
_THIS += [f"{words[:5]}{words[5:].capitalize()}" for words in _THIS]
_WORDS = (
    "day before", "day after", "yester", "last ", "lately", "today", "tomorrow", "tonight", "recent", "in recent",
    "earlier ", "later ", "next ", "past ", "coming ", "year-end", "yearend", "end of ", "end Of ", "end 1", "end 2",
    "end-1", "end-2", "same ", "corresponding ", "quarter ended", "year ended", "year-ago", "year-earlier", "q1", "q2",
    "q3", "q4", "H1", "H2", "FY", "fiscal", "of late", *_THIS, *_ORDERED,
)  # fmt: skip
_COUNTED = (f"{count} {unit}" for count in ("a", "an", *WORDS) for unit in ("da", "we", "mon", "qu", "ye", "de"))
# Most figures are no time; what follows the first of them tells so at once.
_AS_TIME = (
    r"(?=(?<=[12])[09]\d\d(?:\d{4})?(?!\d)|\d?(?:st|nd|rd|th)?[ \t]?(?:[年月日号周天星至到]|[点时]\d|个[年月周天星]"
    r"|:[0-5]\d|/\d\d?[/年]|[-~][ \t]?[\d一二三四五六七八九十JFMASONDQH]|[Qq]|H|to \d|[AaPp]\.?[Mm]"
    r"|(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r"|[Ff]ive[ -][Yy]ear|(?:day|week|month|quarter|year|decade)s? (?:ago|earlier)))"
)
# The first of some figures, a Han sign, or the beginning of a word: only there are the words themselves looked at.
_BEGINNINGS = Beginnings(
    rf"[0-9{_HAN_NUMBERS}{_HAN_WORDS}](?<![0-9][0-9])(?:(?<![0-9])|{_AS_TIME})",
    either_case((*_NAMES, *(f"the {word}" for word in _THE), *_WORDS, *_COUNTED)),
    within=ascii_letters + digits,
)
_OF_FIGURES = one_of((numeric.WHOLE_FORMS, chinese.NUMBER_FORMS, english.NUMBER_FORMS, numeric.YEAR_FORMS))
_OF_WORDS = (english.MONTH_FORMS, english.WORD_FORMS)


@cache
def _forms(sign: str) -> Forms:
    """Return the forms that may begin with a letter or a Han sign."""
    if sign.isascii():
        return beginning_with(sign, _OF_WORDS)
    if sign in "十前一二":
        return beginning_with(sign, (chinese.NUMBER_FORMS, chinese.WORD_FORMS))
    return beginning_with(sign, (chinese.NUMBER_FORMS if sign in _HAN_NUMBERS else chinese.WORD_FORMS,))


def _inside_word(text: str, start: int) -> bool:
    """Tell whether the figures at a place go on a word or other figures."""
    before = text[start - 1] if start else " "
    if before.isdigit():
        return True
    if before in "-/." and start > 1 and text[start - 2].isalnum() and text[start - 2].isascii():
        return not _JOINS.search(text[max(0, start - 6) : start])
    return before.isascii() and (before.isalpha() or before in "_$@#") and not text.startswith("FY", start - 2)


_JOINS = compiled(r"(?:\b(?:end|mid|late|early)|(?:19|20)\d\d|:\d\d)-$", re.I)


def _read(text: str, start: int) -> Mark | None:
    first = text[start]
    if first in digits:
        return None if _inside_word(text, start) else _OF_FIGURES.read(text, start)
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
