"""Find the names of the lexicon in a text, by one automaton pass."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

import ahocorasick_rs

from graph.model import Node
from loaders.at_hand import at_hand
from loaders.compiling import compiled
from loaders.firm_contexts import beside_firm, in_firm_context
from loaders.gates import lowered
from loaders.mentions import Mention, Spans, node_of
from loaders.model_numbers import numbered
from loaders.name_words import named
from loaders.spacing import closed_up
from loaders.traditional import simplified
from ontology.vocabulary import Entity, Vocabulary

_SHORT = 3
_SERIES = 3  # letters of what is known by more than its number: 昇腾384超节点
_FAR = 60  # letters
_START = itemgetter(0)


@dataclass(frozen=True, slots=True)
class _Entry:
    entity: Entity
    text: str
    guarded: bool
    latin: bool
    exact: bool  # the case must be as written: acronyms and short names
    capital: bool  # it begins with one


_LETTERS = frozenset(string.ascii_letters + string.digits + "_")
_made = tuple.__new__


class Gazetteer:
    """The lexicon's names as an automaton."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        named = [(name, entity) for entity in vocabulary.entities.values() for name in entity.names]
        folded = fold("\0".join(name.text for name, _ in named)).split("\0")  # at once: one by one takes thrice as long
        for key, (name, entity) in zip(folded, named, strict=False):
            self._add(key, name.text, entity, name.kind == "guarded")
        self._found = list(self._entries.values())
        # Of each name: who alone bears it, whether a letter before it makes it a part of a word, whether of wares.
        self._only = [entries[0] if len(entries) == 1 else None for entries in self._found]
        self._open = [key[0] in _LETTERS and all(e.latin for e in entries) for key, entries in self._entries.items()]
        self._wares = [entries[0].entity.cls == "ProductClass" for entries in self._found]
        self._nodes: dict[str, Node] = {}
        self._automaton = ahocorasick_rs.AhoCorasick(
            list(self._entries), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def _add(self, key: str, text: str, entity: Entity, guarded: bool) -> None:
        if len(key) < 2:
            return
        exact = text.isascii() and (len(text) <= _SHORT or text.isupper() or guarded)
        entries = self._entries.setdefault(key, [])
        if all(e.entity.id != entity.id for e in entries):
            entries.append(_Entry(entity, text, guarded, text.isascii(), exact, text[0].isupper()))

    def find(self, text: str) -> list[Mention]:
        """Return the names in a text, leftmost and longest first, offsets in the text.

        A Latin name must stand as a word; an acronym or guarded name in its own case. A name that several
        entities share is left out unless only one of them is unguarded. Chinese names may have blanks in them.
        """
        found = self._written(text)
        if (closed := closed_up(text)) is not None:
            found += _broken(text, found, self._written(closed[0]), closed[1])
        return sorted(found, key=_START)

    def _written(self, text: str) -> list[Mention]:
        """Return the names as they stand in a text, in no order."""
        folded = fold(text)
        found: list[Mention] = []
        guarded: list[tuple[Mention, str]] = []
        only, opened, wares, nodes = self._only, self._open, self._wares, self._nodes
        before, behind, passed = f" {text}", f"{text} ", 0
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            if (opened[index] and before[start] in _LETTERS) or start < passed:
                continue  # most that is found is a part of a word
            if wares[index] and folded.startswith("s", end):
                end += 1  # "AI chips" names the class as "AI chip" does
            e, alone = only[index], True
            if e is None:
                e, alone = self._meant(self._found[index], text, start, end)
            elif e.latin and not _stands(e, text[start:end], behind[end]):
                if e.capital and text[start].islower() and " " in e.text:
                    found += self._behind(text, start, end)
                continue
            if e is None or (behind[end] in _LIKE and _LIKENESS.match(text, end)):
                continue
            if e.entity.cls == "Product" and (number := numbered(text, end)) > end:
                model = list(self._model(text, folded, start, end, number))
                found, passed = [*found, *model], model[-1].end
                continue
            node = nodes.get(e.entity.id) or self._node(e.entity)
            mention = _made(Mention, (start, end, text[start:end], "name", node, None, None))
            if e.guarded and alone:
                guarded.append((mention, e.entity.id))
            else:
                found.append(mention)
        if not guarded:
            return found
        known = sorted(found, key=_START)
        seen = {m.node.id for m in found if m.node is not None}
        seen.update(i for m, i in guarded if in_firm_context(text, m) or beside_firm(text, m, known))
        sure = (m for m, entity_id in guarded if entity_id in seen or _in_name_context(text, m))
        return [*found, *sure, *(m for m, i in guarded if i not in seen and _in_list_of_places(text, m, found))]

    def _behind(self, text: str, start: int, end: int) -> list[Mention]:
        """Return the name that words hide which are no name as they are written ("on Semiconductor X Corp")."""
        at = text.index(" ", start) + 1
        rest = self._written(text[at : end + _FAR])
        return [m._replace(start=m.start + at, end=m.end + at) for m in rest if m.start < end - at]

    def _model(self, text: str, folded: str, start: int, end: int, number: int) -> Iterator[Mention]:
        """Yield a model by its family and number, and its maker where that leads: 寒武纪|思元690, 智谱|GLM-5.5."""
        edges = (n for n in range(end - 1, start + 1, -1) if not (text[n - 1].isascii() and text[n].isalnum()))
        leads = ((n, self._sole(folded[start:n], "Company")) for n in edges)
        at, maker = next(((n, found) for n, found in leads if found is not None), (start, None))
        if maker is not None:
            yield Mention(start, at, text[start:at], "name", self._node(maker))
            at += text[at] == " "
        longer = ((n, self._sole(folded[at:n], "Product")) for n in range(number + _SERIES, number - 1, -1))
        number, known = next(((n, found) for n, found in longer if found is not None), (number, None))
        model = named(at, number, text, "Product")
        yield model if known is None else model._replace(kind="name", node=self._node(known))

    def _sole(self, key: str, cls: str) -> Entity | None:
        """Return the only thing that bears a name, if it is of a class."""
        entries = self._entries.get(key, [])
        return entries[0].entity if len(entries) == 1 and entries[0].entity.cls == cls else None

    @staticmethod
    def _meant(entries: list[_Entry], text: str, start: int, end: int) -> tuple[_Entry | None, bool]:
        """Return whom a name means that several bear, and whether, as it is written here, it is nobody else's."""
        name, after = text[start:end], text[end : end + 1]
        inside = text[start - 1 : start] in _LETTERS and name[0] in _LETTERS
        entries = [e for e in entries if not e.latin or (not inside and _stands(e, name, after))]
        if len(entries) == 1:
            return entries[0], True
        firm = _index(entries, text, end) or [e for e in entries if not e.guarded] or entries
        return (firm[0], False) if len(firm) == 1 else (None, False)

    def _node(self, entity: Entity) -> Node:
        """Return the node of a thing of the lexicon, made when it is first found."""
        node = self._nodes[entity.id] = node_of(entity)
        return node


def _stands(entry: _Entry, name: str, after: str) -> bool:
    """Tell whether a Latin name ends as a word does, and is in the case in which it is written."""
    if (after in _LETTERS and name[-1] in _LETTERS) or (entry.exact and name != entry.text):
        return False
    return not (entry.capital and name[0].islower())


def _broken(text: str, known: list[Mention], closed: list[Mention], places: list[int]) -> list[Mention]:
    """Return the names of a text without blanks that have one in the text as it stands, where nothing is known."""
    taken, found = Spans(known), []
    for m in closed:
        start, end = places[m.start], places[m.end - 1] + 1
        name = Mention(start, end, text[start:end], m.kind, m.node)
        if end - start > m.end - m.start and not taken.touches(name):
            found.append(name)
    return found


# "X-style", X链: likeness names no X (LANGUAGE §16).
_LIKE = frozenset("-链概式版")  # how that begins
_LIKENESS = compiled(r"-(?:style|like|type|esque)\b|链(?!接)|概念股|式的?(?=[\u3400-\u9fff])|版(?=[的，。、])")
_MOVES = compiled(
    r"\s(?:\w+ ){0,2}?(?:added|rose|fell|gained|lost|dropped|slipped|slid|climbed|jumped|advanced|shed|eased|dipped"
    r"|tumbled|sank|retreated|surged|was (?:up|down)|ended|closed|finished|edged|put on|gave up)\s[^.;,]{0,24}\d"
    r"|(?:今日|昨日|早盘|午后|收盘|则|也|亦|继续|逆势|全天|盘中|小幅)*(?:微|收|大|上|下|高开|低开)?(?:涨|跌|升|挫)[^，。；]{0,6}\d"
)
_LISTS = ("、", "和", "与", "及")
_CONTEXT_AFTER = compiled(
    r"\s?(?:[（(]\w+[.:：]?\w*[)）]|股份|科技|集团|公司|公告|拟|Inc|Corp|Ltd|Group|Technolog|shares|['’]s\s)"
    # A capital that stands for its government: "Washington barred …".
    r"|(?<=Washington)\s(?:(?:has|had|will|would|also|again|later|in \w{3,9} 20\d\d|last \w+|on \w+day) ){0,2}"
    r"(?:barred|banned|imposed|restrict|tighten|blacklist|sanction|suspend|widened|eased|granted|curbed|blocked|extend)"
)


def _index(entries: list[_Entry], text: str, end: int) -> list[_Entry]:
    """Return the index of a market that bears the market's name, where a move follows: the ChiNext added 0.2%."""
    found = [e for e in entries if e.guarded and e.entity.cls == "MarketIndex"]
    return found if found and _MOVES.match(text, end) else []


def _in_name_context(text: str, mention: Mention) -> bool:
    """Tell whether a guarded name is followed by what follows names of firms: a code, 公告, Inc and the like."""
    return bool(_CONTEXT_AFTER.match(text, mention.end))


def _in_list_of_places(text: str, mention: Mention, known: list[Mention]) -> bool:
    """Tell whether a guarded name of a place stands in a list beside another place (在大同、太原)."""
    if mention.node is None or mention.node.cls != "Place" or _in_name_context(text, mention):
        return False
    places = [m for m in known if m.node is not None and m.node.cls == "Place"]
    after = text[mention.end : mention.end + 1] in _LISTS
    before = text[mention.start - 1 : mention.start] in _LISTS
    return any((after and m.start == mention.end + 1) or (before and m.end == mention.start - 1) for m in places)


@at_hand  # all that look for words in a sentence ask for it
def fold(text: str) -> str:
    """Return the text in the form in which names are compared, of the same length.

    It is in lower case, in Simplified characters and with plain apostrophes.
    """
    return simplified(lowered(text).replace("’", "'"))
