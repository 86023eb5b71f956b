"""A sentence as the rules see it: its mentions, groups and clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from graph.model import Node, Sentence, Value
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.cues import Cues
from loaders.mentions import Mention, fits
from loaders.trade_words import FIRM as FIRM_WORD
from ontology.grammar import Rule
from ontology.vocabulary import Vocabulary

# Where a new clause begins. The name tells how it hangs on the one before (see LANGUAGE laws 1 and 2).
_BREAKS = compiled(
    r"(?:(?P<relative>,?\s+(?:(?:both|all|each)\sof\s(?=wh))?(?:which|whom|whose|who)\s+)"
    r"|(?P<that>\s+that\s+)"
    r"|(?P<resume>,\s+(?=(?:(?:on\s\w+day|in\s[A-Z]\w+|last\s\w+|this\s\w+|yesterday|also|now|recently|then)\s)?(?:said|says|has|had|have|will|would|may|could|is|was|plans|seeks|aims|expects|posted|rose|fell|won|made|began"
    r"|took|saw|sold|bought|lost|grew|set|led|went|became|makes|sells|builds|designs|develops|supplies|operates|runs|owns|employs"
    r"|offers|provides|produces|ships|holds|expects|reports|counts|leases|trades|did|does|[a-z]++(?<=[a-z]ed))\b))"
    r"|(?P<contrast>,?\s+(?:while|whereas|although|though|but)\s+|;\s*|[；]|(?:，|,)?(?:但是?|而|不过|却)(?=\S))"
    r"|(?P<absolute>,\s+with\s+|,\s+(?=(?!(?:in|ex)cluding\b)[a-z]++(?<=[a-z]ing)\s))"
    r"|(?P<and>,\s+and\s+(?=(?:it|they|also|will|has|have|is|was|the|its)\b)|\s+and\s+(?=(?:will|has|have|is|was|to|plans?|also)\s))"
    r"|(?P<topic>(?:[，：]|(?<=[^\W\d_A-Za-z]),(?=[^\W_A-Za-z])|(?<=[%）)”》]),(?=(?:19|20)\d\d年|\d{1,2}月)|(?<=[%％）)”》]),(?=[\u3400-\u9fff])(?!报|收[报于盘]|成交|换手|总?市值))(?!\s*(?:并|且|同时)))"
    r"|(?P<follow>[，](?=\s*(?:并|且|同时))|\s+[–—]+\s+|——|\s-\s|:\s+))",
    re.IGNORECASE,
)


# What all of them begin with is looked for first, because most places of a sentence are none.
_PLACES = compiled(
    r"[;；，：但而却]|\s(?=[\s–—wWtTbBaA-])(?=[\s–—-]|[wW][hH](?:[iI][cClL]|[oO][\ssS]|[eE][rR][eE][aA])|[tT][hH](?:[aA][tT]\s|[oO][uU])|[bB][uU][tT]\s"
    r"|[aA](?:[nN][dD]\s+[wWhHiItTpPaA]|[lL][tT][hH]))"
    r"|,(?=[\s但而不却]|(?<=[^\x00-$&-(*-\x7f],))|:(?=\s)|—(?=—)|不(?=过)"  # ,: behind %, ) and no ASCII
)
FIRM = "ª"  # a letter, so that a name counts as a word
_FIRM = compiled(rf"\b{FIRM_WORD}$")  # "X, a firm that supplies Y, …"
_BLANKS = compiled(r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])")
_MONTH = "\ufffc" * len("May")
_AFTERWARDS = compiled(r"^\s*继[^，。；]{2,40}?(?:之后|以后|后)(?=[，,])")
_HAN = compiled(r"[\u3400-\u9fff]+")
# By which other name somebody is known parts no clause: 甲（曾用名：乙）.
_CALLED = compiled(r"[（(](?:曾用名|曾名|原名|又名|别名|英文名|外文名)[^（）()，。；]{1,24}[）)]")
_WORDS = compiled(r"\w+")
_AT = itemgetter(0)

Break = tuple[int, int, str]  # where a clause may end and the next begin, and how that would hang on it


class Clause(NamedTuple):
    """A clause: offsets in the document and how it hangs on the clause before (first, relative, that, topic …)."""

    start: int
    end: int
    link: str


class Reported(NamedTuple):
    """A period, and the firms whose results are told of it (ids); none where a heading tells it of whoever follows."""

    iso: str
    firms: frozenset[str]


@dataclass
class View:
    """One sentence with all that the rules may ask about it; offsets are the document's."""

    sentence: Sentence
    mentions: list[Mention]
    groups: list[Group]
    clauses: list[Clause]
    language: str
    # What its article tells of it.
    speaker: Node | None = field(default=None, init=False)
    as_of: str | None = field(default=None, init=False)
    carried: str | None = field(default=None, init=False)
    reported: Reported | None = field(default=None, init=False)  # whose results the article has told before
    trading_day: str | None = field(default=None, init=False)
    matter: object = field(default=None, init=False)
    firms: int = field(default=1, init=False)  # how many firms the article names, who back firms not counted
    rumoured: bool = field(default=False, init=False)  # a point of what a notice sets out to clear up
    venture: tuple[Node, bool] | None = field(default=None, init=False)
    pronouns: Sequence[Mention] = field(default=(), init=False)  # what stands in it for things, with what they are
    funded: Node | None = field(default=None, init=False)  # the firm of whose round was told last
    held: Node | None = field(default=None, init=False)  # the firm of whose holders the sentence goes on to tell
    papers: Node | None = field(default=None, init=False)  # the firm whose own notice the article is
    events: list[object] = field(init=False)
    cues: Cues | None = field(default=None, init=False)
    # What several rules ask of one place, told once.
    hanging: dict[tuple[int, int], bool] = field(init=False)
    leading: dict[tuple[int, int], int] = field(init=False)
    mute: dict[tuple[int, int, str], bool] = field(init=False)
    founding: dict[tuple[int, int], bool] = field(init=False)
    compared: dict[int, bool] = field(init=False)
    read: set[int] = field(init=False)
    asking: Sequence[tuple[int, int, Rule]] = field(default=(), init=False)
    told: Sequence[tuple[int, int, str]] = field(default=(), init=False)
    statuses: dict[tuple[int, int, str, str], str] = field(init=False)
    signs: Sequence[str] = field(default=(), init=False)  # of all that it states (see `loaders/grounds.py`)

    def __post_init__(self) -> None:
        """Keep the sentence's text and where it begins: all rules ask for them."""
        self.text, self.start = self.sentence.text, self.sentence.start
        self._inner_ends = [clause.end for clause in self.clauses[:-1]] if len(self.clauses) > 1 else []
        self.events, self.read = [], set()
        self.hanging, self.mute, self.founding, self.compared, self.statuses, self.leading = {}, {}, {}, {}, {}, {}
        self._fitting: dict[tuple[int, tuple[str, ...]], list[Group]] = {}

    @cached_property
    def bare(self) -> str:
        """The sentence's text with the names of firms blanked, and what it tells to have gone before; at its length."""
        text = self.sentence.text
        if "继" in text:
            text = _AFTERWARDS.sub(lambda m: "\ufffc" * len(m[0]), text)
        for m in self.mentions:
            low, high = m.start - self.sentence.start, m.end - self.sentence.start
            if m.moment is not None and "May" in m.text:  # the month is no word of what may be
                text = text[:low] + text[low:high].replace("May", _MONTH) + text[high:]
            elif m.kind in ("name", "new") and m.node is not None and m.node.cls == "Company":
                text = text[:low] + FIRM * (high - low) + text[high:]
        return text

    def cut(self, start: int, end: int) -> str:
        """Return the sentence's text between two document offsets."""
        here = self.start
        return self.text[start - here if start > here else 0 : end - here if end > here else 0]

    def number_of(self, value: Value | None, start: int = 0, end: int | None = None) -> Mention | None:
        """Return the first mention of the number that a value states, of those that begin between two offsets."""
        stated = value.stated if value is not None else None
        here = (m for m in self.mentions if m.quantity is not None and m.quantity.stated == stated)
        return next((m for m in here if start <= m.start and (end is None or m.start < end)), None)

    def clause_at(self, offset: int) -> int:
        """Return the index of the clause that holds a document offset."""
        return bisect_right(self._inner_ends, offset)

    def groups_in(self, clause: Clause) -> list[Group]:
        """Return the groups that begin in a clause."""
        return [g for g in self.groups if clause.start <= g.start < clause.end]

    def fitting(self, index: int, types: tuple[str, ...], vocabulary: Vocabulary) -> list[Group]:
        """Return the groups that begin in a clause and hold what fits one of the types."""
        found = self._fitting.get((index, types))
        if found is None:
            found = self._fitting[index, types] = []
            for group in self.groups_in(self.clauses[index]) if self._inner_ends else self.groups:
                for member in group.members:
                    if fits(member, types, vocabulary):
                        found.append(group)
                        break
        return found


