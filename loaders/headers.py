"""Read an article's header: title, publisher, time and author, from the lines around its body.

The earliest full date wins, a publication before an update of the same day; a "Source:" at the end overrides the
site; dates in footers are chrome and never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import Header, Span
from loaders.bylines import PERSON, Byline, Stamped, trimmed
from loaders.compiling import compiled
from loaders.datelines import Dateline, dateline, lead_day, reporter
from loaders.expressions import Gated
from loaders.frontmatter import FrontMatter
from loaders.gates import OF_PAGES
from loaders.publishers import issuer, publisher_in
from loaders.roles import BODY, Row, opening
from loaders.stamps import stamps
from loaders.yearless import completed

REACH = 15
STORY = 6000
_MARKS = compiled(
    r"#{1,6}\s+|(?:title|headline|subject|标题|题目|原标题|主题)\s*[:：]\s*|(?:\d{1,3}[.、．)]\s*)", re.IGNORECASE
)
_ENDS = " \t\xa0\u3000#*_"
_SITE = compiled(
    r"\s*[_|｜]\s*[^_|｜]{1,20}(?:网|新闻|财经|频道|资讯|报|社|平台|\.com|\.cn|News|Daily|Times)\s*$"
    r"|\s+[-–—]\s+(?:[A-Z][\w&.]*\s){0,4}(?:News|Daily|Times|Post|Finance|Online)\s*$"
)
_NUMBER = compiled(r"[^\S\n]{3,}(?:公告)?编号\s*[:：].*$")  # a notice's number behind its title
_FIGURE = compiled(r"(?:figure|chart|table|exhibit|图|表|图表)\s?\d", re.IGNORECASE)
_HANDLE = Gated(compiled(
    r"follow (?:this (?:writer|author|reporter)|the author)[^@\n]{0,40}(?P<name>@\w{2,30})"
    r"|[(（]reporting by (?P<writer>(?![^\n;()]{0,40}\b(?:newsrooms?|bureaus?|desks?|staff)\b)[^\n;()]{2,60}?)"
    r"(?=\s+in\s|[;)）])",
    re.IGNORECASE,
), OF_PAGES)  # fmt: skip
_OWNER = Gated(compiled(
    r"^[ \t]*(?:©|\([cC]\)\s(?=\d{4}|[^\n]{2,40}\b(?:Ltd|Limited|Inc|Media|Pte)\b)"
    r"|Copyright\s)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{2,4})?,?\s+)?(?:by\s+)?"
    r"(?P<name>[A-Z][\w&'-]*(?:\s(?:of|the|and|&|[A-Z][\w&'-]*)){0,5})(?=\.|,|$)"
    r"|[|｜]\s*©\s*(?:\d{4}\s+)?(?P<last>[A-Z][\w&'-]*(?:\s[A-Z][\w&'-]*){0,5})\s*$",
    re.MULTILINE,
), OF_PAGES)  # fmt: skip
_BROKER = Gated(
    compiled(r"【(?P<name>[\u4e00-\u9fff]{2,12}(?:证券|研究院|研究所|研究中心|咨询|智库))[·•|｜]"), OF_PAGES
)
_DRAWN_UP = compiled(r"(?:成文|生成|印发)日期|drafted", re.IGNORECASE)  # a paper, which is published later
_DAY = compiled(r"(?<![\d年])\d{1,2}月\d{1,2}日")


def header(
    text: str, rows: Sequence[Row], title: Row | None, front: FrontMatter | None = None, stop: int | None = None
) -> Header:
    """Return the header of the article that `rows` make up, `title` being the row that names it.

    `rows` begin with what stands before the title; `front` is the front matter where the article opens the document;
    `stop` is where the next article begins.
    """
    fields = front.fields if front else {}
    head, tail = head_rows(rows, title), tail_rows(rows)
    line = _dateline(rows)
    last = len(text) if stop is None else stop
    body = rows[0].line.start if rows else 0
    when = _published(fields, head, tail, line, text[body : min(last, body + STORY)], rows)
    return Header(
        title=_title(fields.get("title"), title) or (line.title if line else None),
        publisher=_publisher(fields, head, tail, line, rows)
        or issuer(rows, tail, title_span(title) if title else None)
        or _named(_BROKER, text, rows, last)
        or _named(_OWNER, text, rows, last),
        published=when.span if when else None,
        published_iso=when.iso if when else None,
        author=_author(fields, head, tail, rows) or _named(_HANDLE, text, rows, last),
    )


def _title(stated: Span | None, title: Row | None) -> Span | None:
    """Return the title above the text, or the one of the front matter where that says something else."""
    above = title_span(title) if title else None
    return above if above and (stated is None or stated.text == above.text) else stated


def title_span(row: Row) -> Span:
    """Return the title that a row holds, without marks, labels and the site's name after it."""
    text, start = row.line.text, row.line.start
    if row.role == "flash" and (opening := dateline(text, start)) and opening.title:
        return opening.title
    mark = _MARKS.match(text)
    skip = mark.end() if mark else 0
    if text.startswith("【") and text.endswith("】"):
        return Span(start + 1, row.line.end - 1, text[1:-1])
    kept = _SITE.sub("", _SITE.sub("", _NUMBER.sub("", text[skip:]))) or text[skip:]
    return trimmed(kept, start + skip, _ENDS) or Span(start, row.line.end, text)


