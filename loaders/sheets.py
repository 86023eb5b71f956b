"""Headers written as a table of keys and values ("标题<tab>…", "| Date | 2026-04-14 |") above the text."""

from __future__ import annotations

from graph.model import Span
from loaders.compiling import compiled
from loaders.frontmatter import FrontMatter

_LINE = compiled(r"([^\n]*)(?:\n|$)")
_KEY = compiled(r"[A-Za-z\u4e00-\u9fff ]{2,20}")
_LONGEST = 500
"""Characters of the longest line that may be a row."""
_SKIPPED = compiled(r"[ \t|:-]*(?:\r?\n|$)")
_NAMES = {
    "title": ("title", "headline", "标题", "题目", "文章标题"),
    "published": ("date", "published", "publish date", "time", "日期", "时间", "发布日期", "发布时间"),
    "publisher": ("source", "publisher", "media", "来源", "媒体", "发布机构", "信息来源"),
    "author": ("author", "authors", "by", "byline", "reporter", "作者", "记者", "撰文"),
}  # fmt: skip
_KEYS = {key: name for name, keys in _NAMES.items() for key in keys}
_MOST = 20


def sheet(text: str) -> FrontMatter | None:
    """Return the keys and values with which a document opens, a row each; None where fewer than two are known."""
    found: dict[str, Span] = {}
    at, rows, last = 0, 0, 0
    while rows < _MOST and at < len(text):
        row = _row(text, at)
        if row is None:
            blank = _SKIPPED.match(text, at)
            if blank is None or blank.end() == at:
                break
            at = blank.end()
            continue
        key, value, at = row
        name = _KEYS.get(key.lower())
        if name and name not in found:
            found[name] = value
        rows, last = rows + 1, at
    return FrontMatter(last, found) if len(found) > 1 and len(found) * 2 >= rows else None


def _row(text: str, at: int) -> tuple[str, Span, int] | None:
    """Return key and value of the row that begins here, and where the next line begins; None where it is no row."""
    line = _LINE.match(text, at)
    if line is None or len(line[1]) > _LONGEST:
        return None
    inner = line[1].lstrip(" \t").removeprefix("|").lstrip(" \t")
    cut = next((i for i, sign in enumerate(inner) if sign in "\t|"), -1)
    if cut < 0:
        return None
    key, rest = inner[:cut].strip(" *:：").strip(), inner[cut + 1 :]
    value = rest.strip(" \t\r").removesuffix("|").strip(" \t\r")
    if not _KEY.fullmatch(key) or not value or "\t" in value or "|" in value:
        return None
    start = at + line[1].rindex(value)
    return key, Span(start, start + len(value), value), line.end()
