"""What the closure may read of a large store, sooner than by looking at every quad: by property and by class."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import NamedNode, Quad, Store, Triple

from graph.asserted import believed
from graph.iris import ARTICLES, ONTOLOGY, TYPE, term
from ontology.vocabulary import Vocabulary


def asserted(store: Store, over: Collection[NamedNode], vocabulary: Vocabulary) -> Iterator[Triple]:
    """Yield what `graph.asserted.asserted` yields, each triple once, in another order.

    Beside their statements, which the closure does not read, articles hold relations between things and classes of
    things, of the vocabulary's; see `graph.quads`.
    """
    seen: set[Triple] = set()
    notes: dict[NamedNode, bool] = {}
    for quad in _quads(store, vocabulary):
        if believed(quad, over, notes) and (triple := quad.triple) not in seen:
            seen.add(triple)
            yield triple


def _quads(store: Store, vocabulary: Vocabulary) -> Iterator[Quad]:
    """Yield the quads of the ontology, and of articles those with a property or class that the closure may read."""
    yield from store.quads_for_pattern(None, None, None, ONTOLOGY)
    patterns: list[tuple[NamedNode, NamedNode | None]] = [(term(name), None) for name in sorted(vocabulary.relations)]
    patterns += [(TYPE, term(name)) for name in sorted({*vocabulary.classes} - {"Statement", "Observation"})]
    for predicate, wanted in patterns:
        for quad in store.quads_for_pattern(None, predicate, wanted, None):
            if isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(ARTICLES):
                yield quad
