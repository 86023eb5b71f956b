"""Bind rules to the facts in memory: from a rule to the functions that derive, trace, support and list its matches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from graph.closure.codegen import Mode, Shape, factory
from graph.closure.facts import Facts
from graph.closure.plan import order
from graph.closure.rules import Rule, extras, variables


class _Namer:
    """Gives variables and constants the names of a shape (v0, c0, …) in order of appearance."""

    def __init__(self) -> None:
        self.names: dict[int, str] = {}
        self.constants: list[int] = []

    def __call__(self, terms: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._name(term) for term in terms)

    def _name(self, term: int) -> str:
        if term not in self.names:
            if term < 0:
                self.names[term] = f"v{len(self.names) - len(self.constants)}"
            else:
                self.names[term] = f"c{len(self.constants)}"
                self.constants.append(term)
        return self.names[term]


def derive(facts: Facts, rule: Rule, number: int, place: int) -> Callable[[list[int]], None]:
    """Return the function that derives all heads which new facts of the atom at `place` give rise to."""
    bound: Callable[[list[int]], None] = _bind(facts, rule, number, "derive", place)
    return bound


def trace(facts: Facts, rule: Rule, number: int, place: int) -> Callable[[list[int]], list[tuple[int, int]]]:
    """Return the function that lists (head key, derivation) for facts of the atom at `place`, changing nothing."""
    bound: Callable[[list[int]], list[tuple[int, int]]] = _bind(facts, rule, number, "trace", place)
    return bound


def support(facts: Facts, rule: Rule, number: int) -> Callable[[list[int]], int]:
    """Return the function that finds a derivation of the head with a given key (`[key]`), -1 if there is none."""
    bound: Callable[[list[int]], int] = _bind(facts, rule, number, "support", None)
    return bound


def matches(facts: Facts, rule: Rule, place: int, result: tuple[int, ...]) -> Callable[[Any], list[tuple[int, ...]]]:
    """Return the function that lists the values of `result` for given facts of the atom at `place`."""
    bound: Callable[[Any], list[tuple[int, ...]]] = _bind(facts, rule, 0, "rows", place, result)
    return bound


def group(facts: Facts, rule: Rule) -> Callable[[Any], list[tuple[int, ...]]]:
    """Return, for an equality rule, the function from its shared values to rows (shared values …, equal term)."""
    if rule.merge is None:
        raise ValueError(f"{rule.name} equates nothing")
    namer, shared = _Namer(), rule.merge.shared
    start = namer(shared)
    steps = order(facts, list(rule.body), set(shared))
    named = tuple(namer(atom[1:]) for atom in steps)
    shape = Shape("rows", start, False, named, (), (), namer((*shared, rule.merge.variable)))
    return factory(shape)([facts[atom[0]] for atom in steps], None, 0, namer.constants)


def _bind(facts: Facts, rule: Rule, number: int, mode: Mode, place: int | None, result: tuple[int, ...] = ()) -> Any:
    """Bind a rule that starts at the atom at `place` (None: at the head) and matches all others of the body."""
    start = (rule.head or ()) if place is None else rule.body[place]
    rest = [atom for i, atom in enumerate(rule.body) if i != place]
    steps = order(facts, rest, set(variables((start,)))) if len(rest) > 1 else rest
    make, constants = _made(mode, start[1:], tuple(a[1:] for a in steps), (rule.head or ())[1:], extras(rule), result)
    target = facts[rule.head[0]] if rule.head else None
    return make([facts[atom[0]] for atom in steps], target, number, constants)


@lru_cache(maxsize=8192)
def _made(
    mode: Mode,
    start: tuple[int, ...],
    steps: tuple[tuple[int, ...], ...],
    head: tuple[int, ...],
    more: tuple[int, ...],
    result: tuple[int, ...],
) -> tuple[Callable[..., Any], list[int]]:
    """Return the factory of a shape and the constants it wants, for the arguments of a rule's atoms."""
    namer = _Namer()
    first = namer(start)
    named = tuple(namer(terms) for terms in steps)
    plain = mode == "rows"
    shape = Shape(mode, first, True, named, () if plain else namer(head), () if plain else namer(more), namer(result))
    return factory(shape), namer.constants
