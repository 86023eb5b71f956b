"""Lines of digests that tell of a round without a verb: 甲：B轮，3亿元，乙资本领投, "Kelt: Series B, US$30m, X and Y".

The firm opens the line, the round and its sum follow, then who pays and what the firm is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node, Quantity, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import dimension
from loaders.slugs import slug
from loaders.view import View

_ROUND = Gate(("轮", "天使", "种子", "IPO", "Series ", "angel", "seed", "Angel", "Seed"))
_KIND = (
    r"(?:(?:种子|天使|战略|[Pp]re-?[A-D]|[A-F]\d?|[Pp]re-?IPO)[+＋]{0,2}轮?(?:融资)?"
    r"|(?:[Aa] )?(?:Series [A-F]\d?\+{0,2}|[Pp]re-(?:Series )?[A-D]\+?|[Pp]re-IPO|[Ss]eed\+?|[Aa]ngel\+?)(?: round)?)"
)
_SUM = (
    r"(?:(?:about|around|nearly|almost|close to|over|more than|some|up to)\s)?[近超约逾数]{0,2}"
    r"(?:RMB|Rmb|CNY|US\$|HK\$|S\$|€|\$|¥)?\s?[\d.,]{1,9}\s?(?:[千百]?[万亿]|m|bn|mn|million|billion)?"
    r"[A-Za-z\u3400-\u9fff ]{0,12}"
)
_NEXT = compiled(r"[;；]\s?")
_CUT = r"\s?(?:[，,|｜/]|\s[–—-]\s)\s?"
_LINE = compiled(
    r"[\W\d]{0,6}(?:[\u3400-\u9fff/]{2,8}(?=[“「]))?[“「\"]?"
    r"(?P<name>[\u3400-\u9fffA-Z][\u3400-\u9fffA-Za-z0-9·&.' -]{1,30}?)[”」\"]?"
    r"(?:\s?[（(][^()（）]{1,40}[)）]|,\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=:))?"
    r"\s?(?:[：:|｜]|\s?[–—]|\s-)\s?"
    rf"(?:{_KIND}{_CUT}(?P<sum>{_SUM}?)|(?P<first>{_SUM}?)(?:{_CUT}|\s){_KIND})(?={_CUT}|\s(?:led|from)\b|[.。；;]|\s*$)"
)
_PART = compiled(r"[，,、+＋/|｜]|\s(?:and|with)\s|(?<=[\u3400-\u9fff])和(?=[\u3400-\u9fff])")
_ROLE = compiled(
    r"^\s*(?:由|led by|co-led by|from|and|with|existing backer|老股东)\s?"
    r"|(?:独家|联合)?(?:领投|跟投|参投|加码|投资)?"
    r"(?:\s(?:as\s)?(?:the\s)?(?:sole|lead|only)\sinvestor|\s\(lead\))?[\s.。]*$"
)
_WORTH = compiled(r"(?:投后|投前|估值|[Pp]ost-money|[Vv]aluation)[^，,\d]{0,14}$")
_AHEAD = compiled(r"洽谈|拟|计划|有望|推进|传|在谈|\b(?:talks|seeking|plans?|planned|targeting|to close|rumou?red)\b")
_NONE = compiled(r"终止|取消|否认|失败|\b(?:den(?:y|ied)|scrapped|called off|failed|loan|bond|debt)\b")
# What opens a line and is no firm: a label, a day, a sum of many.
_NO_NAME = compiled(
    r"轮|融资|投资额|案例|合计|总额|金额|阶段|估值|本[周月日]|今[日年]|其中|年\d|\d月|^[年月日]|事件|赛道"
    r"|\b(?:Rounds?|Series|Deals?|Totals?|Funding|Amount|Stage|Seed|Angel|Valuation|Week|Today|Proceeds|Target|Raised)\b"
)
_AGAIN = compiled(r"\s(?:again|too|also|update)$")
_WHO = ("Company", "Organization", "Fund", "SecuritiesFirm", "Person")
_LONGEST, _RULE, _SURE = 200, "round/line", 0.85


def round_line(view: View, stated: list[Assertion]) -> Iterator[Assertion]:
    """Yield what a line of a digest tells of a round, or of several, of which no rule has read the sum."""
    text = view.text
    if len(text) > _LONGEST or not _ROUND.opens(text) or _NONE.search(text):
        return
    at = 0
    for cut in [*_NEXT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        if (m := _LINE.match(text, at, end)) is not None and not _NO_NAME.search(m["name"]):
            yield from _round(view, stated, m, end)
        at = cut.end() if cut else end


def _round(view: View, stated: list[Assertion], m: re.Match[str], last: int) -> Iterator[Assertion]:
    """Yield what a part of a line tells of one round."""
    text = view.text[:last]
    part = "sum" if m["sum"] else "first"
    low, high = (at + view.start for at in m.span(part))
    paid = _money(view, low, high)
    name = _AGAIN.sub("", m["name"]).strip()
    start = m.start("name")
    firm = _named(view, start, start + len(name)) or Node(slug(name), name, "Company")
    if paid is None or firm.cls not in ("Company", "DataExchange"):
        return
    status = "planned" if _AHEAD.search(text, m.start()) else "done"
    known = {(a.subject.id, a.predicate) for a in stated if isinstance(a.subject, Node)}
    if (firm.id, "raised") not in known:
        yield Assertion(firm, "raised", None, paid, None, status, None, view.start, high, _RULE, _SURE)
    at = m.end()
    for cut in [*_PART.finditer(text, m.end()), None]:
        end = cut.start() if cut else len(text)
        yield from _told(view, at, end, firm, status, known)
        at = cut.end() if cut else end


def _told(
    view: View, low: int, high: int, firm: Node, status: str, known: set[tuple[str, str]]
) -> Iterator[Assertion]:
    """Yield what a part of the line behind the sum tells: what the firm is worth, or who pays."""
    text = view.text[low:high]
    worth = next((m for m in view.mentions if m.quantity and low <= m.start - view.start < high), None)
    if worth is not None:
        ahead = _WORTH.search(view.text[low : worth.start - view.start])
        value = _money(view, worth.start, worth.end) if ahead and (firm.id, "impliedValue") not in known else None
        if value is not None:
            yield Assertion(firm, "impliedValue", None, value, None, status, None, view.start, worth.end, _RULE, _SURE)
        return
    bare = _ROLE.sub("", _ROLE.sub("", text)).strip()
    start = low + text.find(bare)
    who = _named(view, start, start + len(bare)) if bare else None
    if who is not None and who.id != firm.id and who.cls in _WHO and (who.id, "stakeIn") not in known:
        yield Assertion(who, "stakeIn", firm, None, None, status, None, view.start, view.start + high, _RULE, _SURE)


def _named(view: View, low: int, high: int) -> Node | None:
    """Return what is named in the whole of a span."""
    for m in view.mentions:
        if m.node is not None and m.start - view.start == low and m.text.strip() == view.text[low:high].strip():
            return m.node
    return None


def _money(view: View, low: int, high: int) -> Value | None:
    """Return the money in a span; Chinese digests leave the coin out: 8.5亿."""
    q = next((m.quantity for m in view.mentions if m.quantity and low <= m.start and m.end <= high + 1), None)
    if q is None:
        return None
    coin = "CNY" if q.unit in ("", "count") and q.stated.endswith(("亿", "万")) else q.unit
    return _value(q, coin) if dimension(coin) == "money" else None


def _value(q: Quantity, coin: str) -> Value:
    return Value(number=q.number, unit=coin, stated=q.stated, bound=q.bound, upper=q.upper)
