"""Clusters of terms that are the same, each with one representative, and the links that made them.

The links of a cluster form a tree: a link between two terms of one cluster is dropped. So the path between two
terms is unique, and a proof that follows it only uses links as old as the fact that it explains.
"""

from __future__ import annotations

from typing import NamedTuple

from graph.closure.values import Value, differ

BY_VALUE = -1
"""Rule number of a link between two literals of one value (dt-eq)."""


class Link(NamedTuple):
    """Why two terms are the same: the rule's number and the values of its shared variables (or its derivation)."""

    one: int
    other: int
    rule: int
    shared: tuple[int, ...] = ()


class Clusters:
    """Union-find with members, links and, for literals, values."""

    def __init__(self, values: dict[int, Value]) -> None:
        """Take the values of literals; the dict may grow."""
        self.values = values
        self.representative: dict[int, int] = {}
        self.members: dict[int, list[int]] = {}
        self.links: dict[int, list[Link]] = {}
        self._by_value: dict[Value, int] = {}
        self._literal: dict[int, int] = {}

    def find(self, term: int) -> int:
        """Return the representative of a term; a term alone represents itself."""
        return self.representative.get(term, term)

    def of(self, term: int) -> list[int]:
        """Return all members of a term's cluster, itself among them."""
        return self.members.get(self.find(term), [term])

    def note_literal(self, term: int) -> None:
        """Join a new literal to the literals of its value."""
        found = self.values.get(term)
        if found is None:
            return
        first = self._by_value.setdefault(found, term)
        if first != term:
            self.join(Link(first, term, BY_VALUE))

    def clash(self, one: int, other: int) -> tuple[int, int] | None:
        """Return two literals of the two terms' clusters whose values differ, if there are such."""
        a, b = (self._literal.get(self.find(t), self.find(t)) for t in (one, other))
        return (a, b) if differ(self.values.get(a), self.values.get(b)) else None

    def join(self, link: Link) -> int | None:
        """Make one cluster of two and return the representative that was given up, None when nothing changed."""
        a, b = self.find(link.one), self.find(link.other)
        if a == b:
            return None
        if len(self.members.get(b, ())) > len(self.members.get(a, ())):
            a, b = b, a
        gone = self.members.pop(b, [b])
        self.members.setdefault(a, [a]).extend(gone)
        self.representative.update(dict.fromkeys(gone, a))
        literal = self._literal.get(b, b if b in self.values else None)
        if a not in self.values and literal is not None:
            self._literal.setdefault(a, literal)
        self.links.setdefault(link.one, []).append(link)
        self.links.setdefault(link.other, []).append(link)
        return b

    def dissolve(self, term: int) -> list[int]:
        """Take a term's cluster apart, leave the literals of one value joined, and return its former members."""
        root = self.find(term)
        members = self.members.pop(root, [root])
        kept = [link for m in members for link in self.links.get(m, ()) if link.rule == BY_VALUE and link.one == m]
        for member in members:
            self.representative.pop(member, None)
            self.links.pop(member, None)
            self._literal.pop(member, None)
        for link in kept:
            self.join(link)
        return members
