"""Who publishes a text: what a byline's name must be to be one, and who stands over or under a text that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.model import Span
from loaders.compiling import compiled
from loaders.labels import is_firm
from loaders.mastheads import is_house, parts
from loaders.roles import Row, opening

_HEAD, _FOOT = 8, 8  # rows over and under a text where its issuer stands
# What stands before a name: 公告来源：, 发布单位：; and behind it: 【字体：大 中 小】, the site's terms.
_LABEL = compiled(
    r"(?:公告|信息|稿件|内容|数据|文章)?(?:来源|发布单位|发布机构|发布者|发文机关|主办单位|供稿单位|供稿)[*\s]*[:：][*\s]*"
    r"|(?:微信)?公众号\s*[:：]?\s*(?=[\"“「])"
)
_REST = compiled(
    r"\s*[【\[(（]?\s*(?:字体|字号|打印|收藏|分享|关闭)\s*[:：】\]].*$"
    r"|[,，;；]\s*转载.*$|\s*[（(](?:微信)?公众号.?$|[\s\u3000]+原创$"
    r"|\d{1,2}月\d{1,2}日(?:电|讯|消息).*$"
)
_EDGE = ' \t\u3000*│|"“”「」'
_PAPER = compiled(r"《[^《》]{2,16}》")  # a paper in its marks, whatever of it follows: 《…周刊》特稿
# What stands in such a line beside the name and is none: labels cut off, kinds of documents, furniture.
_NONE_ZH = compiled(
    r"(?:第\d|IP属地|当前位置|发布于|(?:投资)?评级|字体|字号|打印|每[周日月]|农历|有效性|[一二三四五六七八九十]、|\d+[、.]|[【\[]|本(?:所|网|报|刊|站|公司|院)|时间|地点).*"
    r"|.*(?:日期|时间|期|客户端\W?.*|审计|有效|实习生|原创|开始|结束|纪要|报告|公告|公示|电报|挂牌|签署|(?:科创|创业|主)板|[周月日年]|基准日|对外|速览)"
    r"|据.*|.*(?:记者|通讯员|实习生)(?:从.*|独家.*)?"
    r"|(?:信息|快讯|资讯|综合|市场|早知道|早[报参餐]|晚报|收评|午评|盘[前后]|中|大|小|时|图|文)|.*(?:会展中心|会议中心)"
)
_NONE_EN = compiled(
    r"(?:.*\]\("
    r"|\w+\s?:|updated|posted|published|week of|share|save|print|tweet|comments?\b|category|tags?\b|by |staff\b"
    r"|press release|client (?:alert|note)|company (?:flash|update|note)|(?:equity|securities) research$|document$|pub$"
    r"|opinion$|columns?$|legal$|news$|markets?$"
    r"|(?:asian?|china|greater china)?\s?(?:technology|semiconductors?|hardware|internet|telecoms?|TMT|software)$"
    r"|(?:latest|live|breaking|top) (?:feed|updates?|headlines|stories)$|[a-z]+(?:[ -][a-z]+)?, \d{1,2}$"
    r"|(?:RMB|US\$|HK\$|NT\$|¥|￥|\$)\s?\d|\(?E[SD]?T\b|GMT|reporters?['’]? desk|newsletter$|[\d\W]+$)"
    r"|.*(?:\bstocks|\bpractice|infrastructure|convention cent(?:er|re)|exhibition cent(?:er|re))$",
    re.IGNORECASE,
)
_REACH, _SHORT = 15, 60  # rows at a notice's head where its company stands, and letters of such a line
_ISSUES = compiled(
    r"[\u4e00-\u9fff（）()A-Za-z]{4,40}?(?:公司|集团|交易所|委员会|管理局|办公厅|办公室)(?=(?:董事会|监事会)?$)"
)
_OFFICE = r"[\u3400-\u9fff（）()]{3,30}?(?:厅|局|委|委员会|办公室|政府|部|交易所|交易中心|公司|协会|研究院)"
# Who signs on a line of its own over the day: 某某股份有限公司董事会, 云泽市数据局.
_SIGNED = compiled(rf"(?:(?:采购|招标|发布|披露义务)?人\s*[:：]\s*)?(?P<name>{_OFFICE})(?:董事会|监事会)?")
_DAY = compiled(r"[^\S\n]*[〇○零一二三四五六七八九十\d]{2,4}\s?年.{1,12}日[^\S\n]*")
# Whose a notice or a paper is by its title: 云泽市人民政府办公室关于印发…, 某某股份有限公司投资者关系活动记录表.
_OWNER = compiled(
    rf"(?P<name>{_OFFICE})(?=关于|投资者关系|(?:\d{{4}}|二〇)\S{{0,6}}年|第[一二三四五六七八九十\d]+[届次]|重大|股票|公告|简式|详式|换股)"
)
_OFFICES = compiled(rf"(?P<name>{_OFFICE})(?:\s+{_OFFICE})+")
_OPENING = 500  # letters in which a press release says who announces
_ANNOUNCES = compiled(
    r"(?:[–—-]+|/|\)|^)\s*(?P<name>(?!Co\b|Ltd\b|Inc\b)(?:[A-Z][\w&.'’-]*,?\s){1,7}?(?:\([A-Z][a-z]+\)\s)?"
    r"(?:Co\.,?\s|Pte\.?\s|Sdn\.?\s)?(?:Ltd\b\.?|Limited|Inc\b\.?|Corporation|Corp\b\.?|Holdings|Bhd\b\.?|PLC|GmbH|AB))"
    r"[^.;]{0,260}?\b(?:today|this week)\s[a-z]+"
)
# What is under the name of the company whose paper it is.
_PAPERS = compiled(r"[^。；：:]{2,60}(?:公告|通告|通函|报告书?|说明书|记录表?|纪要|决议|提示)\W{0,3}")
_LETTERHEAD = compiled(r"\(?(?:incorporated|stock|a joint stock|a company|股份代号)", re.IGNORECASE)


def publisher_in(piece: Span | None) -> Span | None:
    """Return a publisher's name without what stands beside it on its line; None where it is no name of one."""
    if piece is None:
        return None
    label = _LABEL.match(piece.text)
    text = piece.text[label.end() :] if label else piece.text
    start = piece.start + (label.end() if label else 0)
    paper = _PAPER.match(text)
    text = paper[0] if paper else _REST.sub("", text)
    bare = text.strip(_EDGE)
    bare = bare.strip("()（）") if bare.count("(") + bare.count("（") != bare.count(")") + bare.count("）") else bare
    if not bare or _NONE_ZH.fullmatch(bare) or _NONE_EN.match(bare):
        return None
    start += text.index(bare)
    return Span(start, start + len(bare), bare)


