"""A rule as plain data, and how facts and derivations are packed into integers.

A fact is `(relation, key)`. The type fact `x rdf:type c` belongs to the relation `~c` (a negative number) and its
key is `x`; every other fact `x p y` belongs to the relation `p` and its key is `x << 32 | y`. Terms are numbers.

An atom is `(relation, x)` or `(relation, x, y)`; an argument below zero is a variable, any other a constant.

A derivation is one integer: the rule's number in the lowest 24 bits, above them, 32 bits each, the values of
the rule's extra variables (those of the body that the head does not bind). So a fact and its derivation give back
the premises, and no premise needs to be stored.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from graph.closure.vocabulary import TYPE

Fact = tuple[int, int]
Atom = tuple[int, ...]
Triple3 = tuple[int, int, int]

SHIFT: Final = 32
MASK: Final = (1 << SHIFT) - 1
RULE_BITS: Final = 24
RULE_MASK: Final = (1 << RULE_BITS) - 1

ASSERTED: Final = 0
"""The derivation of a fact that somebody asserted."""
MOVED: Final = 1
"""Rule number of a fact that a merge of terms rewrote; the extra is a place in the list of older forms."""
LINKED: Final = 2
"""Rule number of `r sameAs r`, which stands for all the pairs of a cluster."""
FIRST_RULE: Final = 3

X, Y, Z, V, W = -1, -2, -3, -4, -5


class Merge(NamedTuple):
    """An equality rule: all values of `variable` in the body that share the values of `shared` are the same."""

    variable: int
    shared: tuple[int, ...]


class Rule(NamedTuple):
    """A Horn rule; `head` None means a contradiction, `merge` set means that the rule equates terms.

    `axioms` are the facts of the ontology that the rule was compiled from: premises of all it derives.
    """

    name: str
    head: Atom | None
    body: tuple[Atom, ...]
    axioms: tuple[Fact, ...] = ()
    merge: Merge | None = None


def fact(s: int, p: int, o: int) -> Fact:
    """Return the packed fact of a triple of term numbers."""
    return (~o, s) if p == TYPE else (p, s << SHIFT | o)


def triple(relation: int, key: int) -> Triple3:
    """Return the term numbers (subject, predicate, object) of a packed fact."""
    return (key, TYPE, ~relation) if relation < 0 else (key >> SHIFT, relation, key & MASK)


def variables(atoms: tuple[Atom, ...]) -> tuple[int, ...]:
    """Return the variables of the atoms, each once, in order of appearance."""
    return tuple(dict.fromkeys(term for atom in atoms for term in atom[1:] if term < 0))


def extras(rule: Rule) -> tuple[int, ...]:
    """Return the body's variables that the head does not bind: those a derivation has to remember."""
    head = rule.head[1:] if rule.head else ()
    return tuple(dict.fromkeys(t for atom in rule.body for t in atom[1:] if t < 0 and t not in head))


def ground(atom: Atom, values: dict[int, int]) -> Fact:
    """Return the fact that an atom becomes under the values of its variables."""
    terms = [values[t] if t < 0 else t for t in atom[1:]]
    return (atom[0], terms[0]) if len(terms) == 1 else (atom[0], terms[0] << SHIFT | terms[1])


def unify(atom: Atom, key: int) -> dict[int, int] | None:
    """Return the values that make the atom the fact with this key, or None when its constants forbid it."""
    given = (key,) if len(atom) == 2 else (key >> SHIFT, key & MASK)
    values: dict[int, int] = {}
    for term, value in zip(atom[1:], given, strict=True):
        if (values.setdefault(term, value) if term < 0 else term) != value:
            return None
    return values


def premises(rule: Rule, key: int, why: int) -> list[Fact]:
    """Return the facts that the derivation `why` of the fact with this key rests on, axioms last."""
    values = (unify(rule.head, key) or {}) if rule.head else {}
    rest = why >> RULE_BITS
    for variable in extras(rule):
        values[variable] = rest & MASK
        rest >>= SHIFT
    return [ground(atom, values) for atom in rule.body] + list(rule.axioms)
