"""What an article names, counts and dates, found step by step in a few articles of a document at once.

Each step is done for all of these before the next one begins: what it looks its words up in then stays at hand.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import Article, Moment, Quantity, Sentence
from loaders.aliases import Alias
from loaders.anaphors import Anaphors
from loaders.at_hand import put_away
from loaders.attribution import Attribution
from loaders.branches import Branch, branches
from loaders.currency import homed
from loaders.digests import items
from loaders.events import Assertion
from loaders.funds import funds
from loaders.gates import Page
from loaders.gazetteer import Gazetteer
from loaders.hearsay import heads_of_claims
from loaders.introductions import introduced
from loaders.led_items import led
from loaders.linking import link
from loaders.localbodies import local_bodies
from loaders.localpolicies import local_policies
from loaders.localsites import local_sites
from loaders.mentions import Mention, Spans, drop_overlaps, shifted
from loaders.misnomers import without_misnomers
from loaders.moments import Anchor, Times, find_moments, infer_anchor, numbered_anchor, times
from loaders.naming import Namer
from loaders.own_titles import papers
from loaders.parties import OWN, defined, occurrences
from loaders.periods import Period, periods
from loaders.phases import phases
from loaders.quantities import find_quantities
from loaders.sentences import sentences
from loaders.sessions import Session, sessions
from loaders.trademarks import marked
from loaders.unnamed import unnamed
from loaders.works import works
from ontology.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds mentions, compiled from the ontology."""

    vocabulary: Vocabulary
    gazetteer: Gazetteer
    namer: Namer
    anaphors: Anaphors
    attribution: Attribution


class Finding:
    """An article's body while its mentions are found; offsets are the body's."""

    def __init__(self, article: Article, finders: Finders) -> None:
        """Take the article and what finds mentions."""
        self.article, self._finders = article, finders
        self.body = article.masked[article.start : article.end]
        self.mentions: list[Mention] = []  # none overlapping, in the end
        self.aliases: list[Alias] = []  # what it states
        self.sessions: list[Session] = []
        self.branches: list[Branch] = []
        self.periods: list[Period] = []
        self.called: list[Assertion] = []  # what the words say by which a firm is called
        self.self_named: Mention | None = None  # the firm that the text calls 公司 or "the Company"
        self.placed: list[Mention] = []  # the mentions as they stand in the document
        self.sentences: list[Sentence] = []
        self.beginnings: frozenset[int] = frozenset()
        self._known: list[Mention] = []
        self._told: list[Moment] = []
        self._counted: list[Quantity] = []

    def look(self) -> None:
        """Look the text through for all who ask for words."""
        self.page = Page(self.body)

    def know(self) -> None:
        """Find the names of the lexicon."""
        self._known = self._finders.gazetteer.find(self.body)

    def name(self) -> None:
        """Find the names that their shape or the words beside them tell."""
        self.mentions = introduced(self.body, self._finders.namer.find(self.body, self._known))

    def link(self) -> None:
        """Tell which names are one thing's, and leave out what names nobody."""
        finders, body = self._finders, self.body
        names, self.aliases = link(body, self._known, self.mentions, finders.namer, finders.vocabulary)
        names = without_misnomers(body, marked(body, names), finders.namer.coinages.surname)
        terms = defined(body, names, finders.vocabulary)
        own = next((node for term, node in terms.items() if term in OWN), None)
        self.self_named = next((m for m in names if own is not None and m.node == own), None)
        self.mentions = [*names, *occurrences(body, terms, names)]

    def read_times(self) -> None:
        """Read the text for times."""
        self._read = times(self.body)

    def date(self) -> None:
        """Resolve the times."""
        self._told = find_moments(self.body, self._anchor(self.body, self._read), self._read)

    def _anchor(self, body: str, read: Times) -> Anchor | None:
        iso = self.article.header.published_iso
        if iso and re.match(r"\d{4}-\d\d-\d\d", iso):
            return Anchor(dt.date.fromisoformat(iso[:10]), False)
        if iso and re.fullmatch(r"\d{4}(?:-\d\d)?", iso):
            first = dt.date(int(iso[:4]), int(iso[5:] or 12), 1)
            return Anchor(first, True, "month" if iso[5:] else "year")
        return infer_anchor(body, read) or numbered_anchor(body)

    def count(self) -> None:
        """Find the numbers."""
        counted = find_quantities(self.body, self._read)
        yuan = self.article.yuan
        self._counted = homed(self.body, counted, yuan) if yuan != "CNY" else counted

    def specify(self) -> None:
        """Find what is named by a number, a place or its own parts: sessions, branches, sites and their phases."""
        body, vocabulary = self.body, self._finders.vocabulary
        moments = [Mention(m.start, m.end, body[m.start : m.end], "moment", moment=m) for m in self._told]
        numbers = [Mention(q.start, q.end, body[q.start : q.end], "quantity", quantity=q) for q in self._counted]
        spans = Spans(self.mentions)
        free = [n for n in numbers if not spans.holds(n)]
        whole = drop_overlaps(funds(body, [*self.mentions, *moments, *free]))
        placed, self.sessions = sessions(body, whole)
        placed = drop_overlaps(placed) if self.sessions else placed
        parted, self.branches = branches(body, placed, vocabulary)
        sited = works(body, phases(body, local_sites(body, parted), vocabulary), vocabulary)
        self.mentions = unnamed(body, sited, vocabulary)

    def rule(self) -> None:
        """Find bodies and policies that only their place, rank or owner tells, and what the article itself is."""
        body, vocabulary, start = self.body, self._finders.vocabulary, self.article.start
        ruled, owned = local_policies(body, local_bodies(body, self.mentions, vocabulary))
        ruled, noted = papers(body, ruled, self.article)
        self.called = [replace(a, start=a.start + start, end=a.end + start) for a in (*owned, *noted)]
        self.mentions, self.periods = periods(body, ruled, vocabulary)

    def cut(self) -> None:
        """Cut the text into sentences, and tell where another matter begins (offsets are the document's)."""
        self.placed = shifted(self.mentions, self.article.start)
        self.sentences = list(sentences(self.article))
        self.beginnings = items(self.sentences) | led(self.sentences, self.placed)
        self.beginnings |= heads_of_claims(self.article.masked, self.article.start, self.sentences)


_STEPS: tuple[Callable[[Finding], None], ...] = (
    Finding.look, Finding.know, Finding.name, Finding.link, Finding.read_times, Finding.date, Finding.count,
    Finding.specify, Finding.rule, Finding.cut,
)  # fmt: skip


_TOGETHER = 16  # articles, of whose texts all that was asked is still kept when their facts are told


def findings(articles: Sequence[Article], finders: Finders) -> Iterator[list[Finding]]:
    """Yield what is found in the articles of a document, a few at a time; what is kept of those before is put away."""
    for first in range(0, len(articles), _TOGETHER):
        put_away()
        found = [Finding(article, finders) for article in articles[first : first + _TOGETHER]]
        for step in _STEPS:
            for one in found:
                step(one)
        yield found
