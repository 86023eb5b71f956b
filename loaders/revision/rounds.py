"""Rounds told on without the firm that they are for ("The round was led by X"): it is the one that raised money.

Who was spoken of last may be its rival or its customer, told of in between.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact, Node

TAKEN = frozenset(("stakeIn",))
_LENT = frozenset(("object.case=topic", "object.case=title"))


def of_who_raised(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order: shares taken in a round are in the one firm that raises in it."""
    if not any(_is_lent(f) for f in facts):
        return facts
    facts = [f for f in facts if not (_is_lent(f) and f.object is not None and _leads(f.object, article))]
    raised = {f.subject.id: f.subject for f in facts if f.predicate == "raised" and f.subject.cls == "Company"}
    if len(raised) != 1:
        return facts  # of several nobody can tell
    firm = next(iter(raised.values()))
    said = {(f.subject, f.object) for f in facts if f.predicate in TAKEN and not _is_lent(f)}
    other = (f for f in facts if _is_lent(f) and (f.subject, f.object) not in said)
    wrong = {id(f) for f in other if f.object != firm}
    right = (replace(f, object=firm) if id(f) in wrong else f for f in facts)
    return [f for f in right if f.subject != f.object]


def _leads(node: Node, article: Article) -> bool:
    """Tell whether an article names a firm as one that gives the money of a round."""
    return f"led by {node.label}" in article.masked


def _is_lent(fact: Fact) -> bool:
    """Tell whether a share in a firm that another sentence named was read from the words for a round."""
    told = fact.predicate in TAKEN and fact.rule.startswith(("round/", "backing/"))
    return told and not _LENT.isdisjoint(fact.grounds)
