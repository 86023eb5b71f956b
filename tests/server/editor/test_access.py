"""Every address of the editor refuses whoever may not: route by route, as the app lists them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from graph.editing import accounts
from graph.editing.account import ROLES
from server.app import create_app
from server.editor.access import ANYONE
from tests.server.conftest import SETTINGS
from tests.server.editor.clients import PAGE, PASSWORD, Person
from tests.server.running import served
from tests.server.worlds import publish

VALUES = {"number": "1", "kind": "entity", "commit": "0123456", "name": "x", "document": "note.txt", "article": "a1"}


def rules(app: Flask) -> list[tuple[Rule, str, str, str]]:
    """Return each route of the editor with a method, an address that fits it, and the role that it needs."""
    found = []
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("editor."):
            with app.test_request_context():
                values: dict[str, Any] = {name: VALUES[name] for name in rule.arguments}
                path = app.url_for(rule.endpoint, **values)
            role = getattr(app.view_functions[rule.endpoint], "needs", None)
            assert role is not None, rule
            found += [(rule, method, path, role) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})]
    return found


def test_the_editor_has_routes(app: Flask) -> None:
    assert len(rules(app)) > 15


def test_each_route_names_the_role_that_it_needs(app: Flask) -> None:
    assert {role for *_, role in rules(app)} <= {ANYONE, *ROLES}


def test_a_stranger_reaches_nothing_but_the_login(app: Flask) -> None:
    person, reached = Person(app), []
    for _, method, path, role in rules(app):
        answer = person.get(path) if method == "GET" else person.send(path, {})
        away = answer.status_code == 302 and answer.headers["Location"].startswith("/edit/login")
        if role != ANYONE and not away and answer.status_code != 401:
            reached.append((method, path, answer.status_code))
    assert reached == []


@pytest.mark.parametrize("name", ["reader", "editor"])
def test_a_lower_role_reaches_nothing_of_a_higher_one(app: Flask, name: str) -> None:
    person, reached = Person(app, name), []
    for _, method, path, role in rules(app):
        if role != ANYONE and ROLES.index(role) > ROLES.index(name):
            answer = person.get(path) if method == "GET" else person.send(path, {})
            if answer.status_code != 403:
                reached.append((method, path, answer.status_code))
    assert reached == []


@pytest.mark.parametrize(
    "trick", ["..", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00", "a\x00b", "C:\\x", "//x", "<b>", "x" * 3000]
)
def test_no_address_of_any_route_leads_out_of_its_place(app: Flask, trick: str) -> None:
    person, reached = Person(app, "publisher"), []
    for rule, method, *_ in rules(app):
        for name in {"kind", "commit", "document", "article"} & rule.arguments:
            with app.test_request_context():
                given: dict[str, Any] = {each: VALUES[each] for each in rule.arguments} | {name: trick}
                path = app.url_for(rule.endpoint, **given)
            answer = person.get(path) if method == "GET" else person.send(path, {"reason": "x"})
            if answer.status_code not in (308, 400, 404):
                reached.append((method, path[:80], answer.status_code))
    assert reached == []


def test_a_form_without_its_sign_is_refused_on_every_route(app: Flask) -> None:
    person = Person(app, "publisher")
    told = {
        (path, sign): person.client.post(path, data={"csrf_token": sign}, headers=PAGE).status_code
        for _, method, path, _ in rules(app)
        for sign in ("", "x", "ImFiYyI.aaaa.bbbb")
        if method == "POST"
    }
    assert {key: status for key, status in told.items() if status != 400} == {}


def test_the_sign_of_another_session_is_refused(app: Flask) -> None:
    other = Person(app, "publisher").token()
    assert Person(app, "publisher").send("/edit/drafts", {"title": "x"}, other).status_code == 400


def test_a_form_that_another_site_sends_is_refused(app: Flask) -> None:
    person = Person(app, "publisher")
    answer = person.client.post("/edit/drafts", data={"title": "x"}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 400


def test_the_cookie_is_kept_from_scripts_and_other_sites(app: Flask) -> None:
    person = Person(app)
    cookie = person.get("/edit/login").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=" in cookie
    assert "Path=/edit" in cookie


def test_pages_of_the_editor_are_kept_by_nobody(app: Flask) -> None:
    assert Person(app, "reader").get("/edit/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "then",
    ["//evil.example", "https://evil.example", "/\\evil.example", "/edit//evil.example", "/reports", "/edit/../x"],
)
def test_a_login_leads_to_no_other_place(app: Flask, then: str) -> None:
    answer = Person(app).send("/edit/login", {"name": "reader", "password": PASSWORD, "next": then})
    assert answer.headers["Location"] == "/edit/"


def test_a_login_leads_on(app: Flask) -> None:
    answer = Person(app).send("/edit/login", {"name": "reader", "password": PASSWORD, "next": "/edit/history"})
    assert answer.headers["Location"] == "/edit/history"


def test_a_wrong_password_says_no_more_than_a_wrong_name(app: Flask) -> None:
    told = [Person(app).send("/edit/login", {"name": name, "password": "wrong wrong"}) for name in ("reader", "nobody")]
    assert [answer.status_code for answer in told] == [401, 401]
    assert told[0].text.replace(Person(app).token(), "") != ""


def test_after_a_logout_the_session_is_over(app: Flask) -> None:
    person = Person(app, "editor")
    person.send("/edit/logout", {})
    assert person.get("/edit/").status_code == 302


def test_another_password_ends_the_sessions(app: Flask, data: Path) -> None:
    accounts.add(data, "guest", "editor", PASSWORD)
    person = Person(app, "guest")
    accounts.set_password(data, "guest", "another password")
    assert person.get("/edit/").status_code == 302
    accounts.remove(data, "guest")


def test_a_session_of_one_process_holds_in_another(app: Flask, data: Path) -> None:
    person = Person(app, "reader")
    cookie = person.client.get_cookie("suanli", path="/edit")
    assert cookie
    with served(data, SETTINGS) as other:
        answer = other.get("/edit/", headers={"Cookie": f"suanli={cookie.value}"})
    assert answer.status_code == 200


def test_a_forged_cookie_opens_nothing(app: Flask) -> None:
    client = app.test_client(use_cookies=False)
    answer = client.get("/edit/", headers={"Cookie": "suanli=eyJhY2NvdW50IjoicHVibGlzaGVyIn0.aaaa.bbbb"})
    assert answer.status_code == 302


@pytest.mark.parametrize("path", ["/edit/", "/edit/login", "/edit/drafts/1", "/edit/log"])
def test_without_accounts_there_is_no_editor_but_the_way_to_it(tmp_path: Path, path: str) -> None:
    publish(tmp_path)
    with served(tmp_path, SETTINGS) as client:
        answer = client.get(path, headers=PAGE)
    assert answer.status_code == 404
    assert "suanli accounts add" in answer.text


def test_without_accounts_nothing_is_written(tmp_path: Path) -> None:
    publish(tmp_path)
    before = {file.name for file in tmp_path.iterdir()}
    with served(tmp_path, SETTINGS) as client:
        client.get("/edit/")
        client.get("/")
    assert {file.name for file in tmp_path.iterdir()} == before


def test_the_key_of_sessions_is_its_owners_alone(app: Flask, data: Path) -> None:
    Person(app, "reader")
    assert (data / "session.key").stat().st_mode & 0o077 == 0


PROXY = replace(SETTINGS, user_header="X-User", trusted_proxies=1)


@pytest.mark.parametrize(
    ("settings", "name", "status"),
    [
        (PROXY, "editor", 200),
        (PROXY, "nobody", 401),
        (PROXY, "", 401),
        (replace(PROXY, trusted_proxies=0), "editor", 401),
        (SETTINGS, "editor", 302),
    ],
)
def test_a_name_in_a_header_counts_only_from_a_trusted_proxy(
    data: Path, settings: object, name: str, status: int
) -> None:
    made = create_app(data, settings)  # type: ignore[arg-type]
    try:
        answer = made.test_client().get("/edit/", headers={"X-User": name, **PAGE})
    finally:
        made.extensions["suanli.pool"].close()
    assert answer.status_code == status
