"""Digests: a page that is a list of short reports, each of its own matter; whom one names the next does not mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.lines import weight
from loaders.run_ins import run_ins, shouted

_FEWEST, _REPORT = 4, 10
_DIGEST = compiled(
    r"[周日早晚晨夜月]报|早参|早知道|早餐|早班|晨会|晚间|快讯|要闻|速[递览]|盘点|一周|简[报讯]|汇总|精选|集锦|一览|纵览|"
    r"\b(?:digest|weekly|daily|briefing|round-?up|newsletter|in brief|this week)\b",
    re.IGNORECASE,
)
# What comes out again and again: under its numbered heads stand reports, under those of a briefing its points.
_PERIODICAL = compiled(
    r"[周日早晚晨夜]报|第\s?\d+\s?期|\b(?:issue (?:no\.? ?)?\d+|weekly|daily|newsletter"
    r"|every (?:morning|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)

# A line over a report on who raised money: ▍云岚智算 | A轮 | 2亿元.
_ROUND = compiled(
    r"\W*[^|｜\n]{2,30}\s?[|｜]\s?(?:(?:Pre-?[A-Z]\w{0,3}|天使|种子|[A-H]\d?|战略)\+{0,3}\s?(?:轮|融资|投资|$|[|｜])|IPO|并购|老股)"
)
_ROW = compiled(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s?[\t|｜]")


def items(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the items of a digest begin; none where an article merely holds a list.

    A digest is items for the most part, and most of these are reports of a sentence or more. Items in sections, each
    under its heading, are the points of one report, unless the page calls itself a digest; there each report may have
    a heading of its own.
    """
    return _listed(sentences) or shouted(sentences) or run_ins(sentences) or _timed(sentences) or _rounds(sentences)


def _rounds(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the reports of a list of rounds begin, each under a line that tells of whom and which it is."""
    heads = (s for s, below in pairwise(sentences) if s.kind == "cell" and below.kind != "cell")
    over = [s.start for s in heads if _ROUND.match(s.text)]
    return frozenset(over if len(over) >= _FEWEST - 1 else ())


def _timed(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the rows of a feed begin, each a time of day and, in a column of its own, what happened.

    What follows the last row is none of it.
    """
    starts = [n for n, s in enumerate(sentences) if _ROW.match(s.text)]
    if len(starts) < _FEWEST:
        return frozenset()
    last = sentences[starts[-1]].paragraph
    after = next((s.start for s in sentences[starts[-1] :] if s.paragraph != last), None)
    return frozenset([*(sentences[n].start for n in starts), *([after] if after is not None else [])])


def _listed(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the items of a list begin that makes up the page."""
    first: dict[int, Sentence] = {}
    for sentence in sentences:
        if sentence.kind == "item":
            first.setdefault(sentence.paragraph, sentence)
    if _lead_reports(first, sentences) and any(_PERIODICAL.search(s.text) for s in sentences[:4]):
        return frozenset(s.start for s in first.values())
    headed = [s for s in sentences if s.kind == "heading"]
    if headed and not any(_DIGEST.search(s.text) for s in sentences[:3]):
        return frozenset()
    if len(headed) >= max(_FEWEST, len(first)):
        return frozenset(s.start for s in headed)
    told = {paragraph: weight(sentence.text) for paragraph, sentence in first.items()}
    if _in_a_row(first):  # an item may open with a few words that serve it for a head
        for sentence in sentences:
            if sentence.paragraph in first and sentence is not first[sentence.paragraph]:
                told[sentence.paragraph] += weight(sentence.text)
    reports = [paragraph for paragraph, weighs in told.items() if weighs >= _REPORT]
    if len(reports) < _FEWEST or len(reports) * 2 <= len(first):
        return frozenset()
    plain = {s.paragraph for s in sentences if s.kind == "text" and weight(s.text) >= _REPORT}
    return frozenset(s.start for s in first.values()) if len(reports) > 2 * len(plain) else frozenset()


def _lead_reports(first: dict[int, Sentence], sentences: Sequence[Sentence]) -> bool:
    """Tell whether most items are heads of some words, each with a report in paragraphs of its own below it."""
    texts = {s.paragraph for s in sentences if s.kind == "text"}
    heads = [p for p, s in first.items() if weight(s.text) < _REPORT * 2 and s.text.rstrip()[-1:] not in ".。;；"]
    return len(heads) >= _FEWEST - 1 and sum(p + 1 in texts for p in heads) * 3 >= len(first) * 2


def _in_a_row(paragraphs: Iterable[int]) -> bool:
    """Tell whether some items follow each other with nothing between, enough of them to be a digest."""
    run, last = 0, -2
    for paragraph in paragraphs:
        run, last = (run + 1 if paragraph == last + 1 else 1), paragraph
        if run >= _FEWEST:
            return True
    return False
