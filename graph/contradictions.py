"""What cannot hold together: within the ontology, and between it and the facts of an edition, as faults with places."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store, Triple

from graph.asserted import asserted, believed
from graph.closure import materialise
from graph.closure.closure import Closure
from graph.closure.result import Contradiction
from graph.explain import shown
from graph.status import OVER, statuses
from ontology.check import Checked
from ontology.fault import Fault, Place, fault
from ontology.vocabulary import RDF, local

MOST = 200
"""So many contradictions are told; a wrong axiom can make one of each fact."""


def contradictions(checked: Checked, store: Store | None = None, where: str = "") -> Iterator[Fault]:
    """Yield each contradiction at the line of the ontology that takes part in it, the first there is.

    `store` is an edition whose articles are believed too, `where` its name; without it, the ontology stands alone.
    """
    words = checked.vocabulary
    told = {(t.subject, t.predicate, t.object) for t in words.triples if believed(t, (), {})}
    if store is not None:
        current = statuses(store, words.event_classes)
        over = {event for event, status in current.items() if status in OVER}
        told |= {(t.subject, t.predicate, t.object) for t in asserted(store, over, articles_only=True)}
    closure = materialise(told)
    for one in closure.contradictions[:MOST]:
        yield _fault(one, closure, checked, where)


def _fault(one: Contradiction, closure: Closure, checked: Checked, where: str) -> Fault:
    grounds = [Triple(*ground) for ground in closure.explain_contradiction(one).asserted()]
    facts = [shown(Triple(*premise)) for premise in one.premises]
    places = [(t, checked.sources.place(t.subject, t.predicate, t.object)) for t in grounds if _is_ours(t, checked)]
    at = next(
        (place for t, place in places if t.predicate.value == RDF + "type"), places[0][1] if places else Place(where)
    )
    about = next((local(t.subject) for t in grounds if isinstance(t.subject, NamedNode)), "")
    said = "; ".join(dict.fromkeys(facts))
    return fault("contradiction", at, about, facts=said, grounds="; ".join(dict.fromkeys(map(shown, grounds))))


def _is_ours(t: Triple, checked: Checked) -> bool:
    return isinstance(t.subject, NamedNode) and t in checked.triples
