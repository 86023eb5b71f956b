"""Lines that say who published a text, who wrote it and when: "Jing Ji Ri Bao· 2025-06-15 22:02", "来源：…"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Span
from loaders.compiling import compiled
from loaders.lines import cjk, weight
from loaders.mastheads import masthead
from loaders.meeting_words import ITS_DAYS
from loaders.stamps import stamps

LONGEST = 240
_STAMP_LABEL = compiled(
    r"(?:(?P<updated>(?:last\s+)?(?:updated|modified)(?:\s+on)?|更新时间|更新于|更新)"
    r"|first\s+published|publi(?:shed|cation|sh)(?:\s+(?:on|at|date|time))?|posted(?:\s+on)?"
    r"|(?:[\u4e00-\u9fff]{2,6}\s+)?date\s+of\s+(?:issue|publication|release)|released?(?:\s+(?:on|date))?|date|time"
    r"|发布时间|发布日期|发表时间|发稿时间|公告日期|披露日期|发文日期|成文日期|印发日期|(?:整理|编制|汇总|报告"
    r"|撰写|制表|填报|报送|统计)(?:日期|时间)|发布于|发表于"
    r"|发布|时间|日期)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_SOURCE = compiled(
    r"(?:(?:本文|文章|稿件|信息|新闻|原文)?(?:来源|来自|出处)|转载自|转自|转载"
    r"|(?<!\w)(?:original\s+)?source|publisher|published\s+by"
    r"|provided\s+by|compiled\s+by\s+(?:the|our)\s+(?:\w+\s)?desk\s+at|发布机构|发文机关|媒体)(?:\s*[:：｜"
    r"|]\s*|(?<=转自)|(?<=来自)|(?<=published by)\s+"
    r"|(?<=provided by)\s+|(?<=desk at)\s+)(?P<name>.+)",
    re.IGNORECASE,
)
_ISSUED = compiled(r"SOURCE\s+(?P<name>[A-Z].+)")
_AUTHOR = compiled(
    r"(?:(?:by|written\s+by|reported\s+by)\s+(?=[A-Z@])|(?:authors?|analysts?|reporters?|writers?|contributors?"
    r"|byline)\s*[:：]\s*"
    r"|(?:证券|首席|行业|高级|资深)?(?:分析师|研究员)\s*[:：]\s*|(?:作者|撰文|撰稿|文字)\s*[:：丨|｜/／]?\s*|文\s*[/／丨|｜:：]\s*(?!图)|(?:文\s*[/／、&]?\s*图|图文|采写)\s*[/／:：]\s*(?![\u4e00-\u9fff]{2,6}(?:部|中心|办公室|处)$)|(?:本报|本刊|见习|特约"
    r"|实习)?(?:首席)?记者\s*[:：丨|｜]?\s*)(?P<name>.+)",
    re.IGNORECASE,
)
_IGNORED = compiled(
    r"(?:通讯员|实习生|(?:实习|见习)记者|摄影报道)(?:\s*[:：]?\s*.{0,12})|(?:文|图文)\s*[/／、&]?\s*(?:图|摄影?)?\s*[/／:：]\s*[\u4e00-\u9fff]{2,6}(?:部|中心|办公室|处)"
    r"|(?:责任?编辑|责编|编辑|校对|审核|审校|监制|编审|栏目|排版|editors?|edited\s+by|photo(?:s|\s+by)?|摄影"
    r"|图片来源)\s*[:：/／丨]?.{0,30}|(?:图|供图|配图|制图)\s?[/／丨|｜:：].{0,30}"
    r"|(?:项目|招标|采购|公告|文件|执业|登记|证书|报告)?编号\s*[:：].*|(?:行业|投资|公司|股票)?评级\s*[:：].*"
    r"|(?:执业|登记|资格)证书(?:编?号)?\s*[:：].*|(?:S\d{13}|(?:SAC|SFC)\b.*)|(?:电子)?(?:邮箱|邮件|联系电话|电话|电邮|联系人)\s*[:：].*|[\w.+-]+@[\w.-]+"
    r"|[【\[（(]?字[号体].*|[【\[]?[大中小][\]】]?|[【\[]?(?:打印|关闭|返回|收藏|纠错)[\]】]?|分享(?:到)?.*|\d+\s*(?:阅读|评论|次|人).*|(?:阅读|浏览|点击|评论|访问)(?:量|数"
    r"|次数)?\s*[:：]?\s*\d*.*"
    r"|\d+\s*(?:min(?:ute)?s?\s+read|views?|comments?|shares?)|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day,?|原创|星期.|周.|【?大 ?中 ?小】?"
    r"|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?,?|E[SD]?T|[CP][SD]T|[BH]S?KT|[BG]ST|GMT|HKT"
    r"|[^\W\d_A-Za-z]{2,4}(?:报道|电|讯)"
    r"|\d{1,2}[:：.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|\d{1,2}\s?[ap]\.?m\.?"
    r"|in\s+[A-Z]\w+(?:\s[A-Z]\w+)?|at|on|share|print|email|[A-Z]{2,4}T|beijing time|北京时间"
    r"|(?:issue|vol(?:ume|\.)?|no\.?)\s*\d+|第\s?\d+\s?期|总第?\s?\d+\s?期"
    r"|url\s*[:：].*|https?://\S+|[\W_]+",
    re.IGNORECASE,
)
_CUT = compiled(
    r"(?<!作者)(?<!来源)(?<!撰文)(?<!编辑)(?<!摄影)(?<!栏目)(?<!\b文)(?<!\b图)\s*[|｜·•‧∙⋅\t]\s*"
    r"|\s+[-–—/]+\s+|\s*--+\s*|[ \xa0\u3000]{2,}|(?<=[A-Za-z])\u3000(?=[\u4e00-\u9fff]{2})"
    r"|\s+(?=(?:来源|作者|编辑|记者|责任编辑|责编|发布时间|更新时间|发布日期|日期|时间|source|author"
    r"|editor|updated|published|date)\s*[:：])"
    r"|(?:(?<=[^\W\d_A-Za-z])|(?<=[）)*]))(?<![记作]者)(?<!撰文)"
    # A name of two letters is spaced to be as wide as one of three: 闻 道.
    r"(?!(?<=[^\u4e00-\u9fff][\u4e00-\u9fff])[ \u3000][\u4e00-\u9fff](?:[^\u4e00-\u9fff]|$))"
    r"\s+(?=[^\W\d_A-Za-z])|[;；]\s*|,\s(?=(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)",
    re.IGNORECASE,
)
# What a line must hold to be a byline; tried first, because nearly every line of a document is asked.
_HINT = compiled(
    r"(?:19|20)\d\d|年|(?i:\bby\b|source|publish|author|report|writer|contributor|byline|provided)"
    r"|来源|来自|出处|转自|转载|发布|发文|媒体|作者|撰|文字|文\s?[/／丨|｜:：]|记者"
)
_STOPS = ("。", "？", "?", "！")  # with which no byline ends
_BARS = compiled(r"[|｜·•–—]|\s-\s")
_PAPER = compiled(r"\b(?:Times|Daily|News|Agency|Press|Wire|Post|Herald|Journal|Finance)$|[网报社]$")
# What an issue of a paper is, not who puts it out.
_ISSUE = compiled(
    r"(?:[月周季年旬]报|公报|简报)(?=\s|$)"
    r"|\b(?:[Mm]onthly|[Ww]eekly|[Dd]aily|[Qq]uarterly|[Mm]arket)\s[Bb]ulletin\b"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "卫柳鲍葛奚鲁苗俞倪殷毕邬卞齐伍萧祁庞纪舒项祝阮闵季童颜梅骆樊凌霍虞柯缪裘邢裴翁甄戚岑晏石廖贾夏韦付邹孟熊秦邱尹薛闫段雷侯史陶黎贺顾毛郝龚邵钱严覃戴莫孔汤"
)
PERSON = compiled(rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
"""A person's name of two or three Chinese letters."""
_ENDS = tuple("网报社厅局部办会院司台")
# A writer's name that is no person's; nor is it a house's, a kind of text or furniture.
_PEN_NAME = compiled(
    r"(?!原创|打印|征集|生成|印发|本[报网刊])[\u4e00-\u9fff]{2,4}"
    r"(?<![网报社厅局部办会院司台站刊])(?<!新闻)(?<!财经)(?<!原创)(?<!报告)(?<!研究)(?<!点评)(?<!双语)(?<!参考)(?<!作者)"
)
_CITIES = frozenset(("郑州", "余姚", "余杭", "石家庄", "范县", "钟祥", "雷州", "汪清"))
_HOUSES = frozenset(("马上评", "石榴"))  # houses that are called as persons are
_PLACE = compiled(r"\s+(?:in|from|at)\s+[A-Z].*$|\s*[,，/／;；(（].*$|\s+(?:发自|报道|综合|\d{1,2}月\d{1,2}日).*$")
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "de", "von", "van", "&"])
_EDGE = ' \t\xa0\u3000,，:：|｜·•-–—()（）[]【】<>"*_'


