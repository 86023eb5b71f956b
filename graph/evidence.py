"""The sentences behind a triple: which article says it, when, with which status."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Store, Triple

from graph.iris import CATALOGUE, DCTERMS, OA, PART_OF, RDF, term
from graph.store import solutions


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement: the words, the document they stand in, the day of its article (or "") and the status."""

    quote: str
    document: str
    published: str
    status: str


def evidence(store: Store, triple: Triple) -> list[Evidence]:
    """Return the statements of a triple, the latest article first, undated ones last."""
    rows = solutions(
        store,
        f"""SELECT ?quote ?document ?published ?status {{
            GRAPH ?article {{
                ?s <{RDF}subject> {triple.subject} ; <{RDF}predicate> {triple.predicate} ;
                    <{RDF}object> {triple.object} ; {term("status")} ?status ;
                    <{OA}hasTarget>/<{OA}hasSelector>/<{OA}exact> ?quote
            }}
            GRAPH {CATALOGUE} {{
                ?article {PART_OF}/<{DCTERMS}identifier> ?document OPTIONAL {{ ?article <{DCTERMS}issued> ?published }}
            }}
        }}""",
    )
    found = [Evidence(r["quote"], r["document"], r.get("published", ""), r["status"]) for r in rows]
    return sorted(found, key=lambda one: (one.published, one.document, one.quote), reverse=True)
