"""An article as it is read: sentence by sentence, with mentions found and references resolved."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter

from graph.model import Article, Node, Sentence
from loaders.aliases import Alias
from loaders.anaphors import Anaphors, behind, is_based
from loaders.attribution import Attribution
from loaders.backers import is_backer
from loaders.branches import Branch, branches
from loaders.coordination import groups
from loaders.currency import homed
from loaders.dating import compared, of_founding
from loaders.defaults import Defaults
from loaders.digests import items
from loaders.dues import of_the_telling
from loaders.epithets import seats, without_epithets
from loaders.events import Assertion
from loaders.funds import funds
from loaders.gazetteer import Gazetteer
from loaders.goods import trade_goods
from loaders.headings import heading_firm, heading_place, heads, owner_of
from loaders.hearing import Hearing
from loaders.issuers import headed_by, is_capital, is_capital_line, issuer
from loaders.label_lines import is_label_line, may_label, named_by_label
from loaders.last_resorts import last_resorts
from loaders.leads import means_nobody
from loaders.led_items import led
from loaders.localbodies import local_bodies
from loaders.localpolicies import local_policies
from loaders.localsites import local_sites
from loaders.mentions import Mention, Spans, drop_overlaps, shifted
from loaders.misnomers import without_misnomers
from loaders.moments import Anchor, Times, find_moments, infer_anchor, numbered_anchor, times
from loaders.named import Named, named_in
from loaders.naming import Namer
from loaders.oblique import hangs
from loaders.overlong import bounded
from loaders.own_titles import headlined, papers
from loaders.parties import OWN, defined, occurrences
from loaders.patterns import WARES
from loaders.periods import Period, periods
from loaders.phases import phases
from loaders.proceedings import Matters
from loaders.quantities import find_quantities
from loaders.reference import OF_TWO, Discourse
from loaders.rumours import Rumours
from loaders.sentences import sentences
from loaders.sessions import Session, sessions
from loaders.spoken_of import subject_of
from loaders.trademarks import marked
from loaders.trading import TradingDays, trading_day
from loaders.undated import enumerated, told_again, unknown
from loaders.unnamed import unnamed
from loaders.unnamed_speakers import in_quotation
from loaders.ventures import Ventures
from loaders.view import View, clauses, language_of
from loaders.works import works
from ontology.vocabulary import Vocabulary

_START, _END = itemgetter(0), itemgetter(1)


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds mentions, compiled from the ontology."""

    vocabulary: Vocabulary
    gazetteer: Gazetteer
    namer: Namer
    anaphors: Anaphors
    attribution: Attribution


