"""What became of what a text tells: a rumour that the next words deny, a plan that the title calls off."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.gates import Gate, Page

_RUMOUR = compiled(
    r"网传|传闻|传言|媒体|公众号|网友|网上|坊间|网络|市场传|有传|盛传|传出|据传|流传|谣言|自媒体|帖子|股吧|截图|不实信息"
    r"|\b(?:rumou?r\w*|speculation|posts?|screenshots?|unverified|circulat\w+|viral)\b"
)
_FALSE = compiled(
    r"(?:传闻|传言|消息|报道|信息|内容|说法|言论|截图|文章|帖子|上述|该等|相关)[^。；\n]{0,16}?"
    r"(?:不属实|不实|失实|虚假|谣言|捏造|无事实依据|没有事实依据|无中生有|子虚乌有)"
    r"|(?:未|没有|不存在|并无|从未)[^，。；\n]{0,16}(?:该等|上述|此类|相关|该|前述|任何)"
    r"(?:事项|计划|安排|情形|交易|协议|接触|磋商|意向)"
    r"|否认了?(?:这|该|此|上述|有关|相关|前述)(?:一|种|项)?(?:说法|传闻|传言|消息|报道|内容)"
    r"|\b(?:den(?:y|ied|ies)|dismiss(?:ed|es)?|rejected|refuted)\s"
    r"(?:it|them|this|that|the (?:reports?|rumou?rs?|claims?|posts?|story))\b"
    r"|\b(?:reports?|rumou?rs?|claims?|posts?|story|this|it|that)\s(?:was|were|is|are)\s(?:\w+ly\s)?"
    r"(?:false|untrue|baseless|fabricated|groundless|not true|fake)\b"
)
# What a clarification says of a rumour somewhere in its text: the firm itself plans nothing of the kind.
_CLARIFIED = compiled(
    r"(?:未|没有|不存在|并无|无|未曾)(?:[^，。；\n]{0,16}任何)?[^，。；\n]{0,6}"
    r"(?:筹划|策划|商议|洽谈|进行)"
    r"[^。；\n]{0,24}(?:重组|收购|合并|交易|事项|计划)"
    r"|\b(?:(?:has|have|had|is|are|was|were) (?:not|never) (?:been )?"
    r"(?:plan\w*|discuss\w*|negotiat\w*|consider\w*|in talks)"
    r"|(?:not|never) (?:aware of|engaged in|involved in) any"
    r"|no (?:such )?(?:plans?|talks|deal|intention|discussions))\b"
)
_CLARIFYING = compiled(r"澄清|不实|否认|(?:\b|_)(?:[Cc]larif\w+|CLARIF\w+|[Dd]en(?:y|ied|ies|ial))\b")
_CLARIFIES = Gate(("澄清", "不实", "否认", "clarif", "deny", "denie", "denial"), ignore_case=True)
_HEARSAY = compiled(  # how a passage begins that only tells what is going about
    r"(?:传闻|媒体报道|报道|传言)(?:的)?(?:情况|内容|简述|简介|事项)"
    r"|(?:自媒体|公众号|股吧|网传|传言|传闻|网络)[^。\n]{0,60}(?:称|如下)[:：]?"
    r"|\b(?:post(?:ed|s)?|rumou?r\w*|circulat\w+|unverified|viral|screenshots?)\b[^.\n]{0,120}"
    r"(?:WeChat|Weibo|account|group chats?|online"
    r"|social media|forums?|message boards?|followers|Xueqiu|Guba|:)"
)
_NEXT = compiled(r"\n\s*\n|\n[\s\u3000]*[一二三四五六七八九十]、|\n\s*\d\. ?[A-Z]")
_MERGERS = frozenset(("acquirer", "target", "mergerMethod", "considerationForm", "transactionValue", "exchangeRatio"))
_HOPED = frozenset(("planned", "claimed", "considered", "expected"))
_SPOKEN = Gate(
    (
        "媒体",
        "公众号",
        "网友",
        "网上",
        "坊间",
        "传",
        "传",
        "谣",
        "股吧",
        "截图",
        "不实",
        "帖",
        "rumo",
        "Rumo",
        "speculat",
        "circulat",
        "viral",
        "unverified",
        "post",
    )
)
_ENDED = compiled(
    r"终止|取消|放弃|撤销|撤回|告吹|终结"
    r"|\b(?:[Tt]erminat\w+|[Aa]bandon\w*|[Cc]all\w* off|[Ss]crap\w*|[Dd]rops?|[Ll]apse\w*"
    r"|never (?:materiali[sz]ed|happened|closed|went ahead)"
    r"|f(?:ell|allen) through|collapsed|came to nothing|shelved|withdr[ae]wn?)\b"
)
_ENDS = Gate((
    "终止", "取消", "放弃", "撤销", "撤回", "告吹", "终结", "erminat", "bandon", "call", "Call", "scrap", "Scrap",
    "drop", "Drop", "apse", "never ", "through", "collapsed", "to nothing", "shelved", "withdr",
))  # fmt: skip
_ONCE = compiled(
    r"原(?:本|先)?(?:拟|计划|定|打算)"
    r"|(?:此前|之前|早前|先前|原)(?:披露|公布|公告)?的?(?:重组|交易|收购|合并|换股)?(?:方案|预案|草案|计划|安排|协议)"
    r"|\b(?:earlier|previous|prior|initial|original) (?:plans?|proposals?|attempts?|bids?|offers?|deals?|agreements?"
    r"|talks)\b"
    r"|\b(?:had|originally) (?:planned|intended|proposed|agreed)\b|\bwould have (?:been )?\w+(?:ed|en|ught|ld|en)\b"
)
_DEALS = frozenset((
    "acquirer", "target", "stakeIn", "stakePct", "transactionValue", "considerationForm", "mergerMethod",
    "exchangeRatio", "raised", "spunOff", "parent",
))  # fmt: skip
_PASSAGE = 500  # signs between what opens a passage of hearsay and the deal told in it
_AHEAD, _BEHIND = 120, 160  # signs in which a rumour is called one, and denied


def come_of(facts: list[Fact], article: Article, page: Page) -> list[Fact]:
    """Return the facts of an article, in order: denied or terminated where its own words make an end of them."""
    if not any(_may_end(fact) for fact in facts):
        return facts
    text, title = article.masked, article.header.title
    rumoured = page.holds(_SPOKEN)
    off = title is not None and _ENDED.search(title.text) is not None
    ends = off or page.holds(_ENDS)
    found = [_ended(f, text, rumoured=rumoured, off=off, ends=ends) for f in facts] if rumoured or ends else facts
    if not (rumoured and page.holds(_CLARIFIES) and _CLARIFYING.search(text) and _CLARIFIED.search(text)):
        return found
    return [replace(f, status="denied") if _is_hearsay(f, text) else f for f in found]


def _may_end(fact: Fact) -> bool:
    """Tell whether a fact is such that words elsewhere can make an end of it: a rumour, or a deal yet to be done."""
    deal = fact.predicate in _DEALS or fact.predicate in _MERGERS
    return (fact.status == "claimed" and fact.predicate != "stated") or (deal and fact.status in _HOPED)


def _is_hearsay(fact: Fact, text: str) -> bool:
    """Tell whether a deal stands in a passage that tells what is going about, of which the text clears its firm."""
    if fact.predicate not in _MERGERS or fact.status not in _HOPED:
        return False
    low = max((m.start() for m in _NEXT.finditer(text, max(0, fact.start - _PASSAGE), fact.start)), default=0)
    low = max(low, fact.start - _PASSAGE)
    return _HEARSAY.search(text, low, fact.start) is not None and _CLARIFIED.search(text, fact.end) is not None


def _ended(fact: Fact, text: str, *, rumoured: bool, off: bool, ends: bool) -> Fact:
    """Return a fact with the status that the words around it or the title leave it; `ends` if any make an end."""
    if rumoured and fact.status == "claimed" and fact.predicate != "stated" and _is_refuted(fact, text):
        return replace(fact, status="denied")
    once = ends and fact.status == "planned" and fact.predicate in _DEALS
    if once and _ONCE.search(text, _opens(fact, text), fact.end) and (off or _called_off(fact, text)):
        return replace(fact, status="terminated")
    return fact


def _opens(fact: Fact, text: str) -> int:
    """Return where the sentence of a fact begins, at most some words before it."""
    low = max(0, fact.start - _AHEAD)
    return max(low, *(text.rfind(stop, low, fact.start) + 1 for stop in ("。", "；", ". ", "\n")))


def _called_off(fact: Fact, text: str) -> bool:
    """Tell whether the words before a fact in its paragraph make an end of what it once was to be."""
    low = max(text.rfind("\n", 0, fact.start) + 1, fact.start - _AHEAD)
    end = text.find("\n", fact.end)
    behind = min(fact.end + _BEHIND, end if end >= 0 else len(text))
    return _ENDED.search(text, low, behind) is not None


def _is_refuted(fact: Fact, text: str) -> bool:
    """Tell whether a fact is told as a rumour and called false in the words behind it, in its paragraph."""
    low = max(text.rfind("\n\n", 0, fact.start), fact.start - _AHEAD, 0)
    if not _RUMOUR.search(text, low, fact.end):
        return False
    end = text.find("\n\n", fact.end)
    return _FALSE.search(text, fact.end, min(fact.end + _BEHIND, end if end >= 0 else len(text))) is not None
