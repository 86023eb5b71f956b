"""Contradictions as findings: a node each in `graph/findings`, and a line of JSON each for the proofs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Literal, Triple

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
    edition; `:foundBy` is the rule.
    """
    lines = sorted(" ".join(map(str, premise)) for premise in premises)
    node = iris.entity(f"finding/{sha256(json.dumps([rule, lines]).encode()).hexdigest()[:16]}")
    shown = "; ".join(lines).replace(iris.TERMS, "").replace(iris.IDS, "")
    triples = (
        Triple(node, TYPE, term("Finding")),
        Triple(node, LABEL, Literal(f"Contradiction: {shown}", language="en")),
        Triple(node, LABEL, Literal(f"矛盾：{shown}", language="zh")),
        Triple(node, term("foundBy"), Literal(rule)),
    )
    proof = {"finding": node.value, "rule": rule, "premises": lines}
    return Finding(triples, json.dumps(proof, ensure_ascii=False))
