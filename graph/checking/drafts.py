"""What a check answers, before it is weighed: one draft an answer, a draft of agreement where things fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.checking.readings import PREFIX
from graph.checking.view import CHECKS
from ontology.checkfile import Check

Term = NamedNode | Literal
Values = tuple[Term, ...]


@dataclass(frozen=True)
class Draft:
    """One answer of a check: the check's id, and the values of the answer by name, each name's in a fixed order."""

    check: str
    values: Mapping[str, Values]

    @property
    def agrees(self) -> bool:
        """Whether it says that things fit, and so is support and no finding."""
        return any(value.value == "true" for value in self.values.get("agrees", ()))

    @cached_property
    def about(self) -> str:
        """The IRI of the thing that it is about, or ""."""
        return next((value.value for value in self.values.get("about", ())), "")

    def readings(self, *names: str) -> list[str]:
        """Return the readings under these names, or all, each once."""
        wanted = names or tuple(self.values)
        found = (value.value for name in wanted for value in self.values.get(name, ()))
        return list(dict.fromkeys(iri for iri in found if iri.startswith(PREFIX)))


def drafts(check: Check, triples: bytes) -> Iterator[Draft]:
    """Yield the drafts of a check's answer (N-Triples), those that are alike in what `per` names as one."""
    answers: dict[object, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in parse(triples, format=RdfFormat.N_TRIPLES):
        if isinstance(quad.object, NamedNode | Literal):
            answers[quad.subject][quad.predicate.value.removeprefix(CHECKS)].append(quad.object)
    joined: dict[object, dict[str, dict[Term, None]]] = {}
    for answer in answers.values():
        key = tuple(_texts(answer.get(name, ())) for name in (*check.per, "agrees"))
        target = joined.setdefault(key, defaultdict(dict))
        for name, values in answer.items():
            target[name].update(dict.fromkeys(values))
    yield from sorted((_draft(check, each) for each in joined.values()), key=lambda draft: str(draft.values))


def _draft(check: Check, answer: Mapping[str, Iterable[Term]]) -> Draft:
    return Draft(check.id, {name: tuple(sorted(values, key=str)) for name, values in sorted(answer.items())})


def _texts(values: Iterable[Term]) -> tuple[str, ...]:
    return tuple(sorted(map(str, values)))
