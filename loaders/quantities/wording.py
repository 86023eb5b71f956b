"""Read quantities whose number is in English words."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities.counting import near_end
from loaders.quantities.draft import Draft, Numeral
from loaders.quantities.measuring import measured, with_unit
from loaders.quantities.nouns import english_noun
from loaders.quantities.words import EXPRESSIONS, read_fraction, read_multiple, read_words

_PERIOD = compiled(
    r"(?:an?|one) (?:full |whole )?(?P<unit>year|month|week|day|decade|quarter"
    r"|hour)(?![A-Za-z'])",
    re.I,
)
_LOOSE = compiled(
    r"(?:nearly|almost|about|around|over|more than|less than|under|at least|within|up to|for"
    r"|roughly) $",
    re.I,
)
_WORD_TO = compiled(r" to (?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b", re.I)
_ANY = compiled("|".join(re.sub(r"\(\?P<\w+>", "(?:", p.pattern) for p in (*EXPRESSIONS, _PERIOD)), re.I)


def read_worded(text: str, start: int, floor: int) -> Draft | None:
    """Return the quantity whose English number word begins at `start`; None where it counts nothing."""
    before = text[start - 1] if start else " "
    if before.isascii() and (before.isalnum() or before in "-_$"):
        return None
    if _ANY.match(text, start) is None:  # at most places none does
        return None
    if multiple := read_multiple(text, start):
        return with_unit(text, multiple, "times", multiple.end)
    if fraction := read_fraction(text, start):
        return with_unit(text, fraction, "ratio", fraction.end)
    if draft := _one_period(text, start):
        return draft
    numeral = read_words(text, start)
    return _worded(text, numeral, floor) if numeral else None


def _one_period(text: str, start: int) -> Draft | None:
    """Return a year that is measured ("almost a year"), not one that only dates ("once a year")."""
    match = _PERIOD.match(text, start)
    if not match or not _LOOSE.search(text[max(0, start - 10) : start]):
        return None
    numeral = Numeral(start, match.end(), Decimal(1), kind="words")
    return Draft(start, match.end(), numeral, Decimal(1), match["unit"].lower(), tail=match.end())


def _worded(text: str, numeral: Numeral, floor: int) -> Draft | None:
    """Return a number in words with its unit or counted noun; "one" alone counts nothing."""
    end = numeral.end
    if text[end : end + 1].isalpha():
        return None
    if draft := measured(text, numeral, None, floor):
        return draft
    follows = text[end : end + 1]
    if follows == "-" or numeral.value <= 1 or _is_title(text, numeral):
        return None
    of, tail = english_noun(text, end)
    if of is None and numeral.value < 20:
        return near_end(text, numeral, _WORD_TO)
    draft = with_unit(text, numeral, "count", end)
    draft.of, draft.tail = of, tail
    return draft


def _is_title(text: str, numeral: Numeral) -> bool:
    """Whether the number is a word of a name: The Four Dragons."""
    after = text[numeral.end + 1 : numeral.end + 2]
    return text[numeral.start].isupper() and after.isupper()
