"""Facts that the lines around an article state of it: title, publisher, time, author."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Article, Document, Fact, Node, Span, Value
from loaders.gazetteer import Gazetteer
from loaders.lines import lines
from loaders.mentions import Mention
from loaders.slugs import slug
from loaders.traditional import simplified

# "Chip & Cloud Weekly" is no chip.
_NO_PUBLISHER = ("Place", "Board", "ProductClass", "Concept", "Product")


def article_node(document: Document, article: Article) -> Node:
    """Return the node of an article; its id is unique among documents."""
    title = article.header.title
    return Node(f"article/{document.path}/{article.id}", title.text.strip() if title else document.path, "Article")


def publisher_node(span: Span, gazetteer: Gazetteer) -> Node | None:
    """Return the publisher that a source line names: from the lexicon if it knows it; None for a mere place."""
    known, name = gazetteer.find(span.text), span.text.strip()
    if _is_place(known, name):
        return None
    named = (m.node for m in known if m.node is not None and m.node.cls not in _NO_PUBLISHER)
    return next(named, None) or Node(slug(simplified(name)), name, "Publisher")


def _is_place(known: Iterable[Mention], name: str) -> bool:
    """Tell whether what the lexicon knows of a name is that it is a place and nothing else."""
    things = [m for m in known if m.node is not None]
    node = things[0].node if len(things) == 1 and things[0].end - things[0].start == len(name) else None
    return node is not None and node.cls == "Place"


def header_facts(document: Document, article: Article, gazetteer: Gazetteer) -> list[Fact]:
    """Return the header's facts in the order title, publisher, time, author.

    A line of a rolling page has the page's day for what it tells, but was not published by itself.
    """
    header, me = article.header, article_node(document, article)

    def fact(predicate: str, span: Span, target: Node | None, value: Value | None, status: str = "done") -> Fact:
        quote = document.text[span.start : span.end]
        return Fact(
            document.path,
            article.id,
            me,
            predicate,
            target,
            value,
            None,
            status,
            None,
            span.start,
            span.end,
            quote,
            f"header/{predicate}",
            0.95,
        )

    found = []
    if header.title:
        found.append(fact("title", header.title, None, Value(text=header.title.text.strip())))
    publisher = publisher_node(header.publisher, gazetteer) if header.publisher else None
    if header.publisher and publisher:
        found.append(fact("publishedBy", header.publisher, publisher, None))
    own = header.published is not None and article.start <= header.published.start < article.end
    if header.published and header.published_iso and (own or header.title or article.id == "a1"):
        found.append(
            fact("publishedOn", header.published, None, Value(date=header.published_iso, stated=header.published.text))
        )
    if header.author and not _is_place(gazetteer.find(header.author.text), header.author.text.strip()):
        found.append(fact("author", header.author, None, Value(text=header.author.text.strip())))
    if article.promotional:
        said = header.title or _first_line(document.text, article)
        found.append(fact("sourceQuality", said, None, Value(text="promotional"), "claimed"))
    return found


def _first_line(text: str, article: Article) -> Span:
    """Return the first line of an article that has no title."""
    line = next(lines(text, article.start, article.end))
    return Span(line.start, line.end, line.text)
