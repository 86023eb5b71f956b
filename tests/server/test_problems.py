"""Errors as answers."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from flask import Flask

from graph.errors import ParameterError, QuerySyntaxError, QueryTimeout, ServerBusy, SuanliError
from server import problems

JSON, PAGE = {"Accept": "*/*"}, {"Accept": "text/html"}


def failing(error: Callable[[], Exception]) -> Flask:
    """Return an app that raises the error at /."""
    app = Flask("server.app")

    def fail() -> str:
        raise error()

    app.add_url_rule("/", view_func=fail)
    app.context_processor(lambda: {"lang": "en", "say": lambda key, **_: key, "switched": "/"})
    problems.install(app)
    return app


def test_an_error_of_ours_says_what_where_and_what_to_do() -> None:
    app = failing(lambda: ParameterError("It is no date.", "date", "An example: date=2025-06-10"))
    answer = app.test_client().get("/", headers=JSON)
    said = json.loads(answer.data)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert (said["title"], said["where"], said["remedy"]) == ("It is no date.", "date", "An example: date=2025-06-10")


def test_a_place_in_a_text_is_there_for_programs_too() -> None:
    said = problems.described(QuerySyntaxError("no", "query, line 3, column 14"))
    assert (said["line"], said["column"]) == (3, 14)


@pytest.mark.parametrize("error", [ServerBusy, QueryTimeout])
def test_who_should_come_back_is_told_when(error: type[SuanliError]) -> None:
    answer = failing(lambda: error("busy")).test_client().get("/", headers=JSON)
    assert (answer.status_code, int(answer.headers["Retry-After"]) > 0) == (503, True)


def test_a_mistake_of_ours_tells_nothing_of_the_inside() -> None:
    answer = failing(lambda: RuntimeError("secret path")).test_client().get("/", headers=JSON)
    assert (answer.status_code, b"secret" in answer.data, b"Traceback" in answer.data) == (500, False, False)


def test_an_error_is_never_kept_by_a_cache() -> None:
    answer = failing(lambda: ParameterError("no")).test_client().get("/", headers=JSON)
    assert answer.headers["Cache-Control"] == "no-store"


def test_people_get_a_page_in_which_nothing_is_markup() -> None:
    app = failing(lambda: ParameterError("<script>alert(1)</script>", "<b>", "<i>"))
    html = app.test_client().get("/", headers=PAGE).get_data(as_text=True)
    assert ("<script>" in html, "<b>" in html, "&lt;script&gt;" in html) == (False, False, True)


def test_a_method_that_is_not_allowed_names_those_that_are() -> None:
    answer = failing(lambda: ParameterError("no")).test_client().delete("/")
    assert (answer.status_code, "GET" in answer.headers["Allow"]) == (405, True)
