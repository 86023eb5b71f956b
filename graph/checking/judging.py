"""Weigh what the checks found: which reading the rest supports, by how many sums and how many independent sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.checking.drafts import Draft
from graph.checking.readings import Reading, independent
from ontology.checkfile import SEVERITIES, Check


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for a reading: how many other sums come out with it, and how many independent sources state it."""

    sums: int = 0
    sources: int = 0

    @property
    def weight(self) -> tuple[int, int]:
        """Greater for the better reading: sums count before sources, who copy from each other."""
        return self.sums, self.sources


@dataclass(frozen=True, slots=True)
class Judgement:
    """A finding as weighed. `doubted` are the readings that it speaks against, `fitting` those that the rest supports.

    `others` are the readings that it was reckoned with. Where nothing is `fitting` and several readings oppose each
    other, all of them are `doubted` and it is not `settled` which is wrong.
    """

    check: Check
    draft: Draft
    doubted: tuple[Reading, ...]
    fitting: tuple[Reading, ...]
    others: tuple[Reading, ...]
    support: Support
    settled: bool
    confidence: float

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings of it."""
        return _once((*self.doubted, *self.fitting, *self.others))

    def joined(self, other: Judgement) -> Judgement:
        """Return this finding with what another one against the same readings adds; the surer one's answer is shown."""
        first, second = (self, other) if self.confidence >= other.confidence else (other, self)
        fitting = _once(first.fitting + second.fitting)
        others = _once(first.others + second.others)
        return replace(first, fitting=fitting, others=tuple(one for one in others if one not in fitting))

    @property
    def rank(self) -> tuple[int, float, str]:
        """Lesser for what to read first: the graver, then the surer."""
        return SEVERITIES.index(self.check.severity), -self.confidence, str(self.draft.values)


class Judge:
    """Knows all readings, and which of them agree with others by a check's sum."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Take the readings of the view."""
        self._readings = {reading.iri: reading for reading in readings}
        self._alike: dict[tuple[str, str], list[Reading]] = defaultdict(list)
        for reading in self._readings.values():
            self._alike[reading.saying.subject, reading.saying.measure].append(reading)
        self._sums: dict[str, set[str]] = defaultdict(set)

    def hear(self, agreements: Iterable[Draft]) -> None:
        """Note which readings come out by a sum."""
        for draft in agreements:
            for iri in draft.readings():
                self._sums[iri].add(draft.check)

    def judge(self, check: Check, draft: Draft) -> Judgement:
        """Return the finding that a draft makes."""
        rivals = self._known(draft.readings("rival"))
        return self._between(check, draft, rivals) if rivals else self._against(check, draft)

    def support(self, reading: Reading) -> Support:
        """Return what speaks for a reading, whoever states it and however precisely."""
        alike = [one for one in self._alike[_key(reading)] if one.agrees(reading)]
        sums = {check for one in alike for check in self._sums.get(one.iri, ())}
        return Support(len(sums), independent(said for one in alike for said in one.statements))

    def is_borne_out(self, readings: Iterable[Reading]) -> bool:
        """Tell whether a sum or a second source speaks for each of some readings."""
        return all(self.support(one).weight > (0, 1) for one in readings)

    def _between(self, check: Check, draft: Draft, rivals: list[Reading]) -> Judgement:
        """Return a finding of readings that oppose each other, settled where one is supported better than the rest."""
        weighed = sorted(((self.support(one), one) for one in rivals), key=lambda pair: pair[0].weight, reverse=True)
        best, first = weighed[0]
        against = [(support, one) for support, one in weighed if not one.agrees(first)]
        settled = bool(against) and best.weight > against[0][0].weight
        fitting = tuple(one for one in rivals if one.agrees(first)) if settled else ()
        doubted = tuple(one for one in rivals if one not in fitting)
        others = tuple(self._known(draft.readings("with")))
        sure = _confidence(check, rivals, best if settled else Support())
        return Judgement(check, draft, doubted, fitting, others, best if settled else Support(), settled, sure)

    def _against(self, check: Check, draft: Draft) -> Judgement:
        """Return a finding against a reading: of those that a sum joins, the one that the least speaks for."""
        reckoned = self._known(draft.readings())
        named = self._known(draft.readings("doubts"))
        suspects = named if check.kind != "arithmetic" and check.kind != "scale" else _weakest(named, reckoned, self)
        fitting, best = self._better(suspects)
        others = tuple(one for one in reckoned if one not in suspects and one not in fitting)
        sure = _confidence(check, reckoned, best)
        return Judgement(check, draft, tuple(suspects), fitting, others, best, True, sure)

    def _better(self, suspects: list[Reading]) -> tuple[tuple[Reading, ...], Support]:
        """Return the readings of the same thing that a sum or more sources support against the suspects."""
        found: list[tuple[Support, Reading]] = []
        for suspect in suspects:
            own = self.support(suspect)
            for one in self._alike[_key(suspect)]:
                if _comparable(one, suspect) and not one.agrees(suspect) and self.support(one).weight > own.weight:
                    found.append((self.support(one), one))
        if not found:
            return (), Support()
        best = max((support for support, _ in found), key=lambda support: support.weight)
        return tuple({one.iri: one for support, one in found if support == best}.values()), best

    def _known(self, iris: Iterable[str]) -> list[Reading]:
        return [self._readings[iri] for iri in iris if iri in self._readings]


def _once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple({one.iri: one for one in readings}.values())


def ranked(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return judgements, the gravest and surest first."""
    return sorted(judgements, key=lambda one: one.rank)


def slips(judgements: Iterable[Judgement]) -> Iterator[Reading]:
    """Yield the readings that are proven to be at a wrong scale, each once."""
    found: Mapping[str, Reading] = {
        reading.iri: reading
        for one in judgements
        if one.check.kind == "scale" and one.settled
        for reading in one.doubted
    }
    yield from found.values()


def _weakest(named: list[Reading], reckoned: list[Reading], judge: Judge) -> list[Reading]:
    """Return the reading that the fewest sums bear; the named one where others are as weak."""
    if len(named) != 1:
        return named
    least = min((judge.support(one).sums, one is not named[0], judge.support(one).sources, n) for n, one in
                enumerate(reckoned))  # fmt: skip
    return [reckoned[least[-1]]]


def _comparable(one: Reading, other: Reading) -> bool:
    """Tell whether two readings are of one unit, count and time."""
    same = (one.saying.unit, one.saying.counted) == (other.saying.unit, other.saying.counted)
    return same and (one.saying.when == other.saying.when or not one.saying.when or not other.saying.when)


def _confidence(check: Check, readings: Iterable[Reading], support: Support) -> float:
    """Return how sure a finding is: no surer than its check and its statements, surer with support."""
    read = min((max(said.confidence for said in one.statements) for one in readings), default=1.0)
    doubt = 1 - check.confidence * read
    return round(1 - doubt / (1 + support.sums + max(0, support.sources - 1)), 2)


def _key(reading: Reading) -> tuple[str, str]:
    return reading.saying.subject, reading.saying.measure
