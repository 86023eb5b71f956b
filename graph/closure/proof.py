"""Why a triple holds: the derivation from asserted triples, as a tree that shares its branches.

The first derivation of every fact is kept, and each rests only on facts older than itself; so following them always
ends. What `owl:sameAs` adds has no derivation of its own: a fact about one name, and the links to the other name, do.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from graph.closure.rules import MASK, SHIFT, Fact, triple
from graph.closure.terms import Term, Triple
from graph.closure.vocabulary import SAME


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Proof:
    """A triple, the W3C name of the rule that gives it ("asserted" for none), and the proofs of the premises."""

    triple: Triple
    rule: str
    premises: tuple[Proof, ...] = ()

    def steps(self) -> Iterator[tuple[int, Proof]]:
        """Yield (depth, proof) top down; what was shown before comes again without its premises."""
        waiting: list[tuple[int, Proof]] = [(0, self)]
        seen: set[int] = set()
        while waiting:
            depth, proof = waiting.pop()
            yield depth, proof
            if id(proof) not in seen:
                seen.add(id(proof))
                waiting += [(depth + 1, premise) for premise in reversed(proof.premises)]

    def asserted(self) -> list[Triple]:
        """Return the asserted triples that the proof rests on, each once."""
        return list(dict.fromkeys(proof.triple for _, proof in self.steps() if proof.rule == ASSERTED))

    def __repr__(self) -> str:
        return f"Proof({' '.join(map(str, self.triple))} by {self.rule}, {len(self.premises)} premises)"


ASSERTED = "asserted"


class Step(NamedTuple):
    """A rule's name and the facts that it took."""

    rule: str
    premises: tuple[Fact, ...] = ()


class Tie(NamedTuple):
    """A link from a term to another one that is the same, and what made it."""

    one: int
    other: int
    step: Step


class Memory(Protocol):
    """Where derivations are kept: in the engine, or in an edition's file."""

    def step(self, fact: Fact) -> Step | None:
        """Return the derivation of a fact in exactly this form, None when it has none."""

    def find(self, term: int) -> int:
        """Return the representative of a term."""

    def ties(self, term: int) -> list[Tie]:
        """Return the links at a term."""

    def is_hidden(self, relation: int) -> bool:
        """Tell whether a relation is a piece of a chain, which no proof shows."""

    def term(self, number: int) -> Term:
        """Return the term of a number."""


def prove(memory: Memory, fact: Fact) -> Proof | None:
    """Return the proof of a fact, None when it neither is asserted nor follows."""
    steps: dict[Fact, Step] = {}
    waiting = [fact]
    while waiting:
        one = waiting.pop()
        if one not in steps:
            found = step(memory, one)
            if found is None:
                if one == fact:
                    return None
                found = Step(ASSERTED)
            steps[one] = found
            waiting += found.premises
    return _tree(memory, fact, steps)


def _tree(memory: Memory, fact: Fact, steps: dict[Fact, Step]) -> Proof:
    """Put the steps together, premises first, without recursion: chains of proofs may be long."""
    made: dict[Fact, Proof] = {}
    opened: set[Fact] = set()
    waiting = [fact]
    while waiting:
        one = waiting[-1]
        missing = [] if one in made else [premise for premise in steps[one].premises if premise not in made]
        if missing:
            if one in opened:
                raise ValueError(f"the derivations are damaged: fact {one} rests on itself")
            opened.add(one)
            waiting += missing
            continue
        waiting.pop()
        if one not in made:
            s, p, o = (memory.term(number) for number in triple(*one))
            made[one] = Proof((s, p, o), steps[one].rule, tuple(made[premise] for premise in steps[one].premises))
    return made[fact]


def step(memory: Memory, fact: Fact) -> Step | None:
    """Return the last step to a fact, in any of the forms that sameAs gives it; pieces and mirrors are left out."""
    found = _raw(memory, fact)
    while found is not None and found.rule == "rdf-type":
        found = _raw(memory, found.premises[0])
    if found is None or not any(memory.is_hidden(name) for name, _ in found.premises):
        return found
    shown: list[Fact] = []
    for premise in found.premises:
        if memory.is_hidden(premise[0]):
            shown += (step(memory, premise) or Step(ASSERTED)).premises
        else:
            shown.append(premise)
    return Step(found.rule, tuple(dict.fromkeys(shown)))


def _raw(memory: Memory, fact: Fact) -> Step | None:
    found = memory.step(fact)
    if found is not None:
        return found
    name, key = fact
    if name == SAME:
        return _same(memory, key >> SHIFT, key & MASK)
    root = memory.find(key) if name < 0 else memory.find(key >> SHIFT) << SHIFT | memory.find(key & MASK)
    if root == key or memory.step((name, root)) is None:
        return None
    return rewritten(fact, (name, root))


def rewritten(fact: Fact, older: Fact) -> Step:
    """Return the step from one form of a fact to another by sameAs."""
    if fact[0] < 0:
        return Step("eq-rep-s", (older, (SAME, older[1] << SHIFT | fact[1])))
    ends = [(older[1] >> SHIFT, fact[1] >> SHIFT), (older[1] & MASK, fact[1] & MASK)]
    ties = tuple((SAME, a << SHIFT | b) for a, b in ends if a != b)
    return Step("eq-rep-s" if ends[0][0] != ends[0][1] else "eq-rep-o", (older, *ties))


def _same(memory: Memory, start: int, end: int) -> Step | None:
    """Return why two terms are the same: the link between them, or the path of links."""
    if memory.find(start) != memory.find(end):
        return None
    if start == end:
        return Step("eq-ref")
    path = _path(memory, start, end)
    if len(path) != 1:
        return Step("eq-trans", tuple((SAME, a << SHIFT | b) for a, b, _ in path))
    _, _, tie = path[0]
    return tie.step if (tie.one, tie.other) == (start, end) else Step("eq-sym", ((SAME, end << SHIFT | start),))


def _path(memory: Memory, start: int, end: int) -> list[tuple[int, int, Tie]]:
    """Return (from, to, tie) for each link from one term to another; links form a tree, so there is one way."""
    came: dict[int, tuple[int, int, Tie] | None] = {start: None}
    queue = deque([start])
    while queue and end not in came:
        term = queue.popleft()
        for tie in memory.ties(term):
            other = tie.other if tie.one == term else tie.one
            if other not in came:
                came[other] = (term, other, tie)
                queue.append(other)
    steps, back = [], came.get(end)
    while back is not None:
        steps.append(back)
        back = came[back[0]]
    return steps[::-1]
