"""Needles: words of which one must stand in whatever an expression matches, read off the expression itself.

They are cheap to look for, so that an expression is tried only where it can match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from loaders.caches import made_here
from loaders.compiling import compiled

_TOKEN = compiled(
    r"(?P<odd>\(\?(?:P=|\(|#))|(?P<look>\(\?(?:[=!]|<[=!]))|(?P<flags>\(\?[a-zA-Z]+\))|(?P<open>\((?:\?(?:[a-z-]*:|P<\w+>))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<maybe>[?*]\??|\{0?,\d*\}\??|\{0\}\??)|(?P<again>\+\??|\{\d+(?:,\d*)?\}\??)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<escaped>[^\w\s]| )|(?P<any>\\.|[.^$‹›])|(?P<char>.)",
    re.DOTALL,
)


@dataclass(slots=True)
class _Level:
    """A group while it is read: the needs of the branch at hand, the best of those before, the letters at hand."""

    ahead: bool = False  # a look around: it may stand outside the match
    needs: list[tuple[str, ...]] = field(default_factory=list)
    branches: list[tuple[str, ...]] = field(default_factory=list)
    word: str = ""

    def cut(self) -> None:
        if self.word:
            self.needs.append((self.word.lower(),))
        self.word = ""

    def branch(self) -> None:
        self.cut()
        self.branches.append(best(self.needs))
        self.needs = []

    def close(self) -> tuple[str, ...]:
        self.branch()
        told = all(self.branches) and not self.ahead
        return tuple(dict.fromkeys(w for b in self.branches for w in b)) if told else ()


def best(needs: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the most telling of several needs: the one whose shortest word is longest, of those that with fewest."""
    if len(needs) < 2:
        return needs[0] if needs else ()
    return max(needs, key=telling)


def telling(words: tuple[str, ...]) -> tuple[int, int]:
    """Return how much the need of one of some words tells: the more the longer they are, then the fewer."""
    return min(map(_weight, words), default=0), -len(words)


def _weight(word: str) -> int:
    return len(word.strip()) * (1 if word.isascii() else 2)


@cache
def needles(expression: str) -> tuple[str, ...]:
    """Return words in lower case of which one stands in whatever an expression matches; none where that cannot be told.

    Groups, choices, sets, repetitions and what looks ahead or back are understood; what is not makes no needle.
    """
    found: tuple[str, ...] = made_here("needles").get(expression, lambda: _needles(expression))
    return found


def _needles(expression: str) -> tuple[str, ...]:
    levels = [_Level()]
    last: tuple[str, ...] | None = None  # what the group just closed needs: it may turn out optional
    for m in _TOKEN.finditer(expression):
        level = levels[-1]
        if m["odd"]:
            return ()
        if last is not None:
            level.needs += [last] if last and not m["maybe"] else []
            if m["maybe"] or m["again"]:
                last = None
                continue
            last = None
        if m["char"] or m["escaped"]:
            level.word += m["char"] or m["escaped"]
        elif m["maybe"]:
            level.word = level.word[:-1]
            level.cut()
        elif m["bar"]:
            level.branch()
        elif m["close"]:
            last = levels.pop().close()
        else:
            level.cut()
            if m["open"] or m["look"]:
                levels.append(_Level(ahead=bool(m["look"])))
    levels[0].needs += [last] if last else []
    return levels[0].close()


@cache
def choices(expression: str) -> tuple[str, ...]:
    """Return the expressions between which an expression lets choose, itself if it is no choice."""
    found: tuple[str, ...] = made_here("choices").get(expression, lambda: _choices(expression))
    return found


def _choices(expression: str) -> tuple[str, ...]:
    found, start, depth = [], 0, 0
    for m in _TOKEN.finditer(expression):
        if m["odd"] or m["flags"]:
            return (expression,)
        depth += bool(m["open"] or m["look"]) - bool(m["close"])
        if m["bar"] and not depth:
            found.append(expression[start : m.start()])
            start = m.end()
    return (*found, expression[start:])


@cache
def literal(expression: str) -> str:
    """Return the text in lower case that an expression stands for; none if it is more than a text."""
    signs = [m["char"] or m["escaped"] or "" for m in _TOKEN.finditer(expression)]
    return "".join(signs).lower() if all(signs) else ""
