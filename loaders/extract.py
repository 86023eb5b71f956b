"""From a document to its facts: a pure function of the text and the ontology."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.model import Article, Document, Extraction, Fact, Node
from graph.pauses import without_collector
from loaders import aliases, board_signatures, branches, hearsay, periods, programmes, sessions, sheet_owners, tenders
from loaders.anaphors import Anaphors
from loaders.around import Around
from loaders.articles import split
from loaders.attribution import Attribution
from loaders.billing import Billing
from loaders.captions import Captions
from loaders.chances import Held, holding
from loaders.chinese_holders import chinese_holders
from loaders.compounds import Compounds
from loaders.context import Context
from loaders.events import Assertion, Events
from loaders.evoking import event_assertions
from loaders.exchange_lists import turnovers
from loaders.facts import Stated, facts_of
from loaders.finding import Finders, Finding, findings
from loaders.forms import Entry, Forms
from loaders.frames import apply, told
from loaders.gazetteer import Gazetteer
from loaders.header_facts import article_node, header_facts
from loaders.held_firm import HeldFirm
from loaders.kinds import Kinds
from loaders.marks import headed_as_written
from loaders.modality import Modality
from loaders.named_sites import NamedSites
from loaders.naming import Namer
from loaders.narrative import Narrative
from loaders.nodes import Nodes
from loaders.own_clauses import ordered, own_clauses
from loaders.phrases import soft
from loaders.repeals import repeals
from loaders.replies import replies
from loaders.restrictions import restrictions
from loaders.revision.sentence import revised_statements
from loaders.round_lines import round_line
from loaders.round_lists import english_rounds, round_lists
from loaders.shareholders import shareholders
from loaders.spans import tops
from loaders.spellings import Spellings
from loaders.stating import statement_assertions
from loaders.surety import without_unsure
from loaders.table_scope import scope
from loaders.tables import Tables
from loaders.templates import Match, Templates
from loaders.tracing import Trace
from loaders.triggers import Hit, Triggers
from loaders.unread import mark, needs_rest, reads_last
from loaders.view import View
from ontology.grammar import Grammar, load_grammar
from ontology.place import once
from ontology.vocabulary import Vocabulary, load


class _Found(NamedTuple):
    """What is found in a sentence: which kinds of mentions it lacks, the templates that match, the triggers."""

    lacking: int
    matches: list[Match]
    hits: list[Hit]


class _Reading(NamedTuple):
    """An article with its sentences, of each of which it is known what stands in where it names no subject."""

    article: Article
    narrative: Narrative
    events: Events
    views: list[tuple[View, Context]]


class Extractor:
    """The ontology compiled into an extractor; build once, use for any number of documents."""

    def __init__(self, vocabulary: Vocabulary, grammar: Grammar) -> None:
        self.vocabulary, self.grammar = vocabulary, grammar
        self.finders = Finders(
            vocabulary, Gazetteer(vocabulary), Namer(grammar), Anaphors(grammar), Attribution(grammar, vocabulary)
        )
        self.modality, self.compounds, self.spellings = Modality(grammar), Compounds(vocabulary), Spellings(vocabulary)
        self.sites = NamedSites(vocabulary)
        self.speakers = Billing(self.finders.namer.words, self.finders.namer.latin.romanised)
        self.around = Around(grammar.rules)
        self.kinds = Kinds(vocabulary)
        asked = {rule.address: self.kinds.asked(rule.local) for rule in grammar.rules}
        self._last = {rule.address: asked.pop(rule.address) for rule in grammar.rules if reads_last(rule)}
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
        headed = {article.id: headed_as_written(article, document.text) for article in articles}
        with without_collector():  # what is made of a page has no cycles
            together = findings(articles, self.finders)
            facts = [fact for found in together for fact in self._facts(document, found, headed, trace)]
        entities: dict[str, Node] = {}
        known = self.vocabulary.entities
        # Each once by its identity first: most facts are of the same few.
        for node in {id(node): node for f in facts for node in (f.subject, f.object, f.attributed_to)}.values():
            if node is not None and node.id not in known:
                entities.setdefault(node.id, node)
        return Extraction(document, tuple(headed.values()), tuple(entities.values()), tuple(facts))

    def _facts(
        self, document: Document, found: list[Finding], headed: Mapping[str, Article], trace: Trace | None
    ) -> Iterator[Fact]:
        """Yield the facts of some articles, of each the header's first; `headed` has them as the document writes it."""
        heads = [headed[one.article.id] for one in found]
        read = [self._reading(document, *both, trace) for both in zip(found, heads, strict=True)]
        held = iter(self._held([one for each in read for one in each.views if one[0].sentence.kind != "cell"], trace))
        stated = [self._stated(document, one, held, trace) for one in read]
        for head, facts in zip(heads, facts_of(stated, document), strict=True):
            yield from header_facts(document, head, self.finders.gazetteer)
            yield from facts

    def _reading(self, document: Document, found: Finding, headed: Article, trace: Trace | None) -> _Reading:
        """Return the sentences of an article; `headed` is the same with its header as the document writes it."""
        events = Events(self.grammar, self.vocabulary)
        narrative = Narrative(found.article, self.finders, article_node(document, headed), found)
        views: list[tuple[View, Context]] = []
        for view in narrative.views():
            defaults = narrative.defaults()
            views.append((view, Context(self.vocabulary, events, self.modality, self.around, defaults, trace)))
        return _Reading(found.article, narrative, events, views)

    def _stated(
        self, document: Document, read: _Reading, held: Iterator[tuple[Held, int]], trace: Trace | None
    ) -> Stated:
        """Return what one article states; `held` gives what holds in its sentences but those of tables."""
        article, narrative, events, views = read
        stated: list[Assertion] = []
        rows: list[tuple[View, Context]] = []
        form: list[Entry] = []
        decree = narrative.decree(document.text)
        stated += decree.issued() if decree is not None else []
        captions, holders = Captions(self.vocabulary, article.masked), HeldFirm()
        for view, context in views:
            if view.start in narrative.beginnings:
                events.begin()
            if view.sentence.kind == "cell":
                rows.append((view, context))
                continue
            own = [*own_clauses(view, decree, context.defaults)]
            holders.tell(view, context.defaults)
            told_here = self._read(view, context, *next(held))
            holders.note(told_here)
            stated += self._table(rows, context, captions, article, stated)
            stated += ordered(view, told_here, own) if decree is not None and own else told_here
            stated += self.compounds.stated(view.mentions)
            stated += self.sites.stated(view.text, view.start, view.mentions)
            stated += own
            stated += replies(view)
            stated += restrictions(view)
            stated += repeals(view)
            stated += turnovers(view, article.masked)
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
        stated += board_signatures.stated(article.masked, document.text, narrative.mentions)
        stated += tenders.stated(article, narrative.mentions)
        stated += hearsay.plans(article.masked, article.start, narrative.mentions)
        stated = programmes.told(stated, article, narrative.mentions, self.speakers)
        stated = sheet_owners.owned(stated, article.masked, narrative.mentions)
        stated += branches.stated(narrative.branches)
        stated += [*periods.stated(narrative.periods), *narrative.called]
        stated += tops(stated)
        events.merge()
        nodes = Nodes(events, document.text, self.vocabulary.entities)
        return Stated(stated, nodes, article, narrative.page, narrative.mentions)

    def _table(
        self,
        run: list[tuple[View, Context]],
        behind: Context,
        captions: Captions,
        article: Article,
        stated: list[Assertion],
    ) -> list[Assertion]:
        """Return what a run of rows states as a table, or row by row where it has no known head.

        A row that stands alone may name its firm itself, which what stands `behind` it knows.
        """
        if not run:
            return []
        rows, context = [view for view, _ in run], run[-1][1] if len(run) > 1 else behind
        if deals := self.forms.rows(rows, context):
            silent = (row for row in rows[1:] if not any(row.start <= a.start < row.sentence.end for a in deals))
            return [*deals, *(a for row in silent for a in self.read(row, context))]
        title = article.header.title
        owner = captions.owner(rows[0], context, stated)
        told = (title.text if title else "", owner, captions.others(stated))
        over = scope(captions, told[0], article.header.published_iso)
        found = self.tables.read(rows, context, captions.last, *told, over)
        if len(rows) == 1:  # a line with bars in it, as reports set over their text: SMIC (981 HK) | BUY | TP HK$92
            captions.show(rows[0])
        return found if found is not None else [a for row in rows for a in self.read(row, context)]

    def _found(self, views: list[View], trace: Trace | None) -> list[_Found]:
        """Return what is found in sentences, in all by one finder before the next one begins.

        That is faster by a twentieth, where others share the processor: what a finder asks stays at hand.
        """
        lacking = [self.kinds.lacking(view.mentions) for view in views]
        matches = [self.templates.find(view, lacks) for view, lacks in zip(views, lacking, strict=True)]
        lacking = lacking if trace is None else [0] * len(views)
        hits = [self.triggers.find(view.text, lacks) for view, lacks in zip(views, lacking, strict=True)]
        return [*map(_Found, lacking, matches, hits)]

    def _held(self, views: list[tuple[View, Context]], trace: Trace | None) -> list[tuple[Held, int]]:
        """Return what holds in sentences, and which kinds of mentions each lacks."""
        found = self._found([view for view, _ in views], trace)
        sentences = [(*one, matches, hits) for one, (_, matches, hits) in zip(views, found, strict=True)]
        return [*zip(holding(sentences, self._last), [each.lacking for each in found], strict=True)]

    def read(self, view: View, context: Context) -> list[Assertion]:
        """Return what one sentence states, by frames, templates and quotations; events before what is said of them."""
        return self._read(view, context, *self._held([(view, context)], context.trace)[0])

    def _read(self, view: View, context: Context, held: Held, lacking: int) -> list[Assertion]:
        evoking, stating, last = held
        out: list[Assertion] = []
        for applied in evoking:
            made = event_assertions(applied)
            out += made if context.trace is None else told(made, applied)
        for one in stating:
            made = statement_assertions(one)
            out += made if context.trace is None else told(made, one.applied)
        if last and view.language == "en":
            rest = mark(view, out, (h for h in last if self.around.allows(h.rule, view, h.start, h.end)))
            vain = frozenset[str]() if rest or context.trace is not None else self._needing
            for hit in last:
                if hit.rule.address not in vain and not self._last[hit.rule.address] & lacking:
                    out += apply(hit, view, context)
        if view.language == "en":
            out = english_rounds(view, out)
            out += shareholders(view, out, context.defaults)
        else:
            out = [*round_lists(view, out), *chinese_holders(view, context.defaults)]
        out += round_line(view, out)
        out = revised_statements(view, out, self.finders.attribution)
        return [*out, *soft(view, self.finders.attribution, out)]


@once
def extractor() -> Extractor:
    """Return the extractor of the ontology that is in use (built once a process)."""
    return Extractor(load(), load_grammar())


def extract(document: Document, tools: Extractor | None = None) -> Extraction:
    """Return what a document yields and is sure enough to be told; see Extractor.extract."""
    tools = tools or extractor()
    return without_unsure(tools.extract(document), tools.vocabulary.event_classes)
