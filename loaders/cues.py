"""The cues of a status in a sentence, and the signs without which nothing turns what they say."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

import ahocorasick_rs

from loaders.compiling import compiled
from loaders.gazetteer import fold
from loaders.rumours import may_be_rumour
from loaders.triggers import whole_word
from loaders.turns import may_be_taken_back
from ontology.grammar import Grammar

_GUARD = "guard"  # phrases in which no word is a cue
_NOT = "not"
_AFTER = "after-"  # how the kind of a cue begins that stands behind what it tells of
_HAPPENED = ("has", "have", "had", "already", "已", "获", "日前", "最终")
_ASKED = ("否", "能不能", "有没有")
_PLAIN_NO = compiled(r"[Nn](?<!\w.)[Oo][Rr]?\s")
_INVERTED = compiled(r"\W*(?:Had|Should|Were)\s")  # "Had it listed, …"

Cue = tuple[int, int, str]  # start, end, kind
# What sets a ceiling denies nothing: "but with not more than 500,000 yuan".
_AT_MOST = compiled(
    r" (?:more|less|fewer|lower|higher|later|above|below|over|exceeding) (?:than )?(?:[A-Z]{2,3}|\w+ )?[\d¥$ ]"
)


class Cues:
    """The cues of a sentence, in order, and what else may turn its status: what may not is asked at none of its hits.

    Of the cues those before what they tell of, those behind it, the ends of those that negate, and those that negate
    or set a condition.
    """

    __slots__ = (
        "after", "before", "either", "every", "going", "happened", "inverted", "meant", "negated", "nots", "ongoing",
        "questioned", "reported", "should", "taken_back", "titled", "turning", "whether",
    )  # fmt: skip

    def __init__(self, text: str, every: list[Cue]) -> None:
        """Take the text of a sentence and its cues."""
        self.every = every
        self.nots: list[int] = []
        self.turning: list[tuple[int, int]] = []
        self.before: list[Cue] = []
        self.after: list[Cue] = []
        for cue in every:
            start, end, kind = cue
            if kind == _NOT and _AT_MOST.match(text, end):
                continue
            if kind == _NOT:
                self.nots.append(end)
                self.turning.append((start, end))
            elif kind.startswith(_AFTER):
                self.after.append((start, end, kind.removeprefix(_AFTER)))
            else:
                self.before.append(cue)
                if kind == "if":
                    self.turning.append((start, end))
        han = not text.isascii()
        self.questioned = "?" in text or "？" in text
        self.whether = han and any(map(text.__contains__, _ASKED))
        self.should, self.going, self.either = "should" in text, "going to" in text, " or " in text
        self.ongoing = "being " in text
        self.inverted = _INVERTED.match(text) is not None
        self.negated = (han and ("不" in text or "未" in text or "没" in text)) or _PLAIN_NO.search(text) is not None
        self.meant = han and ("原" in text or "曾" in text)
        self.titled = han and "《" in text
        self.happened = any(map(text.__contains__, _HAPPENED))
        self.reported = han and may_be_rumour(text)
        self.taken_back = may_be_taken_back(text)


def outside_names(text: str, cues: Cues, names: Iterable[tuple[int, int, bool]]) -> Cues:
    """Return the cues without those that are letters of a name (秦若谷, 无问芯穹), each name with whether it is sure.

    Where only its shape makes a name, its first letters may still be a cue: 将云岚科技.
    """
    shut = [(start + (not sure), end) for start, end, sure in names]
    kept = [cue for cue in cues.every if not any(a <= cue[0] and cue[1] <= b for a, b in shut)]
    return cues if len(kept) == len(cues.every) else Cues(text, kept)


class CueFinder:
    """The cues of a grammar, compiled into one automaton."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the grammar."""
        kinds: dict[str, set[str]] = {}
        for kind, words in [*grammar.cues.items(), (_GUARD, grammar.word_lists.get("not-a-cue", []))]:
            for text, _ in words:
                kinds.setdefault(fold(text), set()).add(kind)
        self._kinds = [*map(tuple, kinds.values())]
        self._latin = [text[:1].isascii() or text[-1:].isascii() for text in kinds]
        self._automaton = ahocorasick_rs.AhoCorasick(list(kinds))

    def cues(self, texts: list[str]) -> list[Cues]:
        """Return the cues of sentences, of each kind the longest at a place, none inside a guarded phrase.

        All are read as one text, whose lines no cue spans: that costs less than reading them one by one.
        """
        folded = "\n".join([fold(text) for text in texts])
        ends = [*accumulate([len(text) + 1 for text in texts])]
        longest: list[dict[tuple[int, str], int]] = [{} for _ in texts]  # of the starts and kinds of each text
        latin, kinds, at, low, high = self._latin, self._kinds, -1, 0, 0
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if latin[index] and not whole_word(folded, start, end):
                continue
            while start >= high:
                at, low, high = at + 1, high, ends[at + 1]
            for kind in kinds[index]:
                longest[at][start - low, kind] = end - low  # they come in order of their ends
        return [Cues(text, _unguarded(found)) for text, found in zip(texts, longest, strict=True)]


def _unguarded(longest: dict[tuple[int, str], int]) -> list[Cue]:
    """Return cues in order, by where they begin and of which kind they are, none inside a guarded phrase."""
    found = [(start, end, kind) for (start, kind), end in longest.items() if kind != _GUARD]
    if len(found) < len(longest):
        shut = [(start, end) for (start, kind), end in longest.items() if kind == _GUARD]
        found = [
            (start, end, kind) for start, end, kind in found
            if not any(a <= start and end <= b and (a, b) != (start, end) for a, b in shut)
        ]  # fmt: skip
    return sorted(found)
