"""Pages that sift rumours: what is going about, item by item, what those concerned say of it, and what becomes of it.

"传：甲拟收购乙。/ 回应：甲称没有此事。/ 状态：否认", "一问：甲将收购乙？" and "§ Did X buy Y?" each open an item. What
its claim tells is denied where a verdict or one of those concerned says so, and no more than claimed where nobody does.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from graph.model import Sentence, Value
from loaders.at_hand import at_hand
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import Mention

PAGES = Gate(
    ("传闻", "传言", "求证", "辟谣", "谣言", "流言", "传：", "网传", "传:", "rumour", "rumor", "claim:", "denied",
     "heard", "fact check", "fact-check", "true or false"),
    ignore_case=True,
)  # fmt: skip
_SIFTS = compiled(
    r"(?i)传闻|传言|求证|辟谣|谣言|流言|\brumou?rs?\b|\bheard\b|\bdenied\b|\bdenials?\b|\bfact[- ]check"
    r"|\btrue or false\b|\bisn['’]t so\b"
)
_MARK = (
    r"[ \t\u3000>*#·•◆■▶§●▍◇□▪❌✅❗\-]*(?:[①-⑳❶-❿]\s?|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．:：]\s?"
    r"|第?[一二三四五六七八九十]{1,3}问\s?[：:]\s?"
    r"|Q\d{1,2}[.:：]\s?)?[*]{0,2}"
)
_LABELLED = compiled(
    rf"(?m)^{_MARK}【?(?:市场传闻|坊间传闻|传闻|传言|网传|谣言|流言|传|(?:坊间)?说法"
    r"|(?i:rumou?r|claim|(?:the )?talk|heard|word|whisper(?:ed)?|myth|gossip|buzz))"
    r"(?:[一二三四五六七八九十]{1,3}|\s?#?\d{1,2})?(?:】?[*]{0,2}\s*[：:|｜]|】)\s*[*]{0,2}(?P<claim>[^\n]{4,300})"
)
_ASKED = compiled(
    rf"(?m)^(?:{_MARK}(?P<claim>[^\n。：:]{{4,70}}[？?])|[ \t]*§\s?(?P<head>[^\n]{{4,80}}))[ \t*]*$"
)
_ANSWER = compiled(
    r"(?m)(?:^|[。\n]\s?)[ \t\u3000>*·•▶\-【]*(?:各方|公司|官方|当事[人方])?(?:回应|求证|核实|真相|辟谣|澄清|事实"
    r"|我们的核实|回复|答复"
    r"|(?i:reply|replies|response|answer|facts?|denial|truth|reality|what they say))(?:】?\s*[：:]|】)"
)
_VERDICT = compiled(
    r"(?m)^[ \t\u3000>*·•\-【]*(?:状态|结论|判定|鉴定|可信度|核实结果|真伪|定性|求证结果|[Ss]tatus|[Vv]erdict"
    r"|[Rr]uling|[Ff]inding)】?[*]{0,2}"
    r"\s*[：:]\s*[*]{0,2}(?P<fate>[^\n]{1,40})"
)
_OPEN = compiled(
    r"(?i)部分|半真|存疑|无法|未(?:获|经|能|被)?证实|待|未回应|unconfirmed|unverified|open|partly|half|unclear"
    r"|no comment"
)
_FALSE = compiled(
    r"(?i)否认|不实|不属实|谣|假|不准确|失实|不成立|误[传读]|\bden(?:ied|ies|ial)\b|\bfalse\b|\buntrue\b"
    r"|\bnot true\b|\bwrong\b|\binaccurate\b"
    r"|\bbaseless\b|\bfake\b"
)
_TRUE = compiled(
    r"(?i)(?<!不)(?<!分)属实|(?<!未)(?<!未经)证实(?!信息|其)|确认(?!函)|为真|\btrue\b|(?<!not )\bconfirmed\b"
    r"|\bcorrect\b"
)
_DENIES = compiled(
    r"否认(?!书)|不属实|不实|假消息|没有(?:此事|这回事|这事|这件事|过?接触|任何接触)|没这(?:回)?事|子虚乌有"
    r"|无中生有|纯属|谣言|捏造|杜撰|假的|(?:公司|我们)没有参与|无此(?:计划|事)"
    r"|(?:没有|并无|暂无|目前无|尚无|不存在|未有)[^，。；\n]{0,16}(?:计划|安排|意向|打算|情形|谈判|磋商|合作|协议|重组)"
    r"|未与[^，。；\n]{1,24}(?:签|达成|接触|合作|洽谈)|未(?:曾)?(?:签署|签订|筹划|接触|参与)|查无此|与事实不符"
    r"|不(?:会|打算|考虑)(?:出售|收购|裁员|分拆)"
    r"|(?i:\bden(?:y|ies|ied)\b|\b(?:un|not\s)true\b|\bfalse\b|\bno such\b|\bnot accurate\b|\binaccurate\b"
    r"|\bincorrect\b|\bno plans?\b|\b(?:did|does|do|will|would)(?: not|n['’]t) exist\b)"
    r"|\bno (?:[a-z]+ ){0,4}(?:contacts?|talks|cooperation|discussions?|negotiations?|agreement|dealings|relationship"
    r"|intention)\b"
    r"|\b(?:have|has|had|is|are|were|was) (?:not|never|n't) (?:been |in )?(?:\w+ )?(?:contact|talks|withdrawn"
    r"|signed|bought|sold"
    r"|agreed|approached|negotiat|discuss|received)|\bbaseless\b|\bfabricated\b|\bnonsense\b|(?:(?<=\n)"
    r"|(?<=[.?!]\s))No[,.]"
)
# Words by which a sentence only tells what is going about.
_SOURCE = compiled(
    r"网传|传闻|传言|自媒体|股吧|社交(?:平台|媒体)|聊天(?:截图|记录)|投资群|微信群|帖子|流传|热传|有消息称|坊间"
    r"|小作文|截图"
    r"|\b(?:[Rr]umou?rs?|speculation|WeChat|Weibo|posts?|went round|[Tt]alk (?:is|was|has it)|[Ww]ord (?:is|has it)"
    r"|screenshots?"
    r"|message boards?|circulat\w+|papers reported|market chatter)\b"
)
# What came of it, or what somebody says: no rumour any more.
_COMES = compiled(
    r"推动|刺激|带动|股价|[涨跌]停|上涨|下跌|置评|回应|\b(?:shares|stock) (?:rose|fell|jumped|slid|sank)\b|\bcomment\b"
)
_SOLID = compiled(r"\S")
_STOP = compiled(r"[。！？!?]|\.(?=\s|$)|\n")
_PLANNERS = frozenset((
    "Company", "GovernmentBody", "Regulator", "DataExchange", "StockExchange", "SecuritiesFirm", "Fund",
))  # fmt: skip
_PLANS = compiled(
    r"(?:[^，。？?；\s]{0,4})(?:(?:将要?|拟|欲|计划|正?考虑|或将?|有意|准备|打算|即将)|要(?=[卖买走裁关退停降涨收出换])"
    r"|(?=暂停|停止|叫停|取消|退出|关闭|出售|卖掉|裁员|砍单|停产|弃用))(?P<what>[^。？?；，\n]{2,60})"
)
_PLANS_EN = compiled(
    r"(?:\s(?:is|are|was|were))?\s(?:set to|about to|going to|planning to|to|plans to|will|may|is said to)\s"
    r"(?P<what>[a-z](?:[^.?!\n]|\.(?=\d)){4,100})"
)
_OPENS = 4  # letters of a claim ahead of whom it is about
_SIFTED_WITHIN = 300  # letters at the top of an article in which it says that it sifts rumours
_FEWEST = 2  # items of a page, or one with a label for what is said and one for the answer
_LONGEST = 1500  # letters of an item
_START = attrgetter("start")


def plans(text: str, start: int, mentions: Sequence[Mention]) -> Iterator[Assertion]:
    """Yield what somebody is rumoured to plan, as it is denied or only claimed."""
    found = [claim for claim in claims(text, start) if claim.fate != "true"]
    things = sorted((m for m in mentions if m.node and m.kind != "anaphor"), key=_START) if found else []
    for claim in found:
        at = bisect_left(things, claim.start, key=_START)
        who = things[at] if at < len(things) and things[at].start < claim.end else None
        if who is None or who.node is None or who.node.cls not in _PLANNERS or who.start - claim.start > _OPENS:
            continue
        plan = _PLANS.match(text, who.end, claim.end) or _PLANS_EN.match(text, who.end, claim.end)
        if plan is not None:
            high = plan.end("what")
            value = Value(text=plan["what"].strip())
            yield Assertion(
                who.node, "plansTo", None, value, None, claim.fate, None, who.start, high, "speech/rumoured", 0.85
            )


def heads_of_claims(text: str, start: int, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the sentences begin that open an item of a page that sifts rumours."""
    found = [c.start for c in claims(text, start)]
    return frozenset(s.start for s in sentences if bisect_left(found, s.start) < bisect_left(found, s.end))


