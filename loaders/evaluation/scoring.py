"""All figures of facts against gold, and the lists to judge: what was missed, what is wrong, what gold lacks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders.evaluation.comparing import LIKE, compare, counts_alike, quotes_alike, value_alike
from loaders.evaluation.matching import Matching, Pair, derived, match
from loaders.evaluation.names import Names, from_lexicon, from_tables
from loaders.evaluation.predicates import Predicates, predicates
from loaders.evaluation.rows import ROLES, Row, document_of, forbidden, labels, read_rows
from loaders.evaluation.statements import Builder, Statement
from ontology.vocabulary import load

Judged = Callable[[Collection[str]], tuple[Sequence[Row], Sequence[Row]]]
CLASHES = ("contradicted", "early", "wrong_subject", "forbidden")
"""Kinds of facts that gold speaks against."""


@dataclass
class Score:
    """Facts against gold. `scope` are the facts in documents of gold with predicates that it knows or uses."""

    gold: Sequence[Statement]
    banned: Sequence[Statement]
    facts: Sequence[Statement]
    table: Predicates

    @cached_property
    def scope(self) -> list[Statement]:
        """The facts that are judged or left out with a reason."""
        used = {one.predicate for one in self.gold}
        return [fact for fact in self.facts if fact.known or fact.predicate in used]

    @cached_property
    def matching(self) -> Matching:
        """Who is taken for whom."""
        return match(self.gold, [*self.scope, *derived(self.scope, self.table)], self.table)

    @cached_property
    def hits(self) -> dict[Statement, Pair]:
        """Each gold fact for which a fact is taken."""
        return {pair.gold: pair for pair in self.matching.pairs}

    @cached_property
    def own(self) -> list[Pair]:
        """The pairs of facts that have a line of their own."""
        return [pair for pair in self.matching.pairs if not pair.found.derived]

    @cached_property
    def right(self) -> dict[Statement, Pair]:
        """The facts whose value is right."""
        return {pair.found: pair for pair in self.own if pair.value}

    @cached_property
    def breaches(self) -> list[tuple[Statement, Statement]]:
        """The forbidden facts that were found, with what was found."""
        whole = {pair.found for pair in self.own if pair.full}
        whole |= {fact for fact, kind in self.matching.rest.items() if kind == "repeat"}
        places: dict[str, list[Statement]] = defaultdict(list)
        for fact in self.scope:
            places[fact.document].append(fact)
        return [
            (ban, fact) for ban in self.banned for fact in places[ban.document]
            if ban.predicate in ("any", fact.predicate) and fact not in whole and breaks(ban, fact, self.table)
        ]  # fmt: skip

    @cached_property
    def kinds(self) -> dict[Statement, str]:
        """What each fact is: matched, repeat, implied, extra, or one of CLASHES."""
        parties = {
            (pair.found.document, thing)
            for pair in self.right.values()
            for one in (pair.found.subject, pair.gold.subject)
            for thing in (one, *one.parties)
        }  # fmt: skip
        kinds = {fact: self._kind(fact, parties) for fact in self.scope}
        kinds |= {fact: "wrong_subject" for fact, kind in kinds.items() if kind == "extra" and self._misplaced(fact)}
        return kinds | {fact: "forbidden" for _, fact in self.breaches}

    def _kind(self, fact: Statement, parties: set[tuple[str, Any]]) -> str:
        if fact in self.right:
            return "matched"
        implied = fact.predicate in {*ROLES, "event_type"} and any(
            (fact.document, thing) in parties for thing in (fact.subject, *fact.subject.parties)
        )
        return self.matching.rest.get(fact, "implied" if implied else "extra")

    def _misplaced(self, fact: Statement) -> bool:
        """Tell whether a fact gives gold's value in gold's words of another subject."""
        return not fact.subject.event and any(
            one not in self.hits
            and not one.subject.event
            and (one.numbers or one.when)
            and quotes_alike(one, fact) >= LIKE
            and value_alike(one, fact, self.table) == 1
            for one in self._slots[fact.document, fact.predicate]
        )

    @cached_property
    def _slots(self) -> dict[tuple[str, str], list[Statement]]:
        slots: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for one in self.gold:
            slots[one.document, one.predicate].append(one)
        return slots

    @cached_property
    def judged(self) -> list[Statement]:
        """The facts that count for precision."""
        return [fact for fact in self.scope if self.kinds[fact] not in ("implied", "repeat")]

    @property
    def misses(self) -> list[Statement]:
        """Gold facts for which no fact with a right value is taken."""
        return [one for one in self.gold if one not in self.hits or not self.hits[one].value]

    @property
    def extras(self) -> list[Statement]:
        """Facts of which gold says nothing."""
        paired = {pair.found for pair in self.own}
        return [fact for fact in self.scope if self.kinds[fact] == "extra" and fact not in paired]


def breaks(ban: Statement, fact: Statement, table: Predicates) -> bool:
    """Tell whether a fact says what is forbidden.

    A ban without a value forbids every value, one without a status every status but denied, terminated, considered.
    """
    like, stated = compare(ban, fact, table), ban.row.get("status") or ban.row.get("modality")
    meant = fact.status[0] in ban.status if stated else fact.status[0] not in ("denied", "terminated", "considered")
    bare = not (ban.numbers or ban.when or ban.object or ban.texts)
    return bool(like.subject and meant and (bare or (like.value == 1 and (not ban.numbers or counts_alike(ban, fact)))))


def score(
    gold: Sequence[Row], facts: Iterable[Row], names: Names, table: Predicates, bans: Sequence[Row] = ()
) -> Score:
    """Return facts against gold; aliases that gold itself states count as names."""
    for row in gold:
        alias = row.get("object") or row.get("text")
        if table.of(row).name == "also_known_as" and isinstance(alias, str):
            names.also(labels(row["subject"])[-1], alias)
    kept = list({_key(row): row for row in facts}.values())
    documents = _documents([*gold, *bans], kept)
    builder = Builder(names, table, documents)
    found = [fact for fact in builder.build(kept) if fact.document]
    return Score(builder.build(gold), builder.build(map(forbidden, bans)), found, table)


def of_files(
    gold: Path, facts: Iterable[Row], tables: Sequence[Path], bans: Path | None, more: Judged = lambda named: ((), ())
) -> Score:
    """Return facts against the gold of a file; without tables of names, the names are the lexicon's.

    `more` gives gold and forbidden facts besides, from the names of gold's documents.

    Raises:
        InputError: a file cannot be read.
    """
    names = from_tables(tables) if tables else from_lexicon(load())
    rows = read_rows(gold)
    judged, wrong = more({document_of(row) for row in rows})
    forbid = [*(read_rows(bans) if bans else ()), *wrong]
    return score([*rows, *judged], facts, names, predicates(), forbid)


def _key(row: Mapping[str, Any]) -> str:
    return repr(sorted((key, repr(value)) for key, value in row.items() if key not in ("rule", "confidence")))


def _documents(gold: Iterable[Row], facts: Iterable[Row]) -> dict[str, str]:
    """Return gold's name of each document: gold's 001 is the facts' 001_866624.txt; "" where gold has none."""
    known = {document_of(row) for row in gold}
    found = {name: name for name in known}
    for name in {document_of(row) for row in facts} - known:
        near = [one for one in known if re.match(re.escape(one) + r"[_.\- ]", name)]
        found[name] = near[0] if len(near) == 1 else ""
    return found
