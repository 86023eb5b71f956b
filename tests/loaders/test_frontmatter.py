from __future__ import annotations

import pytest

from loaders.frontmatter import front_matter


def fields(text: str) -> dict[str, str]:
    front = front_matter(text)
    assert front is not None
    assert all(text[span.start : span.end] == span.text for span in front.fields.values())
    return {name: span.text for name, span in front.fields.items()}


def test_the_four_fields_are_read_without_their_quotes() -> None:
    text = '---\ntitle: "A: b"\ndate: 2025-11-11\nsource: Jianghai\nauthor: [Lin Qiao]\n---\nBody.'
    expected = {"title": "A: b", "published": "2025-11-11", "publisher": "Jianghai", "author": "Lin Qiao"}
    assert fields(text) == expected


def test_toml_is_read_as_well() -> None:
    assert fields('+++\ntitle = "Deal"\n+++\n') == {"title": "Deal"}


def test_windows_line_ends_do_not_matter() -> None:
    assert fields("---\r\ntitle: Deal\r\n---\r\nBody") == {"title": "Deal"}


def test_a_list_of_authors_gives_the_first() -> None:
    assert fields("---\nauthors:\n  - Lin Qiao\n  - Tom Reed\n---\n") == {"author": "Lin Qiao"}


def test_the_first_of_two_keys_counts() -> None:
    assert fields("---\npublisher: A\nsource: B\n---\n") == {"publisher": "A"}


def test_the_end_is_where_the_body_begins() -> None:
    front = front_matter("---\ntitle: Deal\n---\nBody")
    assert front is not None
    assert "---\ntitle: Deal\n---\nBody"[front.end :] == "Body"


@pytest.mark.parametrize(
    "text", ["Body", "---\nBody text\n---\nMore", "---\ntitle: never closed\n", "", "Body\n---\na: b\n---\n"]
)
def test_other_texts_have_none(text: str) -> None:
    assert front_matter(text) is None
