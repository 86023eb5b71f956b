"""What a check asks: the readings and the relations of a graph, as N-Triples.

    ?reading c:about ?thing ; c:measure :sharesIssued ; c:unit "share" ; c:digits 3 ; c:number 808000000 ;
        c:least 807500000 ; c:most 809000000 ; c:low 807500000 ; c:high 809000000 ; c:status "planned" ;
        c:stance "meant" ; c:dimension "share" ; c:compared "term" ; c:when "2025-06-10" ; c:from 2025-06-10 ;
        c:until 2025-06-10 ; c:article ?article ; c:quote "…" ; c:stated "808 million shares" ; c:bornOutBy ?article .
    ?article c:source "…" ; c:published 2025-06-10 ; c:day 739411 .
    ?deal :acquirer ?company .

In place of the number a date has `c:date` and the days that it covers (`c:first`, `c:last`), a text `c:text`, and a
relation `c:object`. `c:low` and `c:high` are for comparing: a value of a crowd has but `c:least` and `c:most`.
`c:stance` is meant for what is planned, considered, expected or called off, else said; `c:bornOutBy` is every article
that gives a value which may be the same.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from graph import iris
from graph.checking.periods import days
from graph.checking.readings import Reading, Saying, Source
from ontology.vocabulary import TERM, Vocabulary

CHECKS = f"{iris.BASE}checks#"
"""The namespace `c:` of what only checks know."""
CROWD = 40
"""More values of one measure of one thing are no disagreement: it has many at once, and no check compares them."""
_ESCAPED = re.compile(r'["\\\x00-\x1f]')
MEANT = frozenset({"planned", "considered", "expected", "terminated"})
"""Statuses of what is to come, or was: such a value stands against no value that is reached."""


class View:
    """Writes readings as N-Triples, with what the ontology says of their measures."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary that says how each measure is compared."""
        self._dimensions = vocabulary.measures
        self._compared = dict(vocabulary.pairs(f"{TERM}compared"))
        self._milestones = vocabulary.milestones
        self._crowded: set[str] = set()

    def triples(self, readings: Iterable[Reading]) -> bytes:
        """Return the readings and their articles as N-Triples."""
        lines = dict.fromkeys(line for each in self.lines(readings).values() for line in each)
        return "\n".join([*lines, ""]).encode()

    def lines(self, readings: Iterable[Reading]) -> dict[str, list[str]]:
        """Return each reading, with its articles, as lines of N-Triples, by its IRI."""
        told = list(readings)
        groups = self._groups(told)
        self._crowded = {one.iri for group in groups if len(group) > CROWD for one in group}
        found = {one.iri: _told(one.iri, self._reading(one)) for one in told}
        for group in groups:
            for iri, article in bearers(group) if 1 < len(group) <= CROWD else ():
                found[iri].append(f"<{iri}> <{CHECKS}bornOutBy> <{article}> .")
        articles: dict[Source, list[str]] = {}
        for one in told:
            for source in {said.source for said in one.statements}:
                if source not in articles:
                    articles[source] = _told(source.article, _article(source))
                found[one.iri] += articles[source]
        return found

    def _groups(self, readings: Iterable[Reading]) -> list[list[Reading]]:
        """Return the readings in groups of what could be one value: of a thing, and of a time where that counts."""
        groups: dict[tuple[str, ...], list[Reading]] = defaultdict(list)
        for one in readings:
            saying = one.saying
            timed = saying.when if self._compared.get(saying.measure) in ("period", "moment") else ""
            groups[saying.subject, saying.measure, saying.unit, saying.counted, timed].append(one)
        return list(groups.values())

    def _reading(self, reading: Reading) -> Iterator[tuple[str, str]]:
        saying = reading.saying
        yield "about", f"<{saying.subject}>"
        yield "measure", str(iris.term(saying.measure))
        yield "stance", text("meant" if saying.status in MEANT else "said")
        for name in ("unit", "counted", "when", "status"):
            yield name, text(getattr(saying, name))
        yield from self._value(reading, saying)
        yield from _period(saying.when, "from", "until")
        if saying.span:
            yield "digits", typed(reading.digits, "integer")
        for article in {one.source.article for one in reading.statements}:
            yield "article", f"<{article}>"
        for name in ("quote", "stated"):
            yield from ((name, text(word)) for word in {getattr(one, name) for one in reading.statements} if word)

    def _value(self, reading: Reading, saying: Saying) -> Iterator[tuple[str, str]]:
        if saying.span:
            yield "number", typed(f"{Decimal(saying.value):f}", "decimal")
            yield "dimension", text(self._dimensions.get(saying.measure, ""))
            low, high = (typed(float(bound), "double") for bound in saying.span)
            yield from (("least", low), ("most", high))
            if reading.iri not in self._crowded:
                yield from (("low", low), ("high", high))
                yield "compared", text(self._compared.get(saying.measure, ""))
        elif saying.measure in self._milestones:
            yield "date", text(saying.value)
            yield from _period(saying.value, "first", "last")
        elif saying.value.startswith(iris.BASE):
            yield "object", f"<{saying.value}>"
        else:
            yield "text", text(saying.value)


def _told(name: str, said: Iterable[tuple[str, str]]) -> list[str]:
    """Return what is said of a thing, a line of N-Triples each."""
    return [f"<{name}> <{CHECKS}{key}> {value} ." for key, value in said]


def bearers(group: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    """Yield each number or date of a group with the articles that give a value which may be the same."""
    spans = [(one.saying.span or days(one.saying.value), one) for one in group]
    ordered: list[tuple[Any, Any, Reading]] = [(*covered, one) for covered, one in spans if covered]
    ordered.sort(key=lambda found: found[0])
    for place, (_, high, one) in enumerate(ordered):
        for low, _, other in ordered[place:]:
            if low > high or (low == high and one.saying.span and other is not one):
                break
            yield from _both(one, other)


def _both(one: Reading, other: Reading) -> Iterator[tuple[str, str]]:
    """Yield either reading with the articles of the other."""
    for reading, said in ((one, other), (other, one)):
        yield from ((reading.iri, article) for article in {each.source.article for each in said.statements})


def text(words: str) -> str:
    """Return a plain literal as N-Triples write it."""
    return json.dumps(words, ensure_ascii=False) if _ESCAPED.search(words) else f'"{words}"'


def typed(value: object, datatype: str) -> str:
    """Return a literal of an XML Schema datatype as N-Triples write it."""
    return f'"{value}"^^<{iris.XSD}{datatype}>'


def _period(iso: str, first: str, last: str) -> Iterator[tuple[str, str]]:
    covered = days(iso)
    if covered:
        yield first, typed(covered[0], "date")
        yield last, typed(covered[1], "date")


def _article(source: Source) -> Iterator[tuple[str, str]]:
    yield "source", text(source.publisher)
    covered = days(source.published)
    if covered:
        yield "published", typed(covered[0], "date")
        yield "day", typed(date.toordinal(covered[0]), "integer")
