"""Reference: what "the exchange", 该公司 or "it" stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import ahocorasick_rs

from graph.model import Node
from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.gazetteer import fold
from loaders.issuers import is_shouted
from loaders.mentions import Mention, node_of
from loaders.trades import is_newcomer, is_trade, trades
from loaders.triggers import whole_word
from ontology.grammar import Grammar
from ontology.vocabulary import Vocabulary

# Before 公司 these make another word: 子公司, 分公司, 母公司, 一家公司, 芯片公司.
_INSIDE = frozenset("子分母孙总控股资计创营技易限家型片的标目续述比等业电力大小老")
# Words that stand for a thing only where no other word stands before them: 基地 in 生产基地 is none.
_LONE = frozenset(("基地", "园区"))
# What an article that names one such thing only is about, though it names it once.
_ALONE = frozenset(("Facility", "Conference", "DataExchange", "Instrument"))
_PHASE = compiled(r"-phase-\d$")
OF_TWO = compiled(r"\b(?:former|latter)$|[前后後]者$|^这家", re.IGNORECASE)  # and 这家公司: they may hang on a word
_PLACED = compiled(r"[Tt]he ([A-Z][\w']+?)(?:-based)?\s")
_PROVINCE = ("全省", "该省", "省内")
_NATION = compiled(r"country|nation|国")
_OF_PHASE = compiled(r"phase|stage|期")
_ITSELF = ("Company", "Issuer", "Group")
_NEAR = {True: 240, False: 100}  # letters, of an English text and of a Chinese one
_THIS = compiled(r"这[家间][^，。；]{1,16}的$")  # 这家总部位于南京的公司
_ITS_OWN = compiled(r"[Tt]h(?:is|ese)\s")
_LATTER = compiled(r"latter$|[后後]者$", re.IGNORECASE)


class Anaphors:
    """The definite nouns of the ontology, compiled: class → what stands for the last thing of it."""

    def __init__(self, grammar: Grammar) -> None:
        table = {fold(text): cls.rsplit("/", 1)[-1] for cls, found in grammar.anaphors.items() for text, _ in found}
        self._classes = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(table), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[tuple[Mention, str]]:
        """Return the anaphors of a text with the class that each stands for (offsets in the text)."""
        folded = fold(text)
        found = self._automaton.find_matches_as_indexes(folded)
        return [(m, "Company") for m in trades(text)] + [
            (Mention(start, end, text[start:end], "anaphor"), self._classes[index])
            for index, start, end in found
            if whole_word(folded, start, end)
            and not (start and _goes_on(text[start - 1], text[start:end]) and not _THIS.search(text[:start]))
            and not (
                self._classes[index] == "Facility" and text.startswith((" of ", " for "), end)
            )  # "the site of a new"
        ]


def _goes_on(before: str, word: str) -> bool:
    """Tell whether an anaphor is only the end of a longer word: 子公司, 生产基地."""
    inside = before in _INSIDE and word[0] not in "该本該"  # 估计该公司
    return inside or (word in _LONE and "\u3400" <= before <= "\u9fff")


class Discourse:
    """What an article has spoken of so far, so that an anaphor or a missing subject finds its antecedent.

    It never crosses an article. The protagonist is the one thing of a class in the title, else the one named most.
    """

    def __init__(self, vocabulary: Vocabulary, title: list[Mention], everything: list[Mention]) -> None:
        self._vocabulary = vocabulary
        self._title = title
        self._counts = Counter(m.node.id for m in everything if m.kind in ("name", "new") and m.node)
        self._all = {m.node.id: m for m in reversed(everything) if m.kind in ("name", "new") and m.node}
        self._issuer = next((m for m in everything if is_shouted(m)), None)
        self._history: list[Mention] = []
        self._subjects: list[Mention] = []
        self._protagonists: dict[str, Mention | None] = {}
        self._digest = False
        self._owner: Mention | None = None
        self._people: list[list[Mention]] = [[], []]  # of the paragraph before, and of the one at hand
        self._paragraph, self._hidden = -1, -9  # where the text is, and where somebody without a name last spoke

    @property
    def firms(self) -> int:
        """How many firms the article names, those who back firms not counted."""
        return sum(1 for m in self._all.values() if self._is(m, "Company") and not is_backer(m))

    def own(self, firm: Mention) -> None:
        """Take a firm for the one whose pages these are, from here on."""
        self._owner, self._subjects = firm, []

    def begin(self) -> None:
        """Forget all that was spoken of: an item of a digest begins, and whoever others name most is not in it."""
        self._subjects, self._history, self._protagonists, self._digest = [], [], {}, True

    def remember(self, mentions: list[Mention], subject: Mention | None) -> None:
        """Add the named mentions of a sentence, in order, and its subject."""
        self._history += [m for m in mentions if m.kind in ("name", "new") and m.node is not None]
        del self._history[:-60]
        self._people[-1] += [m for m in mentions if m.node is not None and m.node.cls == "Person"]
        if subject is not None:
            self._subjects = [*self._subjects[-12:], subject]

    def enter(self, paragraph: int) -> None:
        """Go on to a paragraph: "he" and "she" are of it or of the one before."""
        if paragraph != self._paragraph:
            self._people, self._paragraph = [self._people[-1], []], paragraph

    def forget_people(self) -> None:
        """Forget who was named: somebody without a name speaks, whom "he" or "she" may mean."""
        self._people, self._hidden = [[], []], self._paragraph

    def person(self, here: Sequence[Mention] = ()) -> Mention | None:
        """Return whom "he" or "she" means: named near by, or last of all where nobody without a name spoke since."""
        near = [*self._people[0], *self._people[-1], *here]
        if near or self._paragraph - self._hidden <= 1:
            return near[-1] if near else None
        return self.latest("Person")

    def turn(self) -> None:
        """Forget who was spoken of last: a heading begins another matter."""
        self._subjects = []

    def _is(self, mention: Mention, cls: str) -> bool:
        if mention.node is None or (cls == "Policy" and mention.node.cls == "Programme"):
            return False  # who speaks of a document does not speak of the pilot named beside it
        return self._vocabulary.is_a(mention.node.cls, cls)

    def protagonist(self, cls: str) -> Mention | None:
        """Return the thing of a class that the article, or the part at hand, is about, if there is one."""
        if self._owner is not None and self._is(self._owner, cls):
            return self._owner
        if cls not in self._protagonists:
            self._protagonists[cls] = self._find_protagonist(cls)
        return self._protagonists[cls]

    def _find_protagonist(self, cls: str) -> Mention | None:
        titled = {m.node.id: m for m in self._title if m.node and self._is(m, cls)}
        if len(titled) == 1:
            return next(iter(titled.values()))
        if titled or self._digest:
            return None
        ranked = [(n, i) for i, n in self._counts.most_common() if self._is(self._all[i], cls)]
        if cls == "Company" and any(not is_backer(self._all[i]) for _, i in ranked):
            ranked = [(n, i) for n, i in ranked if not is_backer(self._all[i])]  # a page is about who is backed
        first, second = ([n for n, _ in ranked] + [0, 0])[:2]
        lone = cls in _ALONE and not any(self._is(m, "Policy") for m in self._title)  # a decree names what it serves
        if (first >= 2 and first > second) or (first and not second and lone):
            return self._all[ranked[0][1]]
        return None

    def _titled(self, cls: str) -> Mention | None:
        """Return the one thing of a class in the title: "the company" is that firm, whoever invests in it."""
        titled = (m for m in self._title if m.kind != "proper" and self._is(m, cls) and not is_backer(m))
        found = {m.node.id: m for m in titled if m.node}
        return next(iter(found.values())) if len(found) == 1 else None

    def sole(self, cls: str) -> Mention | None:
        """Return what a sentence without a subject speaks of where the article is about one such thing only."""
        if self._owner is not None and self._is(self._owner, cls):
            return self._owner
        named = {i for i, m in self._all.items() if self._is(m, cls) and not is_backer(m)}
        return None if len(named) > 1 or self._digest else self.topic(cls)

    def topic(self, cls: str) -> Mention | None:
        """Return what a sentence without a subject of its own most likely speaks of."""
        if cls == "Policy" and (titled := self._titled(cls)) is not None:
            return titled  # what a document sets down is its own, though it names the one that it repeals
        if cls == "Company" and self._owner is None and self._speaks_of_a_data_exchange():
            return self._titled(cls)  # what follows a sentence about an exchange may be the exchange's
        said = self._last(self._subjects[-2:], cls) or self.protagonist(cls) or self._last(self._subjects, cls)
        said = said or self._lone(cls)
        if cls == "Company" and said is not None and is_backer(said):
            others = [m for m in self._subjects if not is_backer(m)]
            found = (self.protagonist(cls), self._last(others, cls))
            return next((m for m in found if m and not is_backer(m)), said)
        return said

    def _speaks_of_a_data_exchange(self) -> bool:
        """Tell whether the sentence before speaks of a data exchange."""
        return bool(self._subjects) and self._is(self._subjects[-1], "DataExchange")

    def _lone(self, cls: str) -> Mention | None:
        """Return the one firm that an article has named so far, beside those who back firms."""
        if cls != "Company":
            return None
        named = {m.node.id: m for m in self._history if m.node and self._is(m, cls) and not is_backer(m)}
        return next(iter(named.values())) if len(named) == 1 else None

    def latest(self, cls: str) -> Mention | None:
        """Return the most recent mention of a class."""
        return self._last(self._history, cls) or next((m for m in self._title if self._is(m, cls)), None)

    def _last(self, mentions: list[Mention], cls: str) -> Mention | None:
        """Return the last of some mentions that is of a class."""
        below = self._vocabulary.below(cls)
        for m in reversed(mentions):
            if m.node is not None and m.node.cls in below:
                return m
        return None

    def _sole(self, cls: str) -> Mention | None:
        """Return the first thing of a class that the text goes on to name, where it names none before."""
        found = (m for m in self._all.values() if self._is(m, cls) and not is_backer(m))
        return None if self._digest else min(found, key=lambda m: m.start, default=None)

    def _foremost(self, anaphor: Mention, cls: str) -> Mention | None:
        """Return the first thing of a class that the text names: a document names itself before those it rests on."""
        if self._digest:
            return self.latest(cls)
        found = (m for m in self._all.values() if self._is(m, cls) and m.end <= anaphor.start)
        return min(found, key=lambda m: m.start, default=None)

    def _of_two(self, anaphor: Mention, cls: str, so_far: list[Mention]) -> Mention | None:
        """Return "the former" or "the latter" with the node of the one of the last two that it means."""
        near = [
            m for m in self._history if anaphor.start - m.end < _NEAR[anaphor.text.isascii()]
        ]  # of the sentence or the one before
        named = [m for m in [*near, *so_far] if m.kind in ("name", "new") and self._is(m, cls) and m.node]
        ids = list(dict.fromkeys(m.node.id for m in reversed(named) if m.node))[:2]
        if len(ids) < 2 and _LATTER.search(anaphor.text) and so_far and so_far[-1] in named:
            return anaphor._replace(node=so_far[-1].node)  # of two of which the other is not known
        if len(ids) < 2:
            return None
        meant = ids[0] if _LATTER.search(anaphor.text) else ids[1]
        return anaphor._replace(node=next(m.node for m in named if m.node and m.node.id == meant))

    def _seated(self, anaphor: Mention) -> Mention | None:
        """Return the firm that bears the name of the place by which an anaphor calls it ("the Ningbo company")."""
        place = _PLACED.match(anaphor.text)
        if place is None:
            return None
        named = (m for m in reversed(self._history) if m.node is not None and self._is(m, "Company"))
        return next((m for m in named if m.node and m.node.label.split()[0] == place[1]), None)

    def _province(self, place: Node) -> Node:
        """Return the province in which a place of China lies, or the place itself where it is one."""
        seats, entities = self._vocabulary.seats, self._vocabulary.entities
        while (outer := seats.get(place.id)) is not None and outer != "china" and outer in entities:
            place = node_of(entities[outer])
        return place

    def resolve(self, anaphor: Mention, cls: str, so_far: list[Mention]) -> Mention | None:
        """Return the anaphor with the node of its antecedent, or None where there is none."""
        itself = self._issuer or self._owner
        if itself is not None and anaphor.text[4:] in _ITSELF:  # a notice writes itself large
            return anaphor._replace(node=itself.node)
        if anaphor.text == "本所" and self._owner is not None:  # whose pages these are, if they define it
            return anaphor._replace(node=self._owner.node)
        if OF_TWO.search(anaphor.text) and not anaphor.text.startswith("这家"):
            return self._of_two(anaphor, cls, so_far)
        here = [m for m in so_far if m.kind != "proper" and self._is(m, cls)]
        if here and is_trade(anaphor.text) and here[-1].end + 2 == anaphor.start:
            return None  # "X, the rack-leasing company," names X once
        if anaphor.text.startswith("这家"):  # the one just named
            source = here[-1] if here else self.latest(cls)
        elif cls == "Company" and not anaphor.text.isascii():  # 公司 is the firm that the article is about
            about = self.protagonist(cls)
            about = None if about and is_backer(about) and not here else about  # a report's house is not its subject
            own = next((m for m in here if not is_backer(m)), None)
            if self._owner is None and self._titled(cls) is None:  # several firms: the one spoken of last
                near = [m for m in self._subjects if self._is(m, cls) and not is_backer(m)]
                about = next(reversed(near), None) or own or about
            source = about or own or self.topic(cls) or self.latest(cls) or (here[0] if here else None)
        elif cls == "Company" and (seated := self._seated(anaphor)) is not None:
            source = seated
        elif cls == "Company":
            if is_newcomer(anaphor.text):
                here, own = [], self.latest(cls)
            else:
                own = here[0] if here and not is_backer(here[0]) else None
            if own is None and is_trade(anaphor.text):  # told of whoever the sentence before speaks of
                own = self.topic(cls)
            source = own or self._titled(cls) or self.topic(cls) or self.latest(cls) or self._sole(cls)
        elif anaphor.text.startswith("本") or (
            cls == "Policy" and _ITS_OWN.match(anaphor.text)
        ):  # a document speaks of itself: 本办法
            source = self.protagonist(cls) or self._foremost(anaphor, cls)
        elif cls == "Place" and not _NATION.search(anaphor.text):  # "the province" is no country
            here = [m for m in here if m.node is not None and m.node.id != "china"]
            named = (m for m in reversed(self._history) if self._is(m, cls) and m.node and m.node.id != "china")
            source = here[-1] if here else next(named, None) or self.latest(cls)
        elif cls == "Person":
            source = self.person(here)
        else:
            source = here[-1] if here else self.latest(cls)
        if source is None or source.node is None:
            return None
        node = self._province(source.node) if anaphor.text in _PROVINCE else source.node
        if _PHASE.search(node.id) and not _OF_PHASE.search(anaphor.text):  # the whole, not the phase told of
            node = Node(_PHASE.sub("", node.id), re.sub(r"[一二三四]期$| phase \d$", "", node.label), node.cls)
        return anaphor._replace(node=node)
