"""Other spellings: a name that the lexicon keeps hidden, beside the one by which the same article knows the thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gazetteer import fold
from loaders.mentions import Mention
from loaders.scripts import has_han
from ontology.vocabulary import Vocabulary

RULE = "names/spelling"
_PLACES = ("Place", "Market", "StockExchange", "MarketIndex")
_WORD = compiled(r"[a-z0-9]+|[\u3400-\u9fff]")


class Spellings:
    """The names that the lexicon keeps hidden."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Look through the names of all things but places: 赴港 is what a firm does that lists there."""
        self._hidden: dict[str, set[str]] = {}
        for thing in vocabulary.entities.values():
            hidden = [name.text for name in thing.names if name.kind == "hidden"]
            if hidden and not vocabulary.is_any(thing.cls, _PLACES):
                self._hidden[thing.id] = {*map(fold, hidden)}

    def told(self, mentions: Iterable[Mention]) -> Iterator[Assertion]:
        """Yield what a thing is also called where an article uses two names that have no word in common.

        Only an old spelling or pinyin is told ("Muxi Co Ltd" beside MetaX), at its first place; short names and
        acronyms are not, nor is the name in the other script.
        """
        named: dict[str, list[Mention]] = {}
        for m in mentions:
            if m.kind == "name" and m.node is not None and m.node.id in self._hidden:
                named.setdefault(m.node.id, []).append(m)
        for ident, here in named.items():
            if all(m.text == here[0].text for m in here):
                continue  # most things have one name in an article
            hidden = self._hidden[ident]
            forms = {fold(m.text): m for m in reversed(here)}
            shown = [form for form in forms if form not in hidden]
            for form in forms.keys() & hidden:
                m = forms[form]
                if m.node and any(map(partial(_apart, form), shown)) and not any(map(partial(_akin, form), shown)):
                    value = Value(text=m.text)
                    yield Assertion(m.node, "alsoKnownAs", None, value, None, "done", None, m.start, m.end, RULE, 0.85)


def _apart(a: str, b: str) -> bool:
    """Tell whether two names of one script share no word."""
    return has_han(a) == has_han(b) and not _akin(a, b)


def _akin(a: str, b: str) -> bool:
    return bool({*_WORD.findall(a)} & {*_WORD.findall(b)})
