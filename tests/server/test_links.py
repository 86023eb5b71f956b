"""Where IRIs lead."""

from __future__ import annotations

import pytest

from graph import iris
from server.links import link


@pytest.mark.parametrize(
    "iri",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "urn:x:y",
        "http:///x",
        "HTTP:x",
        "mailto:a@b",
        "http://[x",
    ],
)
def test_only_http_may_be_followed_outside(iri: str) -> None:
    assert link(iri) is None


def test_http_and_https_lead_outside() -> None:
    assert [link(iri) for iri in ("http://e.example/a", "https://e.example/")] == [
        "http://e.example/a",
        "https://e.example/",
    ]


def test_our_things_lead_to_our_pages() -> None:
    assert link(iris.entity("merger/hygon+sugon").value) == "/id/merger/hygon+sugon"


def test_a_name_in_chinese_is_encoded_for_the_address() -> None:
    assert link(f"{iris.IDS}沐曦") == "/id/%E6%B2%90%E6%9B%A6"


def test_terms_lead_to_their_pages() -> None:
    assert link(iris.term("Company").value) == "/term/Company"


def test_articles_lead_to_their_pages_in_their_folders() -> None:
    assert link(iris.article("news/a b.txt", "a1").value) == "/article/news/a%20b.txt/a1"


def test_a_document_has_no_page_of_its_own() -> None:
    assert link(iris.document("a.txt").value) is None
