"""Describe a document and its articles in `graph/catalogue`: publisher, dates, language, title, text."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph import iris
from graph.iris import CATALOGUE, DCTERMS, LABEL, PART_OF, TYPE, term
from graph.model import Article, Extraction, Fact

PAGES = frozenset({"Article", "Document"})
"""Classes of subjects that stand for the text itself."""
Description = Iterator[tuple[NamedNode, NamedNode | Literal]]


def catalogue(extraction: Extraction) -> list[Quad]:
    """Return the quads that describe a document and each of its articles, in reading order."""
    path = extraction.document.path
    found = [Quad(iris.document(path), *pair, CATALOGUE) for pair in _document(extraction)]
    for article in extraction.articles:
        facts = [fact for fact in extraction.facts if fact.article == article.id]
        node = iris.article(path, article.id)
        found += [Quad(node, *pair, CATALOGUE) for pair in _article(path, article, facts)]
    return found


def _document(extraction: Extraction) -> Description:
    document = extraction.document
    yield TYPE, term("Document")
    yield LABEL, Literal(document.path)
    yield NamedNode(f"{DCTERMS}identifier"), Literal(document.path)
    yield NamedNode(f"{DCTERMS}format"), Literal(document.media_type)
    yield term("digest"), Literal(document.digest)
    yield term("plainText"), Literal(document.text)


def _article(path: str, article: Article, facts: list[Fact]) -> Description:
    yield TYPE, term("Article")
    yield PART_OF, iris.document(path)
    yield NamedNode(f"{DCTERMS}language"), Literal(article.language)
    for name, offset in (("start", article.start), ("end", article.end)):
        yield term(name), iris.typed(str(offset), "integer")
    if article.promotional:
        yield term("promotional"), iris.typed("true", "boolean")
    yield from _title(path, article, facts)
    yield from _imprint(article, facts)


def _title(path: str, article: Article, facts: list[Fact]) -> Description:
    """Yield title and label; an article without title is labelled by its place."""
    said = _said(facts, "title")
    words = said.value.text if said and said.value else article.header.title and article.header.title.text
    if words:
        yield NamedNode(f"{DCTERMS}title"), iris.text(words)
    yield LABEL, iris.text(words) if words else Literal(f"{path}, {article.id}")


def _imprint(article: Article, facts: list[Fact]) -> Description:
    """Yield publisher (an entity where a fact names one, else the words), author and day of publication."""
    header, said = article.header, _said(facts, "publishedBy")
    if said and said.object:
        yield NamedNode(f"{DCTERMS}publisher"), iris.entity(said.object.id)
    elif header.publisher:
        yield NamedNode(f"{DCTERMS}publisher"), iris.text(header.publisher.text)
    if header.author:
        yield NamedNode(f"{DCTERMS}creator"), iris.text(header.author.text)
    dated = _said(facts, "publishedOn")
    issued = dated.value.date if dated and dated.value else header.published_iso
    if issued:
        yield NamedNode(f"{DCTERMS}issued"), iris.moment(issued)


def _said(facts: list[Fact], predicate: str) -> Fact | None:
    """Return the first fact that says this about the article itself."""
    about = (fact for fact in facts if fact.subject.cls in PAGES)
    return next((fact for fact in about if fact.predicate == predicate), None)
