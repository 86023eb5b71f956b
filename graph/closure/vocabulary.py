"""The terms that rules speak of, each with a fixed number, so that rules may be written before any data is read."""

from __future__ import annotations

from typing import Final

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
NAMESPACES: Final = (RDF, RDFS, OWL, XSD)

_RDF_NAMES: Final = "type first rest nil"
_RDFS_NAMES: Final = "subClassOf subPropertyOf domain range Class Datatype Resource Literal"
_OWL_NAMES: Final = """
sameAs differentFrom equivalentClass equivalentProperty inverseOf propertyChainAxiom disjointWith propertyDisjointWith
complementOf intersectionOf unionOf oneOf onProperty someValuesFrom allValuesFrom hasValue maxCardinality
maxQualifiedCardinality onClass hasKey members distinctMembers sourceIndividual assertionProperty targetIndividual
targetValue Class ObjectProperty DatatypeProperty TransitiveProperty SymmetricProperty AsymmetricProperty
IrreflexiveProperty FunctionalProperty InverseFunctionalProperty AllDisjointClasses AllDisjointProperties AllDifferent
Thing Nothing
"""

IRIS: Final[tuple[str, ...]] = (
    *(RDF + name for name in _RDF_NAMES.split()),
    *(RDFS + name for name in _RDFS_NAMES.split()),
    *(OWL + name for name in _OWL_NAMES.split()),
)
"""Every IRI with a fixed number; its number is its place here."""

NUMBER: Final[dict[str, int]] = {iri: number for number, iri in enumerate(IRIS)}


def _rdf(name: str) -> int:
    return NUMBER[RDF + name]


def _rdfs(name: str) -> int:
    return NUMBER[RDFS + name]


def _owl(name: str) -> int:
    return NUMBER[OWL + name]


TYPE: Final = _rdf("type")
FIRST: Final = _rdf("first")
REST: Final = _rdf("rest")
NIL: Final = _rdf("nil")
SUB_CLASS: Final = _rdfs("subClassOf")
SUB_PROPERTY: Final = _rdfs("subPropertyOf")
DOMAIN: Final = _rdfs("domain")
RANGE: Final = _rdfs("range")
RESOURCE: Final = _rdfs("Resource")
SAME: Final = _owl("sameAs")
DIFFERENT: Final = _owl("differentFrom")
EQUIVALENT_CLASS: Final = _owl("equivalentClass")
EQUIVALENT_PROPERTY: Final = _owl("equivalentProperty")
INVERSE: Final = _owl("inverseOf")
CHAIN: Final = _owl("propertyChainAxiom")
DISJOINT: Final = _owl("disjointWith")
PROPERTY_DISJOINT: Final = _owl("propertyDisjointWith")
COMPLEMENT: Final = _owl("complementOf")
INTERSECTION: Final = _owl("intersectionOf")
UNION: Final = _owl("unionOf")
ONE_OF: Final = _owl("oneOf")
ON_PROPERTY: Final = _owl("onProperty")
SOME: Final = _owl("someValuesFrom")
ALL: Final = _owl("allValuesFrom")
HAS_VALUE: Final = _owl("hasValue")
MAX: Final = _owl("maxCardinality")
MAX_QUALIFIED: Final = _owl("maxQualifiedCardinality")
ON_CLASS: Final = _owl("onClass")
HAS_KEY: Final = _owl("hasKey")
MEMBERS: Final = _owl("members")
DISTINCT_MEMBERS: Final = _owl("distinctMembers")
SOURCE_INDIVIDUAL: Final = _owl("sourceIndividual")
ASSERTION_PROPERTY: Final = _owl("assertionProperty")
TARGET_INDIVIDUAL: Final = _owl("targetIndividual")
TARGET_VALUE: Final = _owl("targetValue")
CLASS: Final = _owl("Class")
OBJECT_PROPERTY: Final = _owl("ObjectProperty")
DATATYPE_PROPERTY: Final = _owl("DatatypeProperty")
TRANSITIVE: Final = _owl("TransitiveProperty")
SYMMETRIC: Final = _owl("SymmetricProperty")
ASYMMETRIC: Final = _owl("AsymmetricProperty")
IRREFLEXIVE: Final = _owl("IrreflexiveProperty")
FUNCTIONAL: Final = _owl("FunctionalProperty")
INVERSE_FUNCTIONAL: Final = _owl("InverseFunctionalProperty")
ALL_DISJOINT_CLASSES: Final = _owl("AllDisjointClasses")
ALL_DISJOINT_PROPERTIES: Final = _owl("AllDisjointProperties")
ALL_DIFFERENT: Final = _owl("AllDifferent")
THING: Final = _owl("Thing")
NOTHING: Final = _owl("Nothing")

SCHEMA_PROPERTIES: Final = frozenset(
    {
        FIRST, REST, SUB_CLASS, SUB_PROPERTY, DOMAIN, RANGE, EQUIVALENT_CLASS, EQUIVALENT_PROPERTY, INVERSE, CHAIN,
        DISJOINT, PROPERTY_DISJOINT, COMPLEMENT, INTERSECTION, UNION, ONE_OF, ON_PROPERTY, SOME, ALL, HAS_VALUE, MAX,
        MAX_QUALIFIED, ON_CLASS, HAS_KEY, MEMBERS, DISTINCT_MEMBERS, SOURCE_INDIVIDUAL, ASSERTION_PROPERTY,
        TARGET_INDIVIDUAL, TARGET_VALUE,
    }
)  # fmt: skip
"""Properties whose facts rules are compiled from: a new fact of one of them asks for a new compilation."""

SCHEMA_CLASSES: Final = frozenset(
    {
        CLASS, OBJECT_PROPERTY, DATATYPE_PROPERTY, TRANSITIVE, SYMMETRIC, ASYMMETRIC, IRREFLEXIVE, FUNCTIONAL,
        INVERSE_FUNCTIONAL, ALL_DISJOINT_CLASSES, ALL_DISJOINT_PROPERTIES, ALL_DIFFERENT,
    }
)  # fmt: skip
"""Classes whose members rules are compiled from."""
