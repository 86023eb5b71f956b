"""Lines over a text that look like titles and are none: fields of a form, paths through a site, mastheads, bare names.

A field is never a title; a masthead is one only where no other line could be.
"""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.lines import evenly_spaced, weight
from loaders.mastheads import is_house, parts
from loaders.stamps import stamps

# What a field of a form is called, by its last word: 招标编号, 成文日期, 参与单位名称及人员姓名.
_FIELD = compiled(
    r"[（(【\[]?[^\s:：，。]{0,12}(?:日期|时间|地点|地址|编号|代码|代号|简称|全称|机关|单位|属性|姓名|义务人|联系人"
    r"|(?:发布|主办|承办|编制|评级|保荐|发文|信息)机构|(?:接待|参会|参与|出席|来访)人员|电话|邮箱|邮编|类别"
    r"|方式|来源|作者|文号|有效性|关键词|标签|字号|字体|金额|期限)"
    r"(?:\s*[:：｜】]|[ \t\u3000]{2,})"
    r"|\W*(?:题图|封面图?|图片?(?:来源|来自|源))"
    # Spaced to be as wide as the others: 文　　号：, 索 引 号：.
    r"|[\u4e00-\u9fff][ \t\u3000]{1,8}[\u4e00-\u9fff](?:[ \t\u3000]{1,8}[\u4e00-\u9fff])?\s*[:：]"
    r"|[（(]?(?:附|附件清单|币种|摘自|链接|网址)[^\s:：]{0,8}(?:\s*[:：｜]|[ \t\u3000]{2,})"
    r"|(?:评级|投资评级|[当现昨][前日]?(?:股价|价格?|收盘?)|目标价格?|总股本|总?市值|研究助理"
    r"|前值)[^\s:：]{0,6}\s*[:：]"
    r"|分析师\s*[:：]\s*[\u4e00-\u9fff]{2,4}(?:\s|$|[（(;；,，、])|参与单位名称|接待人员|(?:时间|地点)[ \t\u3000]{2,}"
    r"|(?:rating|price(?: target)?|target price|market cap|mkt cap|from|to|cc|date|sent|venue"
    r"|location|reference|ref|contact|tel|phone|e-?mail|web(?:site)?|rin|docket|file no)"
    r"\.?\s?[:：]"
    r"|billing code\b|rin \d|\[?docket no|\d+ cfr (?:part|chapter)\b|commission file|\(?(?:exact )?name of registrant"
    r"|\(end\)|for (?:immediate|internal|general) (?:release|publication|distribution|circulation|use)"
    r"|not for (?:onward |further )?(?:distribution|release|publication)"
    r"|<[a-z]+>|[\w ]*https?://|(?:[\w-]+\.){1,3}(?:com|cn|org|net|gov|example)(?:/\S*)?\s*$",
    re.IGNORECASE,
)
# A path through a site: 采购网 > 中标候选人公示.
_PATH = compiled(r"[^<>›»。.\d]{2,28}(?:[>›»][^<>›»。.]{2,28})+")
# The same with strokes: NEWSROOM / Press releases / Infrastructure.
_STROKES = compiled(r"[A-Z][\w&'’ -]{2,28}?(?:\s+/\s+[A-Z][\w&'’ -]{2,28}?){2,4}")
_MENU = compiled(
    r"(?=[\[vls登注搜])(?:"  # what it begins with: it is looked for all along a line
    r"(?:\[[^\[\]]{1,16}\](?:\([^()\s]*\))?[\s·|/•]*){2,}"
    r"|\bview this (?:e-?mail|message|newsletter) in (?:your|a) browser"
    r"|(?<!\S)\[?(?:log ?in|sign in|subscribe|登录|注册|搜索|search)\]?(?:\s|$|:))",
    re.IGNORECASE,
)
_SEAT = compiled(r"[A-Z][A-Za-z .]+,\s?[A-Z.]{2,5}\s\d{5}")  # Washington, D.C. 20549
_COLUMN = compiled(r"[^\S\n]{3,}|\t+|\s?[│┃]\s?")
# A part of a masthead: a few words in capitals, or some letters of Chinese without a figure.
_PART = compiled(
    r"(?:(?:[A-Z][\w'’.&-]*|&|and|of|the|for|in|on|to|w/c|No\.)[\s,]*){1,6}(?:\([A-Z]{2,4}\)|\d{1,4})?"
    r"|[\u3400-\u9fff（）()、&]{2,9}"
)
_FIRM = compiled(
    r"(?:[A-Z][\w'’.&,()-]*\s+){1,8}"
    r"(?:(?i:limited|ltd\.?|inc\.?|corporation|plc)|LLC)(?:\s?\([\w ]{2,12}\))?"
)
_FIRM_ZH = compiled(r"[\u3400-\u9fff（）()]{4,30}(?:公司|集团)")
_ENTRY = compiled(r"[\u3400-\u9fff]{1,5}|(?:[A-Z][A-Za-z]{0,3}[\u3400-\u9fff]{0,4})|[A-Z][a-z]+(?: [A-Za-z]+)?")
_ENTRIES = 4  # short words side by side that make a menu of them
_BARS, _LINES = "|｜·•/", "│┃"
_BAR = compiled(r"[|｜·•/]\s*|\s(?:\s*[|｜·•/]\s*|\s+)")
_NUMBERED = compiled(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])")
_CODE = r"\d{3,6}[.\s]?[A-Z]{2}"
_CODED = compiled(rf"[^:：—–]{{2,70}}?\s?[（(]\s?{_CODE}(?:\s?/\s?{_CODE})?\s?[）)]")
_STATE = compiled(
    r"(?:THE )?(?:U\.?S\.? |UNITED STATES )?(?:DEPARTMENT|MINISTRY|BUREAU|OFFICE|COMMISSION) (?:OF|FOR)\b.{2,60}"
    r"|PEOPLE['’]S REPUBLIC OF CHINA"
)
_BRACKETED = compiled(r"[\[(（【<][^\[\]()（）【】<>]*[\])）】>]")
# A house in capitals and, far from it, a trade ("X SECURITIES (ASIA)     China Hardware"); a paper and its column.
_SPREAD = compiled(
    r"[A-Z][A-Z&'’.]*(?:\s[A-Z(&][A-Z&'’.()]*){1,6}\s{4,}[A-Z][\w &/-]{3,50}"
    r"|《[^《》]{2,14}》[\u3400-\u9fff]{0,4}\s?[·|｜•]\s?[\u3400-\u9fff]{2,8}"
)
_TWICE = compiled(r"(?:[\u3400-\u9fff]{2,9}\s)?(?P<said>[A-Z][A-Za-z &'’().-]+?)(?:\s[\u3400-\u9fff]{2,9})?")
_WAY = compiled(
    r"(?:bilingual )?(?:news)?feed(?: \(\w+\))?"
    r"|(?:press|news|media)\s(?:release|statement|centre|center|room)|newsroom|client (?:alert|note)|opinion|columns?"
    r"|(?:[a-z]+\s){0,2}desk|interview|advertisement feature|corporate news|equity research"
    r"|(?:flash|company|sector) (?:note|update)"
    r"|transcript(?:\s?\([^()]*\))?|(?:rating )?action commentary|market commentary|新闻(?:稿|中心|动态)",
    re.IGNORECASE,
)
_RATED = compiled(
    r"(?:buy|hold|sell|neutral|overweight|underweight|outperform|underperform|reduce|add)\b.*\b(?:TP|target|price)\b",
    re.IGNORECASE,
)
_ISSUED = compiled(
    r"\b(?:week|issue|vol|no|compiled|edited|by|flash|note|client|update|mon|tues?|wed|wednes|thu|thurs|fri"
    r"|sat|satur|sun)"
    r"(?:day)?\b|[\W\d_]+",
    re.IGNORECASE,
)


