"""Lines as they stand on pages of paper to paragraphs: wrapped ones joined, running heads and page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from loaders.bylines import byline
from loaders.compiling import compiled
from loaders.lines import is_item

_NUMBER = compiled(r"(?:page|p\.|第)?\s*[-–—]?\s*\d{1,4}\s*(?:页)?\s*(?:(?:of|/|共)\s*\d{1,4}\s*页?)?\s*[-–—]?$", re.I)
_END = compiled(r"""[.!?。！？:：;；…]["”’」』）)\]]*$""")
_HAN = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef“”‘’]"
_BETWEEN_HAN = compiled(rf"{_HAN}\n{_HAN}|[\u3400-\u9fff]\n[\u3400-\u9fff]")
_WORD = compiled(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_NUMBERED = compiled(
    r"(?:第?[一二三四五六七八九十]{1,3}[章节、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．]\D)"
)


def paragraphs(pages: Sequence[Sequence[str]]) -> list[str]:
    """Return the paragraphs of pages in reading order; one that goes on over a page's end stays one.

    A line is taken as wrapped where it is nearly as long as the lines of its page and no new thing begins after it.
    """
    sheets = [_inside(sheet, running) for running in [_running(pages)] for sheet in pages]
    known = Counter(word.lower() for sheet in sheets for line in sheet for word in _WORD.findall(line))
    measure = _measure([len(line) for sheet in sheets for line in sheet if line])
    out: list[str] = []
    group = ""
    last = ""
    for line in (line for sheet in sheets for line in sheet):
        if not line:
            if not last or _END.search(last) or len(last) < measure * 0.6:
                out, group, last = [*out, group] if group else out, "", ""
        elif group and _wrapped(last, line, measure):
            group, last = _join(group, line, known), line
        else:
            if group:
                out.append(group)
            group, last = line, line
    return [*out, group] if group else out


def _measure(lengths: list[int]) -> int:
    """Return how long a full line is: what nine of ten do not pass."""
    return sorted(lengths)[len(lengths) * 9 // 10] if lengths else 0


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the first and last lines that come back on most of three pages or more, their digits aside."""
    edges: Counter[str] = Counter()
    for sheet in pages:
        told = [line.strip() for line in sheet if line.strip()]
        edges.update({_plain(line) for line in [*told[:2], *told[-2:]]})
    return {line for line, count in edges.items() if count >= 3 and count * 2 > len(pages)}


def _plain(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _inside(sheet: Sequence[str], running: set[str]) -> list[str]:
    """Return the lines of a page without what runs over all pages, and a blank one at its end."""
    lines = [re.sub(r"[ \t\xa0\u3000]+", " ", line).strip() for line in sheet]
    told = [place for place, line in enumerate(lines) if line]
    edge = {*told[:2], *told[-2:]}
    kept = [
        line for place, line in enumerate(lines)
        if not (place in edge and (_plain(line) in running or (len(told) > 1 and _NUMBER.match(line))))
    ]  # fmt: skip
    return [*kept, ""]


def _wrapped(line: str, after: str, measure: int) -> bool:
    """Tell whether `after` goes on with the paragraph of `line`."""
    if is_item(after) or _NUMBERED.match(after) or "|" in (line[0], after[0]) or after[0] == "#":
        return False
    full = len(line) >= measure * (0.85 if _END.search(line) else 0.7)
    flowing = after[0].islower() and not _END.search(line)
    return (full or flowing) and measure >= 15 and byline(after) is None and byline(line) is None


def _join(group: str, line: str, known: Counter[str]) -> str:
    """Return a paragraph with one more line: nothing between Han characters, a hyphen that parts a word undone."""
    if _BETWEEN_HAN.search(f"{group[-1]}\n{line[0]}"):
        return group + line
    left, right = re.search(r"([A-Za-z]+)-$", group), re.match(r"[a-z]+", line)
    if left is None or right is None:
        return f"{group} {line}"
    whole, hyphened = (left[1] + right[0]).lower(), f"{left[1]}-{right[0]}".lower()
    compound = known[hyphened] > known[whole] or (not known[whole] and known[left[1].lower()] and known[right[0]])
    return group + line if compound else group[:-1] + line
