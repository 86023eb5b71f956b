"""What the parts of the app share: its pool, its settings and the names of the served edition."""

from __future__ import annotations

from typing import cast

from flask import current_app

from server.pool import Pool
from server.settings import Settings


def pool() -> Pool:
    """Return the pool of the running app."""
    return cast(Pool, current_app.extensions["suanli.pool"])


def settings() -> Settings:
    """Return the settings of the running app."""
    return cast(Settings, current_app.extensions["suanli.settings"])
