"""From a document to its facts: a pure function of the text and the ontology."""

from __future__ import annotations

from typing import NamedTuple

from graph.model import Article, Document, Extraction, Fact, Node
from graph.pauses import without_collector
from loaders import aliases, branches, periods, sessions
from loaders.anaphors import Anaphors
from loaders.around import Around
from loaders.articles import split
from loaders.at_hand import put_away
from loaders.attribution import Attribution
from loaders.captions import Captions
from loaders.compounds import Compounds
from loaders.context import Context
from loaders.events import Assertion, Events
from loaders.forms import Entry, Forms
from loaders.frames import apply
from loaders.gates import Page
from loaders.gazetteer import Gazetteer
from loaders.header_facts import article_node, header_facts
from loaders.kinds import Kinds
from loaders.marks import headed_as_written, narrowed
from loaders.mentions import Mention
from loaders.modality import Modality
from loaders.naming import Namer
from loaders.narrative import Finders, Narrative
from loaders.nodes import Nodes
from loaders.phrases import assertions, soft
from loaders.revision.article import revised_facts
from loaders.revision.sentence import revised_statements
from loaders.spans import tops
from loaders.spellings import Spellings
from loaders.surety import without_unsure
from loaders.tables import Tables
from loaders.templates import Match, Templates
from loaders.tracing import Trace
from loaders.triggers import Hit, Triggers
from loaders.unread import mark, needs_rest, reads_last
from loaders.view import View
from loaders.weighing import Read, weighed
from loaders.wrapping import unwrapped
from ontology.grammar import Grammar, load_grammar
from ontology.place import once
from ontology.vocabulary import Vocabulary, load


class _Found(NamedTuple):
    """What is found in a sentence: which kinds of mentions it lacks, the templates that match, the triggers."""

    lacking: int
    matches: list[Match]
    hits: list[Hit]


class _Stated(NamedTuple):
    """What an article states, with the nodes of what that is of; and of the article what its facts are weighed by."""

    stated: list[Assertion]
    nodes: Nodes
    article: Article
    page: Page
    mentions: tuple[Mention, ...]


