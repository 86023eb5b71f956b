"""An article as it is read: sentence by sentence, with mentions found and references resolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from operator import itemgetter

from graph.model import Article, Node, Sentence
from loaders.aliases import Alias
from loaders.anaphors import behind, is_based, tells_of_another, unseated
from loaders.backers import is_backer
from loaders.carried_dates import CarriedDates
from loaders.decrees import Decree, decree
from loaders.defaults import Defaults
from loaders.dues import of_the_telling
from loaders.epithets import seats
from loaders.finding import Finders, Finding, findings
from loaders.funded import Funded
from loaders.goods import trade_goods
from loaders.headings import heading_firm, heading_place, heads, owner_of
from loaders.hearing import Hearing
from loaders.interviews import Host, host, ourselves
from loaders.issuers import headed_by, is_capital, is_capital_line, issuer
from loaders.label_lines import is_of_sheet, sheet_at
from loaders.last_resorts import last_resorts
from loaders.leads import means_nobody
from loaders.mentions import Mention
from loaders.oblique import hangs
from loaders.overlong import bounded
from loaders.own_titles import headlined
from loaders.patterns import WARES
from loaders.proceedings import Matters
from loaders.pronouns import pronouns
from loaders.reference import OF_TWO, Discourse
from loaders.reported_periods import ReportedPeriods
from loaders.rumours import Rumours
from loaders.sketches import Sketch, draw, sketched
from loaders.trading import TradingDays, trading_day
from loaders.unnamed_speakers import in_quotation
from loaders.ventures import Ventures
from loaders.view import View

_START = itemgetter(0)


class Narrative:
    """One article with its mentions; iterate `views()` once, in reading order."""

    def __init__(
        self, article: Article, finders: Finders, me: Node | None = None, found: Finding | None = None
    ) -> None:
        """Take the article, what finds mentions, and the article's own node (what a report says, it says).

        `found` is what was found in it, where that was done for several articles together.
        """
        self._article, self._finders = article, finders
        self._found = found = found or next(findings([article], finders))[0]
        self._own = last_resorts(article, finders.gazetteer, finders.namer, finders.vocabulary, me)
        body, self.page, self.called = found.body, found.page, found.called
        self.beginnings = found.beginnings
        self._mentions = found.placed
        self.aliases = [_shift_alias(a, article.start) for a in found.aliases]
        self.sessions = [replace(s, mention=_shift(s.mention, article.start)) for s in found.sessions]
        self.branches = [replace(b, mention=_shift(b.mention, article.start)) for b in found.branches]
        self.periods = [replace(p, mention=_shift(p.mention, article.start)) for p in found.periods]
        self._trading = TradingDays(trading_day(article.header.published_iso, body, found.mentions))
        title = article.header.title
        self._discourse = Discourse(finders.vocabulary, headlined(article, self._mentions), self._mentions)
        self._papers = issuer(body, found.mentions) or found.self_named
        if (firm := self._papers) is not None:
            self._discourse.own(_shift(firm, article.start))
        elif (firm := self._own.pop("title:Company", None)) is not None:
            self._discourse.own(firm)
        told = None if self._papers is not None else host(body, found.mentions)
        self._host = Host(_shift(told.firm, article.start), told.since + article.start) if told is not None else None
        if self._host is not None:
            self._discourse.own(self._host.firm)
        self._ventures, self._rumours, self._matters = Ventures(), Rumours(), Matters(title.text if title else "")
        self._funded = Funded()
        self._dates, self._reported = CarriedDates(), ReportedPeriods()
        self._firms, self._listed = self._discourse.firms, False
        self._hearing = Hearing(article, self._discourse)
        self._day: Mention | None = None  # the last day of which a sentence before told
        self._shown: Defaults | None = None  # those of the sentence at hand, where all have been read

    def decree(self, text: str) -> Decree | None:
        """Return the decree that the article is, None where it is none; `text` is the document's."""
        return decree(text, self._article, self._discourse.titled("Policy"), self._mentions)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All names, numbers and moments of the article, in reading order."""
        return tuple(self._mentions)

    def views(self) -> Iterator[View]:
        """Yield the sentences with their mentions."""
        starts, discourse, finders = self.beginnings, self._discourse, self._finders
        shown: list[tuple[View, Defaults]] = []
        sketches = self._sketched(bounded(self._found.sentences))
        for sketch in sketches:
            sentence, here = sketch.sentence, sketch.here
            text = sentence.text
            discourse.people.enter(sentence.paragraph)
            discourse.meet(here, sentence)
            heading = heads(sentence) and not is_of_sheet(text)
            if heading:
                discourse.turn(text)
            if sentence.start in starts:
                discourse.begin()
            firm = headed_by(sentence, here) if here else None
            if firm is not None or (self._listed and is_capital_line(sentence)):
                discourse.own(firm)  # nobody known where the next of a list of firms begins
                self._listed = firm is not None and is_capital(firm)
            discourse.sheet = sheet_at(sentence, here, discourse.sheet, heading=heading)
            if sketch.anaphors:
                draw([sketch], [self._resolved(sketch)], finders.vocabulary, finders.attribution)
            view = sketch.view
            view.speaker = self._hearing.speaker(sentence, sketch.own)
            view.papers = self._papers.node if self._papers is not None else None
            ours = tuple(ourselves(view, self._host)) if self._host is not None else ()
            if self._host is not None and ours:
                discourse.remember([], self._host.firm)
            shown.append((view, self.defaults()))
            if view.language == "en":
                topic = partial(discourse.topic, "Company")
                view.pronouns = tuple(pronouns(view, discourse.last, sketch.subject, topic))
                view.pronouns += ours
            if here:
                owner = (heading_firm(here) or heading_place(sentence, here)) if heading else owner_of(view)
                if owner is not None:
                    discourse.remember([], owner)
            discourse.remember(here, sketch.subject or discourse.resumed(text, here))
            for m in reversed(here):
                if (t := m.moment) is None:
                    continue
                if len(t.iso or "") > len("2025") and t.role in ("on", "from") and not of_the_telling(view, m):
                    self._day = m
                    break
        self._tell(sketches, starts)
        for view, self._shown in shown:
            yield view
        self._shown = None

    def _sketched(self, read: Sequence[Sentence]) -> list[Sketch]:
        """Return sentences as they are read ahead of what the article has spoken of so far."""
        for sentence in read:
            self.page.turn(sentence.start - self._article.start, sentence.text)
        found = sketched(read, self._mentions, self._finders.anaphors)
        whole = [sketch for sketch in found if not sketch.anaphors]
        draw(whole, [sketch.meant for sketch in whole], self._finders.vocabulary, self._finders.attribution)
        return found

    def _tell(self, sketches: list[Sketch], starts: AbstractSet[int]) -> None:
        """Tell views what the article says of them beside who speaks; `starts` are where its items begin."""
        views = [sketch.view for sketch in sketches]
        for view in views:
            view.as_of, view.reported = self._dates.of(view), self._reported.of(view)
        for view in views:
            view.firms, view.rumoured = self._firms, self._rumours.holds(view.sentence)
            view.trading_day = self._trading.of(view)
        for view in views:
            if view.start in starts:
                self._matters.begin()
            view.matter = self._matters.of(view.sentence)
        for view in views:
            self._ventures.tell(view)
            self._funded.tell(view)
        defined = any(m.kind == "anaphor" for m in self._mentions)  # words that the text defines stand for a thing
        for sketch in sketches:
            if sketch.anaphors or defined:
                self._call(sketch)

    def _call(self, sketch: Sketch) -> None:
        """Keep what the words say by which a sentence calls a thing."""
        view = sketch.view
        if any(m.kind == "anaphor" for m in view.mentions):
            left = [m for m in sketch.here if m not in sketch.meant]
            self.called += [*seats(left, view.mentions), *trade_goods(view.mentions, sketch.meant)]

    def _resolved(self, sketch: Sketch) -> list[Mention]:
        """Return a sentence's mentions with its anaphors among them."""
        sentence, here = sketch.sentence, sketch.meant
        resolved = list(here)
        within = partial(in_quotation, sentence.text)
        for anaphor, cls in sketch.anaphors:
            placed = _shift(anaphor, sentence.start)
            inner = [m for m in here if m.start < placed.end and placed.start < m.end and m.kind != "proper"]
            if cls in ("Company", "Product"):  # "The DRAM module maker", "the card"
                inner = [m for m in inner if m.node is None or m.node.cls not in WARES]
            told = [m for m in inner if m.quantity is None and not is_based(sentence, m)]
            if inner and (cls != "Company" or told):
                continue
            if cls == "Company" and tells_of_another(sentence, placed, here):
                continue
            if means_nobody(sentence, placed, here):
                continue
            if seats := [m for m in inner if m.quantity is None]:  # "the Suzhou-based company": the place stays
                placed = unseated(placed, seats, sentence)
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
        return sorted(resolved, key=_START)

    def defaults(self) -> Defaults:
        """Return what stands in where the sentence just read names no subject."""
        if self._shown is not None:
            return self._shown
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
