"""From a document to its facts: a pure function of the text and the ontology."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from graph.model import Article, Document, Extraction, Fact, Node, Sentence, Value
from loaders.aliases import Alias, aliases, short_title
from loaders.articles import split
from loaders.attribution import Attribution
from loaders.coordination import groups
from loaders.events import Assertion, Event, Events
from loaders.frames import Context, apply
from loaders.gazetteer import Gazetteer
from loaders.header_facts import header_facts
from loaders.mentions import Mention, drop_overlaps
from loaders.modality import Modality
from loaders.moments import Anchor, find_moments, infer_anchor
from loaders.naming import Namer, short_names, surname
from loaders.phrases import assertions, soft
from loaders.quantities import find_quantities
from loaders.reference import Anaphors, Discourse
from loaders.sentences import sentences
from loaders.slots import hangs, subject_of
from loaders.templates import Templates
from loaders.triggers import Triggers
from loaders.view import View, clauses, language_of
from ontology.grammar import Grammar, load_grammar
from ontology.vocabulary import Vocabulary, load


class Extractor:
    """The ontology compiled into an extractor; build once, use for any number of documents."""

    def __init__(self, vocabulary: Vocabulary, grammar: Grammar) -> None:
        self.vocabulary, self.grammar = vocabulary, grammar
        self.gazetteer = Gazetteer(vocabulary)
        self.namer = Namer(grammar)
        self.anaphors = Anaphors(grammar)
        self.modality = Modality(grammar)
        self.attribution = Attribution(grammar, vocabulary)
        self.triggers = Triggers(tuple(r for r in grammar.rules if r.triggers))
        self.templates = Templates(tuple(r for r in grammar.rules if r.patterns), vocabulary)

    def extract(self, document: Document) -> Extraction:
        """Return the articles, new entities and facts of a document.

        Raises:
            EmptyDocument: nothing is left to read.
        """
        articles = split(document)
        facts: list[Fact] = []
        entities: dict[str, Node] = {}
        for article in articles:
            reading = Reading(self, document, article)
            facts += reading.facts()
            for fact in facts:
                for node in (fact.subject, fact.object, fact.attributed_to):
                    if node is not None and node.id not in self.vocabulary.entities:
                        entities.setdefault(node.id, node)
        return Extraction(document, articles, tuple(entities.values()), tuple(facts))


class Reading:
    """One article being read."""

    def __init__(self, tools: Extractor, document: Document, article: Article) -> None:
        self._tools, self._document, self._article = tools, document, article
        self._events = Events(tools.grammar, tools.vocabulary)
        self._body = article.masked[article.start:article.end]
        self._aliases: list[Alias] = []
        self._dated: tuple[int, str | None] = (-1, None)

    def facts(self) -> list[Fact]:
        """Return the article's facts in order of their place, each once."""
        found = header_facts(self._document, self._article, self._tools.gazetteer)
        stated: list[Assertion] = []
        for view in self._views():
            stated += self._sentence(view)
        stated += [self._alias(a) for a in self._aliases]
        self._events.merge()
        made = [f for a in stated if (f := self._fact(a)) is not None]
        return [*found, *_unique(made)]

    def _anchor(self) -> Anchor | None:
        iso = self._article.header.published_iso
        if iso and re.match(r"\d{4}-\d\d-\d\d", iso):
            return Anchor(dt.date.fromisoformat(iso[:10]), False)
        return infer_anchor(self._body)

    def _mentions(self) -> list[Mention]:
        """Return all mentions of the body (offsets in it): names, new names, numbers, dates; no overlaps."""
        text = self._body
        known = self._tools.gazetteer.find(text)
        new = self._tools.namer.find(text, known)
        moments = [Mention(m.start, m.end, text[m.start:m.end], "moment", moment=m) for m in find_moments(text, self._anchor())]
        numbers = [Mention(q.start, q.end, text[q.start:q.end], "quantity", quantity=q) for q in find_quantities(text)]
        names = self._link(text, known, new)
        return drop_overlaps([*names, *moments, *[n for n in numbers if not _within(n, names)]])

    def _link(self, text: str, known: list[Mention], new: list[Mention]) -> list[Mention]:
        """Join the names of one thing within the article: full and short, bracketed, in the lexicon under a part."""
        taken = drop_overlaps([*known, *[n for n in new if n.kind == "new"]])
        self._aliases = [a for a in aliases(text, taken)]
        self._aliases += self._issuer_alias(text, taken)
        forms: dict[str, Node] = {}
        for alias in self._aliases:
            if alias.kind == "alias" and alias.owner.node:
                forms.setdefault(alias.text, alias.owner.node)
        people: dict[str, set[str]] = {}
        for m in sorted((m for m in taken if m.kind == "new" and m.node), key=lambda m: -len(m.text)):
            node = forms.get(m.text) or m.node
            assert node is not None
            if self._tools.vocabulary.is_a(node.cls, "Organization"):
                for form in (m.text, *short_names(m.text)):
                    if not self._tools.namer.is_common(form):
                        forms.setdefault(form, node)
            elif node.cls == "Person" and (short := surname(m.text)):
                people.setdefault(short, set()).add(node.id)
                forms.setdefault(short, node)
        forms = {f: n for f, n in forms.items() if len(people.get(f, ())) < 2}
        named = {m.text for m in known}
        forms = {form: node for form, node in forms.items() if form not in named}
        pattern = _alternation(forms)
        local = [Mention(m.start(), m.end(), m[0], "new", forms[m[0]]) for m in pattern.finditer(text)] if forms else []
        renamed = [replace(m, node=forms[m.text]) if m.text in forms else m for m in new]
        return [*known, *local, *renamed]

    @staticmethod
    def _issuer_alias(text: str, taken: list[Mention]) -> list[Alias]:
        """Return the short name that a notice's head gives its issuer, the firm whose full name comes first."""
        found = short_title(text)
        firm = next((m for m in taken if m.node and m.text.endswith(("公司", "Ltd", "Limited"))), None)
        if found is None or firm is None or found[2] == firm.text:
            return []
        return [Alias(firm, found[0], found[1], found[2], "alias")]

    def _views(self) -> Iterator[View]:
        """Yield the sentences with their mentions, references resolved in reading order."""
        everything = [_shift(m, self._article.start) for m in self._mentions()]
        self._aliases = [replace(a, owner=_shift(a.owner, self._article.start), start=a.start + self._article.start,
                                 end=a.end + self._article.start) for a in self._aliases]
        title = self._article.header.title
        in_title = [m for m in everything if title and title.start <= m.start and m.end <= title.end and m.node]
        self._discourse = Discourse(self._tools.vocabulary, in_title, everything)
        at = 0
        for sentence in sentences(self._article):
            while at < len(everything) and everything[at].start < sentence.start:
                at += 1
            here, i = [], at
            while i < len(everything) and everything[i].end <= sentence.end:
                here.append(everything[i])
                i += 1
            view = self._view(sentence, here)
            yield view
            self._discourse.remember(here, subject_of(view))

    def _view(self, sentence: Sentence, here: list[Mention]) -> View:
        tools = self._tools
        resolved = list(here)
        for anaphor, cls in tools.anaphors.find(sentence.text):
            anaphor = _shift(anaphor, sentence.start)
            if any(m.start < anaphor.end and anaphor.start < m.end and m.kind != "proper" for m in here):
                continue
            found = self._discourse.resolve(anaphor, cls, [m for m in resolved if m.end <= anaphor.start
                                                           and not hangs(sentence.text[:m.start - sentence.start])])
            if found is not None:
                resolved = [m for m in resolved if m.end <= found.start or found.end <= m.start] + [found]
        resolved.sort(key=lambda m: m.start)
        made = groups(sentence.text, sentence.start, resolved, tools.vocabulary)
        view = View(sentence, resolved, made, clauses(sentence, resolved), language_of(sentence.text))
        view.as_of = self._date_of(view)
        view.speaker = tools.attribution.speaker(sentence.text, sentence.start, made)
        return view

    def _date_of(self, view: View) -> str | None:
        """Return the date for which a sentence's figures hold: its own first one, else that of the paragraph so far."""
        own = next((m.moment.iso for m in view.mentions if m.moment and m.moment.iso and m.moment.role in ("on", "as_of", "during")), None)
        if own is None and self._dated[0] == view.sentence.paragraph:
            return self._dated[1]
        self._dated = (view.sentence.paragraph, own)
        return own

    def _defaults(self) -> dict[str, Mention]:
        """Return what stands in where a sentence names no subject: the last company, the title's thing."""
        defaults: dict[str, Mention] = {}
        for cls in ("Company", "DataExchange", "Policy", "Programme", "Conference", "Facility", "Instrument", "Organization", "Person", "Place"):
            for case, mention in (("topic", self._discourse.topic(cls)), ("title", self._discourse.protagonist(cls))):
                if mention is not None:
                    defaults[f"{case}:{cls}"] = mention
        return defaults

    def _sentence(self, view: View) -> list[Assertion]:
        tools = self._tools
        context = Context(tools.vocabulary, self._events, tools.modality, self._defaults())
        out: list[Assertion] = []
        for hit in tools.triggers.find(view.text):
            out += apply(hit, view, context)
        for match in tools.templates.find(view):
            out += assertions(match, view, context)
        return out + soft(view, tools.attribution)

    def _alias(self, alias: Alias) -> Assertion:
        node = alias.owner.node
        assert node is not None
        predicate = "ticker" if alias.kind == "code" else "alsoKnownAs"
        return Assertion(node, predicate, None, Value(text=alias.text), None, "done", None, min(alias.owner.start, alias.start), max(alias.owner.end, alias.end),
                         f"brackets/{alias.kind}", 0.95)

    def _node(self, thing: Node | Event) -> Node:
        return self._events.node(thing) if isinstance(thing, Event) else thing

    def _fact(self, a: Assertion) -> Fact | None:
        text = self._document.text
        start, end = max(0, a.start), min(len(text), a.end)
        quote = text[start:end]
        if not quote.strip() or (a.object is None and a.value is None):
            return None
        subject, target = self._node(a.subject), self._node(a.object) if a.object is not None else None
        if target is not None and target.id == subject.id:
            return None
        return Fact(self._document.path, self._article.id, subject, a.predicate, target, a.value, a.date, a.status,
                    a.speaker, start, end, quote, a.rule, a.confidence)


