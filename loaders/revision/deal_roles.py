"""Who buys and what is bought: of a deal that a sentence tells, nobody is both.

"X bought 3% of Y at a valuation of 15 billion" tells what Y is worth, and "X put money into Y, alongside Z" that Z has
a share of Y, not of X.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Article, Fact, Node
from loaders.events import Assertion
from loaders.view import View

VALUED, WORTH = frozenset({"impliedValue", "stakeIn"}), frozenset({"impliedValue"})
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


def of_what_is_bought(facts: list[Fact], _article: Article) -> list[Fact]:
    """Return the facts of an article, a value whose firm another sentence names as that of what a buyer buys.

    "X is to invest in Y. The pre-money valuation is 880 million yuan": Y's, though the text speaks of X.
    """
    lent = [f for f in facts if f.predicate == "impliedValue" and "subject.case=topic" in f.grounds]
    if not lent:
        return facts
    shares = [f for f in facts if f.predicate == "stakeIn" and f.object is not None and f.start < lent[-1].start]
    valued = {f.object.id for f in shares if f.object} | {f.subject.id for f in facts if f.predicate == "raised"}
    out: list[Fact] = []
    for f in facts:
        bought = {s.object.id: s.object for s in shares if s.subject == f.subject and s.object is not None}
        if f not in lent or not bought or f.subject.id in valued:
            out.append(f)
        elif len(bought) == 1:
            out.append(replace(f, subject=next(iter(bought.values()))))
    return out


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
