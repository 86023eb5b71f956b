"""Contradictions as findings: a node each in `graph/findings`, and a line of JSON each for the proofs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import BlankNode, Literal, Triple

from graph import iris
from graph.iris import LABEL, TYPE, term

Terms = tuple[object, object, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as triples, and its proof as one line of JSON."""

    triples: tuple[Triple, ...]
    proof: str


def contradiction(rule: str, premises: Iterable[Terms]) -> Finding:
    """Return the finding that these asserted or inferred triples cannot all hold.

    `rule` is the rule that says so (its name in OWL 2 RL). The same contradiction has the same IRI in each
    edition; `:foundBy` is the rule. Axioms without a name (blank nodes) are in the proof only, for their
    names change from edition to edition.
    """
    told = sorted(premises, key=str)
    named = [_line(premise) for premise in told if not any(isinstance(term, BlankNode) for term in premise)]
    node = iris.entity(f"finding/{sha256(json.dumps([rule, named]).encode()).hexdigest()[:16]}")
    shown = "; ".join(named).replace(iris.TERMS, "").replace(iris.IDS, "").replace(iris.RDF, "")
    triples = (
        Triple(node, TYPE, term("Finding")),
        Triple(node, LABEL, Literal(f"Contradiction: {shown}", language="en")),
        Triple(node, LABEL, Literal(f"矛盾：{shown}", language="zh")),
        Triple(node, term("foundBy"), Literal(rule)),
    )
    proof = {"finding": node.value, "rule": rule, "premises": [_line(premise) for premise in told]}
    return Finding(triples, json.dumps(proof, ensure_ascii=False))


def _line(premise: Terms) -> str:
    return " ".join(map(str, premise))
