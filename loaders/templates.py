"""Apply templates: whole phrases with typed slots, matched over the sentence with its mentions as single signs.

A pattern is text with `{name:Type}` slots (`{name:Type+}` takes a list, `{name:text}` runs to the clause's end),
`(a|b)` choices, `(a)?` options, `*` for the rest of a word, `~` for a few words of the same clause,
`..` for a short gap without a mention and `...` for a longer one. A space is any white space, or none between
Chinese characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from loaders.barely import readings
from loaders.edges import trimmed
from loaders.expressions import expression
from loaders.fills import Fill
from loaders.free_fills import free_text, list_of
from loaders.free_text import FREE_TEXT
from loaders.gates import lowered
from loaders.kinds import Kinds
from loaders.made import as_made, is_made
from loaders.mentions import Mention, fits
from loaders.nearer import aside, of_one_list, passes_over
from loaders.needs import Needs
from loaders.patterns import DATE, ENTITY, INDEX, NUMBER, WARES, levelled
from loaders.prepared import patterns
from loaders.pronouns import JOINS, OWNERS, stands
from loaders.sorts import tells_sort, without_place
from loaders.standing import exchange_of
from loaders.traditional import simplified
from loaders.verb_groups import VERB
from loaders.view import View
from ontology.grammar import Rule, Slot
from ontology.vocabulary import Vocabulary

_OF_SORTS = ("instanceOf", "makesProductClass")
_LISTS = ("texts", "services")
_START = itemgetter(0)
Encoded = tuple[str, str, list[int]]  # a sentence with its mentions as signs, the same in lower case, offsets


class Match(NamedTuple):
    """A template found in a sentence: its rule, the filled slots, where (document offsets), and its verb if told."""

    rule: Rule
    fills: dict[str, Fill]
    start: int
    end: int
    verb: tuple[int, int] | None = None


class _Taking(NamedTuple):
    """What a slot of a pattern takes: free text, a market that may be told by its place, what is made."""

    name: str
    slot: Slot
    free: bool
    of_market: bool
    of_made: bool

    @classmethod
    def of(cls, name: str, slot: Slot) -> _Taking:
        """Return what a slot takes."""
        types = {*slot.types}
        made = "Product" in types and types.isdisjoint(("Company", "Organization"))
        return cls(name, slot, slot.types[0] in FREE_TEXT, types.issuperset(("Market", "Place")), made)


class _Hit(NamedTuple):
    """What a match of a pattern is read by: whether it tells the verb, and what its slots take."""

    rule: Rule
    verb: bool
    slots: tuple[_Taking, ...]


_Search = Callable[[str], re.Match[str] | None]
# How a pattern is tried: its expression, in which of four texts (without wares or with them, each in lower case or
# as it stands), what must stand there besides, and how its matches are read.
_Plan = tuple[Callable[..., re.Match[str] | None], int, _Search | None, _Hit]


class Templates:
    """All patterns of the ontology, compiled; one automaton pass tells which can match at all."""

    def __init__(self, rules: tuple[Rule, ...], vocabulary: Vocabulary, kinds: Kinds) -> None:
        self._vocabulary, self._kinds = vocabulary, kinds
        self._patterns = patterns(rules)
        self._plans: list[_Plan | None] = [None] * len(self._patterns)
        asked = [kinds.asked(pattern.types) for pattern in self._patterns]
        self._needs = Needs([pattern.needs for pattern in self._patterns], asked)

    def compile(self) -> None:
        """Compile all patterns now, which else are when a sentence first asks for them.

        Raises:
            re.error: a rule's text is no pattern.
        """
        for pattern in self._patterns:
            _ = pattern.regex

    def find(self, view: View, lacking: int | None = None) -> list[Match]:
        """Return every match of every pattern in a sentence; `lacking` is what its kinds tell, where that is known."""
        lacking = self._kinds.lacking(view.mentions) if lacking is None else lacking
        full = bare = _read(*_encode(view))
        candidates = self._needs.met(levelled(full[1]), lacking)
        english = view.language == "en"
        if english and not candidates:
            return []
        if english and any(map(_is_ware, view.mentions)):
            bare = _read(*_encode(view, wares=False))
        found, told = self._matches(candidates, view, full, bare)
        for rest in readings(view, full[0], full[2]):
            plain = _read(*rest)
            if not english:  # words that stand beside each other only now
                candidates = self._needs.met(levelled(plain[1]), lacking)
            more, those = self._matches([i for i in candidates if i not in told], view, plain, plain)
            found, told = found + more, told | those
        return found + self._of_pronouns(view, found) if view.pronouns else found

    def _of_pronouns(self, view: View, plain: list[Match]) -> list[Match]:
        """Return the matches of a sentence where its pronouns count as names, those that take one of them.

        What the same words say by themselves, to a rule for them, is told once: `plain` are the matches without.
        """
        named = replace(view, mentions=sorted([*view.mentions, *view.pronouns], key=_START))
        full = bare = _read(*_encode(named))
        candidates = self._needs.met(levelled(full[1]), self._kinds.lacking(named.mentions))
        if candidates and any(map(_is_ware, named.mentions)):
            bare = _read(*_encode(named, wares=False))
        found, _ = self._matches(candidates, named, full, bare)
        return [match for match in found if _by_pronoun(view, match) and not any(_alike(match, one) for one in plain)]

    def _matches(self, candidates: list[int], view: View, full: Encoded, bare: Encoded) -> tuple[list[Match], set[int]]:
        """Return the matches of patterns in an encoded sentence, and which patterns match."""
        found: list[Match] = []
        told: set[int] = set()
        plans, texts = self._plans, (bare[1], bare[0], full[1], full[0])
        for i in candidates:
            search, which, tail, hit = plan = plans[i] or self._plan(i)
            if tail is not None and tail(texts[which | 1]) is None:
                continue  # sooner told than by every place where the free text before it might begin
            text = texts[which]
            if (first := search(text)) is None:
                continue  # most of them
            m: re.Match[str] | None = first
            places = full[2] if which > 1 else bare[2]
            at = 0
            while m is not None:
                fills = self._fills(hit, m, view, places)
                if fills is not None and view.language == "zh" and self._passes_over(plan, m, view, places, text):
                    fills = None  # another match is of the same words, and of a nearer firm
                at = max(m.end() if fills is not None else m.start() + 1, at + 1)
                if fills is not None:
                    told.add(i)
                    verb = (places[m.start(VERB)], places[m.end(VERB)]) if hit.verb and m[VERB] is not None else None
                    found.append(Match(hit.rule, fills, places[m.start()], places[m.end()], verb))
                m = search(text, at)
        return found, told

    def _passes_over(self, plan: _Plan, m: re.Match[str], view: View, places: list[int], text: str) -> bool:
        """Tell whether a match begins with a thing though a nearer one does what it tells."""
        search, _, _, hit = plan
        first = next((s.name for s in hit.slots if not s.free and m.start(s.name) == m.start()), None)
        if first is None or (taken := m[first][1:2]) < chr(INDEX):
            return False
        again = search(text, m.start() + 1)
        while again is not None and again.end() == m.end():
            nearer = again[first][1:2] if again.start(first) == again.start() else ""
            other = nearer >= chr(INDEX) and not any(nearer in (m[slot.name] or "") for slot in hit.slots)
            if other and self._fills(hit, again, view, places) is not None:
                of, by = (view.mentions[ord(sign) - INDEX] for sign in (taken, nearer))
                if passes_over(view, of, by, places[m.end()]):
                    return True
            again = search(text, again.start() + 1)
        return aside(view, view.mentions[ord(taken) - INDEX], places[m.end()])

    def _plan(self, i: int) -> _Plan:
        """Return how a pattern is tried."""
        p = self._patterns[i]
        tail = expression(p.tail).search if p.tail else None
        slots = tuple(_Taking.of(name, slot) for name, slot in p.slots.items())
        hit = _Hit(p.rule, VERB in p.regex.groupindex, slots)
        plan = self._plans[i] = p.regex.search, 2 * p.wares + p.cased, tail, hit
        return plan

    def _fills(self, hit: _Hit, m: re.Match[str], view: View, places: list[int]) -> dict[str, Fill] | None:
        fills: dict[str, Fill] = {}
        states = hit.rule.states
        for name, slot, free, of_market, of_made in hit.slots:
            held = m[name]
            if held is None:
                continue
            if free:
                text = free_text(view, places[m.start(name)], _until(held, view, places[m.end(name) - 1]))
                if text is None or (states == "instanceOf" and not tells_sort(view, text)):
                    return None
                if states in _OF_SORTS:
                    text = without_place(view, text)
                text = trimmed(view, states, text)
                parts = list_of(text) if slot.types[0] in _LISTS else (text,)
                parts = tuple([trimmed(view, states, part) for part in parts])
                fills[name] = Fill(slot, parts, "template")
                continue
            members = [view.mentions[ord(ch) - INDEX] for ch in held if ord(ch) >= INDEX]
            if of_market:
                members = [exchange_of(x, self._vocabulary) or x for x in members]
            fitting = [x for x in members if fits(x, slot.types, self._vocabulary)]
            if fitting != members and not (slot.many and view.language == "en" and fitting[:1] == members[:1]):
                return None  # in English what is no such thing is passed over in a list that begins with one
            members = fitting
            if of_made:
                if states == "builtBy" and not all(is_made(view, x) for x in members):
                    return None
                members = [as_made(x) for x in members]
            told = of_one_list(view, members) if len(members) > 1 else tuple(members)
            fills[name] = Fill(slot, _listed(view, told) if slot.many else told, "template")
        return fills


def _until(held: str, view: View, last: int) -> int:
    """Return where the text of a slot ends, whose last sign stands at `last`: no further than its own words."""
    if not held or ord(held[-1]) < INDEX:
        return last + 1
    end = view.mentions[ord(held[-1]) - INDEX].end
    return end + view.cut(end, end + 1).startswith("》")


def _alike(one: Match, other: Match) -> bool:
    """Tell whether two matches say the same kind of thing in the same place, the second not of a nearer rival.

    "X was shown by Y and will be sold": by the verb it is X, where words alone might take Y.
    """
    same = one.rule.states is not None and one.rule.states == other.rule.states
    if not same or one.start >= other.end or other.start >= one.end:
        return False
    told = one.fills.get("subject")
    return "subject" in other.fills or told is None or told.members[0].text not in JOINS


def _by_pronoun(view: View, match: Match) -> bool:
    taken = (m for fill in match.fills.values() for m in fill.members)
    return stands(view, taken, match.start, match.end, event=match.rule.evokes is not None)


def _listed(view: View, members: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the members of a list with those after it: a list may hold words that a pattern does not see."""
    group = next((g.members for g in view.groups if members and members[-1] in g.members), ())
    return (*members, *group[group.index(members[-1]) + 1 :]) if group else members


