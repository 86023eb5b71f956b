"""Anaphors: the definite nouns that stand for a thing named before, and where they begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from string import ascii_letters, digits

import ahocorasick_rs

from graph.model import Sentence
from loaders.anaphor_edges import is_this, part_of_a_word
from loaders.compiling import compiled
from loaders.gazetteer import fold
from loaders.mentions import Mention
from loaders.trades import trades
from loaders.triggers import whole_word
from ontology.grammar import Grammar

_SEATED = compiled(r"(?:-\w+)?\s*")
# Where "the chip" is a thing of which something is told, no part of a word ("the chip industry").
_TOLD = compiled(
    r"['’]s\b|[,.;:)]|$|\s(?:is|was|are|were|will|would|has|had|can|could|may|might|should|does|did|itself|to|in|on|at|by|for"
    r"|from|with|and|which|that|entered|enters|went|goes|taped|passed|reached|began|begins|started|starts|comes|came|ships"
    r"|powers|delivers|offers|uses|supports|costs|runs|sells|packs|carries|combines|doubles|halves|replaces|succeeds"
    r"|serves|targets|works|remains|draws)\b"
)
# A name that no list knows, which what stands behind it tells more of: "Zerith, the Wuxi chip designer, has".
_APPOSED = compiled(
    r"(?:^|\s)(?!(?:However|Meanwhile|Still|Yet|Instead|Moreover|Separately|\w+ly),)[A-Z][\w&-]*[a-z\d], (?:the )?$"
)
# "its" which may be another's than whose name the sentence begins with: "X is its biggest customer".
_ITS = compiled(r"\b(?:is|was|are|were|became|become|remains?|also|now)\s(its)\b")
_LATIN = frozenset(ascii_letters + digits)

Anaphor = tuple[Mention, str]  # with the class of what it stands for


class Anaphors:
    """The definite nouns of the ontology, compiled: class → what stands for the last thing of it."""

    def __init__(self, grammar: Grammar) -> None:
        table = {fold(text): cls.rsplit("/", 1)[-1] for cls, found in grammar.anaphors.items() for text, _ in found}
        self._classes = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(table), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, texts: Sequence[str]) -> list[list[Anaphor]]:
        """Return the anaphors of each of some texts with the class that each stands for (offsets in the text).

        The texts are looked through as one, which takes a third of the time.
        """
        whole = fold("\n".join(texts))
        begin = [0, *accumulate(len(text) + 1 for text in texts)]
        found: list[list[Anaphor]] = []
        for text, start in zip(texts, begin, strict=False):
            called = whole.find("the", start, start + len(text)) >= 0
            found.append([(m, "Company") for m in trades(text)] if called else [])
            if whole.find(" its ", start, start + len(text)) >= 0:
                found[-1] += [(Mention(*m.span(1), m[1], "anaphor"), "Company") for m in _ITS.finditer(text)]
        number = 0
        for index, first, last in self._automaton.find_matches_as_indexes(whole):
            if whole[first] in _LATIN and whole[first - 1 : first] in _LATIN:
                continue  # "he" in "the": nearly all of them
            while begin[number + 1] <= first:
                number += 1
            text, start, end = texts[number], first - begin[number], last - begin[number]
            this = is_this(text, start)
            if not whole_word(whole, first, last) or (not this and part_of_a_word(text, start, end)):
                continue
            cls = self._classes[index]
            if cls == "Facility" and text.startswith((" of ", " for "), end):
                continue  # "the site of a new"
            if cls == "Product" and text.isascii() and _TOLD.match(text, end) is None:
                continue
            found[number].append((Mention(start, end, "这家" * this + text[start:end], "anaphor"), cls))
        return found


def is_based(sentence: Sentence, m: Mention) -> bool:
    """Tell whether a mention is the seat or market in what calls a firm by it ("the Suzhou-based company").

    So is one that stands right behind the article ("the Suzhou chip designer").
    """
    if m.node is None or m.node.cls not in ("Place", "Market", "StockExchange"):
        return False
    start, end = m.start - sentence.start, m.end - sentence.start
    if sentence.text.startswith("-", end):
        return sentence.text.startswith(("-based ", "-headquartered ", "-listed ", "-traded "), end)
    return m.node.cls == "Place" and sentence.text[max(0, start - 4) : start].lower() == "the "


def behind(m: Mention, at: int, sentence: Sentence) -> Mention:
    """Return a mention without what stands in it up to a place."""
    text = sentence.text[at - sentence.start : m.end - sentence.start]
    start = m.end - len(text.lstrip(" -"))
    return m._replace(start=start, text=m.text[start - m.start :])


def unseated(m: Mention, seats: Sequence[Mention], sentence: Sentence) -> Mention:
    """Return what calls a firm by its seat without the seat: "optical module maker" of "the Wuhan-based …"."""
    at = max(seat.end for seat in seats)
    word = _SEATED.match(sentence.text, at - sentence.start)
    return behind(m, sentence.start + word.end() if word is not None else at, sentence)


def tells_of_another(sentence: Sentence, m: Mention, named: Sequence[Mention]) -> bool:
    """Tell whether a trade with its goods or seat, in the midst of a sentence, is beside a name or of one of several.

    "X, the Hangzhou chip designer, rose" names X once, whoever that is, as does "the start-up X"; "Rumours that X has
    bought Y are false, the chip designer said" tells of either.
    """
    text, start = sentence.text, m.start - sentence.start
    if text.startswith(",", m.end - sentence.start) and _APPOSED.search(text, max(0, start - 40), start):
        return True
    behind_it = m.end + 1 if text.startswith(" ", m.end - sentence.start) else -1
    if any(n.start == behind_it and n.node is not None and n.node.cls == "Company" for n in named):
        return True
    within = any(n.start < m.end and m.start < n.end and n.kind != "proper" for n in named)
    if not within or not text[:start].strip():
        return False
    firms = [n for n in named if n.end <= m.start and n.node is not None and n.node.cls == "Company"]
    beside = text[start - 2 : start] == ", " and any(m.start - n.end in (2, 3) for n in firms)
    return beside or len({n.node.id for n in firms if n.node is not None}) > 1
