"""From numbers back to terms: which facts to hand out, and all forms that sameAs clusters give them.

Left out as noise: literals as subjects, reflexive sameAs, membership in Thing and Resource, types by anonymous
class, statements about the vocabularies, and that an anonymous class lies below itself or below Thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from graph.closure.engine import Engine
from graph.closure.rules import MASK, SHIFT, Fact, Triple3, fact, triple
from graph.closure.terms import BLANK, LITERAL, Triple
from graph.closure.vocabulary import EQUIVALENT_CLASS, RESOURCE, SAME, SUB_CLASS, THING, TYPE

MOST_PAIRS: Final = 1_200_000
"""sameAs pairs that are written out. Of clusters too large for that the representative speaks for all."""


class Output:
    """Writes out the facts of an engine."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine at rest."""
        self._engine, self._terms = engine, engine.terms
        kinds, vocabulary = engine.terms.kinds, engine.terms.vocabulary
        self._largest = largest_written(engine)
        self._gone = unwritten_literals(engine)
        self._mute = bytearray(kind == LITERAL or n in vocabulary for n, kind in enumerate(kinds))

    def triples(self) -> set[Triple]:
        """Return all inferred triples without noise."""
        found: set[Triple] = set()
        for name, keys in self._by_relation():
            found.update(self.told(name, keys))
        return found

    def told(self, name: int, keys: Iterable[int]) -> list[Triple]:
        """Return facts of a relation as triples."""
        terms = self._terms.terms
        if name < 0:
            kind, cls = terms[TYPE], terms[~name]
            return [(terms[s], kind, cls) for s in keys]
        p = terms[name]
        return [(terms[k >> SHIFT], p, terms[k & MASK]) for k in keys]

    def numbered(self) -> dict[int, set[int]]:
        """Return all inferred facts without noise as the engine has them: keys by relation."""
        return {name: set(keys) for name, keys in self._by_relation()}

    def count(self) -> int:
        """Return how many inferred triples there are, without making them."""
        return sum(len(keys) for _, keys in self._by_relation())

    def keys(self) -> Iterator[Triple3]:
        """Yield the inferred triples as term numbers."""
        for name, keys in self._by_relation():
            for key in keys:
                yield triple(name, key)

    def _by_relation(self) -> Iterator[tuple[int, list[int]]]:
        for name in list(self._engine.facts.relations):
            if name not in self._terms.hidden and not self._is_noise_class(name):
                yield name, self._visible(name)

    def _is_noise_class(self, name: int) -> bool:
        return name < 0 and (~name in (THING, RESOURCE) or self._terms.kinds[~name] == BLANK)

    def _visible(self, name: int) -> list[int]:
        data, mute = self._engine.facts[name].data, self._mute
        if name < 0:
            keys = [key for key, why in data.items() if why and not mute[key]]
        else:
            keys = [key for key, why in data.items() if why and not mute[key >> SHIFT]]
        if self._engine.clusters.members:
            keys = self._with_forms(name, keys)
        return [key for key in keys if not self._is_trivial(name, key)] if name in _HIERARCHIES else keys

    def _with_forms(self, name: int, keys: list[int]) -> list[int]:
        """Return the keys, and for facts about clusters all other forms that are inferred and audible."""
        members, mute, data = self._engine.clusters.members, self._mute, self._engine.facts[name].data
        if name < 0:
            many = [key for key in members if key in data]
        else:
            many = [key for key in data if key >> SHIFT in members or key & MASK in members]
        if not many:
            return keys
        folded = set(many)
        asserted, shift = self._engine.merger.is_asserted, 0 if name < 0 else SHIFT
        found = [key for key in keys if key not in folded]
        for key in many:
            forms = forms_of(self._engine, (name, key), self._largest)
            if self._gone and name >= 0:
                forms = [form for form in forms if form & MASK not in self._gone]
            found += [form for form in forms if not mute[form >> shift] and not asserted((name, form))]
        return found

    def _is_trivial(self, name: int, key: int) -> bool:
        s, o = key >> SHIFT, key & MASK
        if name == SAME:
            return s == o
        return self._terms.kinds[s] == BLANK and o in (s, THING)


_HIERARCHIES: Final = frozenset({SAME, SUB_CLASS, EQUIVALENT_CLASS})


def largest_written(engine: Engine) -> int:
    """Return the size of the largest clusters that are written out in full, 0 without clusters."""
    pairs = largest = 0
    sizes = Counter(len(members) for members in engine.clusters.members.values())
    for size, clusters in sorted(sizes.items()):
        pairs += size * size * clusters
        if pairs > MOST_PAIRS:
            break
        largest = size
    return largest


def unwritten_literals(engine: Engine) -> set[int]:
    """Return the literals with an equal one beside them that no asserted triple contains (any more)."""
    kinds, members = engine.terms.kinds, engine.clusters.members.values()
    equal = {term for cluster in members for term in cluster if kinds[term] == LITERAL}
    if not equal:
        return equal
    for relation in engine.facts.relations.values():
        equal.difference_update([key & MASK for key, why in relation.data.items() if not why])
    return equal.difference(key & MASK for _, key in engine.merger.aliases)


def forms_of(engine: Engine, form: Fact, largest: int) -> list[int]:
    """Return the keys of all forms that sameAs gives a fact; clusters above `largest` members stay folded."""
    name, key = form
    clusters = engine.clusters

    def members(term: int) -> list[int]:
        found = clusters.of(term)
        return found if len(found) <= largest else [term]

    if name < 0:
        return members(key)
    objects = members(key & MASK)
    return [a << SHIFT | b for a in members(key >> SHIFT) for b in objects]


def holds(engine: Engine, s: int, p: int, o: int) -> bool:
    """Tell whether a triple of term numbers is asserted or follows."""
    if p == SAME:
        return engine.clusters.find(s) == engine.clusters.find(o) and (s != o)
    return engine.merger.normal(fact(s, p, o)) in engine.facts or engine.merger.is_asserted(fact(s, p, o))
