"""Reference: what "the exchange", 该公司 or "it" stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graph.model import Sentence
from loaders.backers import is_backer
from loaders.by_place import asks_the_host, is_of_party, seated
from loaders.called_bodies import of_noun
from loaders.compiling import compiled
from loaders.contested import contested
from loaders.facing import faces
from loaders.first_named import first_named, only, sole_other, soon_named
from loaders.issuers import is_shouted
from loaders.levels import of_level
from loaders.list_subjects import ListSubjects
from loaders.mentions import Mention
from loaders.of_two import of_two
from loaders.people import People
from loaders.provinces import province
from loaders.site_words import is_one_of_many, site_meant, whole_site
from loaders.spoken_of import is_silent
from loaders.that_firm import THAT_FIRM, but_backers, has_own, just_named, named_in_passing, of_news, that_firm
from loaders.trades import is_newcomer, is_trade
from loaders.ventures import Founded
from ontology.vocabulary import Vocabulary

# What an article that names one such thing only is about, though it names it once.
_ALONE = frozenset(("Facility", "Conference", "DataExchange", "Instrument"))
OF_TWO = compiled(r"\b(?:former|latter)$|[前后]者$|^这家", re.IGNORECASE)  # and 这家公司: they may hang on a word
_PROVINCE, _ITSELF, _NATION = ("全省", "该省", "省内"), ("Company", "Issuer", "Group"), compiled(r"country|nation|国")
_PARTIES = ("Company", "Organization", "StockExchange", "DataExchange", "Market", "Fund", "SecuritiesFirm")
_ITS_OWN = compiled(r"[Tt]h(?:is|ese)\s")


class Discourse:
    """What an article has spoken of so far, so that an anaphor or a missing subject finds its antecedent.

    It never crosses an article. The protagonist is the one thing of a class in the title, else the one named most.
    """

    def __init__(self, vocabulary: Vocabulary, title: list[Mention], everything: list[Mention]) -> None:
        self._vocabulary = vocabulary
        self._title = title
        named = [(m.node.id, m) for m in everything if m.node is not None and m.kind in ("name", "new")]
        self._counts = Counter([ident for ident, _ in named])
        self._all = dict(reversed(named))
        self._issuer = next((m for m in everything if is_shouted(m)), None)
        self._history: list[Mention] = []
        self._subjects: list[Mention] = []
        self._met: set[str] = set()  # what the text has named so far
        self._protagonists: dict[str, Mention | None] = {}
        self._digest = self._idle = self._begun = False  # the last sentence names no subject; an item begins
        self._alien = self._asked = False  # whether it speaks of, or asks, a party that it has not named
        self.sheet: tuple[Mention | None, ...] = ()  # the firm, or nobody known, on whose fact sheet the text is
        self._owner: Mention | None = None
        self._read: tuple[Sentence, ...] = ()  # the sentence at hand and the one before
        self.people, self._lists, self._founded = People(), ListSubjects(), Founded()

    @property
    def firms(self) -> int:
        """How many firms the article names, those who back firms not counted."""
        below = self._vocabulary.below("Company")
        return sum([m.node is not None and m.node.cls in below and not is_backer(m) for m in self._all.values()])

    def own(self, firm: Mention | None) -> None:
        """Take a firm for the one whose pages these are, from here on; nobody where none is known."""
        self._owner, self._subjects = firm, []

    def begin(self) -> None:
        """Forget all that was spoken of: an item of a digest begins, and whoever others name most is not in it."""
        self._subjects, self._history, self._protagonists, self._digest, self._alien = [], [], {}, True, False
        self._begun = True
        self.people.begin()

    def remember(self, mentions: list[Mention], subject: Mention | None) -> None:
        """Add the named mentions of a sentence, in order, and its subject."""
        head, self._begun = (mentions[0] if self._begun and mentions else None), False
        opens = head is not None and (head.kind == "proper" or head.start <= self._read[-1].start + 1)
        if subject is None and head is not None and opens and not head.text.isascii():
            subject = head if self._is(head, "Company") else None  # a Chinese digest's item opens with whom it is about
        if mentions:
            if new := [m for m in mentions if m.kind in ("name", "new") and m.node is not None]:
                self._history = [*self._history[-59:], *new][-60:]
            self.people.remember(mentions)
        self._idle = subject is None
        unit = subject is not None and subject.kind == "anaphor" and is_newcomer(subject.text)
        if subject is not None and not unit:  # "the unit" is told of beside its owner
            self._subjects, self._alien = [*self._subjects[-12:], subject], False

    def resumed(self, text: str, here: Sequence[Mention]) -> Mention | None:
        """Return the one firm that a sentence without a subject names, where the text has spoken of it before."""
        self._alien = self._alien or is_of_party(text, here)
        if not here or not text.isascii():
            return None
        firms = {m.node.id: m for m in here if m.kind in ("name", "new") and self._is(m, "Company") and m.node}
        firm = next(iter(firms.values())) if len(firms) == 1 and not is_silent(text) else None
        known = firm is not None and any(s.node == firm.node for s in self._subjects)
        return firm if firm is not None and known and not is_backer(firm) else None

    def meet(self, mentions: list[Mention], sentence: Sentence) -> None:
        """Take what a sentence names for known, from here on; behind a list the text goes on as before it."""
        self._read = (*self._read[-1:], sentence)
        self._founded.meet(sentence.text, sentence.start, mentions)
        self._subjects = self._subjects if self._digest else self._lists.at(sentence, self._subjects)
        if not self._met.issuperset(named := [m.node.id for m in mentions if m.node is not None]):
            self._met = self._met.union(named)  # never into it: a sentence before may keep it
        self._asked = self._asked or (not sentence.text.isascii() and asks_the_host(sentence.text))

    def turn(self, heading: str = "") -> None:
        """Forget who was spoken of last: a heading begins another matter."""
        self._subjects, self._alien = [], self._alien and not (heading.isupper() and heading.replace(" ", "").isalpha())

    def _is(self, mention: Mention, cls: str) -> bool:
        if mention.node is None or (cls == "Policy" and mention.node.cls == "Programme"):
            return False  # who speaks of a document does not speak of the pilot named beside it
        return self._vocabulary.is_a(mention.node.cls, cls)

    def protagonist(self, cls: str) -> Mention | None:
        """Return the thing of a class that the article, or the part at hand, is about, if there is one."""
        if self._alien and cls in _PARTIES:
            return None
        if self._owner is not None and self._is(self._owner, cls):
            return self._owner
        if cls not in self._protagonists:
            self._protagonists[cls] = self._find_protagonist(cls)
        found = self._protagonists[cls]
        yet = cls in _ALONE and found is not None and found not in self._title and found.node is not None
        return None if yet and found and found.node and found.node.id not in self._met else found  # yet to be named

    def _find_protagonist(self, cls: str) -> Mention | None:
        titled = {m.node.id: m for m in self._title if m.node and self._is(m, cls)}
        if len(titled) == 1 and not (self._digest and cls == "Company"):  # a digest's title tells of one item
            return next(iter(titled.values()))
        if titled or self._digest:
            return None
        ranked = [(n, i) for i, n in self._counts.most_common() if self._is(self._all[i], cls)]
        if cls == "Company" and any(not is_backer(self._all[i]) for _, i in ranked):
            ranked = [(n, i) for n, i in ranked if not is_backer(self._all[i])]  # a page is about who is backed
        first, second = ([n for n, _ in ranked] + [0, 0])[:2]
        lone = cls in _ALONE and not any(self._is(m, "Policy") for m in self._title)  # a decree names what it serves
        return self._all[ranked[0][1]] if (first >= 2 and first > second) or (first and not second and lone) else None

    def titled(self, cls: str) -> Mention | None:
        """Return the one thing of a class in the title: "the company" is that firm, whoever invests in it."""
        titled = (m for m in self._title if m.kind != "proper" and self._is(m, cls) and not is_backer(m))
        found = {m.node.id: m for m in titled if m.node}
        return next(iter(found.values())) if len(found) == 1 else None

    def sole(self, cls: str) -> Mention | None:
        """Return what a sentence without a subject speaks of where the article is about one such thing only."""
        if self._alien and cls in _PARTIES:
            return None
        if self._owner is not None and self._is(self._owner, cls):
            return self._owner
        named = {i for i, m in self._all.items() if self._is(m, cls) and not is_backer(m)}
        told = None if len(named) > 1 or self._digest else self.topic(cls)
        return self.latest(cls) if cls == "Product" and len(named) == 1 else told

    def topic(self, cls: str) -> Mention | None:
        """Return what a sentence without a subject of its own most likely speaks of."""
        if self._alien and cls in _PARTIES:
            return None
        if cls == "Policy" and (titled := self.titled(cls)) is not None:
            return titled  # what a document sets down is its own, though it names the one that it repeals
        if cls in ("Company", "Organization") and self.sheet:
            return self.sheet[0]
        if cls == "Company" and self._owner is None and self.last is not None and self._is(self.last, "DataExchange"):
            return self.titled(cls)  # what follows a sentence about an exchange may be the exchange's
        if cls == "Place":  # a place is spoken of where it was just now, or where the title names it
            return self._last(self._subjects[-2:], cls) or self.titled(cls)
        said = self._last(self._subjects[-2:], cls) or self.protagonist(cls) or self._lasting(cls)
        said = said or self._lone(cls)
        if cls == "Company" and said is not None and is_backer(said):
            others = [m for m in self._subjects if not is_backer(m)]
            found = (self.protagonist(cls), self._last(others, cls))
            return next((m for m in found if m and not is_backer(m)), said)
        return said

    def _lasting(self, cls: str) -> Mention | None:
        """Return what was the last subject of a class, unless others of it were named since: it may be any of them."""
        said = self._last(self._subjects, cls)
        if said is None or cls != "Company" or not said.text.isascii():
            return said
        since = (m for m in self._history if m.start > said.end and self._is(m, cls) and not is_backer(m))
        return None if any(m.node != said.node for m in since) else said

    @property
    def last(self) -> Mention | None:
        """What the sentence before speaks of."""
        return self._subjects[-1] if self._subjects and not self._alien else None

    def _lone(self, cls: str) -> Mention | None:
        """Return the one firm that an article has named so far, beside those who back firms."""
        return only([m for m in self._history if self._is(m, cls)]) if cls == "Company" else None

    def latest(self, cls: str) -> Mention | None:
        """Return the most recent mention of a class."""
        return self._last(self._history, cls) or next((m for m in self._title if self._is(m, cls)), None)

    def _last(self, mentions: list[Mention], cls: str) -> Mention | None:
        """Return the last of some mentions that is of a class."""
        below = self._vocabulary.below(cls)
        return next((m for m in reversed(mentions) if m.node is not None and m.node.cls in below), None)

    def _first(self, anaphor: Mention, cls: str, *, yet: bool = False) -> Mention | None:
        """Return the first thing of a class that the text names, before an anaphor or, `yet` to be met, behind it."""
        found = [m for m in self._all.values() if self._is(m, cls)]
        if self._digest:
            return None if yet else self.latest(cls)
        return soon_named(found, anaphor, self._met) if yet else first_named(found, anaphor)

    def _by_its_words(self, anaphor: Mention, cls: str, so_far: list[Mention]) -> Mention | None:
        """Return the firm of an announcement that a sentence tells, or that the words right before bring in."""
        subject = self._subjects[-1] if self._subjects and not so_far else None
        if anaphor.text not in THAT_FIRM:
            unowned = cls == "Company" and self._owner is None
            return of_news(self._read, self._history, so_far, subject, anaphor) if unowned and self._read else None
        spoken = None if self._idle or any(self._is(m, cls) for m in so_far) else self.last
        return just_named(self._read, (*self._history[-6:], *so_far), subject, anaphor.start) or but_backers(spoken)

    def _another(self, firms: Sequence[Mention]) -> Mention | None:
        """Return the firm that was spoken of before a sentence in which others do something to it, if it is sure."""
        about = (self._owner, self.titled("Company"), self.last, self.protagonist("Company"), self.topic("Company"))
        return sole_other([m for m in about if m and self._is(m, "Company")], firms, self._owner)

    def resolve(self, anaphor: Mention, cls: str, so_far: list[Mention]) -> Mention | None:
        """Return the anaphor with the node of its antecedent, or None where there is none."""
        itself = self._issuer or self._owner
        if itself is not None and anaphor.text[4:] in _ITSELF:  # a notice writes itself large
            return anaphor._replace(node=itself.node)
        if anaphor.text == "本所" and self._owner is not None and self._is(self._owner, cls):  # if its pages define it
            return anaphor._replace(node=self._owner.node)
        if OF_TWO.search(anaphor.text) and not anaphor.text.startswith("这家"):
            return of_two(anaphor, *([m for m in named if self._is(m, cls)] for named in (self._history, so_far)))
        here = [m for m in so_far if m.kind != "proper" and self._is(m, cls)]
        if here and is_trade(anaphor.text) and here[-1].end + 2 == anaphor.start:
            return None  # "X, the rack-leasing company," names X once
        if cls == "Company" and ((faced := faces(self._read, here, anaphor)) or anaphor.text == "its"):
            source = self._another(here) if faced else None
        elif anaphor.text.startswith("这家"):  # the one just named
            sold = [m for m in (here or self._history) if self._is(m, cls) and not is_backer(m)]
            idle = self._idle and not here and named_in_passing(sold, self._subjects[-1:])
            source = None if idle else sold[-1] if sold else self.latest(cls)
        elif cls == "Company" and anaphor.text.endswith("venture"):
            source = self._founded.last
        elif cls == "Company" and self._owner is not None and anaphor.text in THAT_FIRM:  # 公司 would be itself
            source = that_firm(self._owner, here or self._history[-3:])
        elif (firm := self._by_its_words(anaphor, cls, so_far)) is not None:
            source = firm
        elif cls == "Company" and not anaphor.text.isascii():  # 公司 is the firm that the article is about
            about = self.protagonist(cls)
            about = None if about and is_backer(about) and not here else about  # a report's house is not its subject
            own = next((m for m in here if not (is_backer(m) or has_own(self._read[-1:], m))), None)
            if self._owner is None and self.titled(cls) is None:  # several firms: the sentence's own, or the last
                near = [m for m in self._subjects if self._is(m, cls) and not is_backer(m)]
                about = own or next(reversed(near), None) or about
            source = about or own or self.topic(cls) or self.latest(cls) or (here[0] if here else None)
            source = None if self._asked and self._owner is None and self.titled(cls) is None else source
        elif cls == "Company" and (firm := seated(anaphor, self._history, self._vocabulary)) is not None:
            source = firm
        elif cls == "Company":
            own = here[0] if here and not is_backer(here[0]) else None
            if is_newcomer(anaphor.text):
                here, own = [], self.latest(cls)
            if own is None and is_trade(anaphor.text):  # told of whoever the sentence before speaks of
                own = self.topic(cls)
            about = own or (None if self._alien else self.titled(cls)) or self.topic(cls)
            source = about or self._first(anaphor, cls, yet=True)
            if own is None and contested(self.last, self.titled(cls) or self.protagonist(cls)):
                source = None  # nobody can tell which
        elif anaphor.text[:1] == "本" or (cls == "Policy" and _ITS_OWN.match(anaphor.text)):  # of itself: 本办法
            source = self.protagonist(cls) or self._first(anaphor, cls)
        elif cls == "Place" and not _NATION.search(anaphor.text):  # "the province" is no country
            named = [*reversed(so_far), *self._subjects[-1:], *reversed(self._history), *self._title]
            source = of_level(anaphor.text, named, self._vocabulary)
        elif cls == "Person":
            source = self.people.meant(here)
        elif cls == "Facility" and not anaphor.text.isascii():  # a site that only told where something is, is not it
            titled = [m for m in (self.titled(cls),) if m and m.node and m.node.id in self._met]
            said = [m for m in self._subjects[-3:] if self._is(m, cls)]
            source = site_meant(anaphor.text, [*titled, *said, *here], self.latest(cls))
        elif cls == "GovernmentBody":
            source = of_noun(anaphor.text, here or [m for m in self._history if self._is(m, cls)]) or self.latest(cls)
        elif cls == "Product" and not here:  # of several, that of the sentence before
            source = self._last(self._subjects[-1:], cls) or self.sole(cls)
        elif cls == "Market" and not here and self._is(last := self.latest(cls) or anaphor, "DataExchange"):
            told = self.protagonist("DataExchange") if anaphor.text == "交易所" else None  # 该所: the one just told of
            source = told or self._last(self._subjects[-1:], "DataExchange") or last
        else:
            source = here[-1] if here else self.latest(cls)
        if source is None or source.node is None or is_one_of_many(anaphor.text, source, self._read):
            return None
        node = province(source.node, self._vocabulary) if anaphor.text in _PROVINCE else source.node
        return anaphor._replace(node=whole_site(node, anaphor.text))
