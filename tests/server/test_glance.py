"""What the page of a thing of many facts begins with, and how many sentences it shows at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import SETTINGS
from tests.server.deals import DEAL, article, publish, statement
from tests.server.running import served

MERGER = "/id/merger/hygon+sugon"
EVENT = "<https://w3id.org/suanli/id/merger/hygon+sugon>"
LONG = f'"to {"join " * 20}"@en'
TERMS = [(":target", "id:sugon"), (":exchangeRatio", "0.5525"), (":mergerMethod", '"share swap"@en'), (":aimsTo", LONG)]
SAID = 5


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the page of a merger whose acquirer many articles name."""
    data = tmp_path_factory.mktemp("glance")
    terms = "".join(statement(f"4#t{n}", EVENT, *term) for n, term in enumerate(TERMS))
    named = "".join(article(5 + n, statement(f"{5 + n}#m", EVENT, ":acquirer", "id:hygon")) for n in range(SAID))
    publish(data, DEAL + article(4, terms) + named.replace("2025-06-110", "2025-06-20"))
    with served(data, SETTINGS) as client:
        yield client.get(MERGER, headers={"Accept": "text/html"}).get_data(as_text=True)


def test_an_event_of_many_terms_begins_with_them_at_a_glance(page: str) -> None:
    glance = page[page.index('<dl class="glance"') : page.index("</dl>")]
    assert [word for word in ("Hygon", "808 million", "0.5525", "share swap") if word not in glance] == []
    assert page.index('<dl class="glance"') < page.index('id="terms"')


def test_long_words_and_sentences_are_not_for_a_glance(page: str) -> None:
    glance = page[page.index('<dl class="glance"') : page.index("</dl>")]
    assert ("join join" in glance, "<blockquote" in glance) == (False, False)


def test_a_thing_of_few_facts_needs_no_glance(deals: FlaskClient) -> None:
    answer = deals.get("/id/hygon", headers={"Accept": "text/html"})
    assert 'class="glance"' not in answer.get_data(as_text=True)


def test_of_many_sentences_three_are_shown_and_the_rest_folded(page: str) -> None:
    first, _, rest = page[page.index('id="terms"') :].partition('<details class="rest">')
    assert first.count("Words m of") == 3
    assert rest.partition("</details>")[0].count("Words m of") == SAID - 3
    assert "2 more sentences that say so" in rest
