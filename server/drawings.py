"""What templates need for what a script makes, figures and the workbench: where what it loads is, and its words.

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


def install(app: Flask) -> None:
    """Give the templates `vendors()`, `workshop()` and `words()`."""
    app.jinja_env.globals.update(vendors=vendors, workshop=workshop, words=words)


def vendors() -> Mapping[str, str]:
    """Return the addresses of what draws charts and graphs; empty where one of the two was not fetched."""
    return _found(FILES)


def workshop() -> Mapping[str, str]:
    """Return the addresses of the script and the style sheet of the workbench; empty where they were not fetched."""
    return _found({"script": "yasgui.min.js", "sheet": "yasgui.min.css"})


def words(part: str) -> Mapping[str, str]:
    """Return the words of a part, figure or bench, in the language of the request, by the ends of their keys."""
    start = f"{part}_"
    return {key.removeprefix(start): text[language()] for key, text in messages().items() if key.startswith(start)}


def _found(files: Mapping[str, str]) -> Mapping[str, str]:
    """Return the addresses of files; empty where one of them is not there."""
    places = {name: assets.file(file) for name, file in files.items()}
    found = {name: url_for("static", filename=place) for name, place in places.items() if place}
    return found if len(found) == len(files) else {}
