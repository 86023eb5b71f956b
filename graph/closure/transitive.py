"""Transitive closure in time proportional to its result.

Joining all pairs with all pairs finds each long path once for each of its inner nodes, which is cubic on a chain.
Here a path is only extended by one of the facts that the rule did not make itself.
"""

from __future__ import annotations

from collections.abc import Callable

from graph.closure.facts import Relation, file_pairs
from graph.closure.rules import MASK, RULE_BITS, RULE_MASK, SHIFT, Rule


def is_transitive(rule: Rule) -> bool:
    """Tell whether a rule says that one property is transitive."""
    if rule.head is None or len(rule.body) != 2 or len(rule.head) != 3:
        return False
    (p, x, y), (q, v, z) = (atom if len(atom) == 3 else (None, 0, 0) for atom in rule.body)
    return p == q == rule.head[0] and y == v and (x, z) == rule.head[1:] and len({x, y, z}) == 3 and max(x, y, z) < 0


def transitive(relation: Relation, number: int) -> Callable[[list[int]], None]:
    """Return the function that extends new facts of a transitive property; `number` is the rule's."""
    data, backward = relation.data, relation.by_object()
    if relation.base is None:
        relation.base = {}
        waiting = set(relation.new)
        file_pairs(relation.base, (k for k, w in data.items() if w & RULE_MASK != number and k not in waiting))
    base, new = relation.base, relation.new

    def extend(delta: list[int]) -> None:
        starts = [key for key in delta if data[key] & RULE_MASK != number]
        known = {key for key in starts if key & MASK in base.get(key >> SHIFT, ())}
        file_pairs(base, (key for key in starts if key not in known))
        for key in delta:
            x, y = key >> SHIFT, key & MASK
            for z in base.get(y, ()):
                h = x << SHIFT | z
                if h not in data:
                    data[h] = y << RULE_BITS | number
                    new.append(h)
        for key in starts:
            y, z = key >> SHIFT, key & MASK
            for x in backward.get(y, ()):
                h = x << SHIFT | z
                if h not in data:
                    data[h] = y << RULE_BITS | number
                    new.append(h)

    return extend
