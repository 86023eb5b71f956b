"""Findings as an edition holds them, with the statements and sentences behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Store, Triple

from graph import iris
from graph.checking.recording import CHECK
from graph.iris import CATALOGUE, DCTERMS, FINDINGS, LABEL, OA, PART_OF, RDF, TYPE, term
from graph.store import solutions
from ontology.checkfile import SEVERITIES

ROLES = {"doubts": "doubted", "bearsOut": "borne out", "reckonsWith": "reckoned with"}
"""What a statement is to a finding, by the property that names it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement behind a finding: what it is to it, its value as stated, and where it stands ("" for unknown)."""

    role: str
    statement: str
    value: str
    status: str
    quote: str
    document: str
    article: str
    publisher: str
    published: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding; texts are by language. `check` is "" for a contradiction or an alarm of the closure."""

    id: str
    check: str
    rule: str
    severity: str
    kind: str
    confidence: float
    settled: bool
    message: Mapping[str, str]
    arithmetic: Mapping[str, str]
    concerns: str
    term: str
    factor: str
    sums: int
    sources: int
    statements: tuple[Said, ...] = field(default=())

    @property
    def rank(self) -> tuple[int, float, str]:
        """Lesser for what to read first."""
        return SEVERITIES.index(self.severity) if self.severity in SEVERITIES else 0, -self.confidence, self.id


def found(store: Store, findings: Iterable[Triple] | None = None) -> list[Found]:
    """Return the findings of an edition's store, the gravest and surest first; or those that `findings` describe."""
    told = findings if findings is not None else _stored(store)
    by_node: dict[NamedNode, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    for triple in told:
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
            name = triple.predicate.value.removeprefix(iris.TERMS)
            by_node[triple.subject][name].append(triple.object)
    known = [(node, said) for node, said in by_node.items() if term("Finding") in said.get(TYPE.value, ())]
    return sorted((_found(store, node, said) for node, said in known), key=lambda one: one.rank)


def _stored(store: Store) -> Iterator[Triple]:
    yield from (quad.triple for quad in store.quads_for_pattern(None, None, None, FINDINGS))


def _found(store: Store, node: NamedNode, said: Mapping[str, list[NamedNode | Literal]]) -> Found:
    one = {name: values[0].value for name, values in said.items()}
    rule = one.get("foundBy", "")
    statements = [_said(store, role, iri) for name, role in ROLES.items() for iri in said.get(name, ())]
    return Found(
        id=iris.identifier(node.value) or node.value,
        check=rule.removeprefix(CHECK) if rule.startswith(CHECK) else "",
        rule=rule,
        severity=one.get("severity", "error"),
        kind=one.get("findingKind", "contradiction"),
        confidence=float(one.get("confidence", 1)),
        settled=one.get("settled", "true") == "true",
        message=_by_language(said.get(LABEL.value, ())),
        arithmetic=_by_language(said.get("arithmetic", ())),
        concerns=iris.identifier(one.get("concerns", "")) or one.get("concerns", ""),
        term=one.get("onTerm", "").removeprefix(iris.TERMS),
        factor=one.get("factor", ""),
        sums=int(one.get("supportingSums", 0)),
        sources=int(one.get("supportingSources", 0)),
        statements=tuple(sorted(statements, key=lambda each: (list(ROLES.values()).index(each.role), each.statement))),
    )


def _by_language(texts: Iterable[NamedNode | Literal]) -> dict[str, str]:
    return {text.language or "": text.value for text in texts if isinstance(text, Literal)}


_SAID = f"""SELECT ?value ?stated ?status ?quote ?article ?document ?publisher ?published {{
  GRAPH ?article {{
    %(statement)s <{RDF}object> ?value .
    OPTIONAL {{ %(statement)s {term("stated")} ?stated }}
    OPTIONAL {{ %(statement)s {term("status")} ?status }}
    OPTIONAL {{
      %(statement)s <{OA}hasTarget> ?target . ?target <{OA}hasSelector> ?selector . ?selector <{OA}exact> ?quote
    }}
  }}
  OPTIONAL {{ GRAPH {CATALOGUE} {{ ?article {PART_OF} ?whole . ?whole <{DCTERMS}identifier> ?document }} }}
  OPTIONAL {{ GRAPH {CATALOGUE} {{ ?article <{DCTERMS}publisher> ?publisher }} }}
  OPTIONAL {{ GRAPH {CATALOGUE} {{ ?article <{DCTERMS}issued> ?published }} }}
}}"""


def _said(store: Store, role: str, statement: NamedNode | Literal) -> Said:
    rows = solutions(store, _SAID % {"statement": statement})
    row = rows[0] if rows else {}
    article = row.get("article", "")
    publisher = row.get("publisher", "")
    return Said(
        role,
        statement.value,
        row.get("stated") or iris.identifier(row.get("value", "")) or row.get("value", ""),
        row.get("status", ""),
        row.get("quote", ""),
        row.get("document") or unquote(article.removeprefix(iris.ARTICLES).rpartition("/")[0]),
        article.rpartition("/")[2],
        iris.identifier(publisher) or publisher,
        row.get("published", ""),
    )
