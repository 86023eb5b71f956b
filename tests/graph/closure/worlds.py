"""Small random worlds for tests: a handful of terms, so that facts meet, and axioms of every family."""

from __future__ import annotations

from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode

from graph.closure.terms import Triple
from graph.closure.vocabulary import OWL, RDF, RDFS, XSD

E = "http://example.org/"


def n(name: str) -> NamedNode:
    """Return a term: `owl:…`, `rdf:…`, `rdfs:…` by prefix, any other name in the example namespace."""
    prefix, colon, rest = name.partition(":")
    base = {"owl": OWL, "rdf": RDF, "rdfs": RDFS, "xsd": XSD}.get(prefix) if colon else None
    return NamedNode(base + rest if base else E + name)


def t(s: str, p: str, o: str) -> Triple:
    """Return a triple of `n` terms; `a` is rdf:type."""
    return n(s), n("rdf:type") if p == "a" else n(p), n(o)


def listed(head: str, *items: str) -> list[Triple]:
    """Return an RDF list whose first cell is the blank node `head`."""
    cells = [BlankNode(f"{head}{i or ''}") for i in range(len(items))]
    after = [*cells[1:], n("rdf:nil")]
    found: list[Triple] = []
    for cell, item, rest in zip(cells, items, after, strict=True):
        found += [(cell, n("rdf:first"), n(item)), (cell, n("rdf:rest"), rest)]
    return found


_INDIVIDUALS = [n(x) for x in "abcde"]
_CLASSES = [n(x) for x in ("C", "D", "F")]
_PROPERTIES = [n(x) for x in ("p", "q", "r")]
_LITERALS = [
    Literal("1", datatype=n("xsd:integer")),
    Literal("01", datatype=n("xsd:integer")),
    Literal("2", datatype=n("xsd:integer")),
]
_KINDS = ("Transitive", "Symmetric", "Functional", "InverseFunctional", "Asymmetric", "Irreflexive")
_FIXED: list[Triple] = [
    *listed("chain", "p", "q"),
    *listed("both", "C", "D"),
    *listed("key", "q"),
    (n("Some"), n("owl:onProperty"), n("p")),
    (n("Most"), n("owl:onProperty"), n("q")),
    (n("Has"), n("owl:onProperty"), n("r")),
]
_AXIOMS: list[Triple] = [
    *((p, n("rdf:type"), n(f"owl:{kind}Property")) for p in _PROPERTIES for kind in _KINDS),
    *((c, n(f"rdfs:{name}"), d) for name in ("subClassOf",) for c in _CLASSES for d in _CLASSES),
    *((c, n("owl:disjointWith"), d) for c in _CLASSES for d in _CLASSES if c != d),
    *((p, n(f"rdfs:{name}"), c) for name in ("domain", "range") for p in _PROPERTIES for c in _CLASSES),
    *((p, name, q) for name in (n("rdfs:subPropertyOf"), n("owl:inverseOf")) for p in _PROPERTIES for q in _PROPERTIES),
    (n("r"), n("owl:propertyChainAxiom"), BlankNode("chain")),
    (n("F"), n("owl:intersectionOf"), BlankNode("both")),
    (n("C"), n("owl:unionOf"), BlankNode("both")),
    (n("C"), n("owl:hasKey"), BlankNode("key")),
    (n("Some"), n("owl:someValuesFrom"), n("C")),
    (n("Some"), n("owl:allValuesFrom"), n("D")),
    (n("Most"), n("owl:maxCardinality"), _LITERALS[0]),
    (n("Has"), n("owl:hasValue"), n("a")),
    t("Some", "rdfs:subClassOf", "Has"),
    t("D", "rdfs:subClassOf", "Most"),
    t("p", "rdfs:subPropertyOf", "owl:sameAs"),
    t("C", "owl:sameAs", "D"),
    t("p", "owl:sameAs", "r"),
]


def facts() -> st.SearchStrategy[Triple]:
    """Draw a triple about individuals, sometimes sameAs, differentFrom or a literal."""
    one, cls = st.sampled_from(_INDIVIDUALS), st.sampled_from([*_CLASSES, n("Some"), n("Most"), n("Has")])
    links = st.sampled_from([n("owl:sameAs"), n("owl:differentFrom"), *_PROPERTIES, *_PROPERTIES])
    return st.one_of(
        st.tuples(one, st.just(n("rdf:type")), cls),
        st.tuples(one, links, one),
        st.tuples(one, st.sampled_from(_PROPERTIES), st.sampled_from(_LITERALS)),
    )


def axioms() -> st.SearchStrategy[Triple]:
    """Draw an axiom."""
    return st.sampled_from(_AXIOMS)


def worlds(most: int = 14) -> st.SearchStrategy[list[Triple]]:
    """Draw facts and axioms over lists and restrictions that are always there."""
    drawn = st.lists(st.one_of(facts(), facts(), axioms()), max_size=most)
    return drawn.map(lambda found: list(dict.fromkeys([*found, *_FIXED])))
