"""Sites that bear the name of the place where they stand: 廊坊A-18智算中心, 智算中心（韶关）, "the Kunshan hall".

A town at the head of a site's name is where it stands; a country is not (中国移动…), nor a place that a firm's name
begins with (上海仪电智算中心), because a firm builds where it will.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, node_of
from ontology.vocabulary import Vocabulary

_KINDS = frozenset(("Facility", "DataExchange"))
_SHORTEST, _LONGEST = 2, 24
# A place that is itself part of something larger's name, or whose letters begin a word.
_NO_TOWN = compiled(r"(?:银行|电信|移动|联通|仪电|云谷|时间|路|街)")
_IN_BRACKETS = compiled(r"[（(]([\u4e00-\u9fff]{2,10})[）)]")
_SIDES = "省市县区州"  # what a place is, behind its name
_END = "\n"  # a name goes on behind its place
_KIND_ZH = compiled(
    r"[市县区]?(?:大?数据|智算|智能计算|算力|云计算|超算|人工智能计算)*(?:中心|园区|基地|集群|产业园)(?:[一二三四五]期)?$"
)
# What is only to be built stands nowhere yet.
_TO_COME = compiled(
    r"(?:拟|将|计划|规划|筹划|筹备|争取|考虑)[^，。；]{0,30}(?:建|投资|设立|打造|布局|落户|落地)|拟建|待建|投建|(?:will|to|would|may|plans?|proposed)\s(?:be\s)?"
    r"(?:build|built|construct|develop|open|set up|invest|spend|add)|\bplanned\b|\bproposed\b"
)


class NamedSites:
    """The towns and provinces by which sites are called."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the places of the lexicon that lie in another one: towns and provinces, not countries."""
        seats = vocabulary.seats
        places = [e for e in vocabulary.entities.values() if e.cls == "Place" and e.id in seats]
        named = [(name.text, e) for e in places for name in e.names if len(name.text) >= _SHORTEST]
        # Of two towns of one name (苏州, 宿州: Suzhou) the one that the text means is the one meant elsewhere.
        self._places = {text: node_of(vocabulary.named.get(text.lower(), e)) for text, e in named}
        self._known = vocabulary.entities

    def stated(self, text: str, begin: int, mentions: Sequence[Mention]) -> Iterator[Assertion]:
        """Yield where the new sites among the mentions of a sentence stand, `begin` being the offset of its text."""
        for m in mentions:
            node = m.node
            if node is None or node.cls not in _KINDS or node.id in self._known or m.kind == "anaphor":
                continue
            place = self._place(m.text, [o for o in mentions if o.start == m.start and o is not m])
            if place is not None:
                status = "planned" if _TO_COME.search(text, 0, m.end - begin + 12) else "done"
                yield Assertion(
                    node, "locatedIn", place, None, None, status, None, m.start, m.end, "site/by-its-name", 0.9
                )

    def _place(self, name: str, others: Iterable[Mention]) -> Node | None:
        if any(o.node is not None and o.node.cls == "Company" for o in others):
            return None
        bracketed = _IN_BRACKETS.search(name)
        if bracketed is not None:
            return self._last(bracketed[1])
        head = self._head(name)
        if head is None:
            return self._before_kind(name)
        if _NO_TOWN.match(name, len(head)):
            return None
        inner = self._head(name[len(head) :].lstrip(_SIDES)) if not name.isascii() else None
        return self._places[inner or head]

    def _head(self, name: str) -> str | None:
        """Return the longest place that a name begins with, as a whole word of an English one."""
        for length in range(min(_LONGEST, len(name) - 1), _SHORTEST - 1, -1):
            head = name[:length]
            if head in self._places and (not head.isascii() or not name[length].isalnum()):
                return head
        return None

    def _before_kind(self, name: str) -> Node | None:
        """Return the place that stands between whose site it is and what it is: 中国移动呼和浩特智算中心."""
        kind = _KIND_ZH.search(name)
        ends = name[: kind.start()] if kind is not None else ""
        tails = (ends[-length:] for length in range(min(_LONGEST, len(ends) - 2), _SHORTEST - 1, -1))
        return next((self._places[tail] for tail in tails if tail in self._places), None)

    def _last(self, words: str) -> Node | None:
        """Return the innermost place of what stands in brackets: 宁夏中卫."""
        found = None
        while head := self._head(words + _END):
            found, words = self._places[head], words[len(head) :].lstrip(_SIDES)
        return found
