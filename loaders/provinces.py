"""Provinces: what 全省 means where a city of it was named."""

from __future__ import annotations

from graph.model import Node
from loaders.mentions import node_of
from ontology.vocabulary import Vocabulary


def province(place: Node, vocabulary: Vocabulary) -> Node:
    """Return the province in which a place of China lies, or the place itself where it is one."""
    seats, entities = vocabulary.seats, vocabulary.entities
    while (outer := seats.get(place.id)) is not None and outer != "china" and outer in entities:
        place = node_of(entities[outer])
    return place
