"""What does not fit together in an edition: contradictions with the axioms, and figures on which articles disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby, islice

import pyoxigraph as ox

from graph.editions import Edition
from server import audits, proofs, questions
from server.asking import Row, ask, kept
from server.claims import Group, grouped
from server.facts import Reader
from server.messages import rule_word, say
from server.rows import Cell

MOST = 50  # contradictions on a page; more of them are one mistake many times over


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Triples that cannot all hold; an alarm has none, its title says all. `way` words the rule, `rule` names it."""

    title: Cell
    rule: str
    way: str
    premises: tuple[ox.Triple, ...]


def disagreements(reader: Reader) -> list[Group]:
    """Return the figures of one thing and measure that differ, the farthest apart first; only rivals are in them."""
    facts = reader.facts(kept("disagreements", lambda: ask(questions.DISAGREEMENTS)))
    by_subject = sorted(facts, key=lambda fact: (fact.subject.text, fact.subject.href or ""))
    found = [
        replace(group, claims=tuple(claim for claim in group.claims if claim.disputed))
        for _, members in groupby(by_subject, lambda fact: fact.subject)
        for group in grouped(members)
        if group.disputed
    ]
    return sorted(found, key=lambda group: -float(group.ratio or 0))


def contradictions(edition: Edition, reader: Reader) -> list[Contradiction]:
    """Return the first contradictions and alarms of the served edition, with the premises that its proofs give."""
    known = kept("premises", lambda: proofs.contradictions(edition))
    rows = kept("contradictions", lambda: ask(questions.CONTRADICTIONS))
    return [_contradiction(row, known, reader) for row in islice(rows, MOST)]


def count(reader: Reader) -> int:
    """Return how many contradictions, alarms, findings of checks and disagreements there are."""
    rows = kept("contradictions", lambda: ask(questions.CONTRADICTIONS))
    return len(rows) + len(audits.rows()) + len(disagreements(reader))


def _contradiction(row: Row, known: Mapping[str, tuple[ox.Triple, ...]], reader: Reader) -> Contradiction:
    finding, rule = row["finding"]["value"], row["rule"]["value"] if "rule" in row else ""
    title = Cell(reader.names.labels(finding).get(reader.language) or say("contradiction", reader.language))
    return Contradiction(title, rule, rule_word(rule, reader.language), known.get(finding, ()))
