"""Run-in heads: paragraphs that each open with what they are about ("GANSU: …", "LAWSUIT -- …", "1022 HKT - …")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.lines import weight

_FEWEST = 4
_CAPS = r"[A-Z][A-Z0-9&'’./$-]*"
_HEAD = compiled(
    rf"(?:{_CAPS}[ ,]{{1,2}}){{0,7}}[A-Z][A-Z0-9&'’/$-]{{1,}}(?:\s*:\s|\.?$|\s?(?:--|[–—])\s)"  # "POLICY: ", "SUIT -- "
    rf"|(?:{_CAPS}\s){{1,4}}[A-Z][A-Z0-9&'’-]{{3,}}(?:,|\s+[a-z])"  # "WESTERN COMPUTING, an operator"
    r"|\d{4}\s[A-Z]{2,4}\s[-–—]\s|\d{1,2}:\d\d\s(?:[AaPp]\.?[Mm]\.?\s)?[-–—|]?\s?(?=[A-Z])"  # "0931 GMT - "
    r"|[A-Z][^.:;]{1,50}\s{2,4}:\s"  # "**Retired**: ", its stars masked
)
_NAMED = compiled(r"(?:[A-Z][\w&'’-]*\s){0,3}[A-Z][\w&'’-]*\.")  # "Western Computing." before what is told of it
_SHOUTED = compiled(r"[^\W\d_][^.!?:;]*[A-Z'’\")][.!?:]")
_LONGEST = 90
_LONE = compiled(rf"(?:{_CAPS}[ ,]{{1,2}}){{0,3}}[A-Z][A-Z0-9&'’-]{{2,}}")


def is_lone(sentence: Sentence) -> bool:
    """Tell whether a sentence is nothing but a word or a few in capitals: what follows is about that."""
    return len(sentence.text) < 40 and sentence.kind == "text" and _LONE.fullmatch(sentence.text.strip()) is not None


def is_shouted_head(sentence: Sentence) -> bool:
    """Tell whether a sentence of a list's item is all in capitals, as a head before what is told under it."""
    text = sentence.text
    return sentence.kind == "item" and len(text) < _LONGEST and text.isupper() and _SHOUTED.fullmatch(text) is not None


def shouted(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the items of a list begin that each open with a sentence in capitals, and then tell more."""
    heads = [
        s for s, then in pairwise(sentences) if is_shouted_head(s) and then.paragraph == s.paragraph
    ]  # fmt: skip
    if len(heads) < _FEWEST - 1:
        return frozenset()
    last = heads[-1].paragraph  # what follows the list is of none of its items
    after = next((s.start for s in sentences if s.paragraph > last), None)
    return frozenset([*(s.start for s in heads), *([after] if after is not None else [])])


def run_ins(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the paragraphs of an English page begin that opens most of them with a head of its own."""
    if not any(s.kind == "text" and s.text[:1].isascii() for s in sentences[:40]):
        return frozenset()
    paragraphs: dict[int, list[Sentence]] = {}
    for s in sentences:
        if s.kind == "text":
            paragraphs.setdefault(s.paragraph, []).append(s)
    headed = [p for p, told in paragraphs.items() if _headed(told)]
    if len(headed) < _FEWEST or len(headed) * 2 < len(paragraphs):
        return frozenset()
    starts, under = set(), -1  # what stands under a line of its own is of that line
    for p, told in paragraphs.items():
        lone = is_lone(told[0]) and len(told) == 1
        if p >= headed[0] and p != under and (lone or weight("".join(s.text for s in told)) >= _FEWEST):
            starts.add(told[0].start)
        under = p + 1 if lone else -1
    return frozenset(starts)


def _headed(told: list[Sentence]) -> bool:
    """Tell whether a paragraph opens with a head of its own."""
    first = told[0].text
    if _HEAD.match(first):
        return True
    return len(told) > 1 and _NAMED.fullmatch(first) is not None and len(first) < 40
