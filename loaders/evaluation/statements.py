"""Gold and facts in one shape: who, what of it, which value, when, in which status."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from loaders.evaluation.names import Names
from loaders.evaluation.periods import Period, period
from loaders.evaluation.predicates import Predicate, Predicates
from loaders.evaluation.rows import ROLES, Row, box, document_of, labels, wordings
from loaders.evaluation.things import Thing, event_class, event_parts, market, same
from loaders.evaluation.units import decimals, unit_of
from loaders.evaluation.words import Words, plain, words

_PAGES = frozenset(("document", "doc", "article", "page", "report", "newsarticle", "webpage"))
# What gold calls a status, and the statuses that it accepts, its own name first.
_STATUSES = {
    "asserted": ("done", "claimed"), "considering": ("considered",), "opinion": ("claimed", "expected"),
    "normative": ("claimed", "planned", "expected"),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Statement:
    """A row of gold or a fact; `when` is a value that is a date, `as_of` the date for which the value holds.

    `known` tells that its predicate is in the table, `derived` that it follows from another fact.
    """

    row: Row
    document: str
    subject: Thing
    predicate: str
    known: bool
    own: Mapping[str, str]
    object: Thing | None
    texts: list[tuple[Words, float]]
    numbers: list[Decimal]
    unit: str
    of: list[str]
    when: Period | None
    as_of: Period | None
    status: tuple[str, ...]
    quote: Words
    derived: bool = field(default=False)


class Builder:
    """Brings rows to one shape; `documents` maps names of documents to those of gold, "" for one not in gold."""

    def __init__(self, names: Names, table: Predicates, documents: Mapping[str, str]) -> None:
        self._names, self._table, self._documents = names, table, documents

    def build(self, rows: Iterable[Row]) -> list[Statement]:
        """Return the statements of rows, in order; what a subject is, all its rows tell together."""
        found = [(row, self._table.of(row)) for row in rows]
        things = _Things(self._names, found)
        return [self._statement(row, predicate, things) for row, predicate in found]

    def _statement(self, row: Row, predicate: Predicate, things: _Things) -> Statement:
        cell, target, flags = box(row), row.get("object"), predicate.flags
        document, text, number = document_of(row), cell.get("text") or row.get("text"), cell.get("number")
        when = _when(row, cell, flags, bare=number is None and not target and not text)
        subject = things.of(document, row["subject"])
        thing = things.of(document, target) if target else None
        if thing and row.get("object_en"):
            thing = self._names.thing(str(target), row["object_en"])
        shown = str(text or (labels(target)[-1] if target else ""))
        if "inverse" in predicate.own and thing:
            subject, thing, shown = thing, subject, subject.label
        unit, power = unit_of(str(cell.get("unit") or ""), cell.get("currency") or "", flags)
        numbers = (
            [] if when else [(-abs(n) if "negative" in predicate.own else n).scaleb(power) for n in decimals(number)]
        )
        status = str(row.get("modality") or row.get("status") or "done")
        return Statement(
            row, self._documents.get(document, ""), subject, predicate.name, predicate.known, predicate.own, thing,
            wordings(shown, row), numbers, unit, _counted(row, cell, predicate, unit, when), when, _as_of(row),
            _STATUSES.get(status, (status,)), words(row.get("quote") or ""),
        )  # fmt: skip


def _when(row: Row, cell: Row, flags: Mapping[str, str], bare: bool) -> Period | None:
    """Return the date that is a row's value, where it has one; a row without any other value is dated by its date."""
    number = cell.get("number")
    when = period(cell.get("date"))
    if when is None and isinstance(number, str) and re.search(r"\d[-/]", number):
        when = period(number)
    if when is None and ("date" in flags or bare):
        when = period(row.get("date")) or (period(number) if "date" in flags else None)
    return when


def _as_of(row: Row) -> Period | None:
    keys = ("date", "as_of", "period", "target_year")
    return next((found for key in keys if (found := period(row.get(key)))), None)


def _counted(row: Row, cell: Row, predicate: Predicate, unit: str, when: Period | None) -> list[str]:
    """Return the words that say what is counted or measured."""
    target = row.get("object")
    said = [cell.get("of"), row.get("of"), row.get("metric"), predicate.own.get("of")]
    said.append(target if when and isinstance(target, str) else "")
    said.append(cell.get("unit") if unit == "count" and cell.get("unit") != "count" else "")
    return [str(each) for each in said if each]


class _Things:
    """The subjects and objects of some rows; an event's parties are named by all the rows about it."""

    def __init__(self, names: Names, found: Iterable[tuple[Row, Predicate]]) -> None:
        self._names = names
        self._groups: dict[tuple[str, str], list[tuple[str, Row]]] = defaultdict(list)
        for row, predicate in found:
            self._groups[document_of(row), labels(row["subject"])[0]].append((predicate.name, row))
        self._known: dict[tuple[str, str], Thing] = {}

    def of(self, document: str, node: object) -> Thing:
        """Return the thing that a row names."""
        key = document, labels(node)[0]
        if key not in self._known:
            self._known[key] = self._made(node, key[1], self._groups.get(key, []))
        return self._known[key]

    def _made(self, node: object, ident: str, group: list[tuple[str, Row]]) -> Thing:
        told = node.get("class") if isinstance(node, dict) else None
        if not isinstance(node, dict):
            told = next((cls for _, row in group if (cls := row.get("subject_class"))), "")
        if plain(told or "").replace(" ", "") in _PAGES or re.match(r"doc[:/]", ident):
            return Thing(event="document", label=ident)
        english = [row["subject_en"] for _, row in group[:1] if row.get("subject_en")]
        made = self._names.thing(*labels(node), *english)
        return self._event(made, told or "", ident, group)

    def _event(self, made: Thing, cls: str, ident: str, group: list[tuple[str, Row]]) -> Thing:
        """Return the thing as the event that it is, with its parties and markets; an entity as it is."""
        parts = event_parts(ident)
        roles = [(name, labels(row["object"])) for name, row in group if name in ROLES and row.get("object")]
        kinds = [labels(row.get("object") or row.get("text"))[0] for name, row in group if name == "event_type"]
        event = event_class(cls or "".join(kinds[:1]), ident)
        if not event and roles and re.match("ev:|.+/", ident):
            event = ROLES[roles[0][0]]
        if event in ("ipo", "listing"):
            said = [q for name, row in group if name == "listed_on_market" for q in labels(row.get("object"))]
            markets = frozenset(filter(None, map(market, said or parts[1:])))
            made, parts = replace(made, markets=markets), parts[:1]
        if not event:
            return made
        given = [*([part] for part in parts), *(names for _, names in roles)]
        return replace(made, event=event, parties=self._parties(given))

    def _parties(self, given: Iterable[list[str]]) -> tuple[Thing, ...]:
        parties: list[Thing] = []
        for names in given:
            party = self._names.thing(*names)
            parties += [] if any(same(known, party) for known in parties) else [party]
        return tuple(parties)
