"""Cut a document into its articles: most hold one, a digest or tag page several, each with its own title.

A new article begins where a title is followed by a line of publisher and time, by a machine summary's first label
or by a dateline, at every first-level heading where there are several, and at a notice's line of codes. Numbered
digests stay whole: a numbered line alone begins nothing.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from graph.errors import EmptyDocument, UnreadableInput
from graph.model import Article, Document, Header, Span
from loaders.boundaries import boundaries
from loaders.chrome import blank
from loaders.closings import closing_date
from loaders.compiling import compiled
from loaders.currency import yuan
from loaders.datelines import dateline
from loaders.daylines import day_beside, day_of_year
from loaders.expressions import Gated
from loaders.feeds import opens_with_hour
from loaders.frontmatter import FrontMatter, front_matter
from loaders.gates import OF_PAGES
from loaders.headers import head_rows, header, tail_rows
from loaders.labels import names_whose
from loaders.lines import cjk, forget
from loaders.marks import widened
from loaders.roles import BODY, Row, page
from loaders.sheets import sheet
from loaders.signatures import signed
from loaders.spaced_labels import with_colons
from loaders.traditional import simplified

MAX_MASKED = 2_000_000_000
_TIPS = Gated(compiled(
    r"航母级|主升浪|牛股|妖股|涨停基因|必将(?:启动|暴涨|大涨|爆发)|免费(?:领取|诊股|送股|荐股)|加群"
    r"|进群|(?:添加|加)(?:我|老师)?微信|老师(?:微信|带|直播|指导)|跟着老师"
    r"|好股|潜力股|黑马股?|翻倍|翻\d{1,3}倍|\d{1,3}倍(?:大)?牛?股|(?:这|仅|最强"
    r"|这些)?[一二三四五六七八九十\d]{1,3}(?:只|大)(?:龙头|核心|潜力|低价|绩优)股?|龙头股|即将(?:爆发|起飞"
    r"|启动)|有望(?:翻倍|接力|妖)"
    r"|收藏好|错过.{0,6}拍大腿|建议收藏|抓紧上车|上车机会|满仓|重仓(?:这|干)|内部消息|底部(?:放量|起飞)"
    r"|吃肉|暴涨\d"
    r"|\b(?:multi-?baggers?|hot stock picks?|stock picks? of|guaranteed (?:returns?|profits?)"
    r"|to the moon|100x|10x gains?|must-buy|before it'?s too late"
    r"|join our (?:whatsapp|telegram|wechat|vip) group"
    r"|join my (?:whatsapp|telegram|wechat|vip) group|free stock picks?)\b",
    re.IGNORECASE,
), OF_PAGES)  # fmt: skip
_TIPPED = 3  # different cues that make an article such spam
_GOES_ON = ("印发", "转发", "公布", "发布", "关于")  # a title that ends so goes on in the next line
_BODIES = compiled(r"(?:[\u3400-\u9fff]{2,28}[局厅委部会府行室司院所办]\s*){1,8}")
_CODE = compiled(r"stock code\s*[:：]|股份代号|(?:证券|股票)代码", re.IGNORECASE)
_LATIN = compiled(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    header: Header
    rows: Sequence[Row]
    said: list[tuple[int, int]]


def split(document: Document) -> tuple[Article, ...]:
    """Return the articles of `document` in reading order, named `a1`, `a2` and so on, in Simplified characters.

    Raises:
        EmptyDocument: nothing is left after chrome and spam are taken away.
        UnreadableInput: so many articles that their masks would pass `MAX_MASKED` characters together.

    """
    forget()
    text = simplified(document.text)
    front = front_matter(text) or sheet(text)
    rows, noise = page(text, front.end if front else 0)
    parts = _page_dated(list(_parts(text, rows, front)), rows)
    if not parts:
        raise EmptyDocument(
            "holds no text beside navigation and boilerplate.", document.path, "Give the text of the article itself."
        )
    if len(parts) * len(document.text) > MAX_MASKED:
        raise UnreadableInput(f"holds {len(parts)} articles.", document.path, "Split it into smaller files.")
    tips = _TIPS.needles(text)  # asked of a page once, not of each of its articles
    return tuple([_article(document.text, text, f"a{n}", part, noise, tips) for n, part in enumerate(parts, 1)])


def _parts(text: str, rows: Sequence[Row], front: FrontMatter | None) -> Iterator[_Part]:
    found = boundaries(rows)
    for place, bound in enumerate(found):
        matter = front if place == 0 else None
        stop = found[place + 1].first if place + 1 < len(found) else len(rows)
        own = rows[bound.first : bound.last if bound.last is not None else stop]
        title = rows[bound.title] if bound.title is not None else None
        end = rows[stop].line.start if stop < len(rows) else len(text)
        head = _whole_title(text, header(text, own, title, matter, end), own)
        if head.published_iso is None:
            head = replace(head, published_iso=closing_date(text, end))
        if head.published_iso is None and (day := signed(text, own[0].line.start, end)) is not None:
            head = replace(head, published=day[0], published_iso=day[1])
        if head.published_iso is None and len(found) == 1:
            beside = day_beside(own) or day_of_year(own, text[:end])
            head = replace(head, published=beside.span, published_iso=beside.iso) if beside else head
        yield _Part(_start(head, own, bound.whole), own[-1].line.end, head, own, _said(own, head, title))


def _page_dated(parts: list[_Part], rows: Sequence[Row]) -> list[_Part]:
    """Return the articles of a page with its one date, which stands above or below them all, as that of each.

    The first report of a rolling page has the page's title and date; the others open with their hours.
    """
    dated = [part for part in parts if part.header.published is not None]
    if len(parts) > 1 and not dated:
        day = day_beside([row for row in rows if row.line.start < parts[0].rows[0].line.start])
        return [_of_day(part, day.span, day.iso) for part in parts] if day else parts
    if len(parts) < 2 or len(dated) != 1:
        return parts
    when, own = dated[0].header.published, dated[0].rows
    body = [row.line for row in own if row.role in BODY]
    title = dated[0].header.title
    above = dated[0] is parts[0] and when is not None and title is not None and when.end < title.start
    below = dated[0] is parts[-1] and when is not None and bool(body) and when.start > body[-1].end
    rolling = dated[0] is parts[0] and all(opens_with_hour(part.rows[0].line.text) for part in parts[1:])
    if not above and not below and not rolling:
        return parts
    return [_of_day(part, when, dated[0].header.published_iso) for part in parts]


def _of_day(part: _Part, day: Span | None, iso: str | None) -> _Part:
    return replace(part, header=replace(part.header, published=day, published_iso=iso))


def _start(head: Header, own: Sequence[Row], whole: bool) -> int:
    """Return where an article begins: at its title, or at its first text where that stands before or alone."""
    body = next((row.line.start for row in own if row.role in BODY), own[0].line.start)
    start = head.title.start if head.title else body
    start = next((row.line.start for row in own if row.line.start < start and names_whose(row.line.text)), start)
    if own[0].role == "notice" or any(_CODE.search(row.line.text) for row in own if row.line.start < start):
        start = min(start, own[0].line.start)
    return min(start, body) if whole else _with_issuers(start, own)


def _whole_title(text: str, head: Header, own: Sequence[Row]) -> Header:
    """Return a header with the rest of a title that goes on in the next line: X办公室印发 / 《Y》的通知."""
    title = head.title
    if title is None or not title.text.endswith(_GOES_ON):
        return head
    rest = next((row.line for row in own if row.line.start >= title.end), None)
    if rest is None or not rest.text.startswith(("《", "关于")):
        return head
    return replace(head, title=Span(title.start, rest.end, text[title.start : rest.end]))


def _with_issuers(start: int, own: Sequence[Row]) -> int:
    """Return where the bodies stand that a title goes on from on lines of its own: X局 Y委 / 关于印发…的通知."""
    title = next((n for n, row in enumerate(own) if row.line.start <= start < row.line.end), 0)
    if not own[title].line.text.startswith("关于"):
        return start
    while title and _BODIES.fullmatch(own[title - 1].line.text):
        title -= 1
        start = own[title].line.start
    return start


def _said(own: Sequence[Row], head: Header, title: Row | None) -> list[tuple[int, int]]:
    """Return the stretches that the header has told already, or that only separate: they are no sentences."""
    outer = [*head_rows(own, title), *tail_rows(own)]
    told = [row for row in outer if row.role == "byline" or (head.author and row.line.start == head.author.start)]
    spans = [(row.line.start, row.line.end) for row in [*told, *(row for row in own if row.role == "rule")]]
    spans += [span for row in own if row.role == "wire" for span in _opening(row)]
    if title and head.title and title.role != "flash" and title.line.start <= head.title.start < title.line.end:
        spans += [(title.line.start, head.title.start)]
        spans += [(head.title.end, title.line.end)] if head.title.end < title.line.end else []  # it may go on below
    if head.title and head.title.end < own[0].line.start:
        spans += [(head.title.end, own[0].line.start)]
    return spans


def _opening(row: Row) -> Iterator[tuple[int, int]]:
    """Yield what stands around the date of a dateline: nothing is told of the place where one wrote."""
    opening = dateline(row.line.text, row.line.start)
    if opening is not None and opening.published is not None and opening.title is None:
        yield row.line.start, opening.published.start
        yield opening.published.end, opening.end


def _article(
    original: str, text: str, name: str, part: _Part, noise: tuple[tuple[int, int], ...], tips: list[int]
) -> Article:
    body = with_colons(widened(_bare(text, part, noise)))
    masked = " " * part.start + body + " " * (len(text) - part.end)  # at its place in a blank document
    own = "CNY" if original == text else yuan(original[part.start : part.end])
    many = bisect(tips, part.end) - bisect(tips, part.start - 1) >= _TIPPED
    promotional = (many and _tips(body[:20_000]) >= _TIPPED) or _tips_in_title(part.header, tips)
    return Article(name, part.start, part.end, part.header, masked, _language(body), promotional, own)


def _bare(text: str, part: _Part, noise: tuple[tuple[int, int], ...]) -> str:
    """Return the article's text without chrome, header lines and front matter, as long as it was."""
    first_noise, last_noise = bisect(noise, (part.start, part.start)), bisect(noise, (part.end, 0))
    out = [*noise[max(0, first_noise - 1) : last_noise], *part.said]
    spans = sorted(
        (max(a, part.start) - part.start, min(b, part.end) - part.start)
        for a, b in out
        if a < part.end and b > part.start
    )
    return blank(text[part.start : part.end], _apart(spans))


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in spans:
        start = max(start, last)
        if end > start:
            yield start, end
            last = end


def _language(text: str) -> str:
    """Return "zh", "en" or "mixed" by the share of Chinese in the words of a text."""
    chinese = cjk(text) / 2
    if not chinese:
        return "en"
    most = len(text) / 2 - chinese  # of words of two letters, however they stand
    if chinese / max(1.0, chinese + most) >= 0.6:
        return "zh"
    enough = int(3 * chinese) + 1  # more words do not matter
    words = sum(1 for _ in islice(_LATIN.finditer(text), enough))
    share = chinese / max(1.0, chinese + words)
    return "zh" if share >= 0.6 else "en" if share <= 0.25 else "mixed"


def _tips(text: str) -> int:
    """Return how many different cues a text has with which spam tips stocks."""
    return len({*_TIPS.findall(text)})


def _tips_in_title(head: Header, tips: list[int]) -> bool:
    """Tell whether a title has two of them; where some may be is known of the page."""
    title = head.title
    return title is not None and bisect(tips, title.end) - bisect(tips, title.start - 1) > 1 and _tips(title.text) > 1