def is_field(text: str) -> bool:
    """Tell whether a line is a field of a form, or of the head of a mail or a web page."""
    if _FIELD.match(text) is not None or _MENU.search(text) is not None or _SEAT.fullmatch(text) is not None:
        return True
    cut = _barred(text)
    entries = [entry for entry in cut if entry] if len(cut) >= _ENTRIES else cut
    return len(entries) >= _ENTRIES and all(map(_ENTRY.fullmatch, entries))


def _barred(text: str) -> list[str]:
    """Return what bars and wide spaces part in a line, most of which have none."""
    return [text] if evenly_spaced(text) and not any(map(text.__contains__, _BARS)) else _BAR.split(text)


def _in_columns(text: str) -> bool:
    """Tell whether a line has three columns or more."""
    if evenly_spaced(text) and not any(map(text.__contains__, _LINES)):
        return False
    return len(_COLUMN.split(text)) > 2


def is_numbered(text: str) -> bool:
    """Tell whether a line heads a section within a text ("二、换股价格")."""
    return _NUMBERED.match(text) is not None


def names_whose(text: str) -> bool:
    """Tell whether a line names nothing but the firm, by its name or code, or the office that a text is of."""
    if any(pattern.fullmatch(text) for pattern in (_FIRM, _CODED, _STATE)):
        return True
    both = _barred(text)  # in two languages
    return len(both) > 1 and all(_FIRM.fullmatch(name) or _FIRM_ZH.fullmatch(name) for name in both)


def is_firm(text: str) -> bool:
    """Tell whether a line is nothing but the English name of a firm, with its form."""
    return _FIRM.fullmatch(text) is not None


def is_masthead(text: str) -> bool:
    """Tell whether a line says where a text stands, whose it is or of when, and nothing of what is in it."""
    if any(pattern.fullmatch(text) for pattern in (_BRACKETED, _PATH, _STROKES, _WAY, _SPREAD)):
        return True
    if is_house(text) or names_whose(text):
        return True
    if _RATED.match(text) or _in_columns(text):
        return True
    cut = parts(text)
    if len(cut) > 1 and all(map(_is_part, cut)):
        return True
    return _is_of_an_issue(text)


def _is_part(part: str) -> bool:
    """Tell whether words are what a part of a masthead is, perhaps in two languages (ASIA WIRE 亞洲快訊)."""
    twice = _TWICE.fullmatch(part)
    said = twice["said"] if twice else part
    return (_PART.fullmatch(said) is not None or _WAY.fullmatch(said) is not None) and weight(said) <= 6


def _is_of_an_issue(text: str) -> bool:
    """Tell whether a line gives a day and next to nothing else ("Thursday 24 July 2025 | Issue 1,163")."""
    stamp = next(stamps(text), None)
    if stamp is None:
        return False
    return weight(_ISSUED.sub(" ", text[: stamp.start] + " " + text[stamp.end :])) <= 2
