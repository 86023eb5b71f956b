"""The signs with which what an expression matches can begin, so that a search tries it nowhere else.

Python's own compiler tells them only of expressions that begin with a sign or a set; ours begin with edges of words,
what stands before, choices and letters of either case, and a search tried each of them at every place of a text.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
from collections.abc import Iterable, Iterator
from functools import cache
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_Items = list[tuple[Any, Any]]  # the items of a set, as the parser writes them
_NOTHING = frozenset((_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT))  # what matches no sign
_REPEATS = frozenset((_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT))
_FEW = frozenset((_constants.CATEGORY_DIGIT, _constants.CATEGORY_SPACE))
_CASED_BELOW = 0x1F000  # no sign from here on has a case
_LONGEST = 2_000  # of a range whose signs have cases


def with_first_signs(code: list[int], parsed: Any, flags: int) -> list[int]:
    """Return the code of an expression with a note of the signs that it can begin with, where it had no such note.

    What the expression matches stays the same. `flags` are all that hold, those in the expression too.
    """
    if code[0] != _constants.INFO or code[2] or not code[3] or flags & (re.ASCII | re.LOCALE):
        return code
    signs, empty = begin(parsed, flags)
    if signs is None or empty:
        return code
    made: list[int] = []
    _compiler._compile_charset(_compiler._optimize_charset(signs)[0], flags, made)
    note = [_constants.SRE_INFO_CHARSET, code[3], code[4], *made]
    return [_constants.INFO, len(note) + 1, *note, *code[1 + code[1] :]]


def may_begin(expression: str, sign: str, flags: int) -> bool:
    """Tell whether what an expression matches may begin with a sign; True too where that cannot be told."""
    signs, empty = _beginning(expression, flags)
    return signs is None or empty or any(_holds(item, sign) for item in signs)


@cache
def _beginning(expression: str, flags: int) -> tuple[_Items | None, bool]:
    return begin(_parser.parse(expression, flags), flags)


def _holds(item: tuple[Any, Any], sign: str) -> bool:
    op, given = item
    if op == _constants.CATEGORY:
        return sign.isdecimal() if given == _constants.CATEGORY_DIGIT else sign.isspace()
    low, high = (given, given) if op == _constants.LITERAL else given
    return bool(low <= ord(sign) <= high)


def begin(sequence: Iterable[tuple[Any, Any]], flags: int) -> tuple[_Items | None, bool]:
    """Return with which signs a sequence begins, None where that cannot be told, and whether it may match nothing."""
    found: _Items = []
    for op, given in sequence:
        if op in _NOTHING:
            continue
        signs, empty = _one(op, given, flags)
        if signs is None:
            return None, True
        found += signs
        if not empty:
            return found, False
    return found, True


def _one(op: Any, given: Any, flags: int) -> tuple[_Items | None, bool]:
    """Return the same of one part of a sequence."""
    if op == _constants.LITERAL:
        return [*with_cases([(op, given)], flags)], False
    if op == _constants.IN and all(is_known(item) for item in given):
        return [*with_cases(_spelled_out(given), flags)], False
    if op == _constants.BRANCH:
        return _joined(begin(part, flags) for part in given[1])
    if op == _constants.SUBPATTERN:
        return begin(given[3], (flags | given[1]) & ~given[2])
    if op == _constants.ATOMIC_GROUP:
        return begin(given, flags)
    if op in _REPEATS:
        signs, empty = begin(given[2], flags)
        return signs, empty or given[0] == 0
    return None, True


def _spelled_out(items: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Yield the items of a set, white space sign for sign: with all others it is then one look into a table."""
    for op, given in items:
        if given == _constants.CATEGORY_SPACE:
            yield from ((_constants.LITERAL, sign) for sign in range(0x3001) if chr(sign).isspace())
        else:
            yield op, given


def _joined(parts: Iterable[tuple[_Items | None, bool]]) -> tuple[_Items | None, bool]:
    every = list(parts)
    told = [signs for signs, _ in every if signs is not None]
    return [s for signs in told for s in signs] if len(told) == len(every) else None, any(e for _, e in every)


def is_known(item: tuple[Any, Any]) -> bool:
    """Tell whether an item of a set can be told in another set; one of nearly all signs tells nothing."""
    op, given = item
    return op in (_constants.LITERAL, _constants.RANGE) or (op == _constants.CATEGORY and given in _FEW)


def with_cases(items: Iterable[tuple[Any, Any]], flags: int) -> Iterator[tuple[Any, Any]]:
    """Yield the items of a set, where case is ignored with all signs that count as the same."""
    for op, given in items:
        low, high = (given, given) if op == _constants.LITERAL else given if op == _constants.RANGE else (0, -1)
        yield op, given
        if flags & re.IGNORECASE and _has_cases(low, high):
            yield from ((_constants.LITERAL, same) for sign in range(low, high + 1) for same in _same(sign))


@cache
def _has_cases(low: int, high: int) -> bool:
    """Tell whether a range holds signs that have cases.

    Raises:
        ValueError: there are too many of them to tell their cases.
    """
    cased = any(map(_sre.unicode_iscased, range(low, min(high + 1, _CASED_BELOW))))
    if cased and high - low > _LONGEST:
        raise ValueError(f"{high - low} signs are too many")
    return cased


def _same(sign: int) -> tuple[int, ...]:
    """Return the signs that match one where case is ignored, as the matcher compares them."""
    lower = _sre.unicode_tolower(sign)
    told = (lower, *_compiler._EXTRA_CASES.get(lower, ()))
    return tuple(same for low in told for same in _of_lower().get(low, (low,)))


@cache
def _of_lower() -> dict[int, tuple[int, ...]]:
    """Return the signs of each letter in lower case, where there are others than itself."""
    found: dict[int, tuple[int, ...]] = {}
    for sign in range(_CASED_BELOW):
        lower = _sre.unicode_tolower(sign)
        if lower != sign:
            found[lower] = (*found.get(lower, (lower,)), sign)
    return found
