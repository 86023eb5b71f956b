"""Fill a slot: which mention stands in the case that the slot asks for, seen from the trigger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial

from loaders import subjects
from loaders.antecedents import another, stands_in, told_as
from loaders.aptness import apt
from loaders.backers import invests
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.dating import behind_which, is_period, undated
from loaders.defaults import Defaults
from loaders.described import told_of
from loaders.fills import RESPECTIVELY, Fill, meant
from loaders.fronting import fronted
from loaders.governed import no_subject
from loaders.holders import held, holder
from loaders.lone import is_told_of_one, kinds, lone, may_stand_alone
from loaders.markers import Marker, introduced, is_apart, marker_of, stands
from loaders.mentions import Mention, fits, retyped
from loaders.objects import object_of
from loaders.oblique import has_its_own, speaks_of_others
from loaders.omission import astray, close, elided, joined, of_shares, owner, possessor
from loaders.overshadowing import overshadowed
from loaders.own_subjects import named_before
from loaders.owning import owner_of
from loaders.pronouns import standing_before
from loaders.relatives import antecedent
from loaders.speakers import speaking
from loaders.standing import exchange_of, names_another
from loaders.triggers import Hit
from loaders.undated import outshone
from loaders.unread import nearest
from loaders.view import View
from loaders.voice import is_passive, voiced
from ontology.grammar import Slot
from ontology.vocabulary import Vocabulary

# "denied that it was buying", "the firm that listed"
_LENT = compiled(r"\s*(?:(?:it|they|he|she)\b.*|(?:(?:has|have|had|was|were|is|are|also|now|\w+ly)\s+)*)", re.DOTALL)
_NUMBERED = compiled(r"[;；,，]\s?(?:and\s|以及|及)?[(（](?:\d|[ivx]+|[一二三四五六七八九])[)）]")
_OMITTED = {"shares": of_shares, "elided": elided}
_BESIDE_SENTENCE = frozenset(("holder", "held", "topic", "title", "article", "recent", "sole", *_OMITTED))
_SURENESS = {"it": 0.9, "topic": 0.8, "title": 0.75, "near": 0.9, "only": 0.7, "sole": 0.8}
_WHERE = ("in", "possessive", "在", "赴", "到")


class Filler:
    """Fills the slots of one hit in one sentence."""

    def __init__(self, view: View, hit: Hit, vocabulary: Vocabulary, defaults: Defaults) -> None:
        self._view, self._hit, self._vocabulary, self._defaults = view, hit, vocabulary, defaults
        offset = view.sentence.start
        self._start, self._end = hit.start + offset, hit.end + offset
        self._index = view.clause_at(self._start)
        self._used: list[Group] = []
        self._asked: Slot | None = None
        self._free: dict[int, list[Group]] = {}  # what can fill the slot asked for, of each clause looked into
        self._measures = hit.rule.states in vocabulary.measures
        self._lone = is_told_of_one(hit.rule, view)
        self.passive = hit.part == "verb" and is_passive(hit, view)

    def take(self, members: Iterable[Mention]) -> None:
        """Keep mentions that fill a slot already from filling another."""
        taken = list(members)
        self._used += [g for g in self._view.groups if any(m in g.members for m in taken)]
        self._asked = None

    def fill(self, slot: Slot) -> Fill | None:
        """Return what fills a slot, or None; the cases are tried in the slot's order."""
        cases = voiced(slot.cases) if self.passive else slot.cases
        cases = (*cases, "only") if self._lone and may_stand_alone(slot) else cases
        for case in cases:
            found = _way(case)(self, slot)
            if found is None and case in _WHERE and "Market" in slot.types:
                found = self._exchange_there(case, slot)
            if found is None:
                continue
            every = told_of(self._view, found, self._start).members
            members = tuple([retyped(m, slot.types) for m in every if fits(m, slot.types, self._vocabulary)])
            if members:  # what the article speaks of may be none of what is asked for
                self._used.append(found)
                self._asked = None
                many = slot.many or (len(members) > 1 and RESPECTIVELY.search(self._view.text) is not None)
                told = told_as(case, self._view, members[0])
                return Fill(slot, meant(members, told, self._start, many=many), told, _SURENESS.get(told, 1.0))
        return None

    def _everywhere(self, slot: Slot) -> Iterator[Group]:
        """Return the groups of all clauses that fit a slot."""
        return (g for i in range(len(self._view.clauses)) for g in self._view.fitting(i, slot.types, self._vocabulary))

    def _only(self, slot: Slot) -> Group | None:
        """Return the one thing of its kind in the sentence."""
        slot = replace(slot, types=kinds(slot))
        return lone(self._view, self._hit, slot, self._all(slot), self._everywhere(slot), self._start)

    def _unread(self, slot: Slot) -> Group | None:
        """Return the nearest number that no other rule has read."""
        free = (g for g in self._everywhere(slot) if len(g.members) == 1 and g not in self._used)
        return nearest(self._view, self._hit, free)

    def _part(self, slot: Slot, case: str) -> Group | None:
        """Return who has the share of a firm that fills a slot already, or that firm."""
        shares = (g.members[0] for g in self._used if g.members[0].quantity is not None)
        find, every = holder if case == "holder" else held, list(self._everywhere(slot))
        return next((find(self._view, m, every, self._used) for m in shares), None)

    def _exchange_there(self, case: str, slot: Slot) -> Group | None:
        """Return the one exchange of the place that stands where a market is asked for ("listed in Hong Kong")."""
        place = _way(case)(self, replace(slot, types=("Place",)))
        here = place is not None and self._view.clause_at(place.start) == self._index
        market = exchange_of(place.members[0], self._vocabulary) if place and here else None
        return Group((market,)) if market else None

    def _speaker(self, slot: Slot) -> Group | None:
        """Return who says what a sentence tells."""
        return speaking(self._view, self._start, slot.types, self._vocabulary)

    def _left_out(self, slot: Slot, case: str) -> Group | None:
        """Return what is spoken of, where a clause leaves out its subject or only says "the stock"."""
        place = self._view, self._index, self._start
        if not _OMITTED[case](*place) or (case == "elided" and named_before(*place, slot.types, self._vocabulary)):
            return None
        return self._told(slot, "topic")

    def _told(self, slot: Slot, case: str) -> Group | None:
        """Return what the sentences before, the article or its title tell of, unless something else is spoken of."""
        own = self._measures and has_its_own(self._view, self._view.clauses[self._index], self._start)
        if own or names_another(self._view, self._start) or overshadowed(self._view, self._start, self._used):
            return None
        mention = stands_in(self._view, self._hit, slot, case, self._defaults, self._vocabulary)
        other = another(self._view, mention, self._start) if case in ("topic", "title") else None
        taken = mention is None or self._is_used(mention) or (other is not None and not self._is_used(other))
        return Group((mention,)) if mention is not None and not taken else None

    def _is_used(self, mention: Mention) -> bool:
        used = {m.node.id for g in self._used for m in g.members if m.node is not None}
        return mention.node is not None and mention.node.id in used

    def _fitting(self, slot: Slot, index: int) -> list[Group]:
        """Return the groups of a clause that can fill a slot, fill no other yet, and are no part of the trigger."""
        if self._asked is not slot:
            self._asked, self._free = slot, {}
        if (known := self._free.get(index)) is not None:
            return known
        free, start, end = self._view.fitting(index, slot.types, self._vocabulary), self._start, self._end
        if free:
            free = [g for g in free if (g.start >= end or start >= g.end) and g not in self._used]
        if free:
            lasts, ends = slot.optional and self._measures, end if self._measures else None
            free = apt(self._view, self._hit.rule, slot, free, start, lasts=lasts, end=ends)
        self._free[index] = free
        return free

    def _subject(self, slot: Slot) -> Group | None:
        it = standing_before(self._view, self._start, slot.types, self._vocabulary)
        told = Group((it,)) if it is not None and not self._is_used(it) else None
        return told or self._doer(slot) or fronted(self._view, self._hit, self._all(slot))

    def _possessive(self, slot: Slot) -> Group | None:
        return self._owner(slot) or fronted(self._view, self._hit, self._all(slot))

    def _all(self, slot: Slot, upto: int | None = None) -> Iterator[Group]:
        """Yield the same of all clauses, or of those before one."""
        return (g for i in range(len(self._view.clauses))[:upto] for g in self._fitting(slot, i))

    def _doer(self, slot: Slot) -> Group | None:
        """Return the nearest group before the trigger that hangs on nothing; else the clause before lends its own."""
        clause = self._view.clauses[self._index]
        every = self._fitting(slot, self._index)
        ahead = [g for g in every if g.end <= self._start]
        if subjects.left_unsaid(self._view, clause, self._start):
            return None
        if subjects.in_bracket(self._view, self._hit):
            return next((g for g in ahead if g.end == self._start - 1), None)
        ordered = ahead if self._view.language == "zh" else ahead[::-1]
        for group in ordered:
            if not no_subject(self._view, group, of_verb=self._hit.part == "verb"):
                return group
        if own := self._owners(ordered):
            return own[0]
        if (told := subjects.behind(self._view, self._hit, every)) is not None:
            return told
        if clause.link == "relative" and self._index:
            before = [g for g in self._fitting(slot, self._index - 1) if g.end <= clause.start]
            return antecedent(self._view, clause, subjects.doers(self._view, clause, before))
        if subjects.holder_unknown(self._view, clause, self._hit):
            return None
        said = clause.link == "that" and not _LENT.fullmatch(self._view.cut(clause.start, self._start))
        if said or (self._measures and has_its_own(self._view, clause, self._start)):
            return None
        for index in range(self._index - 1, -1, -1):
            between = self._view.clauses[index : self._index + 1]
            others = any(speaks_of_others(self._view, c, self._start, many=slot.many) for c in between)
            if others or _NUMBERED.search(self._view.cut(self._view.clauses[index].end - 12, self._start)):
                break  # the next point of a list in the sentence speaks of its own matter
            if clause.link == "resume" and self._view.clauses[index].link == "relative":
                continue  # "X, whose owner is Y, said": X said it
            named = self._fitting(slot, index)
            lent = [g for g in named if not no_subject(self._view, g)] or self._owners(named)
            names = (g for g in self._view.groups_in(self._view.clauses[index]) if g.members[0].is_entity)
            if lent or (self._view.clauses[index].link == "contrast" and any(names)):
                return lent[0] if lent else None
        return None

    def _owners(self, groups: list[Group]) -> list[Group]:
        """Return those of whom a figure is said as of an owner ("Hygon's profit rose, and revenue fell")."""
        return [g for g in groups if possessor(self._view, g)] if self._measures else []

    def _object(self, slot: Slot) -> Group | None:
        return object_of(self._view, self._hit, self._fitting(slot, self._index), self._start, self._end)

    def _owner(self, slot: Slot) -> Group | None:
        """Return the owner right before the trigger, or the one that a pronoun means."""
        owners = [g for g in self._fitting(slot, self._index) if g.end <= self._start]
        if owners and (found := owner_of(self._view, owners, self._start)) is not None:
            return found
        return owner(self._view, self._index, self._start, self._all(slot, self._index + 1))

    def _marked(self, slot: Slot, marker: Marker) -> Group | None:
        """Return the group that a marker word introduces, which then stands in the clause of the trigger."""
        view, clause = self._view, self._view.clauses[self._index]
        if not stands(view, marker, clause, self._end):
            return None
        return introduced(view, marker, self._fitting(slot, self._index), clause, self._start, self._end)

    def _near(self, slot: Slot) -> Group | None:
        """Return the nearest in the clause; a date may also stand earlier in the sentence, where it holds for all."""
        fitting = self._fitting(slot, self._index)
        if not fitting and slot.types == ("date",) and not undated(self._view, self._index):
            ahead = [g for g in self._all(slot, self._index) if not behind_which(self._view, g.members[0], self._index)]
            ahead = [g for g in ahead if not re.search("[;；]", self._view.cut(g.end, self._start))]
            told = [g for g in ahead if self._measures and is_period(g.members[0])]
            fitting = told[-1:] or ahead[:1]
        if slot.name == "asOf" and self._hit.rule.states == "stakeIn":
            fitting = [g for g in fitting if subjects.holds_on(self._view, g, self._start)]
        nearer = (g for g in fitting if not outshone(self._view, g.members[0], self._start, self._end))
        return min(nearer, key=self._distance, default=None)

    def _distance(self, group: Group) -> int:
        return group.start - self._end if group.start >= self._end else self._start - group.end

    def _before(self, slot: Slot) -> Group | None:
        """Return the last before the trigger; in Chinese a firm may stand in an earlier clause of the sentence."""
        far = range(self._index - 1, -1, -1) if self._view.language == "zh" and "Company" in slot.types else ()
        groups = (g for i in (self._index, *far) for g in reversed(self._fitting(slot, i)))
        ahead, dates = (g for g in groups if g.end <= self._start), slot.types == ("date",)
        return next((g for g in ahead if not (dates and is_apart(self._view, g, self._start, self._end))), None)

    def _after(self, slot: Slot) -> Group | None:
        """Return the first after the trigger; no other party ("51% of the venture and X the rest")."""
        found = next((g for g in self._fitting(slot, self._index) if g.start >= self._end), None)
        party = found is not None and found.members[0].is_entity
        between = self._view.cut(self._end, found.start) if party and found else ""
        return None if joined(between) or subjects.past(self._view, self._hit, between) else found

    def _next(self, slot: Slot) -> Group | None:
        """Return the first after the trigger, unless words between give it to another time or thing."""
        found = self._after(slot)
        return None if found is None or astray(self._view.cut(self._end, found.start)) else found

    def _investee(self, slot: Slot) -> Group | None:
        """Return the first before the trigger that hangs on nothing and does not invest itself."""
        ahead = (g for g in self._all(slot, self._index + 1) if g.end <= self._start)
        return next((g for g in ahead if not invests(self._view, g) and not no_subject(self._view, g)), None)

    def _beside(self, slot: Slot) -> Group | None:
        """Return what stands right before the trigger ("a 38% increase", "3.2% higher")."""
        return (found := self._before(slot)) and (found if close(self._view.cut(found.end, self._start)) else None)

    def _adjoining(self, slot: Slot) -> Group | None:
        """Return what stands right before or after the trigger ("60 customers", 员工604人)."""
        ahead = self._beside(slot)
        if ahead is not None and self._view.language == "en":  # "340 patents"
            return ahead
        found = self._after(slot)
        between = "" if found is None else self._view.cut(self._end, found.start)
        near = len(between) <= (24 if self._view.language == "en" else 8) and not re.search(r"[,，;；。、：:]", between)
        return found if found is not None and near and not astray(between) else ahead


_CASES = "subject object possessive near before after next beside investee adjoining only unread speaker"
_SIMPLE: dict[str, Callable[[Filler, Slot], Group | None]] = {c: getattr(Filler, f"_{c}") for c in _CASES.split()}


@cache  # there are as many cases as the rules have
def _way(case: str) -> Callable[[Filler, Slot], Group | None]:
    """Return how what stands in a case is looked for."""
    if (simple := _SIMPLE.get(case)) is not None:
        return simple
    if case in _BESIDE_SENTENCE:
        way = Filler._part if case in ("holder", "held") else Filler._left_out if case in _OMITTED else Filler._told
        return partial(way, case=case)
    return partial(Filler._marked, marker=marker_of(case))