def _shift(m: Mention, by: int) -> Mention:
    return replace(m, start=m.start + by, end=m.end + by)


def _within(m: Mention, others: list[Mention]) -> bool:
    return any(o.start <= m.start and m.end <= o.end for o in others)


def _alternation(forms: dict[str, Node]) -> re.Pattern[str]:
    parts = [rf"\b{re.escape(f)}\b" if f.isascii() else re.escape(f) for f in sorted(forms, key=len, reverse=True)]
    return re.compile("|".join(parts))


def _unique(facts: list[Fact]) -> list[Fact]:
    """Keep of facts that say the same the surest, in order of place."""
    best: dict[tuple[object, ...], Fact] = {}
    for f in facts:
        value = (f.value.number, f.value.unit, f.value.date, (f.value.text or "").lower(), f.value.of) if f.value else None
        key = (f.subject.id, f.predicate, f.object.id if f.object else None, value)
        if key not in best or f.confidence > best[key].confidence:
            best[key] = f
    return sorted(best.values(), key=lambda f: (f.start, f.end, f.predicate))


@lru_cache(maxsize=1)
def extractor() -> Extractor:
    """Return the extractor of this installation's ontology (built once a process)."""
    return Extractor(load(), load_grammar())


def extract(document: Document, tools: Extractor | None = None) -> Extraction:
    """Return all that a document yields; see Extractor.extract."""
    return (tools or extractor()).extract(document)
