"""The cues of a status in a sentence, and the signs without which nothing turns what they say."""

from __future__ import annotations

import ahocorasick_rs

from loaders.at_hand import at_hand
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
        self.every, self.nots, self.turning = every, list[int](), list[tuple[int, int]]()
        self.before, self.after = list[Cue](), list[Cue]()
        for cue in every:
            start, end, kind = cue
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


class CueFinder:
    """The cues of a grammar, compiled into one automaton."""

    def __init__(self, grammar: Grammar) -> None:
        """Take the grammar."""
        kinds: dict[str, set[str]] = {}
        for kind, words in [*grammar.cues.items(), (_GUARD, grammar.word_lists.get("not-a-cue", []))]:
            for text, _ in words:
                kinds.setdefault(fold(text), set()).add(kind)
        self._kinds = list(kinds.values())
        self._latin = [text[:1].isascii() or text[-1:].isascii() for text in kinds]
        self._automaton = ahocorasick_rs.AhoCorasick(list(kinds))

    def every(self, text: str) -> list[Cue]:
        """Return the cues of a text, of each kind the longest at a place, none inside a guarded phrase."""
        folded = fold(text)
        longest: dict[tuple[int, str], int] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if not self._latin[index] or whole_word(folded, start, end):
                for kind in self._kinds[index]:
                    longest[start, kind] = max(end, longest.get((start, kind), 0))
        shut = [(start, end) for (start, kind), end in longest.items() if kind == _GUARD]
        return sorted(
            (start, end, kind) for (start, kind), end in longest.items()
            if kind != _GUARD
            and not (shut and any(a <= start and end <= b and (a, b) != (start, end) for a, b in shut))
        )  # fmt: skip


@at_hand
def cues_of(finder: CueFinder, text: str) -> Cues:
    """Return the cues of a sentence."""
    return Cues(text, finder.every(text))
