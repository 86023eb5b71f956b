"""What the closure may read of a large store, sooner than by looking at every quad: by property and by class."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from pyoxigraph import NamedNode, Quad, Store, Triple

from graph.asserted import believed
from graph.iris import ARTICLES, IDS, ONTOLOGY, TYPE, term
from graph.status import OVER, statuses
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
        yield from filter(_is_of_article, store.quads_for_pattern(None, predicate, wanted, None))


def _is_of_article(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(ARTICLES)


@dataclass(frozen=True, slots=True)
class Change:
    """Triples that the closure is no longer to read, and that it is to read anew."""

    gone: list[Triple]
    fresh: list[Triple]


def line(triple: Triple) -> str:
    """Return a triple as a line of N-Triples, without its full stop."""
    return f"{triple.subject} {triple.predicate} {triple.object}"


def change(
    world: Store, before: Collection[str], over: Collection[str], changed: Collection[Quad], vocabulary: Vocabulary
) -> Change:
    """Return what a world has the closure read that the lines `before` have not, and the other way round.

    The world differs in the quads `changed` from the one of which the lines are, where the events `over` (IRIs) were
    over. Only these quads are looked at, and the events that they name.
    """
    events = {node for one in changed for node in (one.subject, one.object) if _is_thing(node)}
    now = {event for event, status in statuses(world, vocabulary.event_classes, events).items() if status in OVER}
    still = {NamedNode(one) for one in over} - events
    looked_at = {one.triple for one in changed if one.graph_name == ONTOLOGY or _is_of_article(one)}
    for event in events:
        if (event in now) != (event.value in over):
            looked_at |= {one.triple for one in filter(_is_of_article, world.quads_for_pattern(event, None, None))}
    notes: dict[NamedNode, bool] = {}
    made = Change([], [])
    for triple in looked_at:
        said = any(believed(one, now | still, notes) for one in _told(world, triple))
        if said != (line(triple) in before):
            (made.fresh if said else made.gone).append(triple)
    return made


def change_of_all(world: Store, before: Mapping[str, Triple], vocabulary: Vocabulary) -> Change:
    """Return the same by reading the whole world: for an ontology that has other classes or relations."""
    found = statuses(world, vocabulary.event_classes)
    over = {event for event, status in found.items() if status in OVER}
    told = {line(one): one for one in asserted(world, over, vocabulary)}
    gone = [triple for words, triple in before.items() if words not in told]
    return Change(gone, [triple for words, triple in told.items() if words not in before])


def _told(world: Store, triple: Triple) -> Iterator[Quad]:
    for one in world.quads_for_pattern(triple.subject, triple.predicate, triple.object, None):
        if one.graph_name == ONTOLOGY or _is_of_article(one):
            yield one


def _is_thing(node: object) -> TypeGuard[NamedNode]:
    return isinstance(node, NamedNode) and node.value.startswith(IDS)
