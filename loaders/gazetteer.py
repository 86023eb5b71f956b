"""Find the names of the lexicon in a text, by one automaton pass."""

from __future__ import annotations

import string
from dataclasses import dataclass
from operator import itemgetter

import ahocorasick_rs

from graph.model import Node
from loaders.at_hand import at_hand
from loaders.compiling import compiled
from loaders.firm_contexts import beside_firm, in_firm_context
from loaders.gates import lowered
from loaders.mentions import Mention, Spans, node_of
from loaders.spacing import closed_up
from loaders.traditional import simplified
from ontology.vocabulary import Entity, Vocabulary

_SHORT = 3
_START = itemgetter(0)


@dataclass(frozen=True, slots=True)
class _Entry:
    entity: Entity
    text: str
    guarded: bool
    latin: bool
    exact: bool  # the case must be as written: acronyms and short names


_LETTERS = frozenset(string.ascii_letters + string.digits + "_")


class Gazetteer:
    """The lexicon's names as an automaton."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        named = [(name, entity) for entity in vocabulary.entities.values() for name in entity.names]
        folded = fold("\0".join(name.text for name, _ in named)).split("\0")  # at once: one by one takes thrice as long
        for key, (name, entity) in zip(folded, named, strict=False):
            self._add(key, name.text, entity, name.kind == "guarded")
        self._found = list(self._entries.values())
        # Of each name: whether it is Latin, whether a letter before it makes it a part of a word, whether of wares.
        self._latin = [all(e.latin for e in entries) for entries in self._found]
        self._open = [latin and key[0] in _LETTERS for latin, key in zip(self._latin, self._entries, strict=True)]
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
            entries.append(_Entry(entity, text, guarded, text.isascii(), exact))

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
        found, seen = [], set()
        guarded: list[tuple[Mention, str]] = []
        every, latin, opened, wares = self._found, self._latin, self._open, self._wares
        before = f" {text}"
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            if opened[index] and before[start] in _LETTERS:
                continue  # most that is found is a part of a word
            if wares[index] and folded.startswith("s", end):
                end += 1  # "AI chips" names the class as "AI chip" does
            entries = every[index]
            if latin[index] and len(entries) == 1:
                if not self._stands(text, start, end, entries[0]):
                    continue
            elif latin[index] or len(entries) > 1:
                entries = [e for e in entries if not e.latin or self._stands(text, start, end, e)]
            firm = entries
            if len(entries) > 1:
                firm = _index(entries, text, end) or [e for e in entries if not e.guarded] or entries
            if len(firm) != 1 or _LIKENESS.match(text, end):
                continue
            e = firm[0]
            node = self._node(e.entity)
            mention = Mention(start, end, text[start:end], "name", node)
            if e.guarded and len(entries) == 1:
                guarded.append((mention, e.entity.id))
            else:
                seen.add(e.entity.id)
                found.append(mention)
        if guarded:
            known = sorted(found, key=_START)
            seen.update(i for m, i in guarded if in_firm_context(text, m) or beside_firm(text, m, known))
        sure = (m for m, entity_id in guarded if entity_id in seen or _in_name_context(text, m))
        return [*found, *sure, *(m for m, i in guarded if i not in seen and _in_list_of_places(text, m, found))]

    def _node(self, entity: Entity) -> Node:
        """Return the node of a thing of the lexicon, made when it is first found."""
        if entity.id not in self._nodes:
            self._nodes[entity.id] = node_of(entity)
        return self._nodes[entity.id]

    @staticmethod
    def _stands(text: str, start: int, end: int, entry: _Entry) -> bool:
        """Tell whether a Latin name stands as a word, in the case in which it is written."""
        if text[start - 1 : start] in _LETTERS and text[start] in _LETTERS:
            return False
        if text[end : end + 1] in _LETTERS and text[end - 1] in _LETTERS:
            return False
        if entry.exact and text[start:end] != entry.text:
            return False
        return not (text[start].islower() and entry.text[0].isupper() and not entry.text.islower())


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
_LIKENESS = compiled(r"-(?:style|like|type|esque)\b|链(?!接)|概念股|式的?(?=[\u3400-\u9fff])|版(?=[的，。、])")
_MOVES = compiled(
    r"\s(?:\w+ ){0,2}?(?:added|rose|fell|gained|lost|dropped|slipped|slid|climbed|jumped|advanced|shed|eased|dipped"
    r"|tumbled|sank|retreated|surged|was (?:up|down)|ended|closed|finished|edged|put on|gave up)\s[^.;,]{0,24}\d"
    r"|(?:今日|昨日|早盘|午后|收盘|则|也|亦|继续|逆势|全天|盘中|小幅)*(?:微|收|大|上|下|高开|低开)?(?:涨|跌|升|挫)[^，。；]{0,6}\d"
)
_LISTS = ("、", "和", "与", "及")
_CONTEXT_AFTER = compiled(
    r"\s?(?:[（(]\w+[.:：]?\w*[)）]|股份|科技|集团|公司|公告|拟|Inc|Corp|Ltd|Group|Technolog|shares|['’]s\s)"
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
