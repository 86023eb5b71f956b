"""The names that stand in articles, found in a few of them by one finder before the next one begins.

So is faster than article by article: what a finder looks its words up in stays at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Article
from loaders.at_hand import put_away
from loaders.gates import Page
from loaders.gazetteer import Gazetteer
from loaders.mentions import Mention
from loaders.naming import Namer

_FEW = 16  # articles, so that a long document is not held whole


class Named(NamedTuple):
    """The text of an article, what gates know of it, and the names in it: the lexicon's and those found by shape."""

    body: str
    page: Page
    known: list[Mention]
    new: list[Mention]


def named_in(articles: Sequence[Article], gazetteer: Gazetteer, namer: Namer) -> Iterator[Named]:
    """Yield the names of articles; what was at hand of those before is put away when the next few begin."""
    for at in range(0, len(articles), _FEW):
        put_away()
        bodies = [article.masked[article.start : article.end] for article in articles[at : at + _FEW]]
        pages = [*map(Page, bodies)]
        known = [*map(gazetteer.find, bodies)]
        yield from map(Named, bodies, pages, known, [*map(namer.find, bodies, known)])