class Extractor:
    """The ontology compiled into an extractor; build once, use for any number of documents."""

    def __init__(self, vocabulary: Vocabulary, grammar: Grammar) -> None:
        self.vocabulary, self.grammar = vocabulary, grammar
        self.finders = Finders(
            vocabulary, Gazetteer(vocabulary), Namer(grammar), Anaphors(grammar), Attribution(grammar, vocabulary)
        )
        self.modality, self.compounds, self.spellings = Modality(grammar), Compounds(vocabulary), Spellings(vocabulary)
        self.around = Around(grammar.rules)
        self.kinds = Kinds(vocabulary)
        asked = {rule.address: self.kinds.asked(rule.local) for rule in grammar.rules}
        self._last = {rule.address: asked.pop(rule.address) for rule in grammar.rules if reads_last(rule)}
        self._turn = {r.address: 2 if r.address in self._last else 0 if r.evokes else 1 for r in grammar.rules}
        self._needing = frozenset(rule.address for rule in grammar.rules if needs_rest(rule))
        self.triggers = Triggers(tuple(r for r in grammar.rules if r.triggers), asked)
        self.tables, self.forms = Tables(grammar), Forms(grammar)
        self.templates = Templates(tuple(r for r in grammar.rules if r.patterns), vocabulary, self.kinds)

    def extract(self, document: Document, trace: Trace | None = None) -> Extraction:
        """Return the articles, new entities and facts of a document; `trace` is told what each rule tried.

        Raises:
            EmptyDocument: nothing is left to read.
        """
        articles = split(document)
        headed = [headed_as_written(article, document.text) for article in articles]
        with without_collector():  # what is made of a page has no cycles
            stated = [self._stated(document, *both, trace) for both in zip(articles, headed, strict=True)]
            # From here on each step for all articles before the next one begins: what it needs stays at hand.
            told = [(_facts(one, document), one) for one in stated]
            told = [(revised_facts(facts, one.article, one.page), one) for facts, one in told]
            read = [Read(_unique(facts), one.mentions, one.article) for facts, one in told]
            heads = [header_facts(document, article, self.finders.gazetteer) for article in headed]
            facts = [fact for both in zip(heads, weighed(read), strict=True) for found in both for fact in found]
        entities: dict[str, Node] = {}
        known = self.vocabulary.entities
        # Each once by its identity first: most facts are of the same few.
        for node in {id(node): node for f in facts for node in (f.subject, f.object, f.attributed_to)}.values():
            if node is not None and node.id not in known:
                entities.setdefault(node.id, node)
        return Extraction(document, tuple(headed), tuple(entities.values()), tuple(facts))

    def _stated(self, document: Document, article: Article, headed: Article, trace: Trace | None) -> _Stated:
        """Return what one article states; `headed` is the same with its header as the document writes it."""
        put_away()
        events = Events(self.grammar, self.vocabulary)
        narrative = Narrative(article, self.finders, article_node(document, headed))
        stated: list[Assertion] = []
        rows: list[View] = []
        form: list[Entry] = []
        captions = Captions(self.vocabulary, article.masked)
        views: list[tuple[View, Context]] = []
        for view in narrative.views():
            defaults = narrative.defaults()
            views.append((view, Context(self.vocabulary, events, self.modality, self.around, defaults, trace)))
        found = iter(self._found([view for view, _ in views if view.sentence.kind != "cell"], trace))
        for view, context in views:
            if view.sentence.kind == "cell":
                rows.append(view)
                continue
            stated += self._table(rows, context, captions, article, stated) + self._read(view, context, next(found))
            stated += self.compounds.stated(view.mentions)
            rows = []
            captions.show(view)
            lines = self.forms.entries(view)
            stated += self.forms.told(form, context) if form and not lines else []
            form = [*form, *lines] if lines else []
        context = Context(self.vocabulary, events, self.modality, self.around, narrative.defaults(), trace)
        stated += [*self._table(rows, context, captions, article, stated), *self.forms.told(form, context)]
        stated += aliases.stated(narrative.aliases, document.text)
        stated += self.spellings.told(narrative.mentions)
        stated += sessions.stated(narrative.sessions)
        stated += branches.stated(narrative.branches)
        stated += [*periods.stated(narrative.periods), *narrative.called]
        stated += tops(stated)
        events.merge()
        nodes = Nodes(events, document.text, self.vocabulary.entities)
        return _Stated(stated, nodes, article, narrative.page, narrative.mentions)

    def _table(
        self, rows: list[View], context: Context, captions: Captions, article: Article, stated: list[Assertion]
    ) -> list[Assertion]:
        """Return what a run of rows states as a table, or row by row where it has no known head."""
        if not rows:
            return []
        if deals := self.forms.rows(rows, context):
            return deals
        title = article.header.title
        owner = captions.owner(rows[0], context, stated)
        found = self.tables.read(rows, context, captions.last, title.text if title else "", owner)
        return found if found is not None else [a for row in rows for a in self.read(row, context)]

    def _found(self, views: list[View], trace: Trace | None) -> list[_Found]:
        """Return what is found in sentences, in all by one finder before the next one begins.

        So is a fifth faster than sentence by sentence: what a finder looks its words up in stays at hand.
        """
        lacking = [self.kinds.lacking(view.mentions) for view in views]
        matches = [self.templates.find(view, lacks) for view, lacks in zip(views, lacking, strict=True)]
        lacking = lacking if trace is None else [0] * len(views)
        hits = [self.triggers.find(view.text, lacks) for view, lacks in zip(views, lacking, strict=True)]
        return [*map(_Found, lacking, matches, hits)]

    def read(self, view: View, context: Context) -> list[Assertion]:
        """Return what one sentence states, by frames, templates and quotations; events before what is said of them."""
        return self._read(view, context, self._found([view], context.trace)[0])

    def _read(self, view: View, context: Context, found: _Found) -> list[Assertion]:
        lacking, matches, every = found
        if not every and not matches:
            return soft(view, self.finders.attribution, [])
        turns: tuple[list[Hit], list[Hit], list[Hit]] = ([], [], [])
        for hit in every:
            turns[self._turn[hit.rule.address]].append(hit)
        first, then, last = turns  # first what evokes events
        out: list[Assertion] = []
        for hit in first:
            out += apply(hit, view, context)
        for match in matches:
            if match.rule.evokes:
                out += assertions(match, view, context)
        for hit in then:
            out += apply(hit, view, context)
        for match in matches:
            if not match.rule.evokes:
                out += assertions(match, view, context)
        if last and view.language == "en":
            rest = mark(view, out, (h for h in last if self.around.allows(h.rule, view, h.start, h.end)))
            vain = frozenset[str]() if rest or context.trace is not None else self._needing
            filled = (h for h in last if h.rule.address not in vain and not self._last[h.rule.address] & lacking)
            out += [a for hit in filled for a in apply(hit, view, context)]
        out = revised_statements(view, out, self.finders.attribution)
        return [*out, *soft(view, self.finders.attribution, out)]


