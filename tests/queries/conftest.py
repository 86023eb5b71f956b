"""The small world of world.trig, the catalogue, and a way to ask a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store, Variable

from queries.catalogue import Catalogue, load
from queries.examples import Term, rows_of
from queries.values import to_term

Ask = Callable[..., list[dict[str, str]]]


@pytest.fixture(scope="session")
def world() -> Store:
    """Return a store with world.trig."""
    store = Store()
    store.load(path=str(Path(__file__).with_name("world.trig")), format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return our own reports."""
    return load()


@pytest.fixture(scope="session")
def ask(world: Store, catalogue: Catalogue) -> Ask:
    """Return a function that asks a report, with parameters as a person gives them, and returns its rows."""

    def asked(report: str, **params: str) -> list[dict[str, str]]:
        found = catalogue.reports[report]
        terms: dict[Variable, Term] = {Variable(name): to_term(term) for name, term in found.bind(params).items()}
        result = world.query(found.query, use_default_graph_as_union=True, substitutions=terms)
        assert isinstance(result, QuerySolutions)
        return rows_of(result)

    return asked
