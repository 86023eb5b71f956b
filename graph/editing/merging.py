"""Bring two people's changes of one term together: what only one of them changed is as that one wants it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ontology.book import Statement, Statements
from ontology.vocabulary import OWL, RDF, RDFS, SKOS, TERM

Key = tuple[str, str]

_OURS = ("dimension", "compared", "states", "evokes", "when", "asStatus", "sureness", "sign", "measuring", "key")
SINGLE = frozenset(
    {f"{RDF}type", f"{RDFS}label", f"{RDFS}subClassOf", f"{RDFS}domain", f"{RDFS}range", f"{OWL}inverseOf"}
    | {f"{SKOS}definition", *(TERM + name for name in _OURS)}
)
"""Properties of which a term has one value, or one in each language."""
_LANGUAGE = re.compile(r'"@([\w-]+)$')
_SLOT = re.compile(r'"(\w+)')


@dataclass(frozen=True, slots=True)
class Clash:
    """Values of one property that two people changed to different things; `base` is what both saw."""

    predicate: str
    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What both want; where they clash, `statements` hold mine."""

    statements: Statements
    clashes: tuple[Clash, ...] = field(default=())


def merge(base: Statements, mine: Statements, theirs: Statements) -> Merged:
    """Return what both want of a term that both saw as `base`.

    A term that one took away and the other changed clashes as a whole.
    """
    if mine == theirs or theirs == base:
        return Merged(mine)
    if mine == base:
        return Merged(theirs)
    if not mine or not theirs:
        return Merged(mine, (Clash("", _objects(base), _objects(mine), _objects(theirs)),))
    old, ours, others = map(_keyed, (base, mine, theirs))
    made: set[Statement] = set()
    clashes = []
    for key in sorted({*old, *ours, *others}):
        values = old[key], ours[key], others[key]
        made |= values[2] if values[0] == values[1] else values[1]
        if values[0] not in values[1:] and values[1] != values[2]:
            clashes.append(Clash(key[0], *map(_objects, values)))
    return Merged(frozenset(made), tuple(clashes))


def _keyed(statements: Iterable[Statement]) -> defaultdict[Key, frozenset[Statement]]:
    """Return the statements by what there may be one of; a property with many values has a key for each."""
    found: defaultdict[Key, frozenset[Statement]] = defaultdict(frozenset)
    for one in statements:
        found[_key(one)] |= {one}
    return found


def _key(statement: Statement) -> Key:
    predicate, value = statement
    if predicate == f"{TERM}slot" and (slot := _SLOT.match(value)):
        return predicate, slot[1]
    if predicate not in SINGLE:
        return predicate, value
    language = _LANGUAGE.search(value)
    return predicate, f"@{language[1]}" if language else ""


def _objects(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(sorted(value for _, value in statements))
