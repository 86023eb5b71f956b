"""What datatypes imply: the hierarchy of those of XML Schema, and which literals belong to them.

Source: W3C XML Schema 1.1, part 2, section 3 (derivation of the built-in types). OWL 2 RL/RDF has no rule for it, but
its datatype map fixes the value spaces: a range of xsd:byte is also a range of xsd:short.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.closure.ontology_view import OntologyView
from graph.closure.rules import Rule
from graph.closure.terms import IRI, Terms
from graph.closure.vocabulary import ALL, RANGE, SOME, SUB_CLASS, XSD

_CHAINS: Final = (
    "byte short int long integer decimal",
    "unsignedByte unsignedShort unsignedInt unsignedLong nonNegativeInteger integer",
    "positiveInteger nonNegativeInteger",
    "negativeInteger nonPositiveInteger integer",
    "NCName Name token normalizedString string",
    "language token",
    "NMTOKEN token",
    "dateTimeStamp dateTime",
)
ABOVE: Final = {
    XSD + low: XSD + high for chain in _CHAINS for low, high in zip(chain.split(), chain.split()[1:], strict=False)
}
"""Datatype IRI → the datatype right above it."""


def datatype_rules(terms: Terms, view: OntologyView) -> Iterator[Rule]:
    """Yield `low subClassOf high` for the datatypes that the ontology's ranges and restrictions name."""
    named = {d for relation in (RANGE, SOME, ALL) for _, d, _ in view.pairs(relation)}
    for number in sorted(named):
        if number not in terms.vocabulary or terms.kinds[number] != IRI:
            continue
        low = terms.family.text(terms.terms[number])
        while (high := ABOVE.get(low)) is not None:
            one, other = (terms.number(terms.family.iri(name)) for name in (low, high))
            yield Rule("dt-hierarchy", (SUB_CLASS, one, other), ())
            low = high
