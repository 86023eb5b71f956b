"""The editor's part of the app; every request to it passes `access.guard`."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, render_template, request
from werkzeug.datastructures import MultiDict

from graph.editing.account import ROLES
from server.editor import access

blueprint = Blueprint("editor", __name__, url_prefix="/edit")
blueprint.before_request(access.guard)


@blueprint.after_request
def _private(response: Response) -> Response:
    """Keep pages of people who are logged in out of shared and other caches."""
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.teardown_request
def _close(_error: BaseException | None) -> None:
    """Close the files that came with a request, where they were read at all."""
    for file in request.__dict__.get("files", MultiDict()).values():
        file.close()


def page(template: str, **values: Any) -> str:
    """Return a page of the editor: with who looks at it, what they may, and the sign that its forms carry."""
    who = access.who()
    may = {role: bool(who and who.may(role)) for role in ROLES}
    return render_template(f"editor/{template}", who=who, may=may, token=access.token(), **values)
