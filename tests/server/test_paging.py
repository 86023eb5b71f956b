"""An entity of which much is known comes in pages of a size that a phone can take."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import SETTINGS
from tests.server.deals import ONTOLOGY, article, publish, statement
from tests.server.running import served

FACTS = 600
QUOTE = "A sentence of the length that sentences of articles about companies have. " * 3
MUCH = "".join(statement(f"1#x{n}", "id:hygon", ":makes", f'"thing {n}"@en') for n in range(FACTS))
WORLD = "@prefix owl: <http://www.w3.org/2002/07/owl#> ." + ONTOLOGY + article(1, MUCH.replace("Words", QUOTE))


@pytest.fixture(scope="module")
def much(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of the app on an edition with 600 facts of one company."""
    data = tmp_path_factory.mktemp("much")
    publish(data, WORLD)
    with served(data, SETTINGS) as client:
        yield client


def pages(client: FlaskClient) -> Iterator[str]:
    """Yield the pages of the company by following the links to the next."""
    path: str | None = "/id/hygon"
    while path:
        text = client.get(path, headers={"Accept": "text/html"}).get_data(as_text=True)
        yield text
        found = re.search(r'<a rel="next" href="([^"]*)"', text)
        path = found[1] if found else None


def test_every_fact_is_on_one_of_the_pages(much: FlaskClient) -> None:
    shown = re.findall(r">thing (\d+)<", "".join(pages(much)))
    assert sorted(map(int, shown)) == list(range(FACTS))


def test_no_page_has_more_than_150_kilobytes(much: FlaskClient) -> None:
    assert max(len(text.encode()) for text in pages(much)) <= 150_000