def _is_ware(m: Mention) -> bool:
    """Tell whether a mention is of a class of goods, over which most phrases read as over any word."""
    return m.node is not None and m.node.cls in WARES


def _read(encoded: str, places: list[int]) -> tuple[str, str, list[int]]:
    """Return an encoded sentence, also in lower case, with its places."""
    return encoded, lowered(encoded), places


def _encode(view: View, *, wares: bool = True) -> tuple[str, list[int]]:
    """Return the sentence in Simplified characters, each mention as two signs (kind, index), and all signs' offsets.

    Without `wares`, classes of goods stay words.
    """
    offset = at = view.sentence.start
    text = simplified(view.text)
    titled = "《" in text
    out: list[str] = []
    places: list[int] = []
    for index, m in enumerate(view.mentions):
        start = m.start
        if start < at or (not wares and _is_ware(m)):
            continue
        start, end = _with_marks(view, m, at) if titled else (start, m.end)
        kind = NUMBER if m.quantity else DATE if m.moment else ENTITY
        owner = "'s" if m.kind == "anaphor" and m.text in OWNERS else ""
        out.append(f"{text[at - offset : start - offset]}{kind}{chr(INDEX + index)}{owner}")
        places += range(at, start)
        places += (m.start, m.start, m.start, m.start) if owner else (m.start, m.start)
        at = end
    out.append(text[at - offset :])
    places += range(at, view.sentence.end + 1)
    return "".join(out), places


def _with_marks(view: View, m: Mention, low: int) -> tuple[int, int]:
    """Return where a mention stands with the title marks around it, which are part of its sign."""
    opened = m.start > low and m.is_entity and view.cut(m.start - 1, m.start) == "《"
    closed = view.cut(m.end, m.end + 1) == "》"
    if opened and "》" in view.cut(m.start, m.end):  # the bracket behind, which gives another name, is within
        return m.start - 1, m.end
    return (m.start - 1, m.end + 1) if opened and closed else (m.start, m.end)