def head_rows(rows: Sequence[Row], title: Row | None) -> list[Row]:
    """Return the rows up to the first of the body, and the byline right under a standfirst."""
    named = next((place for place, row in enumerate(rows) if row is title), 0)
    first = next((place for place in range(named, len(rows)) if rows[place].role in BODY), len(rows))
    first = _past_standfirst(rows, first)
    under = [row for row in rows[first + 1 : first + 3] if row.said and row.said.times and is_strong(row)]
    return [row for row in rows[max(0, first - REACH) : first] if row.role not in BODY] + under


def _past_standfirst(rows: Sequence[Row], first: int) -> int:
    """Return where the body begins behind a list of points that stands between the title and its byline."""
    place = first
    while place < len(rows) and rows[place].role in ("item", "title", "scrap"):
        place += 1
    listed = place > first and rows[first].role == "item" and place < len(rows)
    return place + 1 if listed and is_strong(rows[place]) else first


def is_strong(row: Row) -> bool:
    """Tell whether a byline says more than a bare day: a label, a time of day, a publisher or an author."""
    said = row.said
    if said is None or not said.times:
        return False
    return bool(said.publisher or said.author or any(time.labelled or "T" in time.iso for time in said.times))


def tail_rows(rows: Sequence[Row]) -> list[Row]:
    """Return the rows after the last of the body."""
    last = max((place for place, row in enumerate(rows) if row.role in BODY), default=len(rows))
    return list(rows[last + 1 :][:REACH])


def _lead(rows: Sequence[Row]) -> Stamped | None:
    """Return the day with which the first sentence of a press release opens."""
    first = opening(rows)
    stamp = lead_day(first.text) if first else None
    if first is None or stamp is None:
        return None
    start, end = first.start + stamp.start, first.start + stamp.end
    return Stamped(Span(start, end, first.text[stamp.start : stamp.end]), stamp.iso)


def _dateline(rows: Sequence[Row]) -> Dateline | None:
    first = opening(rows)
    return dateline(first.text, first.start) if first else None


def _signed_days(rows: Sequence[Row], story: str) -> Iterator[Stamped]:
    """Yield the days without a year with which reporters sign, where the story makes the year sure."""
    for line in (row.line for row in rows if row.said is not None and row.said.author is not None):
        day = _DAY.search(line.text)
        iso = completed(day[0], story) if day else None
        if day is not None and iso is not None:
            yield Stamped(Span(line.start + day.start(), line.start + day.end(), day[0]), iso)


def _said(rows: Sequence[Row]) -> Iterator[Byline]:
    return (row.said for row in rows if row.said is not None)


def _published(
    fields: dict[str, Span],
    head: Sequence[Row],
    tail: Sequence[Row],
    line: Dateline | None,
    story: str,
    rows: Sequence[Row],
) -> Stamped | None:
    if "published" in fields:
        iso = next((stamp.iso for stamp in stamps(fields["published"].text)), None)
        return Stamped(fields["published"], iso) if iso else None
    times = [time for said in _said(head) for time in said.times]
    times = [time for time in times if not _DRAWN_UP.match(time.span.text)] or times
    if not times and line and line.published:
        iso = line.iso or completed(line.published.text, story)
        times = [Stamped(line.published, iso)] if iso else []
    if not times and (lead := _lead(rows)) is not None:
        times = [lead]
    times = times or [time for said in _said(tail) for time in said.times] or list(_signed_days(tail, story))
    return min(times, key=lambda time: (time.iso[:10], time.updated, -len(time.iso), time.iso), default=None)


def _publisher(
    fields: dict[str, Span], head: Sequence[Row], tail: Sequence[Row], line: Dateline | None, rows: Sequence[Row]
) -> Span | None:
    """Return who some words of the page say that publishes it, or the front matter."""
    if not _after_figure(rows, tail):
        labelled = publisher_in(next((said.publisher for said in _said(tail) if said.sourced), None))
        if labelled:
            return labelled
    if "publisher" in fields:
        return fields["publisher"]
    found = [(said.sourced, one) for said in _said(head) if (one := publisher_in(said.publisher)) is not None]
    if found:
        return next((one for sourced, one in found if sourced), found[0][1])
    return publisher_in(line.publisher if line else None)


def _after_figure(rows: Sequence[Row], tail: Sequence[Row]) -> bool:
    last = len(rows) - len(tail) - 1
    return any(_FIGURE.match(row.line.text) for row in [*rows[max(0, last) : last + 1], *tail])


def _author(fields: dict[str, Span], head: Sequence[Row], tail: Sequence[Row], rows: Sequence[Row]) -> Span | None:
    if "author" in fields:
        return fields["author"]
    named = next((said.author for said in _said([*head, *tail]) if said.author), None)
    if named is not None:
        return named
    for row, after in pairwise(head):
        if row.role == "scrap" and after.said and after.said.times and PERSON.fullmatch(row.line.text):
            return Span(row.line.start, row.line.end, row.line.text)
    prose = [row.line for row in rows if row.role in ("prose", "wire")]
    for place in prose[:1] + prose[-1:] + [row.line for row in tail]:
        found = reporter(place.text, place.start)
        if found is not None:
            return found
    return None


def _named(pattern: Gated, text: str, rows: Sequence[Row], stop: int) -> Span | None:
    """Return the name that a pattern finds from the first row on, also in chrome, which is none of the rows."""
    match = pattern.search(text, rows[0].line.start, stop) if rows else None
    name = match.lastgroup if match else None
    return Span(match.start(name), match.end(name), match[name]) if match and name else None
