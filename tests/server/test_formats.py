"""The formats of answers."""

from __future__ import annotations

import pytest

from server.formats import ALIASES, GRAPH, RDF, RESULTS, TABULAR, named


def test_every_format_can_be_written() -> None:
    assert ({each.name for each in TABULAR}, {each.name for each in GRAPH}) == (set(RESULTS), set(RDF))


@pytest.mark.parametrize("form", [*TABULAR, *GRAPH], ids=lambda form: form.name)
def test_a_format_has_the_media_type_that_its_writer_has(form: object) -> None:
    writer = (RESULTS | RDF)[form.name]  # type: ignore[attr-defined]
    assert writer.media_type.split(";")[0] == form.media  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [*ALIASES, *RESULTS, *RDF, "TURTLE", " csv ", "text/csv", "text/n3"])
def test_a_format_has_several_names(name: str) -> None:
    assert named(name)


@pytest.mark.parametrize("name", ["", "exe", "text/html", "json;x", "../csv"])
def test_other_names_are_none(name: str) -> None:
    assert named(name) is None


def test_texts_say_that_they_are_utf_8() -> None:
    assert [each.content_type for each in TABULAR if each.charset] == [
        "text/csv; charset=utf-8", "text/tab-separated-values; charset=utf-8",
    ]  # fmt: skip
