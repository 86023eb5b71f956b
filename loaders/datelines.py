"""Datelines, the words before the first sentence of a wire story: "BEIJING, Nov 21 (Xinhua) --", "财联社11月21日讯"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.model import Span
from loaders.compiling import compiled
from loaders.stamps import Stamp, stamps

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_ENGLISH = compiled(
    r"(?P<place>[A-Z][A-Za-z.'’/ -]{2,40}(?:,\s[A-Z][A-Za-z. ]{2,20})?)"
    rf"(?:(?:,|\s[-–—])?\s*(?P<date>{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?"
    rf"|\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?))?"
    r"\s*(?:[(（](?P<agency>[A-Z][\w .'&-]{1,30})[)）]|/(?P<wire>[A-Z][\w .-]{2,30})/)?\s*[-–—]+\s+(?=[\"“'A-Z])"
)
_BREAK = compiled(r"[-–—]\s")  # what it ends with
_SIGN = compiled(r"[-–—]\s*[\"“'A-Z(（]|[)）]\s*[:：]")  # what stands in each of them
_DAY = compiled(
    rf"(?P<date>{_MONTH}\s+\d{{1,2}})\s*[(（](?P<agency>[A-Z][\w .'&-]{{1,30}})[)）]\s*[-–—]+\s+(?=[\"“'A-Z])"
)
_WHEN = rf"(?P<date>{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?)"
_TOWN = r"(?P<place>[A-Z][A-Za-z.'’ ]{2,28}(?:,\s[A-Z][A-Za-z. ]{2,20})?)"
_DASH = r"\s*(?:--|[-–—])\s*"
_ORDERS = (
    _DAY,
    *(compiled(pattern + r"(?=[\"“'A-Z])") for pattern in (
        rf"{_TOWN}{_DASH}[(（](?P<agency>[A-Z][\w .'&-]{{1,30}})[)）]{_DASH}(?:{_WHEN}{_DASH})?",  # TOWN--(WIRE)--
        rf"{_WHEN}(?:{_DASH}|,\s){_TOWN}{_DASH}",  # date - Town -
        rf"[(（](?P<agency>[A-Z][\w .'&-]{{1,30}})[)）]\s*{_WHEN}{_DASH}",  # (Agency) date --
        rf"{_TOWN}\s*[(（]{_WHEN}[)）]\s*[:：]\s*",  # TOWN (date):
    )),
)  # fmt: skip
_NEWSROOM = compiled(
    r"【(?P<agency>[\u4e00-\u9fffA-Za-z0-9]{2,10}?)(?:(?:科技|财经|综合|独家)?(?:报道|讯)|\s)\s*"
    r"(?:(?:首席|见习|特约)?记者[\s:：]*[^】\n]{2,14})?】\s*(?P<date>(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*(?:消息|讯|电)?[,，]?"
)
_BRACKET = compiled(r"(?:\d{1,2}:\d\d(?::\d\d)?\s*)?【(?P<title>[^】\n]{5,90})】\s*")
_CHINESE = compiled(
    r"[(（]?(?P<agency>[\u4e00-\u9fffA-Za-z0-9·]{1,14}?(?:通讯社|社|网|报|财经|新闻|汇|通(?!讯社)|客户端|证券"
    r"|AI快讯|e公司|APP|科创板日报》))"
    r"(?:(?P<place>[\u4e00-\u9fff]{2,8}?)(?=[^\n]{2,14}日\s?(?:电|讯|消息|[)）丨｜|])))?\s?(?P<date>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)\s?(?:电|讯|消息"
    r"|丨|｜|\|)?[)）]?"
)
_PLAIN = compiled(
    r"(?P<agency>(?:[\u4e00-\u9fff]{1,8}?(?:社|网|报|财经|新闻)(?:APP)?))(?:讯|电)(?=[（(，,：:\s])"
    r"|(?P<app>[\u4e00-\u9fffA-Za-z0-9]{2,8})(?:APP)?(?=获悉)"
)
_REPORTER = compiled(
    r"[(（【](?:[\u4e00-\u9fff]{0,8})?\s?(?:首席)?记者\s*[:：]?\s*(?P<name>[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,5})?(?:[、\s]+(?!发自|报道|实习生|通讯员|(?:实习|见习|特约|本报|首席)?(?:记者|编辑))[\u4e00-\u9fff]{2,4})*)(?:\s*(?:发自"
    r"|报道|[,，/；;]|实习生|通讯员|(?:实习|见习|特约)?(?:记者|编辑)).*?)?[)）】]"
)


# What a press release's first words are beside the day: "GEORGE TOWN, Malaysia and WUHAN, China – … –", 【…，上海】.
_TOWNS = compiled(r"[*_【(（\s]*(?:(?:[A-Z][\w.'’-]*|and|&)[,/\s]*){0,10}[,–—-]*\s*")
_SAID = compiled(
    r"(?:\s*[,，]?\s*(?:[\u3400-\u9fff]{2,6}|[A-Z][\w ]{2,20}))?\s*"
    r"(?:[*_\s]*(?:[–—-]+|/[A-Z][\w ]{2,30}/)\s?|[】)）][*_\s]*)\S"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a paragraph opens with; `iso` is None where the year is not written; `end` is where the story begins."""

    end: int
    publisher: Span | None
    published: Span | None
    iso: str | None
    title: Span | None = None


