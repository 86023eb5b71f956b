"""Style sheets and scripts as browsers get them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import url_for
from flask.testing import FlaskClient

from server import statics


@pytest.fixture
def sheet(client: FlaskClient) -> str:
    """Return the address of a style sheet as pages have it."""
    with client.application.test_request_context():
        return url_for("static", filename="suanli.css")


@pytest.fixture
def twin() -> Iterator[Path]:
    """Yield a script of the folder that has a compressed twin."""
    file = statics.FOLDER / "tested.js"
    file.write_bytes(b"let a = 1;")
    packed = file.with_name("tested.js.gz")
    packed.write_bytes(gzip.compress(b"let a = 1;", mtime=0))
    yield file
    for each in (file, packed):
        each.unlink()


def test_a_file_is_kept_for_good_under_the_address_in_pages(client: FlaskClient, sheet: str) -> None:
    answer = client.get(sheet)
    assert (answer.status_code, answer.mimetype) == (200, "text/css")
    assert "immutable" in answer.headers["Cache-Control"]


def test_a_file_under_an_old_address_is_asked_for_again(client: FlaskClient) -> None:
    assert client.get("/static/old/suanli.css").headers["Cache-Control"] == "no-cache"


def test_who_has_the_file_already_gets_no_body(client: FlaskClient, sheet: str) -> None:
    tag = client.get(sheet).headers["ETag"]
    answer = client.get(sheet, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.data) == (304, b"")


def test_a_compressed_twin_is_sent_to_who_takes_it(client: FlaskClient, twin: Path) -> None:
    plain = client.get("/static/x/tested.js")
    packed = client.get("/static/x/tested.js", headers={"Accept-Encoding": "gzip"})
    assert (packed.headers["Content-Encoding"], packed.mimetype) == ("gzip", "text/javascript")
    assert gzip.decompress(packed.data) == plain.data == b"let a = 1;"


@pytest.mark.parametrize("name", ["tested.js.gz", "..%2fapp.py", "../app.py", "vendor", "", "%00"])
def test_nothing_else_of_the_machine_is_served(client: FlaskClient, twin: Path, name: str) -> None:
    assert client.get(f"/static/x/{name}").status_code in (308, 404)
