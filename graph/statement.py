"""Write one fact as a statement node whose target and selectors are those of a Web Annotation.

Source: W3C Web Annotation Data Model, 4.2.4 (text quote) and 4.2.5 (text position).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from graph import iris
from graph.iris import OA, RDF, TYPE, term
from graph.model import Fact, Node, Value

Object = NamedNode | Literal
Known = Mapping[Node, NamedNode]


def statement(fact: Fact, number: int, known: Known) -> Iterator[Triple]:
    """Yield a fact's statement node `#s<number>` and its evidence `#t<number>`, `#q<number>`.

    `known` has the IRIs of the fact's nodes; `number` counts the facts of an article from 1.
    """
    yield from _body(fact, number, known)
    yield from _evidence(fact, number)


def _body(fact: Fact, number: int, known: Known) -> Iterator[Triple]:
    """Yield the statement node: what is said, with which status, of which day, by whom, by which rule."""
    node = _part(fact, "s", number)
    yield Triple(node, TYPE, term("Statement"))
    if fact.value is not None and fact.value.number is not None:
        yield Triple(node, TYPE, term("Observation"))
    yield Triple(node, NamedNode(f"{RDF}subject"), known[fact.subject])
    yield Triple(node, NamedNode(f"{RDF}predicate"), term(fact.predicate))
    yield Triple(node, NamedNode(f"{RDF}object"), _object(fact, known))
    for name, value in _qualifiers(fact, known):
        yield Triple(node, term(name), value)
    yield Triple(node, NamedNode(f"{OA}hasTarget"), _part(fact, "t", number))


def _qualifiers(fact: Fact, known: Known) -> Iterator[tuple[str, Object]]:
    yield "status", Literal(fact.status)
    if fact.date is not None:
        yield "asOf", iris.moment(fact.date)
    if fact.attributed_to is not None:
        yield "attributedTo", known[fact.attributed_to]
    yield "confidence", iris.number(Decimal(str(fact.confidence)))
    yield "foundBy", Literal(fact.rule)
    if fact.value is not None:
        yield from _measurement(fact.value)


def _measurement(value: Value) -> Iterator[tuple[str, Object]]:
    """Yield what belongs to a number: unit, bound, noun counted, other end; and the words as stated."""
    if value.number is not None:
        yield "bound", Literal(value.bound)
        words = {"unit": value.unit, "countOf": value.of}
        yield from ((name, Literal(word)) for name, word in words.items() if word)
        if value.upper is not None:
            yield "upper", iris.number(value.upper)
    if value.stated:
        yield "stated", Literal(value.stated)


def _object(fact: Fact, known: Known) -> Object:
    if fact.object is not None:
        return known[fact.object]
    value = fact.value or Value()
    if value.number is not None:
        return iris.number(value.number)
    if value.date is not None:
        return iris.moment(value.date)
    return iris.text(value.text or value.stated or fact.quote)


def _evidence(fact: Fact, number: int) -> Iterator[Triple]:
    """Yield where the words stand: target and selector of a Web Annotation. Offsets in characters."""
    target, selector = _part(fact, "t", number), _part(fact, "q", number)
    yield Triple(target, TYPE, NamedNode(f"{OA}SpecificResource"))
    yield Triple(target, NamedNode(f"{OA}hasSource"), iris.article(fact.document, fact.article))
    yield Triple(target, NamedNode(f"{OA}hasSelector"), selector)
    for kind in ("TextQuoteSelector", "TextPositionSelector"):
        yield Triple(selector, TYPE, NamedNode(OA + kind))
    yield Triple(selector, NamedNode(f"{OA}exact"), Literal(fact.quote))
    for edge, offset in (("start", fact.start), ("end", fact.end)):
        yield Triple(selector, NamedNode(OA + edge), iris.typed(str(offset), "integer"))


def _part(fact: Fact, kind: str, number: int) -> NamedNode:
    return NamedNode(f"{iris.article(fact.document, fact.article).value}#{kind}{number}")
