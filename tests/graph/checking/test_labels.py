"""How findings name things."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.checking.labels import Labels
from graph.iris import IDS
from ontology.vocabulary import load

PREFIXES = f"@prefix : <https://w3id.org/suanli/ontology#> . @prefix id: <{IDS}> ."
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"


@pytest.fixture
def labels() -> Labels:
    store = ox.Store()
    told = f'<{IDS}merger/hygon+sugon> a :Merger ; {LABEL} "Merger: Hygon + Sugon"@en . '
    told += f'<{IDS}merger/hygon+nobody> a :Merger ; {LABEL} "Merger: Hygon + Nobody"@en .'
    store.load((PREFIXES + told).encode(), format=ox.RdfFormat.TURTLE)
    return Labels(store, load())


def test_an_event_is_called_by_its_class_and_parties_in_each_language(labels: Labels) -> None:
    event = f"{IDS}merger/hygon+sugon"
    assert (labels(event, "en"), labels(event, "zh")) == ("Merger: Hygon + Sugon", "合并收购：海光信息 + 中科曙光")


def test_an_event_of_parties_that_nobody_names_keeps_its_label(labels: Labels) -> None:
    assert labels(f"{IDS}merger/hygon+nobody", "zh") == "Merger: Hygon + Nobody"
