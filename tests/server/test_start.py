"""The start page."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from server.messages import messages
from server.overview import SIZES


def html(client: FlaskClient, path: str = "/") -> str:
    """Return the start page."""
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_the_search_stands_before_all_else(deals: FlaskClient) -> None:
    page = html(deals)
    places = [page.index(part) for part in ('role="search"', 'class="sizes"', 'id="newest"', 'id="reports"')]
    assert places == sorted(places)


def test_the_sizes_are_those_that_publishing_counted(deals: FlaskClient) -> None:
    sizes = dict(re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", html(deals)))
    assert {"articles": "3", "statements": "12,345", "events": "1"}.items() <= sizes.items()


def test_entities_are_counted_without_events(deals: FlaskClient) -> None:
    sizes = dict(re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", html(deals)))
    assert sizes["entities"] == "5"


def test_an_edition_without_counts_has_documents_and_articles(client: FlaskClient) -> None:
    sizes = dict(re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd>", html(client)))
    assert {"documents": "1", "articles": "1"}.items() <= sizes.items()


def test_every_size_has_its_words() -> None:
    assert [name for name in SIZES if f"sizes_{name}" not in messages()] == []


def test_the_newest_articles_come_first_with_publisher_and_date(deals: FlaskClient) -> None:
    page = html(deals)
    newest = page[page.index('id="newest"') : page.index('id="checked"')]
    assert re.findall(r'href="(/article/[^"]*)"', newest) == [f"/article/d{n}.txt/a1" for n in (3, 2, 1)]
    assert newest.count("Herald") == 3
    assert '<time datetime="2025-06-13">13 June 2025</time>' in newest


def test_findings_are_counted_and_linked(deals: FlaskClient) -> None:
    assert re.search(r'class="figure">2</p>.*?href="/findings"', html(deals), re.DOTALL)


def test_every_report_is_linked_by_its_title(deals: FlaskClient) -> None:
    page = unescape(html(deals))
    reports = deals.get("/reports", headers={"Accept": "application/json"}).get_json()["reports"]
    links = [f'href="/reports/{report["id"]}">{report["title"]["en"]}</a>' for report in reports]
    assert [link for link in links if link not in page] == []


@pytest.mark.parametrize("path", ["/", "/reports"])
def test_the_page_speaks_chinese(deals: FlaskClient, path: str) -> None:
    assert "核对来源" in html(deals, f"{path}?lang=zh")


def test_what_articles_say_most_of_is_one_click_away(deals: FlaskClient) -> None:
    told = re.findall(r'<p class="told">.*?</p>', html(deals), re.DOTALL)
    assert 'href="/id/merger/hygon+sugon"' in told[0]
