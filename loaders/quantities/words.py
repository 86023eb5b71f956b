"""English number words: eight, twenty-one, one hundred and five, half a dozen, 1.5 for "one and a half", sevenfold."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from loaders.compiling import compiled
from loaders.quantities.draft import Numeral

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: n for n, word in enumerate(_ONES.split())} | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
_SMALL = "|".join(sorted(_VALUES, key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_END = r"(?![A-Za-z])"
_NUMBER = compiled(
    rf"(?P<half>half an? (?:{_SCALE}){_END})"
    rf"|(?P<run>(?:an? (?:{_SCALE})|{_SMALL}){_END}(?:(?:[ -]| and (?={_SMALL})(?<=(?:dred|sand|lion) and ))"
    rf"(?:{_SMALL}|{_SCALE}){_END}){{0,7}})(?P<more> and a half{_END}(?P<scale> (?:{_SCALE}){_END})?)?",
    re.I,
)
_FOLD = compiled(rf"(?:(?P<word>{_SMALL}|{'|'.join(_SCALES)})-?)fold{_END}", re.I)
_FIGURES_FOLD = compiled(rf"(?P<figures>\d{{1,6}}(?:\.\d{{1,4}})?)[ -]?fold{_END}", re.I)
_DOUBLE = compiled(
    r"(?:(?P<two>doubled|doubling|double the|doubles)|(?P<three>tripled|tripling|trebled|triples)"
    r"|(?P<four>quadrupled|quadrupling))(?![A-Za-z-])", re.I
)  # fmt: skip
_FRACTION = compiled(
    r"(?P<over>one|two|three|four|a)[ -](?P<under>third|quarter|fifth|sixth|seventh|eighth|ninth"
    r"|tenth)s?(?![A-Za-z]) of\b"
    r"|(?P<over2>one|two|three|four)-(?P<under2>third|quarter|fifth|sixth|eighth|tenth)s?(?![A-Za-z])", re.I
)  # fmt: skip
EXPRESSIONS = (_NUMBER, _FOLD, _DOUBLE, _FRACTION)  # all that read here
_UNDERS = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _words(run: str) -> list[str]:
    return run.lower().replace("-", " ").split(" ")


def _sum(run: str) -> int:
    total = section = 0
    for word in _words(run):
        if word in _VALUES:
            section += _VALUES[word]
        elif word in ("hundred", "dozen"):
            section = (section or 1) * _SCALES[word]
        elif word in _SCALES:
            total, section = total + (section or 1) * _SCALES[word], 0
    return total + section


def _well_formed(run: str) -> bool:
    words = [word for word in _words(run) if word not in ("and", "a", "an")]
    pairs = pairwise(words)
    return all(_may_follow(left, right) for left, right in pairs)


def _may_follow(left: str, right: str) -> bool:
    return right in _SCALES or left in _SCALES or (left in _TENS.split() and 0 < _VALUES[right] < 10)


def read_words(text: str, start: int) -> Numeral | None:
    """Return the number in words that begins at `start` of a folded text; None where there is none."""
    match = _NUMBER.match(text, start)
    if not match:
        return None
    if match["half"]:
        return Numeral(start, match.end(), Decimal(_sum(match["half"].split()[-1])) / 2, kind="words")
    if not _well_formed(match["run"]):
        match_end = start + len(re.split(r"[ -]", match["run"])[0])
        return Numeral(start, match_end, Decimal(_sum(text[start:match_end])), kind="words")
    value, scale = Decimal(_sum(match["run"])), Decimal(1)
    if match["more"]:
        value, scale = value + Decimal("0.5"), Decimal(_sum(match["scale"].strip()) if match["scale"] else 1)
    return Numeral(start, match.end(), value, scale, kind="words")


def read_multiple(text: str, start: int) -> Numeral | None:
    """Return a multiple in one word at `start`: sevenfold, doubled; its unit is "times"."""
    if match := _FOLD.match(text, start):
        return Numeral(start, match.end(), Decimal(_sum(match["word"])), kind="words")
    if match := _DOUBLE.match(text, start):
        return Numeral(start, match.end(), Decimal(2 if match["two"] else 3 if match["three"] else 4), kind="words")
    return None


def read_fold(text: str, start: int) -> Numeral | None:
    """Return a multiple that begins with figures: 7-fold."""
    match = _FIGURES_FOLD.match(text, start)
    return Numeral(start, match.end(), Decimal(match["figures"]), kind="words") if match is not None else None


def read_fraction(text: str, start: int) -> Numeral | None:
    """Return a fraction in words at `start` ("one third of", two-thirds), to six places; its unit is "ratio"."""
    match = _FRACTION.match(text, start)
    if not match:
        return None
    over, under = (match["over"] or match["over2"]).lower(), (match["under"] or match["under2"]).lower()
    value = Decimal(max(1, _VALUES.get(over, 1))) / (_UNDERS.index(under) + 3)
    end = match.end() - 3 if match["over"] else match.end()
    return Numeral(start, end, round(value, 6), kind="words")
