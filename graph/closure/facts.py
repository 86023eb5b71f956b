"""The facts in memory: one relation for each class and property, indexed by subject or object where joins ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from graph.closure.rules import MASK, SHIFT, Fact

Index = dict[int, list[int] | set[int]]
LONG = 32  # beyond this a bucket is a set: deleting from a long list costs its length
SCANS = 8  # times that a relation is searched from end to end before an index is made for it


class Relation:
    """The facts of one class or property: key → derivation, and the keys that no rule has seen yet.

    `forward` (subject → objects) and `backward` (object → subjects) exist once a join asked for them. They hold
    what is committed; `new` holds the rest. `base` is the part of `forward` that a transitive rule starts from: the
    facts that it did not make itself. `placed` are keys that are indexed already but no rule has seen.
    The containers never change identity, so generated code may keep them.
    """

    __slots__ = ("backward", "base", "data", "forward", "name", "new", "placed", "queued", "scans", "triggers")

    def __init__(self, name: int) -> None:
        """Make an empty relation; `name` is a property's number or the complement of a class's."""
        self.name = name
        self.data: dict[int, int] = {}
        self.new: list[int] = []
        self.placed: list[int] = []
        self.forward: Index | None = None
        self.backward: Index | None = None
        self.base: Index | None = None
        self.queued = False
        self.scans = 0
        self.triggers: list[Callable[[list[int]], None]] = []

    def commit(self) -> list[int]:
        """Move the new keys into the indexes and return all keys that no rule has seen."""
        delta = self.new[:]
        self.new.clear()
        if self.forward is not None:
            _file(self.forward, ((key >> SHIFT, key & MASK) for key in delta))
        if self.backward is not None:
            _file(self.backward, ((key & MASK, key >> SHIFT) for key in delta))
        if self.placed:
            delta += [key for key in dict.fromkeys(self.placed) if key in self.data]
            self.placed.clear()
        return delta

    def place(self, key: int, why: int) -> None:
        """Add a fact, indexed at once, for the rules to see at the next commit."""
        self.data[key] = why
        self.placed.append(key)
        if self.forward is not None:
            _file(self.forward, [(key >> SHIFT, key & MASK)])
        if self.backward is not None:
            _file(self.backward, [(key & MASK, key >> SHIFT)])

    def by_subject(self) -> Index:
        """Return the index subject → objects, made now when it is asked for the first time."""
        if self.forward is None:
            self.forward = {}
            _fill(self.forward, self._committed(), SHIFT, 0)
        return self.forward

    def by_object(self) -> Index:
        """Return the index object → subjects, made now when it is asked for the first time."""
        if self.backward is None:
            self.backward = {}
            _fill(self.backward, self._committed(), 0, SHIFT)
        return self.backward

    def assert_again(self, key: int) -> None:
        """Make an inferred fact an asserted one (derivation 0), which a transitive rule may start from."""
        if self.base is not None and self.data[key]:
            _file(self.base, [(key >> SHIFT, key & MASK)])
        self.data[key] = 0

    def discard(self, key: int) -> None:
        """Take a committed fact away, also from the indexes."""
        del self.data[key]
        if self.base is not None and key & MASK in self.base.get(key >> SHIFT, ()):
            _unfile(self.base, key >> SHIFT, key & MASK)
        if self.forward is not None:
            _unfile(self.forward, key >> SHIFT, key & MASK)
        if self.backward is not None:
            _unfile(self.backward, key & MASK, key >> SHIFT)

    def mentioning(self, term: int) -> list[int]:
        """Return the keys of all committed facts with this term as subject or object."""
        if self.name < 0:
            return [term] if term in self.data else []
        if (self.forward is None or self.backward is None) and self.scans < SCANS:
            self.scans += 1
            return [key for key in self._committed() if key >> SHIFT == term or key & MASK == term]
        keys = [term << SHIFT | y for y in self.by_subject().get(term, ())]
        return keys + [x << SHIFT | term for x in self.by_object().get(term, ()) if x != term]

    def _committed(self) -> Iterable[int]:
        if not self.new:
            return self.data
        waiting = set(self.new)
        return [key for key in self.data if key not in waiting]


def _file(index: Index, pairs: Iterable[tuple[int, int]]) -> None:
    get = index.get
    for x, y in pairs:
        bucket = get(x)
        if bucket is None:
            index[x] = [y]
        elif isinstance(bucket, set):
            bucket.add(y)
        else:
            bucket.append(y)
            if len(bucket) > LONG:
                index[x] = set(bucket)


def _fill(index: Index, keys: Iterable[int], first: int, second: int) -> None:
    """Fill an empty index; `first` and `second` are the shifts that bring out its two sides."""
    get = index.get
    for key in keys:
        x = key >> first & MASK
        bucket = get(x)
        if bucket is None:
            index[x] = [key >> second & MASK]
        else:
            bucket.append(key >> second & MASK)  # type: ignore[union-attr]  # sets come below
    for x, bucket in index.items():
        if len(bucket) > LONG:
            index[x] = set(bucket)


def file_pairs(index: Index, keys: Iterable[int]) -> None:
    """File the facts of some keys in an index subject → objects."""
    _file(index, ((key >> SHIFT, key & MASK) for key in keys))


def _unfile(index: Index, x: int, y: int) -> None:
    bucket = index[x]
    bucket.remove(y)
    if not bucket:
        del index[x]


class Facts:
    """All relations by number; asking for an unknown one makes it."""

    def __init__(self) -> None:
        """Start without facts."""
        self.relations: dict[int, Relation] = {}

    def __getitem__(self, name: int) -> Relation:
        relation = self.relations.get(name)
        if relation is None:
            relation = self.relations[name] = Relation(name)
        return relation

    def __contains__(self, fact: object) -> bool:
        """Tell whether a packed fact holds."""
        if not isinstance(fact, tuple):
            return False
        relation = self.relations.get(fact[0])
        return relation is not None and fact[1] in relation.data

    def __len__(self) -> int:
        return sum(len(relation.data) for relation in self.relations.values())

    def __iter__(self) -> Iterator[Fact]:
        for name, relation in self.relations.items():
            for key in relation.data:
                yield name, key

    def why(self, fact: Fact) -> int | None:
        """Return the recorded derivation of a fact, or None when it does not hold."""
        relation = self.relations.get(fact[0])
        return None if relation is None else relation.data.get(fact[1])
