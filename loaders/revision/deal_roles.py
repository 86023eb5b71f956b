"""Who buys and what is bought: of a deal that a sentence tells, nobody is both.

"X bought 3% of Y at a valuation of 15 billion" tells what Y is worth, and "X put money into Y, alongside Z" that Z has
a share of Y, not of X.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Node
from loaders.events import Assertion
from loaders.view import View

VALUED = frozenset({"impliedValue", "stakeIn"})
_ROUNDS = ("round/", "backing/")


def each_in_one_role(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions with what a deal values, and what others take part in, as what is bought by it."""
    bought = {
        a.object.id: a.object for a in stated if a.predicate in ("stakeIn", "target") and isinstance(a.object, Node)
    }
    buyers = {node.id for a in stated if (node := _buyer(a)) is not None}
    if not bought or not buyers:
        return stated
    only_bought = [node for id_, node in bought.items() if id_ not in buyers]
    return [one for a in stated for one in _put_right(view, a, buyers, only_bought)]


def _buyer(a: Assertion) -> Node | None:
    who = a.subject if a.predicate == "stakeIn" else a.object if a.predicate == "acquirer" else None
    return who if isinstance(who, Node) else None


def _put_right(view: View, a: Assertion, buyers: set[str], bought: list[Node]) -> Iterator[Assertion]:
    """Yield a statement, of what is bought if it was of who buys; nothing where several are bought, or none."""
    value = a.predicate == "impliedValue"
    who = a.subject if value else a.object if a.predicate == "stakeIn" and a.rule.startswith(_ROUNDS) else None
    if not isinstance(who, Node) or who in bought or not (who.id in buyers or (value and _unnamed(view, who))):
        yield a
    elif len(bought) == 1 and bought[0] != a.subject:
        yield replace(a, subject=bought[0]) if value else replace(a, object=bought[0])


def _unnamed(view: View, who: Node) -> bool:
    return not any(m.node == who and m.kind != "anaphor" for m in view.mentions)
