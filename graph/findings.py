"""What the closure finds wrong, as findings: a node each in `graph/findings`, with labels in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph import iris
from graph.closure import Alarm
from graph.iris import LABEL, TYPE, term

Terms = tuple[object, object, object]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding's IRI and its triples."""

    iri: NamedNode
    triples: tuple[Triple, ...]


def contradiction(rule: str, premises: Iterable[Terms]) -> Finding:
    """Return the finding that these asserted or inferred triples cannot all hold.

    `rule` is the rule that says so: its name in OWL 2 RL, or the words of an engine that names none. The same
    contradiction has the same IRI in each edition; `:foundBy` is the rule. Axioms without a name (blank nodes) are
    in the proof only, for their names change from edition to edition.
    """
    told = sorted(premises, key=str)
    named = [_line(premise) for premise in told if not any(isinstance(term, BlankNode) for term in premise)]
    shown = "; ".join(named).replace(iris.TERMS, "").replace(iris.IDS, "").replace(iris.RDF, "") or rule
    return _finding(rule, "error", named, f"Contradiction: {shown}", f"矛盾：{shown}")


def alarm(found: Alarm) -> Finding:
    """Return the finding that something looks wrong although it follows; `:foundBy` is the kind of alarm.

    The IRI is that of the members shown, so it stays while they do.
    """
    return _finding(
        found.kind, "warning", [str(member) for member in found.members], found.text("en"), found.text("zh")
    )


def _finding(found_by: str, severity: str, parts: list[str], english: str, chinese: str) -> Finding:
    node = iris.entity(f"finding/{sha256(json.dumps([found_by, parts]).encode()).hexdigest()[:16]}")
    triples = (
        Triple(node, TYPE, term("Finding")),
        Triple(node, LABEL, Literal(english, language="en")),
        Triple(node, LABEL, Literal(chinese, language="zh")),
        Triple(node, term("foundBy"), Literal(found_by)),
        Triple(node, term("severity"), Literal(severity)),
    )
    return Finding(node, triples)


def _line(premise: Terms) -> str:
    return " ".join(map(str, premise))
