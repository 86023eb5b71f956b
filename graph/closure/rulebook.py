"""The rules of an engine: numbered, listed by what they read, and bound to the facts when they are wanted."""

from __future__ import annotations

from collections.abc import Callable

from graph.closure import binding
from graph.closure.compiler import RuleKey
from graph.closure.facts import Facts
from graph.closure.rules import FIRST_RULE, Rule
from graph.closure.simple import kind

_SYSTEM = (Rule("asserted", None, ()), Rule("eq-rep", None, ()), Rule("eq-sym", None, ()), Rule("dt-type2", None, ()))
DATATYPE = FIRST_RULE
"""Rule number of a literal's membership in a datatype (dt-type2)."""
Trace = Callable[[list[int]], list[tuple[int, int]]]


class RuleBook:
    """Rules keep their number for ever, because derivations name it; `active` are those that still apply."""

    def __init__(self, facts: Facts) -> None:
        """Start without rules over some facts."""
        self.facts = facts
        self.rules: list[Rule] = list(_SYSTEM)
        self.kinds: list[int] = [0] * len(_SYSTEM)
        self.active: dict[RuleKey, int] = {}
        self.bound: set[int] = set()
        self.constants: set[int] = set()
        self._on: dict[int, list[tuple[int, int]]] = {}
        self._tracers: dict[tuple[int, int], Trace] = {}
        self._supporters: dict[int, Callable[[list[int]], int]] = {}

    def start(self, does: RuleKey, rule: Rule) -> int:
        """Take a rule in and return its number; relations that it reads have to be bound anew."""
        number = len(self.rules)
        self.rules.append(rule)
        self.kinds.append(kind(rule))
        self.active[does] = number
        self.constants.update(term for term in constants(rule) if term >= 0)
        for place, atom in enumerate(rule.body):
            self._on.setdefault(atom[0], []).append((number, place))
            self.bound.discard(atom[0])
        return number

    def retire(self, dead: set[int]) -> None:
        """Stop rules; what they derived stays."""
        if dead:
            self.active = {k: n for k, n in self.active.items() if n not in dead}
            for name in {atom[0] for number in dead for atom in self.rules[number].body}:
                self._on[name] = [(n, place) for n, place in self._on[name] if n not in dead]
                self.bound.discard(name)

    def on(self, name: int) -> list[tuple[int, int]]:
        """Return (rule number, place in its body) for each active rule that reads a relation."""
        return self._on.get(name, [])

    def tracer(self, number: int, place: int) -> Trace:
        """Return the function that lists what a rule derives from facts of the atom at `place`."""
        found = self._tracers.get((number, place))
        if found is None:
            found = self._tracers[number, place] = binding.trace(self.facts, self.rules[number], number, place)
        return found

    def supporter(self, number: int) -> Callable[[list[int]], int]:
        """Return the function that finds a rule's derivation of a head, -1 if there is none."""
        found = self._supporters.get(number)
        if found is None:
            found = self._supporters[number] = binding.support(self.facts, self.rules[number], number)
        return found


def constants(rule: Rule) -> list[int]:
    """Return all terms of a rule, variables among them."""
    atoms = [*rule.body, *([rule.head] if rule.head else [])]
    return [term for atom in atoms for term in atom[1:]]