def issuer(rows: Sequence[Row], tail: Sequence[Row], title: Span | None) -> Span | None:
    """Return who stands over or under a text as its issuer: in a letterhead, a masthead, the title or a signature.

    `tail` are the rows behind the last of the text.
    """
    around = _of_notice(rows, tail) or _letterhead(rows) or _signature(rows)
    return around or (_of(title) if title else None) or _masthead(rows) or _release(rows)


def _of_notice(rows: Sequence[Row], tail: Sequence[Row]) -> Span | None:
    """Return the company that a notice names on a line of its own, at its end or at its beginning."""
    if all(row.role != "notice" for row in rows[:2]):
        return None
    for row in [*reversed(tail), *rows[1:_REACH]]:
        firm = _ISSUES.match(row.line.text)
        if firm is not None and len(row.line.text) < _SHORT:
            return Span(row.line.start, row.line.start + firm.end(), firm.group())
    return None


def _letterhead(rows: Sequence[Row]) -> Span | None:
    head = [row.line for row in rows[:_HEAD]]
    for place, line in enumerate(head):
        under = head[place + 1 : place + 4]
        headed = line.text.endswith("公司") and bool(under) and _ISSUES.fullmatch(line.text)
        headed = headed and _PAPERS.fullmatch(under[0].text)
        if headed or (is_firm(line.text) and any(_LETTERHEAD.match(after.text) for after in under)):
            return Span(line.start, line.end, line.text)
    first = _OFFICES.fullmatch(head[0].text) if head else None
    return _at(head[0].start, first) if first else None


def _signature(rows: Sequence[Row]) -> Span | None:
    foot = [row.line for row in rows[-_FOOT:]]
    for line, after in pairwise(foot):
        name = _SIGNED.fullmatch(line.text)
        if name is not None and _DAY.fullmatch(after.text):
            return _at(line.start, name)
    return None


def _of(title: Span) -> Span | None:
    owner = _OWNER.match(title.text)
    return _at(title.start, owner) if owner else None


def _masthead(rows: Sequence[Row]) -> Span | None:
    for row in rows[:3]:
        for part in parts(row.line.text):
            if is_house(part):
                at = row.line.start + row.line.text.index(part)
                return Span(at, at + len(part), part)
    return None


def _release(rows: Sequence[Row]) -> Span | None:
    """Return the firm that announces something today in the first sentence of its press release."""
    first = opening(rows)
    firm = _ANNOUNCES.search(first.text, 0, _OPENING) if first else None
    return _at(first.start, firm) if first and firm else None


def _at(start: int, found: re.Match[str]) -> Span:
    return Span(start + found.start("name"), start + found.end("name"), found["name"])
