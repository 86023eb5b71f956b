"""Pair facts with gold one to one, the best pairs first; and say what the facts are that are left over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.evaluation.comparing import compare, counts_alike, quotes_alike
from loaders.evaluation.periods import Period, closeness
from loaders.evaluation.predicates import Predicates
from loaders.evaluation.rows import wordings
from loaders.evaluation.statements import Statement

_KINDS = {"ipo": "ipo application", "spinoff": "spin off"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold fact and the fact taken for it: how right its value is, what is wrong with it, its status and date."""

    gold: Statement
    found: Statement
    value: float
    error: str
    status: bool
    date: float

    @property
    def full(self) -> float:
        """How right all of it is."""
        return self.value * self.status * self.date

    @property
    def early(self) -> bool:
        """Tell whether it gives as done what gold does not."""
        return self.value > 0 and self.found.status[0] == "done" and not {"done", "claimed"} & {*self.gold.status}


@dataclass(slots=True)
class Matching:
    """The pairs, and what the facts left over are: repeat, early or contradicted, by fact; others are not in `rest`."""

    pairs: list[Pair] = field(default_factory=list)
    rest: dict[Statement, str] = field(default_factory=dict)


def match(gold: Sequence[Statement], facts: Sequence[Statement], table: Predicates) -> Matching:
    """Return who is taken for whom.

    A fact left over is a repeat where it says what gold says, early where it gives as done what gold does not, and
    contradicted where gold has another value in the same slot.
    """
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        buckets[fact.document, fact.predicate].append(index)
    days, made = _usual_days(gold), Matching()
    ranked: list[tuple[float, int, int, Pair]] = []
    for gi, one in enumerate(gold):
        for fi in buckets[one.document, one.predicate]:
            for rank, pair in _pair(one, facts[fi], days, table):
                ranked.append((rank, -gi, -fi, pair))
                _remember(made.rest, pair, table)
    _choose(ranked, made)
    return made


def _pair(
    gold: Statement, found: Statement, days: dict[str, Period | None], table: Predicates
) -> Iterator[tuple[float, Pair]]:
    """Yield how good a pair is and the pair, or nothing where the fact speaks of something else."""
    like, counted = compare(gold, found, table), counts_alike(gold, found)
    if not like.subject or (like.value and not counted) or (not like.value and not _one_slot(gold, found)):
        return
    undated = gold.when or not gold.as_of or (not found.as_of and gold.as_of == days[gold.document])
    date = 1.0 if undated or not gold.as_of else closeness(gold.as_of, found.as_of)
    pair = Pair(gold, found, like.value, like.error, found.status[0] in gold.status, date)
    rank = 100 * like.value + 10 * (pair.status + date + like.subject) + 8 * quotes_alike(gold, found) + 6 * counted
    yield rank - 40 * found.derived, pair


def _one_slot(gold: Statement, found: Statement) -> bool:
    """Tell whether both could not be true at once: not of different periods, nor counts of different things."""
    a, b = gold.as_of, found.as_of
    apart = a and b and not gold.when and not closeness(a, b) and not closeness(b, a)
    return not apart and counts_alike(gold, found) >= 0.5


def _usual_days(gold: Iterable[Statement]) -> dict[str, Period | None]:
    """Return for each document the day of most of its facts: that of the article, which a fact need not say."""
    days: dict[str, Counter[Period | None]] = defaultdict(Counter)
    for one in gold:
        days[one.document][one.as_of] += 1
    common = ((document, counted, counted.most_common(1)[0]) for document, counted in days.items())
    return {document: day if 2 * many > counted.total() else None for document, counted, (day, many) in common}


def _remember(rest: dict[Statement, str], pair: Pair, table: Predicates) -> None:
    """Note what a fact is if nothing is left for it."""
    fact = pair.found
    if pair.value and pair.status:
        rest[fact] = "repeat"  # right, but another may be taken for that gold fact
        return
    several = "multi" in table.flags(pair.gold.predicate)
    if rest.get(fact) != "repeat" and not fact.derived and (pair.value or not several):
        rest[fact] = "early" if pair.early else rest.get(fact, "contradicted")


def _choose(ranked: list[tuple[float, int, int, Pair]], made: Matching) -> None:
    taken: set[Statement] = set()
    for _, _, _, pair in sorted(ranked, key=lambda r: r[:3], reverse=True):
        if pair.gold not in taken and pair.found not in taken:
            taken |= {pair.gold, pair.found}
            made.pairs.append(pair)
            if pair.value:
                made.rest.pop(pair.found, None)


def derived(facts: Sequence[Statement], table: Predicates) -> list[Statement]:
    """Return what facts say without a line of its own: the date of a status or target, the kind of an event."""
    dated = [
        replace(fact, predicate=name, when=fact.as_of, object=None, texts=[], numbers=[], derived=True)
        for fact in facts if fact.as_of
        for name, sources in table.dates.items() if fact.predicate in sources
    ]  # fmt: skip
    events = {(f.document, f.subject): f for f in facts if f.subject.event not in ("", "document")}
    kinds = [
        replace(fact, predicate="event_type", when=None, object=None, numbers=[], derived=True,
                texts=wordings(_KINDS.get(fact.subject.event, fact.subject.event), {}))
        for fact in events.values()
    ]  # fmt: skip
    return dated + kinds
