"""Headers written as a table of keys and values ("标题<tab>…", "| Date | 2026-04-14 |") above the text."""

from __future__ import annotations

import re

from graph.model import Span
from loaders.frontmatter import FrontMatter

_ROW = re.compile(
    r"[ \t]*(?:\|[ \t]*)?(?:\*\*)?(?P<key>[A-Za-z\u4e00-\u9fff ]{2,20}?)(?:\*\*)?[ \t]*[:：]?[ \t]*(?:\t+|\|)[ \t]*"
    r"(?P<value>[^\t|\r\n]+?)[ \t]*\|?[ \t]*(?:\r?\n|$)"
)
_SKIPPED = re.compile(r"[ \t|:-]*(?:\r?\n|$)")
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
        row = _ROW.match(text, at)
        if row is None:
            blank = _SKIPPED.match(text, at)
            if blank is None or blank.end() == at:
                break
            at = blank.end()
            continue
        name = _KEYS.get(row["key"].strip().lower())
        if name and name not in found:
            found[name] = Span(row.start("value"), row.end("value"), row["value"])
        at, rows, last = row.end(), rows + 1, row.end()
    return FrontMatter(last, found) if len(found) > 1 and len(found) * 2 >= rows else None
