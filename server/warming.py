"""Have ready what every page wants, so that nobody waits for it: the first who comes to a new edition least of all."""

from __future__ import annotations

import logging
import threading
import time

from flask import Flask

from graph.errors import SuanliError
from server import audits, findings_page, search, terminology
from server.asking import names
from server.caching import edition_tag
from server.facts import Reader
from server.messages import LANGUAGES
from server.overview import overview

PAUSE = 0.5
EDITOR = "editor/"  # templates that few ask for
_LOG = logging.getLogger("suanli.server")


def keep_warm(app: Flask) -> threading.Thread:
    """Start a thread that compiles templates, then reads what pages want of each edition once it is served."""
    thread = threading.Thread(target=_watch, args=(app,), daemon=True, name="warming")
    thread.start()
    return thread


def warm(app: Flask, known: str = "") -> str:
    """Read what pages of the served edition want, if it is not the one known; return its tag."""
    with app.test_request_context("/"):
        tag = edition_tag()
        if tag != known:
            search.index()
            terminology.terminology()
            for language in LANGUAGES:
                reader = Reader(names(), language)
                overview(reader)
                audits.audits(audits.rows()[: findings_page.AUDITS], reader)
        return tag


def compiled(app: Flask) -> list[str]:
    """Compile the templates of pages, some 10 ms of work for each; return their names."""
    found = app.jinja_env.list_templates(filter_func=lambda name: not name.startswith(EDITOR))
    for name in found:
        app.jinja_env.get_template(name)
    return found


def _watch(app: Flask) -> None:
    compiled(app)
    known = ""
    while True:
        try:
            known = warm(app, known)
        except SuanliError:
            pass  # there is none yet, or its workers are busy: the next look will do
        except Exception:
            _LOG.exception("warming failed")
        time.sleep(PAUSE)
