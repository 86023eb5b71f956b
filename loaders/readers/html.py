"""Web pages: the article without what stands around it, by trafilatura, and what the page says of it.

Title, publisher, time and author come from JSON-LD and meta tags; a line above the text that says them with a label
("来源：…") or with the time of day is kept and goes before the tags, as it is what readers of the page see.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from lxml import etree

from loaders.bylines import Byline, byline
from loaders.compiling import compiled
from loaders.decoding import decode
from loaders.lines import is_prose
from loaders.readers.blocks import blocks, joined, parse, silence, unwrap
from loaders.readers.metadata import about
from loaders.readers.page import About, one_line, page
from loaders.readers.spans import write_out

MAX_ELEMENTS = 20_000
MAX_DEPTH = 200
REACH = 12
_HTTP = compiled(r"HTTP/\d(?:\.\d)? \d{3}.*?(?:\r?\n){2}", re.DOTALL)
_AROUND = ("nav", "header", "footer", "aside", "form", "menu", "dialog")


def html(raw: bytes, name: str) -> str:
    """Return a web page as plain text: front matter, then the article; the whole page where no article is told.

    Pages of more than `MAX_ELEMENTS` elements are taken whole, without their navigation.

    Raises:
        UnreadableInput: the bytes are binary or in no known encoding, or elements nest too deep.
    """
    text = decode(raw, name)
    sent = _HTTP.match(text[:20_000])
    tree = parse(text[sent.end() :] if sent else text, name)
    if tree is None:
        return ""
    said = about(tree)
    silence(tree)
    write_out(tree)
    unwrap(tree)
    body = tree.find("body")
    shown = blocks(tree if body is None else body)
    told = _article(tree)
    lines = told if _as_shown(told, shown) else _main(tree)
    lines = [line for line in lines if one_line(line.lstrip("#")) != said.title]
    bylines = _bylines(shown, lines)
    top = [line for line, _ in bylines if line not in lines]
    return page(_apart(said, [found for _, found in bylines]), joined([*top, *lines]))


def _article(tree: Any) -> list[str]:
    """Return the article's lines as trafilatura tells them from the rest, none where it finds nothing."""
    if not _handy(tree):
        return []
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction  # half a second to import, so only when there is a page

    try:
        found: Any = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # it fails on trees that no page has; the whole page is read then
        return []
    return blocks(found.body) if found is not None and found.body is not None else []


def _as_shown(told: list[str], shown: list[str]) -> bool:
    """Tell whether most of what trafilatura tells stands in lines of the page, and was not run together by it."""
    seen = {_signs(line) for line in shown}
    same = sum(len(line) for line in told if _signs(line) in seen)
    return same * 2 > sum(map(len, told))


def _signs(line: str) -> str:
    return re.sub(r"\W+", "", line)


def _handy(tree: Any) -> bool:
    """Tell whether a tree is of a size and depth at which trafilatura takes time in proportion."""
    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if elements > MAX_ELEMENTS or depth > MAX_DEPTH:
            return False
    return True


def _main(tree: Any) -> list[str]:
    etree.strip_elements(tree, *_AROUND, with_tail=False)
    whole = next((found for tag in ("article", "main", "body") if (found := tree.find(f".//{tag}")) is not None), tree)
    return blocks(whole)


def _bylines(shown: list[str], lines: list[str]) -> list[tuple[str, Byline]]:
    """Return the lines of publisher, time or author that stand right above the article's text."""
    body = next((line for line in lines if is_prose(line) and byline(line) is None), None)
    first = shown.index(body) if body in shown else 0
    near = ((line, byline(line)) for line in shown[max(0, first - REACH) : first])
    return [(line, found) for line, found in near if found is not None]


def _apart(said: About, shown: list[Byline]) -> About:
    """Return what the tags say without what the lines above the text say better."""
    sourced = any(found.sourced for found in shown)
    timed = any("T" in time.iso and said.published[:10] == time.iso[:10] for found in shown for time in found.times)
    exact = ":" in said.published
    return About(
        said.title,
        "" if sourced else said.publisher,
        "" if timed and not exact else said.published,
        "" if any(found.author for found in shown) else said.author,
    )
