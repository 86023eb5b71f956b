"""Join planning: in which order to match a rule's atoms, the most selective first."""

from __future__ import annotations

from itertools import islice

from graph.closure.facts import Facts, Relation
from graph.closure.rules import MASK, SHIFT, Atom

SAMPLE = 256  # keys looked at to guess how many facts share a subject or an object


def order(facts: Facts, atoms: list[Atom], bound: set[int]) -> list[Atom]:
    """Return the atoms in the order in which to match them when the variables in `bound` have values.

    Greedy: next comes the atom with the fewest expected matches for one row of the atoms before it.
    """
    if len(atoms) < 2:
        return atoms
    known, rest, ordered = set(bound), list(atoms), []
    while rest:
        best = min(rest, key=lambda atom: matches(facts[atom[0]], atom, known))
        rest.remove(best)
        ordered.append(best)
        known.update(term for term in best[1:] if term < 0)
    return ordered


def matches(relation: Relation, atom: Atom, bound: set[int]) -> float:
    """Return how many facts an atom is expected to match, 0 for a mere look-up."""
    free = [term < 0 and term not in bound for term in atom[1:]]
    if not any(free):
        return 0
    if all(free):
        return len(relation.data) + 1e6
    return fan(relation, subject_known=free[1])


def fan(relation: Relation, subject_known: bool) -> float:
    """Return how many facts of a property a subject (or an object) has on average, by a sample."""
    sample = list(islice(relation.data, SAMPLE))
    shift, mask = (SHIFT, -1) if subject_known else (0, MASK)
    distinct = len({key >> shift & mask for key in sample})
    index = relation.forward if subject_known else relation.backward
    if index:
        return len(relation.data) / len(index)
    return len(sample) / max(distinct, 1) + (1 if sample else 0)
