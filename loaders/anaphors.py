"""Anaphors: the definite nouns that stand for a thing named before, and where they begin."""

from __future__ import annotations

import ahocorasick_rs

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.gazetteer import fold
from loaders.mentions import Mention
from loaders.trades import trades
from loaders.triggers import whole_word
from ontology.grammar import Grammar

# Before 公司 these make another word: 子公司, 分公司, 母公司, 一家公司, 芯片公司.
_INSIDE = frozenset("子分母孙总控股资计创营技易限家型片的标目续述比等业电力大小老")
# Words that stand for a thing only where no other word stands before them: 基地 in 生产基地 is none.
_LONE = frozenset(("基地", "园区"))
_THIS = compiled(r"这[家间][^，。；]{1,16}的$")  # 这家总部位于南京的公司


class Anaphors:
    """The definite nouns of the ontology, compiled: class → what stands for the last thing of it."""

    def __init__(self, grammar: Grammar) -> None:
        table = {fold(text): cls.rsplit("/", 1)[-1] for cls, found in grammar.anaphors.items() for text, _ in found}
        self._classes = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(table), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[tuple[Mention, str]]:
        """Return the anaphors of a text with the class that each stands for (offsets in the text)."""
        folded = fold(text)
        found = self._automaton.find_matches_as_indexes(folded)
        return [(m, "Company") for m in trades(text)] + [
            (Mention(start, end, text[start:end], "anaphor"), self._classes[index])
            for index, start, end in found
            if whole_word(folded, start, end)
            and not (start and _goes_on(text[start - 1], text[start:end]) and not _THIS.search(text[:start]))
            and not (
                self._classes[index] == "Facility" and text.startswith((" of ", " for "), end)
            )  # "the site of a new"
        ]


def _goes_on(before: str, word: str) -> bool:
    """Tell whether an anaphor is only the end of a longer word: 子公司, 生产基地."""
    inside = before in _INSIDE and word[0] not in "该本該"  # 估计该公司
    return inside or (word in _LONE and "\u3400" <= before <= "\u9fff")


def is_based(sentence: Sentence, m: Mention) -> bool:
    """Tell whether a mention is the seat in what calls a firm by it ("the Suzhou-based company")."""
    placed = m.node is not None and m.node.cls == "Place"
    return placed and sentence.text.startswith(("-based ", "-headquartered "), m.end - sentence.start)


def behind(m: Mention, at: int, sentence: Sentence) -> Mention:
    """Return a mention without what stands in it up to a place."""
    text = sentence.text[at - sentence.start : m.end - sentence.start]
    start = m.end - len(text.lstrip(" -"))
    return m._replace(start=start, text=m.text[start - m.start :])
