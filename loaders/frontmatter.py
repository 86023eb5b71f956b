"""Front matter: the block of `key: value` lines that Markdown and exported texts open with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import Span
from loaders.compiling import compiled

_FENCED = compiled(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>(?:(?!(?:---|\+\+\+"
    r"|\.\.\.)[ \t]*\r?$).*\n){1,200}?)(?:---|\+\+\+|\.\.\.)[ \t]*(?:\r?\n|$)",
    re.MULTILINE,
)
_FIELD = compiled(
    r"^[ \t]*(?P<key>[A-Za-z_][\w-]{1,30})[ \t]*[:=][ \t]*(?:\r?\n[ \t]+-[ \t]+)?(?P<value>[^\r\n]*)", re.MULTILINE
)
_NAMES = {
    "title": "title headline",
    "published": "date published published_at published_on pubdate publishdate publish_date datepublished",
    "publisher": "source publisher site site_name sitename",
    "author": "author authors byline",
}
_KEYS = {key: name for name, keys in _NAMES.items() for key in keys.split()}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where the block ends, and its values by what they mean: title, published, publisher, author."""

    end: int
    fields: dict[str, Span]


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter with which a document opens, None where it has none."""
    block = _FENCED.match(text[:20_000])
    if block is None:
        return None
    found: dict[str, Span] = {}
    start = block.start("body")
    for field in _FIELD.finditer(block["body"]):
        name, value = _KEYS.get(field["key"].lower()), _value(field["value"], start + field.start("value"))
        if name and value and name not in found:
            found[name] = value
    return FrontMatter(block.end(), found) if _FIELD.search(block["body"]) else None


def _value(written: str, start: int) -> Span | None:
    signs = " \t\"'[]"
    kept = written.strip(signs)
    begin = start + len(written) - len(written.lstrip(signs))
    return Span(begin, begin + len(kept), kept) if kept else None
