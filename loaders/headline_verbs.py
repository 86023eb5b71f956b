"""Verbs in a headline whose words all have capitals: "Velox Compute Launches Training Cluster" names no firm.

The verbs are those of the ontology's triggers, in the third person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.compiling import compiled
from loaders.inflection import forms
from ontology.grammar import Rule

# Such forms as names of firms hold too: "Velox Controls", "Capital Partners".
_NOUNS = frozenset((
    "bills", "books", "controls", "costs", "designs", "fields", "firms", "grants", "hands", "highlights", "holds",
    "houses", "issues", "likes", "lists", "offers", "orders", "packages", "parts", "partners", "places", "plans",
    "pockets", "powers", "prices", "queries", "questions", "returns", "scales", "sources", "stages", "tests", "trades",
    "values", "waves", "works",
))  # fmt: skip
# Verbs of headlines that state nothing by themselves, and what else ends a name there: "Velox Shares Jump".
_MORE = frozenset((
    "Names", "Says", "Sees", "Taps", "Hires", "Inks", "Mulls", "Weighs", "Nears", "Denies", "Warns", "Faces", "Urges",
    "Bans", "Deepens", "Forges", "Shares", "Stock", "Revenue", "Profit", "With", "To", "From", "Into", "After", "Amid",
    "Will", "Posts", "Reports", "Logs", "Doubles", "Triples", "Nabs", "Bags", "Pares", "Trims", "Nets", "Beats",
    "Misses", "Narrows", "Widens", "Swings", "Soars", "Slumps", "Sinks", "Jumps", "Tumbles", "Plunges",
))  # fmt: skip
# What these are done to is no firm.
_OF_THINGS = frozenset((
    "Unveils", "Launches", "Introduces", "Releases", "Debuts", "Ships", "Showcases", "Opens", "Starts", "Begins",
    "Publishes",
))  # fmt: skip
_WORD = compiled(r"\S+")
_BEFORE = compiled(r"[\w.)’'][^\S\n]$")  # a word of the same line
_MODAL = compiled(r"\b(?:to|will|may|and|not)[^\S\n]$")


class HeadlineVerbs:
    """The verbs by which a run of capitals is more than a name."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take the rules, whose triggers name most of the verbs."""
        bases = {t.text.split()[0] for rule in rules for t in rule.triggers if t.language == "en" and t.part == "verb"}
        thirds = {forms(verb)["third"] for verb in bases} - _NOUNS
        self._bases = frozenset(word.capitalize() for word in bases if word.isalpha())
        self._thirds = frozenset(word.capitalize() for word in thirds if word.isalpha() and len(word) > 3)
        self._thirds |= _MORE

    def leading(self, text: str, start: int, run: str) -> int:
        """Return how many characters of a run that begins at a place of a text are a verb, behind another word."""
        word = run.partition(" ")[0]
        if word not in self._thirds and word not in self._bases:
            return 0
        before = text[max(0, start - 8) : start]
        led = _MODAL.search(before) if word in self._bases else _BEFORE.search(before)
        return len(word) + 1 if led is not None and len(run) > len(word) else 0

    def span(self, run: str, *, last: bool = False) -> tuple[int, int] | None:
        """Return where the first verb, or the last, stands behind another word of a run."""
        if self._thirds.isdisjoint(run.split()[1:]):
            return None  # in nearly all
        spans = [m.span() for m in _WORD.finditer(run) if m.start() and m[0] in self._thirds]
        return spans[-1 if last else 0] if spans else None

    def takes_thing(self, verb: str) -> bool:
        """Tell whether a verb takes goods, places or papers, and no firm."""
        return verb in _OF_THINGS

    def parts(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches of a run between its verbs."""
        start += self.leading(text, start, text[start:end])
        while (verb := self.span(text[start:end])) is not None:
            yield start, start + len(text[start : start + verb[0]].rstrip())
            start += verb[1] + 1
        if start < end:
            yield start, end
