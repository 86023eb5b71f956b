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


def spellings(mentions: Iterable[Mention], vocabulary: Vocabulary) -> Iterator[Assertion]:
    """Yield what a thing is also called where an article uses two names that have no word in common.

    Only an old spelling or pinyin is told ("Muxi Co Ltd" beside MetaX), at its first place; short names and
    acronyms are not, nor is the name in the other script.
    """
    named: dict[str, list[Mention]] = {}
    for m in mentions:
        if m.kind == "name" and m.node is not None and m.node.id in vocabulary.entities:
            named.setdefault(m.node.id, []).append(m)
    for ident, here in named.items():
        if vocabulary.is_any(vocabulary.entities[ident].cls, _PLACES):
            continue  # 赴港 is what a firm does that lists there
        hidden = {fold(n.text) for n in vocabulary.entities[ident].names if n.kind == "hidden"}
        forms = {fold(m.text): m for m in reversed(here)} if hidden else {}
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
