"""Short ways to say what the structure stage makes of a text."""

from __future__ import annotations

from graph.model import Article, Document, Span
from loaders.articles import split
from loaders.sentences import sentences


def articles(text: str, media_type: str = "text/plain") -> tuple[Article, ...]:
    """Return the articles of a text."""
    return split(Document("page.txt", text, "0", media_type))


def only(text: str) -> Article:
    """Return the one article of a text that holds one."""
    (article,) = articles(text)
    return article


def words(span: Span | None) -> str | None:
    """Return what a span says."""
    return None if span is None else span.text


def titles(text: str) -> list[str | None]:
    """Return the articles' titles."""
    return [words(article.header.title) for article in articles(text)]


def times(text: str) -> list[str | None]:
    """Return the articles' times of publication."""
    return [article.header.published_iso for article in articles(text)]


def publishers(text: str) -> list[str | None]:
    """Return the articles' publishers."""
    return [words(article.header.publisher) for article in articles(text)]


def authors(text: str) -> list[str | None]:
    """Return the articles' authors."""
    return [words(article.header.author) for article in articles(text)]


def said(text: str, *kinds: str) -> list[str]:
    """Return the sentences of all articles of a text, those of `kinds` where some are named."""
    found = [sentence for article in articles(text) for sentence in sentences(article)]
    return [sentence.text for sentence in found if not kinds or sentence.kind in kinds]
