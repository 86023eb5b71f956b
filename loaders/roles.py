"""What part each line of a page plays: title, byline, prose, list item … — the input of header and article stages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.frozen import frozen
from loaders.bylines import Byline, byline
from loaders.cells import is_aligned
from loaders.chrome import chrome
from loaders.compiling import compiled
from loaders.datelines import Dateline, dateline
from loaders.labels import is_field
from loaders.lines import PEEK, Line, is_item, is_prose, is_rule, is_title, lines, weight
from loaders.wrapping import joined

_LEAD = compiled(
    r"(?:core (?:view ?points?|views?|insights?|points?|conclusions?)|group 1|investment rating"
    r"|summary by sections?|executive summary"
    r"|key (?:points|takeaways|insights))\b|(?:核心(?:观点|要点|内容|提示)|投资要点|内容(?:提要|摘要)"
    r"|摘要|导读)\s*(?:[:：\-—】]|$)",
    re.IGNORECASE,
)
_NOTICE = compiled(
    r"(?:[\u3400-\u9fff]{2,6}证券交易所\s+)?(?:[AaBbHh]\s?股|证券|股票|股份)(?:证券|股票|股份)?(?:代码|代号|简称)\s*[:：]"
    r"|公告编号\s*[:：]|(?i:(?:stock|securit(?:y|ies)|share)\s(?:code|abbreviation|short name)\s*[:：][^\n]{2,60}?"
    r"\s(?:(?:stock|securit(?:y|ies)|share)\s(?:code|abbreviation|short name)|announcement(?: (?:no|number))?)\b)"
)
_TITLED = compiled(r"(?:title|headline|subject|标题|题目|原标题|主题)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_HASHES = compiled(r"(#{1,6})\s+")
_ROWS = ("|", "│", "项目  ", "科目  ", "指标  ", "项目\u3000", "科目\u3000", "指标\u3000")
_TABLE = compiled(r"\|.*\||[^\t]+\t[^\t]+(?:\t|$)")
_STOCK = compiled(
    r"\W*(?:for immediate (?:release|publication)|(?:press|news|media) release|breaking(?: news)?|exclusive"
    r"|corporate news|新闻稿|新闻发布|即时发布|媒体通稿|通稿|快讯|要闻|独家|原创)\W*",
    re.IGNORECASE,
)
# What an office's page says of a document above its title.
_FILED = compiled(
    r"(?:索引号|信息索引|主题词|分类|主题分类|信息分类|组配分类|体裁分类|服务对象|公文种类|公开方式|公开范围"
    r"|公开类别|有效性|时效性"
    r"|文号|发文字号|发文号|文件编号|制发机关|签发人|紧急程度|密级|关键词|生效日期|失效日期|废止日期)\s*[:：]"
    r"|(?:(?:document|reference|index|file|ref)\.?\s(?:no\.?|number)|validity)\s*[:：]",
    re.IGNORECASE,
)
# What is appended to a document, a form's boxes to tick, where on a site one is: no title.
_APPENDED = compiled(
    r"[^<>›»。.]{1,34}(?:[>›»][^<>›»。.]{1,24}){2,}$|"
    r"(?:annex|appendix|attachment|enclosure|exhibit)(?:es|ices|s)?\s?[:：(（\d]|contacts?\s?[:：]|(?:附件"
    r"|附表|附录|抄送|联系人)"
    r"\s?[\d一二三四五]?\s?[:：]|.{0,40}[□☑☐☒√■]\s?[\u3400-\u9fff]{2,8}.*[□☑☐☒]|(?:整理|编辑|制图|制表"
    r"|供稿)\s?[|｜丨:：]",
    re.IGNORECASE,
)
# A line of a fact sheet, whose date is not the page's: "Opened: June 2025".
_FACT = compiled(
    r"\W*(?:date of (?:issue|opening|founding|listing|establishment)|(?:opened|issued|effective|founded|established"
    r"|listed|held|launched|completed|adopted|signed|incorporated|in (?:service|operation|force)|opening|listing"
    r"|founding|construction (?:began|started|start)|entry into force)(?: on| date| since| from)?)\s?[:：]",
    re.IGNORECASE,
)
# A question put to a firm, or its answer: no title, however short.
_ASKED = compiled(r"(?:追?问|答|[QA]\d{0,2})\s*(?:[（(][^()（）]{1,20}[)）])?\s*[:：]")
_OPENED = compiled(r"--|[–—:：|｜】]|电|讯|消息|获悉")
# What a form gives beside the day of a meeting or a deal, which is not the page's.
_WITH = compiled(
    r"(?:会议|活动|召开|举办)?(?:地点|形式)(?:\s[A-Z][a-z]+)?\s*(?:[:：]|[ \t\u3000]{2,})"
    r"|(?:主办|承办|指导|协办|支持)(?:单位|方)?\s?[:：]|(?:organi[sz]ed by|hosted by|organi[sz]er|hosts?)\s?[:：]"
    r"|(?:venue|location|part(?:y|ies)|purchaser|vendor|buyer|seller|lessor|lessee|subscriber|issuer"
    r"|transferor|target)s?"
    r"(?: company)?\s?[:：]",
    re.IGNORECASE,
)
_COLUMN = compiled(r"\s(?:(?<!\n)[^\S\n]+|[│┃]\s?)|[│┃]\s?")
BODY = frozenset({"prose", "wire", "flash", "lead", "item", "cell", "other"})
TITLES = frozenset({"title", "titled", "h1", "h2", "h3"})


@frozen
class Row:
    """A line that is not chrome, with the part it plays.

    `role` is title, titled, h1 … h3, byline, prose, wire, flash, lead, notice, item, cell, rule, other,
    or scrap (a word or two);
    `said` is what a byline states, None in all other rows.
    """

    line: Line
    role: str
    said: Byline | None = None


@frozen
class Boundary:
    """An article by places in the rows: its first row, its title's row or None, and where it ends if not at the next.

    `sign` is what confirmed it: stamp, day (a bare date), by, lead, wire, flash, notice, h1, titled, rule or start;
    `whole` tells that text before the title belongs to it.
    """

    first: int
    title: int | None
    sign: str
    last: int | None = None
    whole: bool = False


def rows(text: str, found: list[Line], noise: tuple[tuple[int, int], ...]) -> Iterator[Row]:
    """Yield the rows of the lines of `text` that no span of `noise` covers; a wrapped paragraph is one row."""
    spans = iter(noise)
    span = next(spans, None)
    kept = []
    for line in found:
        while span is not None and span[1] < line.end:
            span = next(spans, None)
        if span is None or span[0] > line.start:
            kept.append(line)
    for group in joined(kept):
        yield row(group[0] if len(group) == 1 else _one(text, group))


def _one(text: str, group: list[Line]) -> Line:
    start, end = group[0].start, group[-1].end
    return Line(start, end, text[start:end], group[0].apart)


def row(line: Line) -> Row:
    """Return the line with the part it plays."""
    apart = line.text.startswith(_ROWS) or _FACT.match(line.text)  # a row of a table signs nothing
    said = None if apart else byline(line.text, line.start)
    if said is not None and not _TITLED.match(line.text):
        return Row(line, "byline", said)
    return Row(line, _role(line.text))


def _role(text: str) -> str:
    for role, pattern in (("titled", _TITLED), ("lead", _LEAD), ("notice", _NOTICE)):
        if pattern.match(text):
            return role
    hashes = _HASHES.match(text)
    if hashes is not None:
        return f"h{min(3, len(hashes[1]))}"
    if is_rule(text):
        return "rule"
    if len(text) < 2000 and (_TABLE.match(text) or is_aligned(text)):
        return "cell"
    if _STOCK.fullmatch(text) or _FILED.match(text) or _APPENDED.match(text) or is_field(text):
        return "scrap"
    told = _ASKED.match(text) is not None or is_prose(text)
    if told or (_OPENED.search(text, 0, 90) is not None and weight(text[:PEEK]) >= 7):
        opening = dateline(text)
        if told or _is_wire(opening):
            return "prose" if opening is None else "flash" if opening.title else "wire"
    if is_item(text):
        return "item"
    if is_title(text):
        return "title"
    return "other" if weight(text) >= 2 or len(text) > 40 else "scrap"


def _is_wire(opening: Dateline | None) -> bool:
    """Tell whether a line opens as wire stories do, with a day."""
    return opening is not None and opening.published is not None and opening.title is None


def opening(rows: Sequence[Row]) -> Line | None:
    """Return the line with which the text itself opens, behind title and byline; None for no text."""
    return next((row.line for row in rows if row.role in ("prose", "wire", "flash")), None)


def page(text: str, start: int = 0) -> tuple[tuple[Row, ...], tuple[tuple[int, int], ...]]:
    """Return the rows of a document from `start` on, and the stretches of it that are chrome."""
    every = list(lines(text))
    noise = chrome(text, every)
    return tuple(_tabled(list(rows(text, list(lines(text, start)) if start else every, noise)))), noise


def _tabled(found: list[Row]) -> list[Row]:
    """Return the rows with those of a run of lines in columns as cells, and the day of a meeting or deal as a line.

    What stands in a table signs nothing, nor does the day that a form gives with a place or with parties.
    """
    out = list(found)
    for place, one in enumerate(found):
        if one.role != "byline":
            continue
        columns = _columns(one.line.text)
        near = (place - 1, place + 1) if columns else ()
        beside = [_columns(found[at].line.text) for at in near if 0 <= at < len(found)]
        if columns and (columns in beside or (columns > 3 and any(number > 3 for number in beside))):
            out[place] = Row(one.line, "cell")
        elif any(_WITH.match(row.line.text) for row in found[place + 1 : place + 3]):
            out[place] = Row(one.line, "other")
    return out


def _columns(text: str) -> int:
    """Return how many columns tabs, bars or wide spaces make of a line; 0 for a line that is no row of a table."""
    if "\t" in text:
        return text.count("\t") + 1
    count = len(_COLUMN.split(text.strip("│┃ ")))
    return count if count > 3 else 0
