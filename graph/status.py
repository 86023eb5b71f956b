"""The current status of each event: the latest that any article says of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from pyoxigraph import Literal, NamedNode, Store, Triple

from graph import iris
from graph.iris import CATALOGUE, DCTERMS, RDF, term
from graph.store import solutions

OVER = frozenset({"terminated", "denied"})
"""Statuses of events that will not happen: what follows from their plans is not inferred."""
_WEIGHT = {status: weight for weight, status in enumerate(("expected", "considered", "planned"))}
_QUERY = f"""SELECT ?event ?object ?status ?issued {{
    %s
    GRAPH ?article {{ ?s <{RDF}subject> ?event ; <{RDF}object> ?object ; {term("status")} ?status }}
    OPTIONAL {{ GRAPH {CATALOGUE} {{ ?article <{DCTERMS}issued> ?issued }} }}
    FILTER STRSTARTS(STR(?event), "{iris.IDS}") }}"""

Said = tuple[bool, str, int, str]


def statuses(
    store: Store, event_classes: frozenset[str], only: Collection[NamedNode] | None = None
) -> dict[NamedNode, str]:
    """Return each event's status as the latest article gives it; an undated article is older than any dated one.

    `only` are the things to look at; all unless told.

    Only statements that name a party in the event's key count ("merger/hygon+sugon": hygon, sugon), for an
    announcement is done while the merger is planned; of an event without such, all statements count. Two
    statuses of one day: what ended or denied it, or was done, outweighs a plan. A claim counts only where nothing
    else does.
    """
    events = set(_events(store, event_classes))
    wanted = "" if only is None else f"VALUES ?event {{ {' '.join(sorted(map(str, only)))} }}"
    party: dict[str, list[Said]] = defaultdict(list)
    other: dict[str, list[Said]] = defaultdict(list)
    for row in solutions(store, _QUERY % wanted):
        if row["event"] in events:
            (party if _is_party(row["event"], row["object"]) else other)[row["event"]].append(_said(row))
    return {NamedNode(event): max(party.get(event) or other[event])[-1] for event in sorted({*party, *other})}


def status_triples(found: dict[NamedNode, str]) -> Iterator[Triple]:
    """Yield the statuses as triples of `:currentStatus`."""
    for event, status in found.items():
        yield Triple(event, term("currentStatus"), Literal(status))


def _events(store: Store, classes: frozenset[str]) -> Iterator[str]:
    for cls in classes:
        for quad in store.quads_for_pattern(None, iris.TYPE, term(cls), None):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value


def _said(row: dict[str, str]) -> Said:
    """Return a status so that the greatest is the current one."""
    status = row["status"]
    return status != "claimed", row.get("issued", ""), _WEIGHT.get(status, len(_WEIGHT)), status


def _is_party(event: str, thing: str) -> bool:
    """Tell whether a thing is in an event's key."""
    name, key = iris.identifier(thing), iris.identifier(event)
    return name is not None and key is not None and name in key.partition("/")[2].split("+")