# "Results for the Year Ended 31 December 2025" is dated by nothing: the day ends what it is about.
OF_A_PERIOD = compiled(
    r"\b(?:end(?:ed|ing)|(?:months|quarter|year) to)(?: on)? (?:\d{1,2} )?[A-Z][a-z]+\.? (?:\d{1,2}, )?\d{4}"
    r"|截至.{4,12}止|\d[:：]\d\d\s?[-–—~～至]\s?\d{1,2}[:：]\d\d"
    # A milestone of what the page tells of: "Signed: March 3, 2026".
    r"|^自.{6,16}起"
    r"|^\W*(?:(?:signed|announced|closed|opened|founded|established|listed|completed|launched|filed|accepted|approved|"
    r"registered|incorporated|effective|agreed|halted|resumed)(?: on| in)?"
    r"|(?:signing|closing|listing|completion|opening|launch|announcement|filing|effective|start|end) date)\s?[:：]"
    r"|(?:成立|设立|注册|登记|开业|竣工|投产|生效|到期|截止|基准|出生|公示|公示开始|公示结束|受理|签署|定价"
    r"|挂牌|会议|召开|开标|举办|活动)"
    r"(?:日期?|时间|期)(?:及\S{2,4})?\s?(?:[:：]|为)|定价基准日",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamped:
    """A time that a line states: its words with their label, ISO 8601, and whether it is of an update."""

    span: Span
    iso: str
    updated: bool = False
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says about its article; `sourced` where the publisher follows a label ("Source:")."""

    times: tuple[Stamped, ...]
    publisher: Span | None
    author: Span | None
    sourced: bool = False


def byline(text: str, start: int = 0) -> Byline | None:
    """Return what the line `text`, found at offset `start`, says of publisher, author and time.

    None where the line is something else, above all where it holds a sentence.
    """
    house = masthead(text, start) if len(text) < LONGEST and _BARS.search(text) else None
    none = len(text) > LONGEST or text.startswith("#") or text.endswith(_STOPS) or _HINT.search(text) is None
    if (none and house is None) or OF_A_PERIOD.search(text) or ITS_DAYS.search(text):
        return None
    if house is not None:
        return Byline(_times(text, start)[0], house, None)
    times, rest = _times(text, start)
    found: dict[str, Span] = {}
    plain: list[Span] = []
    for piece in _pieces(rest, start):
        if not _take(piece, found) and not _IGNORED.fullmatch(piece.text):
            plain.append(piece)
    plain = _told_apart(plain, found)
    if not (times or found) or not _fitting(plain, bool(times), bool(found)):
        return None
    if plain and "publisher" not in found:
        found["publisher"] = plain[0]
    _tell_person(plain, found, times[0].span.start if times else start + len(text))
    return Byline(times, found.get("publisher"), found.get("author"), "sourced" in found)


_OF_PAPER = compiled(
    r"(?P<paper>(?!本[报刊])[\u4e00-\u9fff]{2,10}?)(?:首席|见习|实习"
    r"|特约)?记者[\s:：]*(?P<name>[\u4e00-\u9fff、\s]{2,12})"
    r"|(?P<writer>[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]+){1,2}),\s(?P<daily>(?:[A-Z][\w&.]*\s?){1,4})"
)


def _told_apart(plain: list[Span], found: dict[str, Span]) -> list[Span]:
    """Return the names without a label, of which one that names a writer and a paper has given both."""
    kept = []
    for piece in plain:
        both = _OF_PAPER.fullmatch(piece.text)
        paper, name = (both["paper"] or both["daily"], both["name"] or both["writer"]) if both else ("", "")
        if not both or (both["daily"] and not _PAPER.search(paper.strip())):
            kept.append(piece)
            continue
        for key, text in (("publisher", paper), ("author", name)):
            at = piece.start + piece.text.index(text)
            found.setdefault(key, Span(at, at + len(text.strip()), text.strip()))
    return kept


def _tell_person(plain: list[Span], found: dict[str, Span], time: int) -> None:
    """Tell the author among names without a label, and put a paper that "By" names where publishers go."""
    author = found.get("author")
    if author is not None:
        if _PAPER.search(author.text) and found.get("publisher") is None:
            found["publisher"] = found.pop("author")
        elif "sourced" not in found and "publisher" in found and is_writer(found["publisher"].text):
            del found["publisher"]  # another who wrote it
        return
    person = next((piece for piece in plain[:2] if is_writer(piece.text)), None)
    if person is None and len(plain) > 1 and plain[1].start < time and _PEN_NAME.fullmatch(plain[0].text):
        person = plain[0]  # an account's own page: pen name, account, time
    if person is None:
        return
    others = [piece for piece in plain[:2] if piece is not person]
    found["author"] = person
    if "sourced" not in found:
        del found["publisher"]
        if others:
            found["publisher"] = others[0]


def is_writer(name: str) -> bool:
    """Tell whether a name without a label is a writer's, not a publisher's."""
    return PERSON.fullmatch(name) is not None and name not in _HOUSES | _CITIES and not name.endswith(_ENDS)


def _times(text: str, start: int) -> tuple[tuple[Stamped, ...], str]:
    """Return the times of a line, and the line with a bar in place of each sign of them."""
    times, rest, last = [], text, 0
    for stamp in stamps(text):
        label = _STAMP_LABEL.search(text, last, stamp.start)
        begin = label.start() if label else stamp.start
        span = Span(start + begin, start + stamp.end, text[begin : stamp.end])
        times.append(Stamped(span, stamp.iso, bool(label and label["updated"]), label is not None))
        rest = rest[:begin] + "|" * (stamp.end - begin) + rest[stamp.end :]
        last = stamp.end
    return tuple(times), rest


def _pieces(text: str, start: int) -> Iterator[Span]:
    last = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        piece = trimmed(text[last:end], start + last)
        if piece is not None:
            yield piece
        last = cut.end() if cut else end


def trimmed(text: str, start: int, edge: str = _EDGE) -> Span | None:
    """Return `text`, found at offset `start`, without the signs of `edge` around it; None where nothing is left."""
    kept = text.strip(edge)
    begin = start + len(text) - len(text.lstrip(edge))
    return Span(begin, begin + len(kept), kept) if kept else None


def _take(piece: Span, found: dict[str, Span]) -> bool:
    """Put a labelled name into `found`; tell whether the piece was one."""
    source = _SOURCE.match(piece.text) or _ISSUED.match(piece.text)
    author = _AUTHOR.match(piece.text)
    match = source or author
    if match is None:
        return False
    named = trimmed(match["name"], piece.start + match.start("name"))
    if named is None or (author and not source and not _is_person(named.text)):
        return False
    if author and not source:
        found.setdefault("author", _without_place(named))
    elif weight(named.text) <= 12:
        found.setdefault("publisher", named)
        found["sourced"] = named
    return True


_NOBODY = compiled(
    r"order of\b.*"
    r"|(?:our\s+)?(?:staff|own|a)?\s*(?:reporters?|writers?|correspondents?|agencies|editors?|newsroom|desk"
    r"|bureau)\b.*|staff",
    re.IGNORECASE,
)


def _is_person(name: str) -> bool:
    if _NOBODY.fullmatch(name):
        return False
    words = [word for word in re.split(r"[\s,]+", name) if word.lower() not in _SMALL | {"by", "with", "from", "at"}]
    if cjk(name):
        return 1 < len(name) <= 24
    return len(words) <= 9 and all(not word[:1].islower() for word in words)


def _without_place(name: Span) -> Span:
    kept = name.text if len(name.text.split(",")) > 2 else _PLACE.sub("", name.text)
    return Span(name.start, name.start + len(kept), kept)


def _fitting(plain: list[Span], dated: bool, labelled: bool) -> bool:
    """Tell whether the pieces without a label are names such as publishers have, and few."""
    if len(plain) > 3 or (plain and not dated and not labelled):
        return False
    return all(_is_name(piece.text) for piece in plain)


def _is_name(text: str) -> bool:
    if re.search(r"[。！？，；“”]|[.!?]\s|\d{3,}", text) or weight(text) > 8 or _ISSUE.search(text):
        return False
    words = [word for word in text.split() if word.lower() not in _SMALL]
    return bool(words) and all(not word[:1].islower() or "." in word for word in words)
