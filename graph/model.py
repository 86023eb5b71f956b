"""Plain data that the stages pass on: document, article, sentence, quantity, date, mention, fact.

Offsets count characters of `Document.text` (the document as decoded, before any cleaning), unless a docstring
says otherwise, and are kept to the end: `document.text[fact.start:fact.end] == fact.quote`.
"""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal

from graph.frozen import frozen

STATUSES = ("done", "planned", "considered", "expected", "terminated", "denied", "claimed")
BOUNDS = ("exact", "about", "nearly", "more_than", "less_than", "at_least", "at_most")


@frozen
class Document:
    """A source as decoded. `path` is relative to what the user named; `digest` is sha256 of its bytes, hex."""

    path: str
    text: str
    digest: str
    media_type: str = "text/plain"


@frozen
class Span:
    """A stretch of the document: `document.text[start:end] == text`."""

    start: int
    end: int
    text: str


@frozen
class Header:
    """What the lines around an article say about it; None where they are silent.

    `published` is ISO 8601 as written (2025-06-10, 2025-06-10T11:23); the spans are the words that say so.
    """

    title: Span | None = None
    publisher: Span | None = None
    published: Span | None = None
    published_iso: str | None = None
    author: Span | None = None


@frozen
class Article:
    """One article of a document: `a1`, `a2` … in reading order.

    `masked` has the length of the document and is its text inside the article's body, in Simplified characters and
    with wide marks where they stand in Chinese; chrome, spam and everything outside the article are blanks, so that
    offsets in it are offsets in the document. `yuan` is the currency of a bare 元.
    """

    id: str
    start: int
    end: int
    header: Header
    masked: str
    language: str  # "en", "zh" or "mixed"
    promotional: bool = False
    yuan: str = "CNY"


@frozen
class Sentence:
    """A sentence of an article; `kind` is title, heading, item, cell or text; `paragraph` counts from 0."""

    start: int
    end: int
    text: str
    kind: str = "text"
    paragraph: int = 0


@frozen
class Quantity:
    """A number with what it measures, in base units: "1.16亿元" is number 116000000, unit CNY.

    `unit` is CNY, USD, HKD …, CNY/share …, share, %, pp, times, ratio, EFLOPS, year … or count (bare or
    classifier); `of` is the noun counted; `upper` is the other end of a range; `stated` is the text itself.
    Offsets are those of the text given to the reader.
    """

    start: int
    end: int
    number: Decimal
    unit: str
    stated: str
    bound: str = "exact"
    of: str | None = None
    upper: Decimal | None = None


@frozen
class Moment:
    """A date or period as ISO 8601: 2025-06-10, 2025-06, 2025, 2025-Q1, 2025-H1, 2025-06-10T10:28+08:00, 2021/2025.

    `role` is how the text uses it: on, by (deadline), from, until, as_of, during; `inferred` tells that the year
    or day was worked out and not written; `iso` is None for a time expression that cannot be resolved.
    """

    start: int
    end: int
    iso: str | None
    stated: str
    role: str = "on"
    inferred: bool = False


@frozen
class Node:
    """An entity or event: `id` is the last part of its IRI, `cls` the local name of its most specific class."""

    id: str
    label: str
    cls: str


@frozen
class Value:
    """What a fact says where it is not about another thing: a number, a date or a text (one of the three)."""

    number: Decimal | None = None
    unit: str | None = None
    stated: str | None = None
    bound: str = "exact"
    of: str | None = None
    upper: Decimal | None = None
    date: str | None = None
    text: str | None = None


@frozen
class Fact:
    """One statement of one article, with the words that make it.

    `predicate` is a term of the ontology; `object` or `value` is None, the other is set; `date` is as-of or event
    date; `status` is one of STATUSES; `rule` is the address of the rule that found it.
    """

    document: str
    article: str
    subject: Node
    predicate: str
    object: Node | None
    value: Value | None
    date: str | None
    status: str
    attributed_to: Node | None
    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 0.9
    grounds: tuple[str, ...] = field(default=(), compare=False, repr=False)

    def weighed(self, confidence: float, grounds: tuple[str, ...]) -> Fact:
        """Return the fact with how sure it is and on what grounds (sooner than by `replace`)."""
        return Fact(
            self.document, self.article, self.subject, self.predicate, self.object, self.value, self.date, self.status,
            self.attributed_to, self.start, self.end, self.quote, self.rule, confidence, grounds,
        )  # fmt: skip


@frozen
class Extraction:
    """All that one document yields: its articles, the entities that no lexicon knows, and its facts."""

    document: Document
    articles: tuple[Article, ...] = ()
    entities: tuple[Node, ...] = ()
    facts: tuple[Fact, ...] = field(default=())
