"""Which place "the province" or 该市 means: one of that level, or the one in which what was named lies."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Node
from loaders.mentions import Mention, node_of
from ontology.vocabulary import Vocabulary

_PROVINCE, _CITY = ("the province", "全省", "该省", "省内"), ("the city", "the municipality", "该市", "全市")
# Cities that lie in no province.
_CITIES = frozenset(("beijing", "shanghai", "tianjin", "chongqing", "hong-kong", "macao"))
# What lies in the country and is made up of provinces, or of parts of them.
_REGIONS = frozenset(("beijing-tianjin-hebei", "chengdu-chongqing", "greater-bay-area", "northeast-china",
                      "yangtze-river-delta", "pearl-river-delta"))  # fmt: skip


def of_level(text: str, named: Iterable[Mention], vocabulary: Vocabulary) -> Mention | None:
    """Return the first of some places, the nearest first, that an anaphor can mean, with the node that it means."""
    wanted = text.lower()
    for m in named:
        at = m.node
        if at is not None and at.cls == "GovernmentBody":  # "the Shaoguan data bureau said the city …"
            at = _outer(at, vocabulary)
        if at is None or at.cls != "Place" or at.id == "china":
            continue
        node = at
        if wanted in _PROVINCE:
            found = _province(node, vocabulary)
        else:
            found = _city(node, vocabulary) if wanted in _CITY else node
        if found is not None:
            return m._replace(node=found)
    return None


def _outer(place: Node, vocabulary: Vocabulary) -> Node | None:
    seat = vocabulary.seats.get(place.id)
    return node_of(vocabulary.entities[seat]) if seat in vocabulary.entities else None


def _province(place: Node, vocabulary: Vocabulary) -> Node | None:
    """Return the province of China in which a place lies, itself where it is one or no list knows it."""
    at: Node | None = place
    while at is not None:
        outer = _outer(at, vocabulary)
        if at.id in _CITIES or at.id in _REGIONS:
            return None
        if outer is not None and outer.id == "china":
            return at
        if outer is None:
            return at if at.id not in vocabulary.entities else None
        at = outer
    return None


def _city(place: Node, vocabulary: Vocabulary) -> Node | None:
    """Return the city of China in which a place lies, itself where it is one or no list knows it."""
    at: Node | None = place
    while at is not None and at.id not in _REGIONS:
        outer = _outer(at, vocabulary)
        if at.id in _CITIES or at.id not in vocabulary.entities:
            return at
        if outer is None:
            return None if _holds_places(at, vocabulary) else at
        if outer.id == "china":
            return None
        above = _outer(outer, vocabulary)
        if above is None or above.id == "china":
            return outer if outer.id in _CITIES else at
        at = outer
    return None


def _holds_places(node: Node, vocabulary: Vocabulary) -> bool:
    """Tell whether a place is a country: others lie in it."""
    return any(
        seat == node.id and inner in vocabulary.entities and vocabulary.entities[inner].cls == "Place"
        for inner, seat in vocabulary.seats.items()
    )
