"""The names that stand in articles, found in a few of them by one finder before the next one begins.

So is faster than article by article: what a finder looks its words up in stays at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.model import Article
from loaders.aliases import Alias
from loaders.at_hand import put_away
from loaders.gates import Page
from loaders.gazetteer import Gazetteer
from loaders.introductions import introduced
from loaders.linking import link
from loaders.mentions import Mention
from loaders.naming import Namer
from ontology.vocabulary import Vocabulary

_FEW = 16  # articles, so that a long document is not held whole


class Named(NamedTuple):
    """The text of an article, what gates know of it, the names in it, and the other names that it states of things."""

    body: str
    page: Page
    names: list[Mention]
    aliases: list[Alias]


def named_in(
    articles: Sequence[Article], gazetteer: Gazetteer, namer: Namer, vocabulary: Vocabulary
) -> Iterator[Named]:
    """Yield the names of articles; what was at hand of those before is put away when the next few begin."""
    for at in range(0, len(articles), _FEW):
        put_away()
        bodies = [article.masked[article.start : article.end] for article in articles[at : at + _FEW]]
        pages = [*map(Page, bodies)]
        known = [*map(gazetteer.find, bodies)]
        new = [*map(introduced, bodies, map(namer.find, bodies, known))]
        linked = [link(*found, namer, vocabulary) for found in zip(bodies, known, new, strict=True)]
        for body, page, (names, aliases) in zip(bodies, pages, linked, strict=True):
            yield Named(body, page, names, aliases)
