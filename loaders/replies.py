"""What somebody replies to what is said of them: a label before the words, a denial and what it denies.

"云岚回应：不属实" and 'Yunlan's spokesman: "We have not sold it"' state words, "Yunlan denied a report that …" those of
the report, which are told as denied and never as done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.spoken_status import inner
from loaders.view import View

_SAYS_SO = compiled(r",\s(?:says|said)\b.*$")
_GATE = Gate((
    "回应", "答复", "回复", "辟谣", "澄清", "声明", "否认", "置评", "无可奉告", "互动平台", "互动易",
    "说明会", "股东大会", "电话会", "业绩会", "表态", "传闻", "传言", "不实",
    "：“", ":“", ": “", ': "', "enied", "eny ", "enies", "omment", "ejected",
    "ismissed", "efuted", "ntrue", "alse", "roundless", "nfounded",
    "aseless", "naccurate", "ot true", "not accurate", "abricated", "rumour", "rumor", "e no ", "ere no ", "had no ",
    "has no ", "was not ", "is not ", "had not ", "has not ", "been no ", "never ",
))  # fmt: skip
_SPEAKERS = frozenset((
    "Company", "Organization", "GovernmentBody", "Regulator", "StockExchange", "DataExchange", "Person", "Person",
    "SecuritiesFirm",
))  # fmt: skip
_WORDS = (
    r"(?:“(?P<quoted>[^”\n]{3,200})”(?=[。；，]|$)"
    r"|\"(?P<straight>[^\"\n]{3,200})\"(?=[。；，]|$)|(?P<said>[^。\n]{3,200}))"
)
_WHO = r"[^，。；：:“”\s]{0,16}?"
_WHEN = r"(?:(?:[昨今当]?[日晚天]|随后|\d{1,2}月\d{1,2}日|(?:\d{1,2}月)?\d{1,2}日)(?:上午|下午|晚间|晚|早间|凌晨)?)?"
_LABEL = compiled(
    rf"{_WHO}{_WHEN}{_WHO}(?:回应|答复|回复|辟谣|澄清|表态|解释)(?:我们|本报|记者|本刊|媒体)?(?:称|说|道"
    rf"|表示)?[：:]\s*{_WORDS}"
)
_DECLARED = compiled(
    rf"{_WHO}{_WHEN}{_WHO}(?:发布|发表|发出|刊发|披露)(?:了|一份)*(?:澄清|辟谣|官方|书面)?(?:声明|公告|通报|说明)(?:，?(?:称|表示|说|指出|强调)[，：:]?"
    rf"|[：:])\s*{_WORDS}"
)
_ON_PLATFORM = compiled(
    r"(?:董秘|[^，。；：:“”\s]{0,8})?(?:\d{1,2}月\d{1,2}日|[昨今]日)?(?:晚间|午间)?在(?:[^，。；“”]{0,8})?(?:投资者)?(?:互动(?:平台|易)"
    r"|[eE]互动|业绩说明会|业绩会|股东大会|电话会)(?:上|中)?(?:回复投资者|回应|回答)?[^，。；“”]{0,8}?"
    rf"(?:表示|称|回应称|回复称|说(?![法明服])|透露|指出)[，,：:]?\s*{_WORDS}"
)
_CALLED = compiled(r"[：:]\s?“(?P<said>[^”]{3,200}[。！？]|[^”]{14,200})”")
_SILENT = compiled(r"[：:]\s?(?P<said>无可奉告|不予置评|暂不置评|不作评论|拒绝置评|没有评论)")
_SAID_ZH = (_LABEL, _DECLARED, _ON_PLATFORM, _SILENT, _CALLED)
_DENIES_ZH = compiled(
    r"[^，。；：“”\s]{0,24}?(?:否认|回应称?(?:：|，)?(?:不实|不属实|假消息|纯属)|辟谣"
    r"|(?:称|表示|回应)[，：:]?(?:目前|暂时?|公司|该|此|相关|上述|传闻|消息|报道)*并?(?:无此|没有此|没有这|不实|不属实|系谣言"
    r"|为谣言|是谣言|子虚乌有|纯属))"
)
_CLAIM = compiled(
    r"^\W{0,6}[“\"](?P<claim>[^”\"]{6,60})[”\"](?:的?(?:传闻|消息|说法|报道))?[：:]"
    r"|^\W{0,6}(?:针对|关于|对于|就)?“(?P<rumour>[^”]{6,60})”的?(?:传闻|传言|市场传闻|网传消息)[，：]"
)
_SAYING = frozenset(("stated", "affiliatedWith", "holdsPosition"))
_SAID_EN = compiled(
    r"(?:['’]s\s[^:;.“\"]{3,70}?)?(?:,\s(?:on|in|via)\s[^:;“\"]{3,60})?:\s?[“\"](?P<said>[^”\"]{8,300}[.!?,])[”\"]"
)
# What somebody denies to have in mind: 否认将关闭工厂, 否认出售整座园区.
_NO_PLAN_ZH = compiled(
    r"(?:方面|有关(?:负责)?人士?|相关(?:负责)?人士?|发言人|董秘)?(?:已|均|也|随即|随后|再次|明确|公开|坚决|予以"
    r"|日前|\d{1,2}日)*否认(?:了|其|公司|自己)*"
    r"(?:将要?|拟|要|计划|有意|正?考虑|打算|准备|正在(?:洽谈|商谈|筹划|谋求|考虑)?|(?:洽谈|商谈|筹划))?"
    r"(?P<said>(?:出售|卖[掉出给]|收购|并购|裁员|裁撤|关闭|关停|退出|撤出|分拆|上市|赴|合并|重组|入股|投资|增资"
    r"|融资|涨价|降价|推迟|延期|暂停|停止|停产|砍单|取消|终止)[^，。；“”\n]{1,60})"
)
_NONE_EN = compiled(
    r"(?:['’]s\s[a-z]+)?\s(?:has\s|had\s|also\s|later\s)?(?:said|says|told\s[^,.;]{3,30}?)\s"
    r"(?:on\s[A-Z]\w+\s)?(?:that\s)?"
    r"(?P<said>(?:there\s(?:were|are|is|was|(?:have|had|has)\sbeen)\sno"
    r"|(?:it|they|the\s(?:company|two|parties))\s(?:has|had|have|was|were|is|are)\s(?:no|not|never))\s"
    r"(?:[^.;“”\"\n]|\.(?=\d)){4,200})"
)
_REPORT = (
    r"(?:(?:[A-Z][\w]+\s|press\s|media\s|news\s|market\s|online\s|the\s|an?\s|any\s|those\s|these\s|as\s\w+\s){0,3}"
    r"(?:reports?|rumou?rs?|claims?|talk|speculation|allegations?|posts?|stor(?:y|ies)|suggestions?|accusations?))"
)
_DENIED_EN = compiled(
    rf",?\s(?:has\s|had\s|have\s|also\s|later\s|on\s[A-Z]\w+\s)?(?:[“\"]?\w+ly[”\"]?\s)?(?:denied|denies"
    rf"|rejected|rejects|dismissed|dismisses|refuted|refutes)\s(?:as\s[^,;.]{{3,30}}\s)?"
    rf"(?:{_REPORT}\s(?:that|of|about|in\s[^,;.]{{3,30}}\s(?:that|of))\s|that\s|(?=(?:having|being|holding"
    rf"|talks|plans|any|selling|buying|using|it|paying)\b))(?P<said>[^.;“”\"]{{6,200}})"
)
_UNTRUE_EN = compiled(
    rf"(?:^|[.;]\s|\s)(?:{_REPORT}|(?i:reports|rumours|rumors|speculation|talk|claims|suggestions"
    rf"|posts))\s(?:that|of)\s(?P<said>[^.;“”\"]{{8,160}}?)\s(?:is|are|was|were)\s(?:\w+ly\s|pure\s"
    rf"|completely\s|just\s|simply\s)?"
    r"[“\"]?(?:untrue|false|groundless|unfounded|baseless|inaccurate|not\strue|not\saccurate|fabricated|fake"
    r"|wrong|fiction|nonsense)[”\"]?,?\s(?P<who>[^.;]{2,80}?)\s(?:said|says|told|stated)"
)


def denied_claims(view: View, stated: Iterable[Assertion]) -> Iterable[Assertion]:
    """Yield what a sentence states, but as denied what a claim says with which it opens and which is then denied."""
    claim = _denied_claim(view)
    if claim is None:
        return stated
    low, high = view.start + claim.start(), view.start + claim.end()
    return [
        replace(a, status="denied") if low <= a.start and a.end <= high and a.predicate not in _SAYING else a
        for a in stated
    ]


def is_claim(view: View, at: int) -> bool:
    """Tell whether a quotation at a place is the rumour with which a sentence opens, which nobody it names has said."""
    return "”" in view.text and (claim := _CLAIM.match(view.text)) is not None and at - view.start < claim.end()


def _denied_claim(view: View) -> re.Match[str] | None:
    """Return the claim with which a sentence opens where one whom it names denies it."""
    text = view.text
    if "”" not in text or (claim := _CLAIM.match(text)) is None:
        return None
    ends = (m.end - view.start for m, _ in _speakers(view))
    return claim if any(at > claim.end() and _DENIES_ZH.match(text, at) is not None for at in ends) else None


def replies(view: View) -> Iterator[Assertion]:
    """Yield what those whom a sentence names say or deny of what is said of them."""
    text = view.text
    if not _GATE.opens(text):
        return
    if view.language == "zh":
        yield from _chinese(view)
    else:
        yield from _english(view)


def _chinese(view: View) -> Iterator[Assertion]:
    text, claim, speakers = view.text, _denied_claim(view), [*_speakers(view)]
    for m, node in speakers:
        at = m.end - view.start
        said = next((one for one in (pattern.match(text, at) for pattern in _SAID_ZH) if one is not None), None)
        if said is not None:
            group = next(name for name in ("quoted", "straight", "said") if said.groupdict().get(name))
            if not any(at < o.start - view.start < said.start(group) for o, _ in speakers):  # else whose firm it is
                yield _told(view, _meant(view, m, speakers) or node, said, group, inner(said[group]))
        elif node.cls != "Person" and (said := _NO_PLAN_ZH.match(text, at)) is not None:
            yield replace(_told(view, node, said, "said", "denied"), predicate="plansTo")
        elif claim is not None and at > claim.end() and _DENIES_ZH.match(text, at) is not None:
            yield _told(view, node, claim, claim.lastgroup or "claim", "denied")


def _meant(view: View, m: Mention, speakers: list[tuple[Mention, Node]]) -> Node | None:
    """Return who is meant: where a firm stands for one of which a rumour is quoted before it, that one."""
    if m.kind != "anaphor":
        return None
    ahead = view.cut(view.start, m.start)
    quoted = [
        node for o, node in speakers if o.end <= m.start and ahead.rfind("”") > o.end - view.start > ahead.rfind("“")
    ]
    return quoted[-1] if quoted else None


def _english(view: View) -> Iterator[Assertion]:
    text, speakers = view.text, [*_speakers(view)]
    for m, node in speakers:
        at = m.end - view.start
        if (said := _SAID_EN.match(text, at)) is not None:
            if text.endswith(" of ", 0, m.start - view.start) or any(
                at < o.start - view.start < said.start("said") for o, _ in speakers
            ):
                continue  # whose firm it is, not who speaks
            yield _told(view, node, said, "said", inner(said["said"]))
        elif (said := _DENIED_EN.match(text, at)) is not None:
            yield _told(view, node, said, "said", "denied")
        elif (said := _NONE_EN.match(text, at)) is not None:
            yield _told(view, node, said, "said", "claimed")
    if (said := _UNTRUE_EN.search(text)) is not None:
        who = [node for m, node in speakers if said.start("who") <= m.start - view.start < said.end("who")]
        for node in who[:1]:
            yield _told(view, node, said, "said", "denied")


def _speakers(view: View) -> Iterator[tuple[Mention, Node]]:
    """Yield the names of a sentence that may be those of speakers."""
    return ((m, m.node) for m in view.mentions if m.node is not None and m.node.cls in _SPEAKERS)


def _told(view: View, who: Node, said: re.Match[str], group: str, status: str) -> Assertion:
    """Return the words of a speaker as they are told."""
    words = _SAYS_SO.sub("", said[group]).strip(" ，,。.")
    low, high = (view.start + at for at in said.span(group))
    return Assertion(who, "stated", None, Value(text=words), None, status, None, low, high, "speech/reply", 0.9)