def clauses(sentence: Sentence, mentions: list[Mention], places: list[Break]) -> list[Clause]:
    """Cut a sentence into clauses where they may part; never inside a mention, a bracket or a list of mentions."""
    start, link = sentence.start, "first"
    if not places:
        return [Clause(start, sentence.end, link)]
    found = []
    for at, end, kind in places:
        if at <= start or (kind == "resume" and link != "relative"):
            continue
        for mention in mentions:
            if mention.start < end and at < mention.end:
                break  # it stands in a name, or in a number
        else:
            found.append(Clause(start, at, link))
            start, link = end, kind
    found.append(Clause(start, sentence.end, link))
    return found


def breaks(sentence: Sentence) -> list[Break]:
    """Return where clauses may part in a sentence: in a Chinese headline also at its blanks."""
    text, start, done = sentence.text, sentence.start, 0
    found: list[Break] = []
    for place in _PLACES.finditer(text):
        at = place.start()
        if at >= done and (m := _BREAKS.match(text, at)) is not None:
            done = m.end()
            which = m.lastgroup == "that" and _FIRM.search(text, max(0, at - 24), at) is not None
            found.append((at + start, done + start, "relative" if which else m.lastgroup or "follow"))
    if found and "名" in text:
        inside = [m.span() for m in _CALLED.finditer(text)]
        found = [part for part in found if not any(low < part[0] - start < high for low, high in inside)]
    if sentence.kind not in ("title", "heading") or text.isascii():
        return found
    found += [(m.start() + start, m.end() + start, "topic") for m in _BLANKS.finditer(text)]
    found.sort(key=_AT)
    return found


def language_of(text: str) -> str:
    """Return "zh" where a fifth or more of the letters are Han, else "en"."""
    if text.isascii():
        return "en"
    han = sum(map(len, _HAN.findall(text)))
    if not han:
        return "en"
    # Of that many Han letters it is not asked how many others there are: they cannot be more than the signs.
    return "zh" if han * 5 >= len(text) or han * 5 >= sum(map(len, _WORDS.findall(text))) else "en"
