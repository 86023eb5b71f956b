"""SHACL: what shapes.ttl asks of terms and entities. Experts add shapes there; nothing here knows any."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.grammar import GRAMMAR_NAMESPACE
from ontology.lint.source import Sources, named, read_source
from ontology.vocabulary import local

if TYPE_CHECKING:
    from rdflib import Graph

_SH = "http://www.w3.org/ns/shacl#"


def shapes(sources: Sources, file: Traversable) -> Iterator[Fault]:
    """Yield what breaks a shape, at the value that breaks it; the words are the shape's own.

    The rules of language are left out. Of a shape, `sh:message` says what is wrong and `sh:description` how to mend it.
    """
    import pyshacl  # takes half a second to import, and only this asks for it
    from rdflib import Graph

    read = read_source(named(file), file.read_bytes())
    if read.faults:
        yield from read.faults
        return
    graph = Graph()
    for t in sources.triples:
        if not (isinstance(t.subject, ox.NamedNode) and t.subject.value.startswith(GRAMMAR_NAMESPACE)):
            graph.add((_rdflib(t.subject), _rdflib(t.predicate), _rdflib(t.object)))
    asked = Graph().parse(data=read.text, format="turtle")
    try:
        _, report, _ = pyshacl.validate(graph, shacl_graph=asked, inference="none", advanced=False)
    except Exception as error:  # pyshacl has no common root of errors; a shape that it cannot read is a fault of ours
        yield fault("shape-file", Place(named(file), 1), reason=str(error).splitlines()[0])
        return
    yield from sorted(_faults(report, asked, sources))


def _faults(report: Any, asked: Graph, sources: Sources) -> Iterator[Fault]:
    from rdflib import RDF, URIRef

    for result in report.subjects(RDF.type, URIRef(_SH + "ValidationResult")):
        said = {name: report.value(result, URIRef(_SH + name)) for name in ("focusNode", "resultPath", "value")}
        shape = report.value(result, URIRef(_SH + "sourceShape"))
        words = {
            f"{key}_{language}": _text(asked, shape, name, language)
            for key, name in (("message", "message"), ("remedy", "description"))
            for language in ("en", "zh")
        }
        focus, value = said["focusNode"], said["value"]
        node = ox.NamedNode(str(focus))
        shown = local(ox.NamedNode(str(value))) if isinstance(value, URIRef) else str(value or "–")
        path = str(said["resultPath"]) if isinstance(said["resultPath"], URIRef) else None
        place = sources.place(node, ox.NamedNode(path) if path else None, _oxigraph(value))
        yield fault("shape", place, local(node), value=shown, **words)


def _text(asked: Graph, shape: Any, name: str, language: str) -> str:
    from rdflib import URIRef

    for text in asked.objects(shape, URIRef(_SH + name)):
        if getattr(text, "language", None) == language:
            return str(text)
    return ""


def _rdflib(term: Any) -> Any:
    from rdflib import BNode, Literal, URIRef

    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    plain = term.language or term.datatype.value.endswith("#string")
    return Literal(term.value, lang=term.language, datatype=None if plain else URIRef(term.datatype.value))


def _oxigraph(term: Any) -> ox.NamedNode | ox.Literal | None:
    from rdflib import Literal, URIRef

    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, Literal):
        return ox.Literal(str(term), language=term.language) if term.language else ox.Literal(str(term))
    return None