def _facts(stated: _Stated, document: Document) -> list[Fact]:
    """Return the facts of what an article states."""
    article, nodes, masked = stated.article, stated.nodes, stated.article.masked != document.text
    return [f for a in stated.stated if (f := _fact(a, document, article, nodes, masked=masked)) is not None]


def _fact(a: Assertion, document: Document, article: Article, nodes: Nodes, *, masked: bool) -> Fact | None:
    """Return the fact of an assertion with its quote, or None where nothing is left to say."""
    text, value, thing, speaker = document.text, a.value, a.object, a.speaker
    if thing is None and value is None:
        return None
    start, end = a.start if a.start > 0 else 0, a.end if a.end < len(text) else len(text)
    quote = text[start:end]
    if not quote or quote.isspace():
        return None
    subject = nodes.of(a.subject)
    target = nodes.of(thing) if thing is not None else None
    if target is not None and target.id == subject.id:
        return None
    if value is not None:
        if value.text or value.of:
            value = unwrapped(value)
        if masked:
            value = narrowed(value, article.masked, text, start, end)
    return Fact(
        document.path, article.id, subject, a.predicate, target, value, a.date, a.status,
        nodes.of(speaker) if speaker is not None else None,
        start, end, quote, a.rule, a.confidence, a.grounds,
    )  # fmt: skip


def _unique(facts: list[Fact]) -> list[tuple[Fact, int]]:
    """Keep of facts that say the same the one that ends it, else the surest; each with how many rules found it.

    They come in order of place.
    """
    best: dict[tuple[object, ...], tuple[Fact, set[str]]] = {}
    for f in facts:
        v = f.value
        value = (v.number, v.unit, v.date, v.text.lower() if v.text else "", v.of) if v is not None else None
        key = (f.subject.id, f.predicate, f.object.id if f.object is not None else None, value)
        if (known := best.get(key)) is None:
            best[key] = f, {f.rule}
        else:
            known[1].add(f.rule)
            if _weight(f) > _weight(known[0]):
                best[key] = f, known[1]
    kept = [(fact, len(rules)) for fact, rules in best.values()]
    return sorted(kept, key=lambda one: (one[0].start, one[0].end, one[0].predicate))


def _weight(fact: Fact) -> tuple[bool, float]:
    """Return how much a fact counts among those that say the same: what is denied or over is no longer planned."""
    applied = fact.predicate == "applicant" and fact.status == "done"  # who has applied no longer plans to
    return fact.status in ("denied", "terminated") or applied, fact.confidence


@once
def extractor() -> Extractor:
    """Return the extractor of the ontology that is in use (built once a process)."""
    return Extractor(load(), load_grammar())


def extract(document: Document, tools: Extractor | None = None) -> Extraction:
    """Return what a document yields and is sure enough to be told; see Extractor.extract."""
    tools = tools or extractor()
    return without_unsure(tools.extract(document), tools.vocabulary.event_classes)
