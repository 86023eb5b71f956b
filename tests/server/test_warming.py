"""What is read before anybody asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from server import asking
from server.app import create_app
from server.warming import compiled, warm
from tests.server.conftest import SETTINGS


def test_an_edition_is_warmed_once(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(world, SETTINGS)
    try:
        tag = warm(app)
        monkeypatch.setattr(asking, "ask", lambda *_, **__: pytest.fail("it was asked again"))
        assert warm(app, tag) == tag
    finally:
        app.extensions["suanli.pool"].close()


def test_a_warmed_edition_has_its_names_at_hand(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(world, SETTINGS)
    try:
        warm(app)
        monkeypatch.setattr(asking, "ask", lambda *_, **__: pytest.fail("it was asked again"))
        with app.test_request_context("/"):
            assert asking.names().label("https://w3id.org/suanli/id/metax", "en") == "MetaX"
    finally:
        app.extensions["suanli.pool"].close()


def test_the_templates_of_pages_are_compiled_and_those_of_the_editor_left(world: Path) -> None:
    app = create_app(world, SETTINGS)
    try:
        names = compiled(app)
    finally:
        app.extensions["suanli.pool"].close()
    assert {"start.html", "entity.html"} <= set(names)
    assert not any(name.startswith("editor/") for name in names)
