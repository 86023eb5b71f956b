"""A person at a browser: logs in, and sends forms as pages give them."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

PASSWORD = "correct horse battery"
PAGE = {"Accept": "text/html"}


class Person:
    """A client with cookies, and the sign of its session's forms."""

    def __init__(self, app: Flask, name: str = "") -> None:
        self.client: FlaskClient = app.test_client()
        if name:
            answer = self.send("/edit/login", {"name": name, "password": PASSWORD})
            assert answer.status_code == 302, answer.text

    def get(self, path: str) -> TestResponse:
        """Return a page."""
        return self.client.get(path, headers=PAGE)

    def token(self) -> str:
        """Return the sign that a form of this session carries."""
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.get("/edit/login").text)
        assert found
        return found[1]

    def send(self, path: str, form: dict[str, Any], token: str | None = None) -> TestResponse:
        """Send a form."""
        sign = self.token() if token is None else token
        return self.client.post(path, data=form | {"csrf_token": sign}, headers=PAGE)

    def draft(self) -> int:
        """Begin a draft and return its number."""
        return int(self.send("/edit/drafts", {"title": "A draft"}).headers["Location"].rpartition("/")[2])
