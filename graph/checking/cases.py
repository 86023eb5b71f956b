"""Run a check on the small graphs of its header: what it must find, and what it must not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from graph import iris
from graph.checking.asking import Asker
from graph.checking.checking import Checked, run
from graph.checking.judging import Judgement
from graph.checking.readings import readings
from graph.checking.rows import CLAIMS, ORDERS, links, rows
from graph.iris import CATALOGUE, DCTERMS, PART_OF, RDF, term
from ontology.checkfile import Case, Check
from ontology.fault import Fault, Place, fault
from ontology.header import line_of
from ontology.vocabulary import Vocabulary, local

PREFIXES = f"""@prefix : <{iris.TERMS}> . @prefix id: <{iris.IDS}> . @prefix g: <{iris.ARTICLES}example/> .
@prefix rdf: <{RDF}> . @prefix rdfs: <{iris.RDFS}> . @prefix xsd: <{iris.XSD}> .
@prefix oa: <{iris.OA}> . @prefix dcterms: <{DCTERMS}> .
"""
"""What the graph of an example may use; it stands on one line less than it has, for lines of faults."""
UNITS = {"money": "CNY", "price": "CNY/share", "share": "share", "percent": "%", "ratio": "ratio", "times": "times"}
"""The unit of a number in a plain triple, by the measure's dimension; any other is a count."""


def faults(check: Check, checks: Sequence[Check], vocabulary: Vocabulary, asker: Asker) -> Iterator[Fault]:
    """Yield what of a check's examples does not come out.

    `checks` are all there are: slips that a check asks about are proven by others.
    """
    for number, case in enumerate(check.cases, 1):
        place = Place(f"checks/{check.id}.rq", line_of(check.query, "examples", number - 1))
        try:
            store = world(case.graph, vocabulary)
        except SyntaxError as error:
            yield fault("check-example", place, check.id, number=number, reason=f"the graph is no TriG: {error}")
            continue
        asked = checks if check.after_slips else [check]
        done = checked(store, list({one.id: one for one in (*asked, check)}.values()), vocabulary, asker)
        if check.id in done.stopped:
            reason = f"the query gives no answer: {done.stopped[check.id]}"
            yield fault("check-example", place, check.id, number=number, reason=reason)
            return
        for reason in _missed(check, case, done):
            yield fault("check-example", place, check.id, number=number, reason=reason)


def checked(store: Store, checks: Sequence[Check], vocabulary: Vocabulary, asker: Asker | None = None) -> Checked:
    """Return what checks find in a store."""
    found = list(readings(rows(store, vocabulary)))
    return run(checks, found, links(store, vocabulary), vocabulary, asker=asker)


def world(trig: str, vocabulary: Vocabulary) -> Store:
    """Return a store with the graph of an example: a named graph is an article, what stands outside describes articles.

    A plain triple of a measure, a date, a claim of rank or an order counts as a done statement of that article, its
    unit that of the measure. `g:` names articles.

    Raises:
        SyntaxError: it is no TriG.
    """
    store = Store()
    store.load(PREFIXES + trig, format=RdfFormat.TRIG)
    stating = {*vocabulary.measures, *vocabulary.milestones, *CLAIMS, *ORDERS}
    for number, quad in enumerate(list(store)):
        if not isinstance(quad.graph_name, NamedNode):
            store.add(Quad(quad.subject, quad.predicate, quad.object, CATALOGUE))
        elif local(quad.predicate) in stating:
            store.extend(_statement(quad, number, vocabulary))
    for graph in list(store.named_graphs()):
        if graph != CATALOGUE:
            store.add(Quad(graph, PART_OF, graph, CATALOGUE))
    return store


def matches(finding: Judgement, part: Mapping[str, str]) -> bool:
    """Tell whether a finding has what an example expects: things by their ids, readings by their values."""
    return all(any(_same(value, wanted) for value in _shown(finding, name)) for name, wanted in part.items())


def _missed(check: Check, case: Case, done: Checked) -> Iterator[str]:
    found = [one for one in done.findings if one.check.id == check.id]
    told = "; ".join(map(_told, found))
    for part in case.finds:
        if not any(matches(one, part) for one in found):
            yield f"{dict(part)} is not found. Found: {told or 'nothing'}"
    for part in case.lacks:
        if any(matches(one, part) for one in found):
            yield f"{dict(part)} is found and must not be. Found: {told}"


def _told(finding: Judgement) -> str:
    return ", ".join(f"{name}: {'/'.join(_shown(finding, name))}" for name in ("about", "doubted", "fitting"))


def _statement(quad: Quad, number: int, vocabulary: Vocabulary) -> Iterator[Quad]:
    node, name = iris.entity(f"statement/{number}"), local(quad.predicate)
    said: dict[NamedNode, object] = {
        NamedNode(f"{RDF}subject"): quad.subject,
        NamedNode(f"{RDF}predicate"): quad.predicate,
        NamedNode(f"{RDF}object"): quad.object,
        term("status"): Literal("done"),
    }
    if name in vocabulary.measures:
        said[term("unit")] = Literal(UNITS.get(vocabulary.measures[name], "count"))
        said[term("stated")] = Literal(quad.object.value)  # type: ignore[union-attr]
    yield from (Quad(node, key, value, quad.graph_name) for key, value in said.items())  # type: ignore[arg-type]


def _shown(finding: Judgement, name: str) -> list[str]:
    """Return the values of a finding under a name, as examples write them."""
    known = {reading.iri: reading.saying.value for reading in finding.readings}
    if name == "doubted":
        return [one.saying.value for one in finding.doubted]
    if name == "fitting":
        return [one.saying.value for one in finding.fitting]
    return [known.get(value.value) or local(value) for value in finding.draft.values.get(name, ())]


def _same(value: str, wanted: str) -> bool:
    try:
        return Decimal(value) == Decimal(wanted)
    except InvalidOperation:
        return re.sub(r"^https?://\S*[/#]", "", value) == wanted or value == wanted
