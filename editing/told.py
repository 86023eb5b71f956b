"""What documents say, as a preview shows it: facts with their sentences, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Store

from graph import iris
from graph.iris import CATALOGUE, OA, PART_OF, RDF, TYPE, term

_STATEMENT = term("Statement")
_QUALIFIERS = ("status", "asOf", "unit", "bound", "countOf", "foundBy", "stated", "upper")


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as an article states it: terms in N-Triples, or "" for none; the quote proves it."""

    article: str
    subject: str
    predicate: str
    object: str
    status: str
    when: str
    unit: str
    quote: str
    start: int
    rule: str

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same fact, wherever in its article it stands and whichever rule finds it."""
        return self.article, self.subject, self.predicate, self.object, self.status, self.when, self.unit


def of_document(store: Store, document: NamedNode) -> list[Quad]:
    """Return the quads of a document's articles that a store holds, without those of the catalogue."""
    parts = (quad.subject for quad in store.quads_for_pattern(None, PART_OF, document, CATALOGUE))
    articles = [part for part in parts if isinstance(part, NamedNode)]
    return [quad for article in articles for quad in store.quads_for_pattern(None, None, None, article)]


def told(quads: Iterable[Quad]) -> dict[tuple[str, ...], Told]:
    """Return the facts that quads of articles state, by key."""
    nodes: dict[str, dict[str, NamedNode | Literal]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            said = nodes.setdefault(quad.subject.value, {})
            if quad.predicate == TYPE and quad.object == _STATEMENT:
                said["#"] = quad.object
            said[quad.predicate.value] = quad.object
    made = (_told(name, said, nodes) for name, said in nodes.items() if "#" in said)
    return {one.key: one for one in made}


def _told(name: str, said: dict[str, NamedNode | Literal], nodes: dict[str, dict[str, NamedNode | Literal]]) -> Told:
    target = nodes.get(said[f"{OA}hasTarget"].value, {})
    where = nodes.get(target[f"{OA}hasSelector"].value, {}) if target else {}
    words = {each: said[iris.TERMS + each].value for each in _QUALIFIERS if iris.TERMS + each in said}
    return Told(
        article=name.partition("#")[0],
        subject=str(said[f"{RDF}subject"]),
        predicate=str(said[f"{RDF}predicate"]),
        object=str(said[f"{RDF}object"]),
        status=words.get("status", ""),
        when=words.get("asOf", ""),
        unit=words.get("unit", ""),
        quote=where[f"{OA}exact"].value if where else "",
        start=int(where[f"{OA}start"].value) if where else 0,
        rule=words.get("foundBy", ""),
    )


def changes(before: dict[tuple[str, ...], Told], after: dict[tuple[str, ...], Told]) -> Iterator[tuple[str, Told]]:
    """Yield what is lost and what is gained, in order of place, each with the word for it."""
    found = [("lost", one) for key, one in before.items() if key not in after]
    found += [("gained", one) for key, one in after.items() if key not in before]
    yield from sorted(found, key=lambda pair: (pair[1].article, pair[1].start, pair[0] == "gained", pair[1].key))
