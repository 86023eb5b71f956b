"""What checks found, as triples of `graph/findings`: a node each finding, and a record of each source."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from hashlib import sha256

from pyoxigraph import Literal, NamedNode, Triple

from graph import iris
from graph.checking.judging import Judgement
from graph.checking.readings import Reading
from graph.checking.wording import LANGUAGES, Wording
from graph.findings import Finding
from graph.iris import LABEL, TYPE, term

Object = NamedNode | Literal
CHECK = "check/"
"""How `:foundBy` of a finding by a check begins."""


def finding(judgement: Judgement, wording: Wording) -> Finding:
    """Return a finding by a check; what is found anew in the next edition has the same IRI there."""
    doubted = sorted(repr(reading.saying) for reading in judgement.doubted)
    values = [str(judgement.draft.values.get(name)) for name in judgement.check.per]
    key = json.dumps([judgement.check.id, judgement.draft.about, doubted or values])
    node = iris.entity(f"finding/{sha256(key.encode()).hexdigest()[:16]}")
    return Finding(node, tuple(Triple(node, name, value) for name, value in _triples(judgement, wording)))


def _triples(one: Judgement, wording: Wording) -> Iterator[tuple[NamedNode, Object]]:
    yield TYPE, term("Finding")
    yield term("foundBy"), Literal(f"{CHECK}{one.check.id}")
    yield term("severity"), Literal(one.check.severity)
    yield term("findingKind"), Literal(one.check.kind)
    yield term("confidence"), iris.number(Decimal(str(one.confidence)))
    yield term("settled"), iris.typed(str(one.settled).lower(), "boolean")
    for language in LANGUAGES:
        yield LABEL, Literal(wording.message(one, language), language=language)
        if arithmetic := wording.arithmetic(one, language):
            yield term("arithmetic"), Literal(arithmetic, language=language)
    for name, property_ in (("about", "concerns"), ("measure", "onTerm"), ("factor", "factor")):
        yield from ((term(property_), value) for value in one.draft.values.get(name, ()))
    for readings, property_ in ((one.doubted, "doubts"), (one.fitting, "bearsOut"), (one.others, "reckonsWith")):
        yield from ((term(property_), statement) for statement in _statements(readings))
    if one.fitting:
        yield term("supportingSums"), iris.typed(str(one.support.sums), "integer")
        yield term("supportingSources"), iris.typed(str(one.support.sources), "integer")


def records(judgements: Iterable[Judgement], readings: Iterable[Reading]) -> Iterator[Triple]:
    """Yield the record of each source: how many statements were checked, and how often it slipped or was contradicted.

    A finding counts once for a source, however many of its statements are doubted; notes do not count.
    """
    stated = Counter(said.source.publisher for reading in readings for said in reading.statements)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judgements:
        if one.check.severity != "note" and not one.check.after_slips:
            sources = {said.source.publisher for reading in one.doubted for said in reading.statements}
            for source in sources:
                found[source][_mark(one)] += 1
    for source, number in sorted(stated.items()):
        node = iris.entity(f"record/{sha256(source.encode()).hexdigest()[:16]}")
        yield Triple(node, TYPE, term("SourceRecord"))
        yield Triple(node, term("recordOf"), NamedNode(source) if source.startswith("http") else iris.text(source))
        for name, count in {"checkedStatements": number, **{mark: found[source][mark] for mark in MARKS}}.items():
            yield Triple(node, term(name), iris.typed(str(count), "integer"))


MARKS = ("slipped", "contradicted", "disputed")
"""What a finding is to a source that it doubts: a slip of scale, a reading that others outweigh, or an open dispute."""


def _mark(one: Judgement) -> str:
    if not one.settled:
        return "disputed"
    return "slipped" if one.check.kind == "scale" else "contradicted"


def _statements(readings: Iterable[Reading]) -> list[NamedNode]:
    return [NamedNode(said.iri) for reading in readings for said in reading.statements if "://" in said.iri]
