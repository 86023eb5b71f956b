"""Expressions rewritten so that the matcher gives up sooner, while they match the same.

A repeat gives nothing back where what follows can begin with none of its signs, as white space behind letters. Each way
of a choice in which case is ignored begins with a set of letters, at which the matcher looks before it goes that way.
Ways that begin with the same letters are one way up to where they part, so that fewer of them are looked at.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import sys
from collections.abc import Iterable
from functools import cache
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

from loaders.first_signs import begin, is_known, with_cases

_ONE = frozenset((_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY))
_MANY = 1_000  # of the signs with which the rest begins
_TOLD: dict[tuple[str, tuple[tuple[Any, Any], ...], int], bool] = {}


def rewrite(parsed: Any, flags: int) -> None:
    """Rewrite an expression as Python's parser gives it; `flags` are all that hold."""
    if not flags & (re.ASCII | re.LOCALE):
        _sequence(parsed, flags)


def _sequence(sequence: Any, flags: int) -> None:
    for at, (op, given) in enumerate(sequence.data):
        if op == _constants.MAX_REPEAT and _gives_nothing_back(given, sequence.data[at + 1 :], flags):
            sequence.data[at] = (_constants.POSSESSIVE_REPEAT, given)
        if op == _constants.BRANCH:
            given[1][:] = _grouped(given[1], flags)
        for inner, held in _inner(op, given, flags):
            _sequence(inner, held)
        if op == _constants.BRANCH and flags & re.IGNORECASE:
            for way in given[1]:
                _show_first(way, flags)


def _inner(op: Any, given: Any, flags: int) -> Iterable[tuple[Any, int]]:
    """Return the sequences within a part, each with the flags that hold in it."""
    if op == _constants.BRANCH:
        return [(way, flags) for way in given[1]]
    if op == _constants.SUBPATTERN:
        return [(given[3], (flags | given[1]) & ~given[2])]
    if op in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
        return [(given[2], flags)]
    if op in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [(given[1], flags)]
    return [(given, flags)] if op == _constants.ATOMIC_GROUP else []


def _grouped(ways: list[Any], flags: int) -> list[Any]:
    """Return the ways of a choice, those that begin with the same letters as one: no text could take two of them."""
    found: list[Any] = []
    heads: dict[int, list[Any]] = {}
    for way in ways:
        if not way.data or way.data[0][0] != _constants.LITERAL:
            heads = {}  # it may begin as any of the others: those stay before or behind it
            found.append([way])
            continue
        letter = way.data[0][1]
        head = _sre.unicode_tolower(letter) if flags & re.IGNORECASE else letter
        if head not in heads:
            heads[head] = []
            found.append(heads[head])
        heads[head].append(way)
    return [_joined(group, flags) for group in found]


def _joined(ways: list[Any], flags: int) -> Any:
    """Return ways that begin with the same letter as one way."""
    if len(ways) == 1:
        return ways[0]
    at = 1
    while all(len(way.data) > at and way.data[at] == ways[0].data[at] for way in ways) and (
        ways[0].data[at][0] == _constants.LITERAL
    ):
        at += 1
    state = ways[0].state
    rest = [_parser.SubPattern(state, way.data[at:]) for way in ways]
    return _parser.SubPattern(state, [*ways[0].data[:at], (_constants.BRANCH, (None, _grouped(rest, flags)))])


def _show_first(way: Any, flags: int) -> None:
    """Put a set for the letter, or set of letters, with which a way begins."""
    if not way.data:
        return
    op, given = way.data[0]
    literal = op == _constants.LITERAL
    if not literal and not (op == _constants.IN and all(map(is_known, given))):
        return
    signs = [*with_cases([(op, given)] if literal else given, flags)]
    if len(signs) > 1:
        shown = _parser.SubPattern(way.state, [(_constants.IN, signs)])
        way.data[0] = (_constants.SUBPATTERN, (None, 0, re.IGNORECASE.value, shown))


def _gives_nothing_back(given: Any, rest: Any, flags: int) -> bool:
    """Tell whether nothing can follow a shorter run of a repeat: what follows begins with none of its signs."""
    low, high, repeated = given
    if len(repeated.data) != 1 or repeated.data[0][0] not in _ONE or low == high:
        return False
    signs, empty = begin(rest, flags)
    return bool(signs) and not empty and _apart(repeated, tuple(signs or ()), flags)


def _apart(repeated: Any, signs: tuple[tuple[Any, Any], ...], flags: int) -> bool:
    """Tell whether a repeat of single signs takes none of some others; those that are too many are not looked at."""
    key = (repr(repeated.data), signs, flags)
    if key not in _TOLD:
        every = [sign for item in signs for sign in _listed(*item)]
        takes = _compiler.compile(repeated, flags).match
        _TOLD[key] = len(every) <= _MANY and not any(map(takes, every))
    return _TOLD[key]


def _listed(op: Any, given: Any) -> Iterable[str]:
    """Return the signs of an item of a set, or one more of them than are looked at."""
    if op == _constants.CATEGORY:
        return _of_category(given)
    low, high = (given, given) if op == _constants.LITERAL else given
    return map(chr, range(low, min(high, low + _MANY) + 1))


@cache
def _of_category(category: Any) -> tuple[str, ...]:
    """Return all digits, or all white space."""
    told = str.isdecimal if category == _constants.CATEGORY_DIGIT else str.isspace
    return tuple(filter(told, map(chr, range(sys.maxunicode + 1))))
