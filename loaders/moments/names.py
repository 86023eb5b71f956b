"""Years that belong to a name ("2025 World … Conference", 2022年世界…大会) and so date nothing by themselves."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.moments.mark import Mark

_EVENT_EN = (
    r"Conference|Forum|Summit|Expo|Exposition|Congress|Exhibition|Fair|Convention|Symposium"
    r"|Week|Meeting|Session|Show|Festival|Awards?|Championship|Competition|Contest"
)
_OTHER_EN = (
    r"Report|Plan|Blueprint|White Paper|Catalogue|Catalog|Index"
    r"|Ranking|List|Guidelines|Measures|Outlook|Yearbook|Edition|Review"
)
_TITLED = r"(?:(?:[A-Z][\w&'’.+-]*|of|on|for|and|the|in|de) ){0,8}?"
_ENGLISH = compiled(rf" (?:{_TITLED})(?:(?P<event>{_EVENT_EN})|(?P<other>{_OTHER_EN}))\b")
_BEFORE_EN = compiled(
    rf"(?:\b(?P<event>{_EVENT_EN}|WAIC|SEMICON China|COMPUTEX|Computex|MWC|CES|GTC|HotChips|CIIE|CIFTIS|CIFIT)"
    rf"|\b(?:{_OTHER_EN})),? \(?$"
)
_EVENT_ZH = "大会|论坛|峰会|博览会|展览会|交易会|年会|研讨会|座谈会|推介会|发布会|会议|大赛|数博会|进博会|服贸会|车展"
_OTHER_ZH = "工作报告|行动计划|白皮书|蓝皮书|榜单|百强|年鉴|指数报告"
_CHINESE = compiled(
    rf"(?:年"
    rf"|年度)?[\"]?(?![^\u4e00-\u9fffA-Za-z(])[\u4e00-\u9fffA-Za-z0-9()·+ -]{{1,24}}?(?:(?P<event>{_EVENT_ZH})"
    rf"|(?P<other>{_OTHER_ZH}))"
)
_NUMBERED = compiled(r"\]\s?No\.?\s?\d|[〕］】)）]\s?\d+\s?号")  # [2025] No. 8, 〔2025〕8号
_CLAUSE_ZH = compiled(r"[在于将已举召的由与了将拟至]|召开|[一二三四五六七八九十\d]月|季度|上半年|下半年")


def named(text: str, mark: Mark) -> str | None:
    """Return "event" or "other" where the mark is the year in the name of an event or of a document; None otherwise."""
    if mark.stamp.year is None or mark.upto or mark.stamp.month or mark.stamp.period or mark.relative:
        return None
    if _NUMBERED.match(text, mark.end):
        return "other"
    if text[mark.start : mark.start + 4].isdigit() or text[mark.start] in "一二":
        if hit := _ENGLISH.match(text, mark.end) or _chinese(text, mark.end):
            return "event" if hit["event"] else "other"
        if hit := _BEFORE_EN.search(text[max(0, mark.start - 24) : mark.start]):
            return "event" if hit["event"] else "other"
    return None


def _chinese(text: str, end: int) -> re.Match[str] | None:
    hit = _CHINESE.match(text, end)
    return hit if hit and not _CLAUSE_ZH.search(hit[0]) else None
