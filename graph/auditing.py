"""Audit a store while it is published: run the checks beside the closure, and give what they find as triples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Triple

from graph.checking.checking import Checked, run
from graph.checking.labels import Labels
from graph.checking.readings import Reading, readings
from graph.checking.recording import finding, records
from graph.checking.rows import links, rows
from graph.checking.wording import Wording
from graph.store import GraphStore
from ontology.checkfile import Check, unreadable
from ontology.vocabulary import Vocabulary

ANSWERS = "checked.json"
"""The file of a data folder that holds what the checks answered the last time."""


@dataclass
class Audit:
    """An audit under way; `triples` and `warnings` wait for its end."""

    store: GraphStore
    vocabulary: Vocabulary
    readings: Sequence[Reading]
    future: Future[Checked]

    @cached_property
    def checked(self) -> Checked:
        """What the checks found."""
        return self.future.result()

    def triples(self) -> list[Triple]:
        """Return the findings and the records of the sources."""
        wording = Wording(Labels(self.store.raw, self.vocabulary))
        found = [triple for one in self.checked.findings for triple in finding(one, wording).triples]
        return [*found, *records(self.checked.findings, self.readings)]

    @property
    def warnings(self) -> list[str]:
        """The checks that gave no answer, a sentence each."""
        remedy = "See what is wrong with it: suanli check."
        return [*(f"the check {name} was left out. {remedy}" for name in unreadable()), *self.checked.warnings]


@contextmanager
def audit(store: GraphStore, vocabulary: Vocabulary, checks: Sequence[Check], seconds: float) -> Iterator[Audit]:
    """Start checking what a store holds now, in a process of its own; give each check so many seconds.

    The store is read before this returns: it may be written to while the checks run.
    """
    found = list(readings(rows(store.raw, vocabulary)))
    related = links(store.raw, vocabulary)
    with ThreadPoolExecutor(1, "checks") as pool:
        chosen = checks if found else ()
        kept = store.data / ANSWERS
        yield Audit(store, vocabulary, found, pool.submit(run, chosen, found, related, vocabulary, seconds, kept=kept))
