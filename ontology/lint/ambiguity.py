"""Repeats of an expression that read the same words in two ways, for which a text takes twice as long with each word.

A search that fails tries all ways. `(will|be|willbe)*` has two for each "willbe": thirty of them are a day's work.
The test is that of Weber and Seidl ("On the degree of ambiguity of finite automata", 1991): an automaton has
exponentially many ways exactly where one place is reached from itself by two different paths of the same signs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MANY = 12
"""From how many repetitions a repeat is one without end: two ways each are 4,096 ways by then."""
_SAMPLE = "aZ5_ \n.,；中\ue000\ue001\U000f0000\U000f0001"
"""A sign of each sort, for what an expression does not name by itself."""

_REPEATED = re.compile(r"\)(?:[*+]|\{\d*,(?:\d\d+)?\})")
"""A group that is repeated: a sign alone is read in one way. Most expressions have none, sooner seen than parsed."""

Node = tuple[Any, Any]  # of Python's parser: (what it is, its details)


class _Part(NamedTuple):
    """A part of an expression as places, each a sign that is read: if it may be empty, where it begins and ends."""

    empty: bool
    first: tuple[int, ...]
    last: tuple[int, ...]


_NOTHING = _Part(True, (), ())
_END = _Part(False, (), ())  # after which nothing comes


def ambiguous(pattern: str) -> str | None:
    """Return signs that a repeat of an expression, one that compiles, reads in two ways; None if all read in one.

    What looks ahead or behind is taken as if it were always so, and a group that gives nothing back as any other.
    """
    if not _REPEATED.search(pattern):
        return None
    for repeat in _repeats(_parser.parse(pattern)):
        if (found := _twice(repr(repeat), repeat)) is not None:
            return found
    return None


def _repeats(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the outermost repeats without end."""
    for node in nodes:
        if node[0] in (op.MAX_REPEAT, op.MIN_REPEAT) and node[1][1] >= _MANY:
            yield node
        else:
            for inner in _within(node):
                yield from _repeats(inner)


def _within(node: Node) -> Iterator[Iterable[Node]]:
    """Yield the expressions that a node holds."""
    kind, details = node
    if kind is op.SUBPATTERN:
        yield details[3]
    elif kind is op.BRANCH:
        yield from details[1]
    elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        yield details[2]
    elif kind in (op.ASSERT, op.ASSERT_NOT):
        yield details[1]
    elif kind is op.ATOMIC_GROUP:
        yield details


_KNOWN: dict[str, str | None] = {}


def _twice(text: str, repeat: Node) -> str | None:
    """Return what a repeat reads in two ways; the same repeat stands in many phrases."""
    if text not in _KNOWN:
        _KNOWN[text] = _Automaton(repeat).twice()
    return _KNOWN[text]


class _Automaton:
    """The places of an expression and which follows which (Glushkov's automaton)."""

    def __init__(self, node: Node) -> None:
        self._signs = sorted({*_SAMPLE, *_named(node)})
        self._places: list[frozenset[str]] = []
        self._after: dict[int, list[int]] = defaultdict(list)
        self._part([node])

    def _part(self, nodes: Iterable[Node]) -> _Part:
        whole = _NOTHING
        for node in nodes:
            whole = self._followed(whole, self._single(node))
        return whole

    def _followed(self, ahead: _Part, part: _Part) -> _Part:
        """Return a part with another behind it."""
        self._join(ahead.last, part.first)
        return _Part(
            ahead.empty and part.empty,
            ahead.first + part.first if ahead.empty else ahead.first,
            ahead.last + part.last if part.empty else part.last,
        )

    def _join(self, last: Iterable[int], first: Iterable[int]) -> None:
        for place in last:
            self._after[place] += first

    def _single(self, node: Node) -> _Part:
        kind, details = node
        if kind in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
            self._places.append(frozenset(sign for sign in self._signs if _reads(node, sign)))
            here = (len(self._places) - 1,)
            return _Part(False, here, here)
        if kind is op.BRANCH:
            ways = [self._part(way) for way in details[1]]
            return _Part(
                any(way.empty for way in ways),
                tuple(place for way in ways for place in way.first),
                tuple(place for way in ways for place in way.last),
            )
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self._repeat(details)
        if kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
            return self._part(details[3] if kind is op.SUBPATTERN else details)
        return _END if kind is op.AT and details in (op.AT_END, op.AT_END_STRING) else _NOTHING

    def _repeat(self, details: tuple[int, int, Iterable[Node]]) -> _Part:
        least, most, body = details
        if most >= _MANY:
            part = self._part(body)
            self._join(part.last, part.first)
            return part._replace(empty=part.empty or least == 0)
        ahead, last = _NOTHING, _NOTHING.last
        for time in range(most):  # one after the other, and from the least on each may be the last
            ahead = self._followed(ahead, self._part(body))
            last = last * (time >= least) + ahead.last
        return ahead._replace(empty=ahead.empty or least == 0, last=last)

    def twice(self) -> str | None:
        """Return the signs of two different paths from a place to itself, or None."""
        for place, following in self._after.items():
            for other in following:
                if following.count(other) > 1 and self._path((other, other), (place, place)) is not None:
                    return min(self._places[other], key=_odd, default="")
        for place in range(len(self._places)):
            for one, other, sign in self._steps(place, place):
                if one < other and (rest := self._path((one, other), (place, place))) is not None:
                    return sign + rest
        return None

    def _steps(self, one: int, other: int) -> Iterator[tuple[int, int, str]]:
        """Yield the pairs of places that follow a pair, with a sign that leads to both."""
        for a in dict.fromkeys(self._after[one]):
            for b in dict.fromkeys(self._after[other]):
                if common := self._places[a] & self._places[b]:
                    yield a, b, min(common, key=_odd)

    def _path(self, start: tuple[int, int], end: tuple[int, int]) -> str | None:
        """Return the signs that lead from a pair of places to another, or None."""
        read, waiting = {start: ""}, [start]
        for pair in waiting:
            if pair == end:
                return read[pair]
            for a, b, sign in self._steps(*pair):
                if (a, b) not in read:
                    read[a, b] = read[pair] + sign
                    waiting.append((a, b))
        return None


def _named(node: Node) -> Iterator[str]:
    """Yield the signs that an expression names, and the ends of its ranges."""
    kind, details = node
    if kind in (op.LITERAL, op.NOT_LITERAL):
        yield chr(details)
    elif kind is op.RANGE:
        yield from map(chr, details)
    elif kind is op.IN:
        for each in details:
            yield from _named(each)
    else:
        for inner in _within(node):
            for each in inner:
                yield from _named(each)


_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}


@cache
def _of_category(category: object, sign: str) -> bool:
    return re.match(_CATEGORIES[category], sign) is not None


def _reads(node: Node, sign: str) -> bool:
    """Tell whether a place reads a sign."""
    kind, details = node
    if kind is op.ANY:
        return sign != "\n"
    if kind is op.LITERAL:
        return bool(ord(sign) == details)
    if kind is op.NOT_LITERAL:
        return bool(ord(sign) != details)
    if kind is op.RANGE:
        return bool(details[0] <= ord(sign) <= details[1])
    if kind is op.CATEGORY:
        return _of_category(details, sign)
    negated = details[0][0] is op.NEGATE
    return any(_reads(each, sign) for each in details[negated:]) is not negated


def _odd(sign: str) -> tuple[bool, str]:
    """Return what sorts signs by how well they can be read in a message."""
    return not sign.isprintable(), sign