class Claim(NamedTuple):
    """What an item says to be going about; offsets are those of the text."""

    start: int
    end: int
    fate: str  # denied, claimed or true


def claim_at(found: Sequence[Claim], place: int) -> Claim | None:
    """Return the claim in which a place lies, of claims in order."""
    at = bisect_right(found, place, key=_START) - 1
    return found[at] if at >= 0 and place < found[at].end else None


@at_hand  # asked before an article is read, and when its facts are told
def claims(text: str, start: int) -> tuple[Claim, ...]:
    """Return the claims of a text that sifts rumours and begins at a place, in order; none of any other text."""
    if not PAGES.opens(text):
        return ()
    sifts = _SIFTS.search(text, start, start + _SIFTED_WITHIN) is not None
    heads = list(_LABELLED.finditer(text, start))
    if sifts:
        taken = {m.start() for m in heads}
        top = _SOLID.search(text, start)
        below = top.start() if top is not None else len(text)
        asked = (m for m in _ASKED.finditer(text, start) if m.start() not in taken and m.start() > below)
        heads = sorted([*heads, *asked], key=_begins)  # the title may ask, too
    if len(heads) < _FEWEST and not any(_ANSWER.search(text, m.end(), m.end() + _LONGEST) for m in heads):
        return ()
    ends = [*(m.start() for m in heads[1:]), len(text)]
    return tuple(c for m, end in zip(heads, ends, strict=True) for c in _item(text, m, min(end, m.end() + _LONGEST)))


