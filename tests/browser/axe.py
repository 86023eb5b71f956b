"""What axe-core, run within a page, finds against WCAG 2.2 A and AA."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

DARK = {"color_scheme": "dark", "viewport": {"width": 390, "height": 800}}
# Both languages, light and dark, wide and on a phone: the two that differ in all, and the other two where time is left.
LOOKS = [
    pytest.param({}, "en", id="en-light"),
    pytest.param(DARK, "zh", id="zh-dark-phone"),
    pytest.param(DARK, "en", id="en-dark-phone", marks=pytest.mark.slow),
    pytest.param({}, "zh", id="zh-light", marks=pytest.mark.slow),
]
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
RUN = "levels => axe.run({runOnly: {type: 'tag', values: levels}, resultTypes: ['violations']})"


def violations(page: Page) -> list[str]:
    """Return one line for each element that breaks a rule: the rule, what it wants, and the element."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_script())
    found = page.evaluate(RUN, LEVELS)["violations"]
    return [f"{rule['id']}: {rule['help']}: {node['html']}" for rule in found for node in rule["nodes"]]


@cache
def _script() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
