"""Numbers and dates as people read them: digits in threes, units and bounds in words, dates as exact as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from graph.amounts import LONGEST, exact, with_unit
from graph.iris import XSD
from server.messages import LANGUAGES, bound_word, say

DATES = frozenset(XSD + name for name in ("date", "dateTime", "gYearMonth", "gYear"))
NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))
_NUMBER = re.compile(r"([+-]?)(\d+)(\.\d+)?", re.ASCII)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII)
_PART = re.compile(r"(\d{4})-([QH])([1-4])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what its article says of it; `upper` is the other end of a range, `stated` the article's words."""

    number: str
    upper: str = ""
    unit: str = ""
    bound: str = "exact"
    counted: str = ""
    stated: str = ""

    @classmethod
    def of(cls, row: Mapping[str, Mapping[str, Any]]) -> Figure | None:
        """Return the figure of a row of SPARQL JSON results, or None where its object is none."""
        if "unit" not in row and row["object"].get("datatype") not in NUMBERS:
            return None
        names = {"object": "number", "upper": "upper", "unit": "unit", "bound": "bound"}
        names |= {"countOf": "counted", "stated": "stated"}
        return cls(**{field: str(row[name]["value"]) for name, field in names.items() if name in row})

    def shown(self, language: str) -> str:
        """Return bound, number, unit and what is counted, such as "about 1.5 billion CNY"."""
        ends = [exact(number, language) for number in (self.number, self.upper) if number]
        whole = with_unit(" – ".join(ends), self.unit, language)
        bound = bound_word(self.bound, language)
        close = "" if language == "zh" else " "
        return f"{bound}{close if bound else ''}{whole}{' ' if self.counted else ''}{self.counted}"

    @property
    def wording(self) -> str:
        """The article's own words for the number where they say it neither in its digits nor as we do, else nothing."""
        said = self.stated.replace(",", "")
        ours = (self.number, *(exact(self.number, language).replace(",", "") for language in LANGUAGES))
        return "" if any(words in said for words in ours) else self.stated


def grouped(number: str) -> str:
    """Return a number with its digits in threes; what is no decimal number stays as it is.

    >>> grouped("1463000000.50")
    '1,463,000,000.50'
    """
    found = _NUMBER.fullmatch(number) if len(number) <= LONGEST else None
    return f"{found[1]}{int(found[2]):,}{found[3] or ''}" if found else number


def in_words(moment: str, language: str) -> str:
    """Return a date, month, year, time, quarter, half or interval in words, neither more nor less exact than it is.

    >>> in_words("2025-06", "en"), in_words("2025-Q1", "en"), in_words("2021/2025", "en")
    ('June 2025', 'Q1 2025', '2021 – 2025')
    """
    ends = moment.split("/")
    if len(ends) == 2 and all(ends):
        return say("interval", language, start=in_words(ends[0], language), end=in_words(ends[1], language))
    if part := _PART.fullmatch(moment):
        return say(f"part_{part[2]}", language, year=part[1], number=part[3])
    found = _DATE.fullmatch(moment)
    return _date(found, language) if found and _month(found[2] or "01", language) else moment


def is_date(moment: str) -> bool:
    """Tell whether HTML's time element takes the text as it is (HTML, 4.5.14)."""
    return _DATE.fullmatch(moment) is not None


def _date(found: re.Match[str], language: str) -> str:
    year, month, day, clock, zone = found.groups()
    if month is None:
        return say("date_year", language, year=year)
    named = _month(month, language)
    if day is None:
        return say("date_month", language, year=year, month=named)
    words = say("date_day", language, year=year, month=named, day=int(day))
    return " ".join(chain([words], filter(None, [clock, zone and f"UTC{zone}".replace("UTCZ", "UTC")])))


def _month(number: str, language: str) -> str:
    """Return the name of a month, or nothing where the calendar has none of that number."""
    months = say("months", language).split()
    return months[int(number) - 1] if 1 <= int(number) <= len(months) else ""