def _begins(m: re.Match[str]) -> int:
    return m.start()


def _item(text: str, head: re.Match[str], end: int) -> Iterator[Claim]:
    """Yield the claims of an item: what its head says, and the sentences behind that tell what is going about."""
    low, body = head.span(head.lastgroup or 0)
    stop = _STOP.search(text, low, body)
    if stop is not None and stop.end() < body and _DENIES.search(text, stop.end(), body) is not None:
        body = stop.end()  # the answer stands on the same line
    spans = [(low, body)]
    while body < end:
        stop = _STOP.search(text, body, end)
        high = stop.end() if stop is not None else end
        if text[body:high].strip():
            told = _DENIES.search(text, body, high) is not None or _COMES.search(text, body, high) is not None
            if told or _SOURCE.search(text, body, high) is None:
                break
            spans.append((body, high))
        body = high
    fate = _fate(text, body, end)
    yield from (Claim(*span, fate) for span in spans)


def _fate(text: str, start: int, end: int) -> str:
    """Return what becomes of a claim by what stands behind it."""
    if (said := _VERDICT.search(text, start, end)) is not None:
        word = said["fate"]
        verdicts = ((_OPEN, "claimed"), (_FALSE, "denied"), (_TRUE, "true"))
        return next((fate for pattern, fate in verdicts if pattern.search(word)), "claimed")
    if _DENIES.search(text, start, end) is not None:
        return "denied"
    return "true" if _TRUE.search(text, start, end) is not None else "claimed"
