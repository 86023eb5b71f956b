"""Experts' verdicts as a graph of the edition: a Web Annotation each, with PROV's words for who and when.

They are kept outside the store (`graph.editing.verdicts`), and each publish writes the graph anew from there: so no
load, however often, takes one away. A verdict stands on words of an article, not on a node; where this edition has the
statement that it is about, `:judges` leads to it.

Source: W3C Web Annotation Data Model, 3.2.4 (bodyValue) and 4.2 (selectors); W3C PROV-O, 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Store, Triple

from graph import iris
from graph.editing.verdicts import Place, Verdict, verdicts
from graph.iris import LABEL, OA, PROV, RDF, TYPE, VERDICTS, term
from graph.store import GraphStore

_VALUES, _QUALIFIERS = ("object", "value", "date"), ("unit", "status")
"""Under which keys a judged fact has what it says of its subject, and what it says of that."""
_TARGET, _SELECTOR, _EXACT = (NamedNode(OA + name) for name in ("hasTarget", "hasSelector", "exact"))


def write(store: GraphStore) -> None:
    """Have a store hold the verdicts of its data folder that count by now, and no others."""
    told = verdicts(store.data)
    store.replace_graph(VERDICTS, (triple for one in told for triple in _verdict(one, store.raw)))


def _verdict(one: Verdict, store: Store) -> Iterator[Triple]:
    """Yield a verdict's node: what it says of which fact, why, and whose it is."""
    node, agent = iris.entity(f"verdict/{one.id}"), iris.entity(f"account/{one.who}")
    yield Triple(node, TYPE, term("Verdict"))
    yield Triple(node, TYPE, NamedNode(f"{OA}Annotation"))
    yield Triple(node, NamedNode(f"{OA}motivatedBy"), NamedNode(f"{OA}assessing"))
    yield Triple(node, term("verdict"), Literal(one.verdict))
    if one.why:
        yield Triple(node, NamedNode(f"{OA}bodyValue"), Literal(one.why))
    yield Triple(node, NamedNode(f"{PROV}wasAttributedTo"), agent)
    yield Triple(node, NamedNode(f"{PROV}generatedAtTime"), iris.typed(one.at, "dateTime"))
    yield Triple(agent, TYPE, NamedNode(f"{PROV}Agent"))
    yield Triple(agent, LABEL, Literal(one.who))
    yield from _fact(node, one, store)
    yield from _place(node, one.place)
    yield from (Triple(node, term("judges"), statement) for statement in _statements(one, store))


def _fact(node: NamedNode, one: Verdict, store: Store) -> Iterator[Triple]:
    """Yield what the judged fact says."""
    said = _said(one)
    if "subject" in said:
        yield Triple(node, term("concerns"), _known(said["subject"], store) or iris.entity(said["subject"]))
    if "predicate" in said:
        yield Triple(node, term("onTerm"), term(quote(said["predicate"], safe="")))
    if value := _value(said):
        yield Triple(node, term("judgedValue"), ("object" in said and _known(value, store)) or Literal(value))
    yield from (Triple(node, term(key), Literal(said[key])) for key in _QUALIFIERS if key in said)


def _place(node: NamedNode, place: Place) -> Iterator[Triple]:
    """Yield where the words stand on which it is: target and selector of a Web Annotation. Offsets in characters."""
    target, selector = NamedNode(f"{node.value}#t"), NamedNode(f"{node.value}#q")
    yield Triple(node, _TARGET, target)
    yield Triple(target, TYPE, NamedNode(f"{OA}SpecificResource"))
    yield Triple(target, NamedNode(f"{OA}hasSource"), iris.article(place.document, place.article))
    yield Triple(target, _SELECTOR, selector)
    for kind in ("TextQuoteSelector", "TextPositionSelector"):
        yield Triple(selector, TYPE, NamedNode(OA + kind))
    yield Triple(selector, _EXACT, Literal(place.quote))
    for edge, offset in (("start", place.first), ("end", place.last)):
        yield Triple(selector, NamedNode(OA + edge), iris.typed(str(offset), "integer"))


def _statements(one: Verdict, store: Store) -> Iterator[NamedNode]:
    """Yield the statements of the edition that say what was judged, in the same words of the same article."""
    article = iris.article(one.place.document, one.place.article)
    for found in store.quads_for_pattern(None, _EXACT, Literal(one.place.quote), article):
        for target in store.quads_for_pattern(None, _SELECTOR, found.subject, article):
            for told in store.quads_for_pattern(None, _TARGET, target.subject, article):
                if isinstance(told.subject, NamedNode) and _says(store, told.subject, article, _said(one)):
                    yield told.subject


def _says(store: Store, statement: NamedNode, article: NamedNode, said: dict[str, str]) -> bool:
    """Tell whether a statement says what a verdict is on."""

    def told(name: str) -> str:
        found = next(store.quads_for_pattern(statement, NamedNode(name), None, article), None)
        value = found.object.value if found and isinstance(found.object, NamedNode | Literal) else ""
        return iris.identifier(value) or value.removeprefix(iris.TERMS)

    wanted = {part: told(f"{RDF}{part}") for part in ("subject", "predicate")}
    wanted |= {key: told(term(key).value) for key in _QUALIFIERS if key in said}
    same = all(said.get(key) == value for key, value in wanted.items())
    return same and _value(said) == told(f"{RDF}object")


def _said(one: Verdict) -> dict[str, str]:
    return {key: str(value) for key, value in one.fact.items() if value not in ("", None)}


def _value(said: dict[str, str]) -> str:
    return next((said[key] for key in _VALUES if key in said), "")


def _known(name: str, store: Store) -> NamedNode | None:
    """Return what a store has by an id, a term's name, or an IRI of ours."""
    whole = [NamedNode(quote(name, safe=":/#%+,;=&"))] if name.startswith(iris.BASE) else []
    for iri in (*whole, iris.entity(name), term(quote(name, safe=""))):
        if any(store.quads_for_pattern(iri, None, None)) or any(store.quads_for_pattern(None, None, iri)):
            return iri
    return None