class Narrative:
    """One article with its mentions; iterate `views()` once, in reading order."""

    def __init__(
        self, article: Article, finders: Finders, me: Node | None = None, named: Named | None = None
    ) -> None:
        """Take the article, what finds mentions, and the article's own node (what a report says, it says).

        `named` are the names in it, if they have been found already.
        """
        self._article, self._finders = article, finders
        self._own = last_resorts(article, finders.gazetteer, finders.namer, finders.vocabulary, me)
        self.sessions: list[Session] = []
        self.branches: list[Branch] = []
        self.periods: list[Period] = []
        self._self_named: Mention | None = None  # the firm that the text calls 公司 or "the Company"
        self.called: list[Assertion] = []  # what the words say by which a firm is called
        named = named or next(named_in([article], finders.gazetteer, finders.namer, finders.vocabulary))
        body, self.page = named.body, named.page
        found = self._find(named)
        self._mentions = shifted(found, article.start)
        self.aliases = [_shift_alias(a, article.start) for a in named.aliases]
        self.sessions = [replace(s, mention=_shift(s.mention, article.start)) for s in self.sessions]
        self.branches = [replace(b, mention=_shift(b.mention, article.start)) for b in self.branches]
        self.periods = [replace(p, mention=_shift(p.mention, article.start)) for p in self.periods]
        self._trading = TradingDays(trading_day(article.header.published_iso, body, found))
        title = article.header.title
        self._discourse = Discourse(finders.vocabulary, headlined(article, self._mentions), self._mentions)
        if (firm := issuer(body, found) or self._self_named) is not None:
            self._discourse.own(_shift(firm, article.start))
        elif (firm := self._own.pop("title:Company", None)) is not None:
            self._discourse.own(firm)
        self._ventures, self._rumours, self._matters = Ventures(), Rumours(), Matters(title.text if title else "")
        self._dated: tuple[int, str | None] = (-1, None)
        self._firms, self._listed = self._discourse.firms, False
        self._hearing = Hearing(article, self._discourse)
        self._day: Mention | None = None  # the last day of which a sentence before told

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All names, numbers and moments of the article, in reading order."""
        return tuple(self._mentions)

    def _anchor(self, body: str, read: Times) -> Anchor | None:
        iso = self._article.header.published_iso
        if iso and re.match(r"\d{4}-\d\d-\d\d", iso):
            return Anchor(dt.date.fromisoformat(iso[:10]), False)
        if iso and re.fullmatch(r"\d{4}(?:-\d\d)?", iso):
            first = dt.date(int(iso[:4]), int(iso[5:] or 12), 1)
            return Anchor(first, True, "month" if iso[5:] else "year")
        return infer_anchor(body, read) or numbered_anchor(body)

    def _find(self, named: Named) -> list[Mention]:
        """Return all mentions of the body, none overlapping (offsets in the body)."""
        finders, body = self._finders, named.body
        names = without_misnomers(body, marked(body, named.names))
        terms = defined(body, names, finders.vocabulary)
        own = next((node for term, node in terms.items() if term in OWN), None)
        self._self_named = next((m for m in names if own is not None and m.node == own), None)
        names = [*names, *occurrences(body, terms, names)]
        read = times(body)
        told, counted = find_moments(body, self._anchor(body, read), read), find_quantities(body, read)
        moments = [Mention(m.start, m.end, body[m.start : m.end], "moment", moment=m) for m in told]
        counted = homed(body, counted, self._article.yuan) if self._article.yuan != "CNY" else counted
        numbers = [Mention(q.start, q.end, body[q.start : q.end], "quantity", quantity=q) for q in counted]
        spans = Spans(names)
        free = [n for n in numbers if not spans.holds(n)]
        placed, self.sessions = sessions(body, drop_overlaps(funds(body, [*names, *moments, *free])))
        parted, self.branches = branches(body, drop_overlaps(placed) if self.sessions else placed, finders.vocabulary)
        sited = works(body, phases(body, local_sites(body, parted), finders.vocabulary), finders.vocabulary)
        sited = unnamed(body, sited, finders.vocabulary)
        ruled, owned = local_policies(body, local_bodies(body, sited, finders.vocabulary))
        start = self._article.start
        ruled, noted = papers(body, ruled, self._article)
        self.called += [replace(a, start=a.start + start, end=a.end + start) for a in (*owned, *noted)]
        dated, self.periods = periods(body, ruled, finders.vocabulary)
        return dated

    def views(self) -> Iterator[View]:
        """Yield the sentences with their mentions."""
        read = list(sentences(self._article))
        starts = items(read) | led(read, self._mentions)
        begin, ends = [*map(_START, self._mentions)], [*map(_END, self._mentions)]
        discourse = self._discourse
        for sentence in bounded(read):
            start, text = sentence.start, sentence.text
            at = bisect_left(begin, start)
            here = self._mentions[at : bisect_right(ends, sentence.end, at)]
            self.page.turn(start - self._article.start, text)
            discourse.people.enter(sentence.paragraph)
            discourse.meet(here, sentence)
            heading = heads(sentence)
            if heading:
                discourse.turn(text)
            if start in starts:
                discourse.begin()
                self._matters.begin()
            firm = headed_by(sentence, here) if here else None
            if firm is not None or (self._listed and is_capital_line(sentence)):
                discourse.own(firm)  # nobody known where the next of a list of firms begins
                self._listed = firm is not None and is_capital(firm)
            if not may_label(text):
                discourse.sheet(None)
            elif (firm := named_by_label(sentence, here)) is not None or not is_label_line(sentence):
                discourse.sheet(firm)
            view = self._view(sentence, here)
            self._ventures.tell(view)
            yield view
            owner = (heading_firm(here) or heading_place(sentence, here)) if heading else owner_of(view)
            if owner is not None:
                discourse.remember([], owner)
            discourse.remember(here, (subject_of(view) if view.mentions else None) or discourse.resumed(text, here))
            for m in reversed(here):
                if (t := m.moment) is None:
                    continue
                if len(t.iso or "") > len("2025") and t.role in ("on", "from") and not of_the_telling(view, m):
                    self._day = m
                    break

    def _view(self, sentence: Sentence, here: list[Mention]) -> View:
        text, start = sentence.text, sentence.start
        meant = without_epithets(text, start, here)
        resolved = self._resolved(sentence, meant)
        left = [m for m in here if m not in meant] if len(meant) < len(here) else []
        for m in resolved:
            if m.kind == "anaphor":
                self.called += [*seats(left, resolved), *trade_goods(resolved)]
                break
        made = groups(text, start, resolved, self._finders.vocabulary) if resolved else []
        view = View(sentence, resolved, made, clauses(sentence, resolved), language_of(text))
        view.as_of = self._date_of(view)
        view.firms, view.rumoured = self._firms, self._rumours.holds(sentence)
        view.trading_day, view.matter = self._trading.of(view), self._matters.of(sentence)
        own = self._finders.attribution.speaker(text, start, made) if made else None
        view.speaker = self._hearing.speaker(sentence, own)
        return view

    def _resolved(self, sentence: Sentence, here: list[Mention]) -> list[Mention]:
        """Return the sentence's mentions with its anaphors among them."""
        resolved = list(here)
        if not (anaphors := self._finders.anaphors.find(sentence.text)):
            return resolved
        within = partial(in_quotation, sentence.text)
        for anaphor, cls in anaphors:
            placed = _shift(anaphor, sentence.start)
            inner = [m for m in here if m.start < placed.end and placed.start < m.end and m.kind != "proper"]
            wares = any(m.node is not None and m.node.cls in WARES for m in inner)
            if cls == "Company" and not sentence.text[: anaphor.start].strip():  # "The DRAM module maker"
                inner = [m for m in inner if m.node is None or m.node.cls not in WARES]
            told = [m for m in inner if m.quantity is None and (wares or not is_based(sentence, m))]
            if inner and (cls != "Company" or told):
                continue
            if means_nobody(sentence, placed, here):
                continue
            if inner and any(m.quantity is None for m in inner):  # "the Suzhou-based company": the place stays
                placed = behind(placed, placed.end - len(placed.text.split()[-1].split("-")[-1]), sentence)
            elif inner:  # "the 380-employee company": the number stays
                placed = behind(placed, max(m.end for m in inner), sentence)
            free = [
                m for m in resolved
                if m.end <= placed.start
                and (within(anaphor.start) or not within(m.start - sentence.start))
                and (cls == "Place" or OF_TWO.search(placed.text)
                     or not hangs(sentence.text[: m.start - sentence.start]))
            ]  # fmt: skip
            found = self._discourse.resolve(
                placed, cls, _rated(free, resolved, placed.start) if cls == "Company" else free
            )
            if found is not None:
                resolved = [m for m in resolved if m.end <= found.start or found.end <= m.start] + [found]
        return sorted(resolved, key=lambda m: m.start)

    def _date_of(self, view: View) -> str | None:
        """Return the date for which a sentence's figures hold: its own first one, else the paragraph's so far."""
        paragraph = view.sentence.paragraph
        here = self._dated[0] == paragraph
        view.carried = self._dated[1] if here else None
        dated = [m for m in view.mentions if m.moment is not None]
        if not dated:
            self._dated = paragraph, view.carried
            return view.carried
        dated = [m for m in dated if m.moment and (m.moment.iso or unknown(m))]
        dated = [m for m in dated if not (of_founding(view, m) or compared(view, m))]
        first = next((m for m in dated if m.moment and m.moment.role in ("on", "as_of", "during")), None)
        if first is None and here:
            return view.carried
        own = (first.moment.iso or told_again(first, view.carried)) if first is not None and first.moment else None
        self._dated = paragraph, None if enumerated(view, dated) else own
        return own

    def defaults(self) -> Defaults:
        """Return what stands in where the sentence just read names no subject."""
        dated = {"recent:date": self._day} if self._day is not None else {}
        return Defaults(dated | self._own, self._discourse)


def _rated(free: list[Mention], everything: list[Mention], end: int) -> list[Mention]:
    """Return all that stands before an anaphor where only a broker's house is free: it speaks of whom it rates."""
    firms = [m for m in free if m.node is not None and m.node.cls in ("Company", "SecuritiesFirm")]
    return [m for m in everything if m.end <= end] if firms and all(map(is_backer, firms)) else free


def _shift(m: Mention, by: int) -> Mention:
    return Mention(m.start + by, m.end + by, m.text, m.kind, m.node, m.quantity, m.moment)


def _shift_alias(a: Alias, by: int) -> Alias:
    return replace(a, owner=_shift(a.owner, by), start=a.start + by, end=a.end + by)