def dateline(text: str, start: int = 0) -> Dateline | None:
    """Return the dateline with which `text`, found at offset `start`, opens; None where it has none."""
    head = text[:200]
    opens = "【" in head
    if opens and (room := _NEWSROOM.match(head)) is not None:
        return _found(room, start, None)
    bracket = _BRACKET.match(head) if opens else None
    skip = bracket.end() if bracket else 0
    match = None if head.isascii() else _CHINESE.match(head, skip) or _PLAIN.match(head, skip)
    match = match or _english(head, skip)
    title = _group(bracket, "title", start) if bracket else None
    if match is None:
        return Dateline(start + skip, None, None, None, title) if bracket and head[0] != "【" else None
    return _found(match, start, title)


def _found(match: re.Match[str], start: int, title: Span | None) -> Dateline:
    agency = next(
        (_group(match, name, start) for name in ("agency", "wire", "app") if match.groupdict().get(name)), None
    )
    when = _group(match, "date", start) if match.groupdict().get("date") else None
    iso = next((stamp.iso for stamp in stamps(when.text)), None) if when else None
    return Dateline(start + match.end(), _real(agency), when, iso, title)


def _english(head: str, skip: int) -> re.Match[str] | None:
    if _SIGN.search(head, skip) is None:
        return None
    for order in _ORDERS:
        day = order.match(head, skip)
        if day is not None:
            return day
    match = _ENGLISH.match(head, skip) if _BREAK.search(head, skip) else None
    if match is None or not (match["date"] or match["agency"] or match["wire"] or match["place"].isupper()):
        return None
    return match


def _group(match: re.Match[str], name: str, start: int) -> Span:
    return Span(start + match.start(name), start + match.end(name), match[name])


def _real(agency: Span | None) -> Span | None:
    return None if agency is None or agency.text in ("本报", "本刊", "本网", "记者") else agency


def lead_day(text: str) -> Stamp | None:
    """Return the full day with which a text opens beside its place; None where it opens otherwise."""
    stamp = next(stamps(text[:140]), None)
    if stamp is None or len(stamp.iso) != len("2026-05-06") or _TOWNS.fullmatch(text, 0, stamp.start) is None:
        return None
    return stamp if _SAID.match(text, stamp.end) else None


def reporter(text: str, start: int = 0) -> Span | None:
    """Return the reporter's name in "（记者 …）" near the beginning or the end of a paragraph, or None."""
    for begin, stretch in ((0, text[:120]), (max(0, len(text) - 80), text[-80:])):
        match = _REPORTER.search(stretch)
        if match is not None:
            return _group(match, "name", start + begin)
    return None
