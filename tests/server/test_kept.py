"""Answers that are kept by their tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Response
from flask.testing import FlaskClient

from server.kept import LARGEST, Kept
from tests.server.conftest import SETTINGS
from tests.server.running import served


def making(body: bytes, made: list[bytes], status: int = 200) -> Callable[[], Response]:
    """Return what makes an answer of the body and writes down that it was made."""

    def make() -> Response:
        made.append(body)
        return Response(body, status, headers={"Link": "<x>"})

    return make


def test_an_answer_is_made_once() -> None:
    kept, made = Kept(1), list[bytes]()
    answers = [kept.response("1-a", making(b"x", made)) for _ in range(3)]
    assert ([each.data for each in answers], made) == ([b"x"] * 3, [b"x"])


def test_an_answer_keeps_its_headers() -> None:
    kept = Kept(1)
    first, second = (kept.response("1-a", making(b"x", [])) for _ in range(2))
    assert list(first.headers) == list(second.headers)


@pytest.mark.parametrize(("body", "status"), [(b"x" * (LARGEST + 1), 200), (b"x", 404)])
def test_neither_a_long_answer_nor_an_error_is_kept(body: bytes, status: int) -> None:
    kept, made = Kept(100), list[bytes]()
    for _ in range(2):
        kept.response("1-a", making(body, made, status))
    assert len(made) == 2


def test_the_answers_that_were_not_used_longest_make_room() -> None:
    kept, made = Kept(1), list[bytes]()
    for tag in ("a", "b", "a", "c", "a", "b"):
        kept.response(tag, making(tag.encode() * 400_000, made))
    assert [body[:1] for body in made] == [b"a", b"b", b"c", b"b"]


@pytest.fixture(scope="module", params=[0, 8])
def client(world: Path, request: pytest.FixtureRequest) -> Iterator[FlaskClient]:
    """Yield a client of an app that keeps nothing, and of one that keeps answers."""
    with served(world, replace(SETTINGS, kept_mb=request.param)) as made:
        yield made


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx", "atom", "tsv"])
def test_a_report_asked_for_again_is_the_same(client: FlaskClient, ending: str) -> None:
    first, second = (client.get(f"/reports/about-entity.{ending}?entity=metax") for _ in range(2))
    if ending != "xlsx":  # which holds the moment at which it was made
        assert first.data == second.data
    assert (first.status, first.headers.get("Link"), first.mimetype) == (
        second.status,
        second.headers.get("Link"),
        second.mimetype,
    )
