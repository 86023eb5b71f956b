"""Investors of a round by their place in the sentence: 由甲资本领投，乙创投、丙集团跟投; 投资方为甲、乙.

A list that a verb of putting in money closes, or that 投资方 opens, holds nothing but who puts it in, whatever it is
called: no ending is asked of these names, and a place at the head of one (徐汇资本) is part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import Gate

_ROUND = Gate(("领投", "跟投", "参投", "追投", "加注", "加码", "投资方", "投资人", "投资机构", "来自"))
# The verb with what may stand between it and the list before it.
_VERB = compiled(
    r"(?:等)?(?:多家|数家|\d{1,2}家|[一二两三四五六七八九十]家)?(?:知名|新老)?(?:投资机构|机构|产业方|投资方|股东)?"
    r"(?:联合|共同|独家|继续|持续|跟进|超额|战略|再次|同步|分别|均|也){0,3}(?:领投|跟投|参投|追投|(?P<loose>加注|加码))"
)
# Of what else they add to is told by the same words (加码研发): a round must be spoken of.
_OF_ROUND = compiled(r"融资|轮")
_OPENED = compiled(
    r"(?:(?:领投方|跟投方|投资方|投资人|投资机构|新增股东)(?:名单)?(?:包括|为|有|是|分别为|：|:)|融资[^，。；]{0,12}来自于?)"
    r"(?P<list>[\u3400-\u9fffA-Za-z0-9、（）]{2,120}?)(?=等|[，。；\n]|$)"
)
# What stands before the first of a list: the clause's edge, then what the investors are to the firm.
_EDGE = compiled(r"[，。；：:！？“”（）()\[\]【】|｜\s]|(?:领投|跟投|参投|追投)、?")
_LEAD = compiled(
    r"(?:(?:[^，。；、]{0,24}[轮资])?(?:其中|此外|并|且|以及|及|和|与)?(?:获得?|得到|引入)?由|(?:其中|此外|同时|另外|并|获|获得|以及)"
    r"|(?:原有|原|老|现有|既有|新|外部|产业|战略|早期|天使轮?|上轮|本轮|新增|新老)?(?:股东|投资方|投资人|投资机构|投资者|资方|领投方|跟投方)"
    r"(?:包括|为|有|方)?){1,3}"
)
_PARTS = compiled(r"、|以及|(?<=[\u3400-\u9fff]{2})[和及与](?=[\u3400-\u9fffA-Z]{2})")
_OWNED = compiled(r"[^，。；、]{2,24}(?:旗下|全资|控股|所属)的?(?:子公司|基金|平台)?(?=[\u3400-\u9fff]{2})")
_NAME = compiled(r"[\u3400-\u9fff][\u3400-\u9fffA-Za-z0-9]{1,13}")
# What only tells of what kind some are, or goes on with the clause.
_NO_NAME = compiled(
    r"融资|[亿万]|[A-Z][+＋]?轮|本[轮次]|此[轮次]|该轮|多家|数家|其他|其它|若干|一众|有|的|被|将|已|共|拟|未|不|曾|宣布|完成|继续|持续|连续|第|研发|计划|管理层|员工|^(?:全部|全体|悉数|多数)$"
    r"|^(?:政府|地方|国有|社会|民间|外资|部分|产业|国家级?|省级|市级|当地|海外|知名|头部|战略|财务|美元|人民币|险资|国资|央企)"
    r"(?:产业|引导|投资|股权|战略|财务)*(?:资本|基金|资金|国资|机构|平台|投资者?|股东|企业|集团)?$"
    r"|^(?:基金|资本|机构|投资|股东|创投|公司|集团|银行|券商|企业|家族|个人|团队)$"
)


def investors(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of the investors that stand in such lists."""
    if not _ROUND.opens(text):
        return
    for m in _VERB.finditer(text):
        if m["loose"] is not None and _OF_ROUND.search(text, max(0, m.start() - 90), m.start()) is None:
            continue
        start = list_start(text, m.start())
        yield from members(text, start, m.start())
    for m in _OPENED.finditer(text):
        yield from members(text, *m.span("list"))


def list_start(text: str, end: int) -> int:
    """Return where the list begins that ends before a verb."""
    low = max(0, end - 90)
    edges = [m.end() for m in _EDGE.finditer(text, low, end)]
    start = edges[-1] if edges else low
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead is not None else start


def members(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield those members of a list that look like names."""
    at = start
    for m in [*_PARTS.finditer(text, start, end), None]:
        stop = m.start() if m is not None else end
        lead = _LEAD.match(text, at, stop)
        at = lead.end() if lead is not None else at
        owned = _OWNED.match(text, at, stop)
        at = owned.end() if owned is not None else at
        name = text[at:stop]
        if _NAME.fullmatch(name) is not None and _NO_NAME.search(name) is None:
            yield at, stop, "Fund" if name.endswith("基金") else "Company"
        at = m.end() if m is not None else stop
