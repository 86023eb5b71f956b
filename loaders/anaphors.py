"""Anaphors: the definite nouns that stand for a thing named before, and where they begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from string import ascii_letters, digits

import ahocorasick_rs

from graph.model import Sentence
from loaders.anaphor_edges import is_this, part_of_a_word
from loaders.gazetteer import fold
from loaders.mentions import Mention
from loaders.trades import trades
from loaders.triggers import whole_word
from ontology.grammar import Grammar

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
            found[number].append((Mention(start, end, "这家" * this + text[start:end], "anaphor"), cls))
        return found


def is_based(sentence: Sentence, m: Mention) -> bool:
    """Tell whether a mention is the seat in what calls a firm by it ("the Suzhou-based company")."""
    placed = m.node is not None and m.node.cls == "Place"
    return placed and sentence.text.startswith(("-based ", "-headquartered "), m.end - sentence.start)


def behind(m: Mention, at: int, sentence: Sentence) -> Mention:
    """Return a mention without what stands in it up to a place."""
    text = sentence.text[at - sentence.start : m.end - sentence.start]
    start = m.end - len(text.lstrip(" -"))
    return m._replace(start=start, text=m.text[start - m.start :])
