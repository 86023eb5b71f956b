"""What templates need for the figures that a script draws: where what it loads is, and its words.

Without a script, or without what it loads, nothing of a figure is seen. The link to figures.css has the id that
cytoscape gives to a style sheet of its own: where it finds one it adds none, which the security policy would refuse.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from flask import Flask, url_for

from server import assets
from server.caching import language
from server.messages import messages

FILES: Final = {"charts": "echarts.common.min.js", "graphs": "cytoscape.min.js"}
WORDS: Final = "figure_"


def install(app: Flask) -> None:
    """Give the templates `vendors()` and `figure_words()`."""
    app.jinja_env.globals.update(vendors=vendors, figure_words=words)


def vendors() -> Mapping[str, str]:
    """Return the addresses of what draws charts and graphs; empty where one of the two was not fetched."""
    places = {name: assets.file(file) for name, file in FILES.items()}
    found = {name: url_for("static", filename=place) for name, place in places.items() if place}
    return found if len(found) == len(FILES) else {}


def words() -> Mapping[str, str]:
    """Return the words of figures in the language of the request, by the ends of their keys."""
    return {key.removeprefix(WORDS): text[language()] for key, text in messages().items() if key.startswith(WORDS)}
