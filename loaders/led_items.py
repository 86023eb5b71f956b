"""Items and sections that open with the firm they are about: "- **X** 3Q ahead. Revenue …", "## 2. X spins off again".

Where three of a list in a row do so, each with a firm of its own, or two sections of a page whose title names none,
what one tells is not of whom the others name. Chinese notices list the holders and customers of one firm in this way:
their lists are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Sentence
from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.scripts import has_han

_MARK = compiled(r"\W*(?:\d{1,2}[.)、]\s?|[一二三四五六七八九十]{1,2}、\s?|(?:About|ABOUT)\s)?\W*")
_FEWEST_ITEMS, _FEWEST_SECTIONS = 3, 2


def led(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return where such items and sections begin, the others of their list among them, and where the list is over."""
    if {s.kind for s in sentences}.isdisjoint(("item", "heading")):
        return frozenset()
    firms = {m.start: m for m in mentions if m.node and m.node.cls == "Company" and m.kind in ("name", "new")}
    if len(firms) < _FEWEST_SECTIONS:
        return frozenset()
    starts: set[int] = set()
    for run, after in _lists(sentences):
        leaders = {firm for s in run if (firm := _leader(s, firms))}
        if len(leaders) >= _FEWEST_ITEMS and not any(has_han(s.text) for s in run[:3]):
            starts.update(s.start for s in run)
            starts.update([after.start] if after is not None else [])
    headings = [] if any(has_han(s.text) for s in sentences[:6]) else [s for s in sentences if s.kind == "heading"]
    titled = any(t.start <= at < t.start + len(t.text) for t in sentences if t.kind == "title" for at in firms)
    sections = {firm for s in headings if (firm := _leader(s, firms))}
    if not titled and len(sections) >= _FEWEST_SECTIONS and len(headings) > len(sections):
        starts.update(s.start for s in headings)
    return frozenset(starts)


def _leader(sentence: Sentence, firms: dict[int, Mention]) -> str | None:
    """Return the firm with which a sentence begins, if that is no broker."""
    mark = _MARK.match(sentence.text)
    firm = firms.get(sentence.start + (mark.end() if mark else 0))
    return firm.node.id if firm is not None and firm.node is not None and not is_backer(firm) else None


def _lists(sentences: Sequence[Sentence]) -> Iterator[tuple[list[Sentence], Sentence | None]]:
    """Yield the lists of a page: the first sentence of each item, and what follows the last."""
    run: list[Sentence] = []
    last = -1
    for sentence in sentences:
        if sentence.kind != "item":
            if run:
                yield run, sentence
            run = []
        elif not run or sentence.paragraph != last:
            run.append(sentence)
        last = sentence.paragraph
    if run:
        yield run, None
