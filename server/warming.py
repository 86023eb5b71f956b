"""Have ready what every page wants, so that nobody waits for it: the first who comes to a new edition least of all."""

from __future__ import annotations

import logging
import threading
import time

from flask import Flask

from graph.errors import SuanliError
from server import search, terminology
from server.asking import names
from server.caching import edition_tag
from server.facts import Reader
from server.messages import LANGUAGES
from server.overview import overview

PAUSE = 0.5
_LOG = logging.getLogger("suanli.server")


def keep_warm(app: Flask) -> threading.Thread:
    """Start a thread that reads names, index and overview of each edition as soon as it is served."""
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
                overview(Reader(names(), language))
        return tag


def _watch(app: Flask) -> None:
    known = ""
    while True:
        try:
            known = warm(app, known)
        except SuanliError:
            pass  # there is none yet, or its workers are busy: the next look will do
        except Exception:
            _LOG.exception("warming failed")
        time.sleep(PAUSE)
