"""Tell which lines are one: text that was wrapped at a fixed width is joined, lists, rows and headings are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.model import Value
from loaders.bylines import byline
from loaders.cells import is_aligned
from loaders.compiling import compiled
from loaders.lines import Line, cjk, is_item, is_rule
from loaders.scripts import has_han

NARROWEST, WIDEST = 20, 160
_WRAP = compiled(r"(?<=\S)[^\S\n]*\n\s*(?=\S)")
_OPEN = compiled(r"[^.!?。！？:：;；…”\"|]")
_APARTNESS = compiled(
    r"#{1,6}\s|>\s|\||(?:第?[一二三四五六七八九十]{1,3}[章节、．.]|[（(][一二三四五六七八九十]{1,3}[)）])"
)
_BULLET = compiled(r"[-*+•·‣◦▪●○〇◉■◆▲△]\s|\d{1,3}[.)]\s|[(（]\d{1,3}[)）]|[①-⑳]")


def unwrapped(value: Value) -> Value:
    """Return a value whose words stand in one line, as they did before their text was wrapped."""
    if not (value.text and "\n" in value.text) and not (value.of and "\n" in value.of):
        return value
    return replace(value, text=value.text and _in_line(value.text), of=value.of and _in_line(value.of))


def _in_line(words: str) -> str:
    return _WRAP.sub(lambda m: "" if has_han(words[m.start() - 1]) and has_han(words[m.end()]) else " ", words.strip())


def joined(rows: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines in groups that are one paragraph each; a line that stands alone is a group of one."""
    measure = width(rows)
    group: list[Line] = []
    for line in rows:
        if group and not _continues(group[-1], line, measure):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def width(rows: Sequence[Line]) -> int:
    """Return the width in characters at which a text is hard-wrapped, 0 where it is not."""
    texts = (row.text for row in rows)  # white space within a line: a row, or labels side by side, is no measure
    lengths = sorted([len(t) for t in texts if not ("  " in t or "\t" in t or "\u3000\u3000" in t or _is_barred(t))])
    widest = lengths[int(len(lengths) * 0.95)] if lengths else 0
    if not NARROWEST <= widest <= WIDEST:
        return 0
    near = sum(_is_open(line) and not after.apart and len(line.text) >= widest * 0.7 for line, after in pairwise(rows))
    if widest < 40 and sum(cjk(row.text) for row in rows) * 2 < sum(len(row.text) for row in rows):
        return 0
    fewest = 2 if len(lengths) == len(rows) else 4
    return widest if near >= fewest and near * 4 >= len(rows) else 0


def _is_open(line: Line) -> bool:
    return _OPEN.match(line.text[-1]) is not None


def _is_barred(text: str) -> bool:
    """Tell whether bars part a line in three cells or more: "Revenue | 1,948 | 1,210"."""
    return text.count(" | ") > 1


def _continues(line: Line, after: Line, measure: int) -> bool:
    if after.apart:
        return False
    wide = measure > 0 and len(line.text) >= measure * 0.6
    flowing = after.text[0].islower() and len(line.text) >= 30
    if not wide and not (flowing and _is_open(line)):
        return False
    if is_aligned(line.text) or is_aligned(after.text) or _is_barred(line.text) or _is_barred(after.text):
        return False
    if is_rule(line.text) or _APARTNESS.match(line.text) or _APARTNESS.match(after.text):
        return False
    if _BULLET.match(after.text) or "\t" in after.text or is_rule(after.text):
        return False
    return byline(after.text) is None and byline(line.text) is None and not (is_item(after.text) and not _is_open(line))
