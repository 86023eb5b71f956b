"""What an article tells of as over or in force that its other words put off: posts, drafts, rumours that it quotes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.gates import Gate

POSTS = frozenset({"affiliatedWith", "holdsPosition"})
_NAMED = compiled(
    r"聘任|任命|委任|选举|选聘|补选|当选|聘请"
    r"|\b(?:appoint\w*|named?|elect\w*|promot\w*|hire[sd]?|becomes?|joins?)\b"
)
# From when a post is held or given up.
_FROM = compiled(
    r"(?:自|于|由|从)(?P<zh>20\d\d年\d{1,2}月\d{1,2}日)"
    r"(?:起(?!施行|实施|停牌|复牌)|生效|正式生效)"
    r"|\b(?:with effect (?:from|on)|effective(?: from| on| as of| as from)?|takes? effect (?:on|from)|as from|starting"
    r"|beginning)\s"
    r"(?P<en>\d{1,2} [A-Z][a-z]+,? 20\d\d|[A-Z][a-z]+\.? \d{1,2}, 20\d\d)"
)
# Where somebody was before, whatever he or another gives up now.
_BEFORE = compiled(r"\b(?:[Ff]ormer(?:ly)?|[Pp]reviously|[Ee]x-|[Oo]nce|[Ss]pent|from|who)\b")
# Who goes on until somebody else has come.
_UNTIL_THEN = compiled(
    r"(?:选举产生|选举出|聘任|到任|选出|补选)[^。；\n]{0,20}(?:之日起|后|之日)[^。；\n]{0,6}生效"
    r"|(?:在此之前|在此期间|期间|此前|过渡期内?|到任前|生效前)[，,]?[^。；\n]{0,14}(?:仍)?(?:将)?(?:继续|仍|依旧|照常)[^。；\n]{0,6}(?:履行|担任|履职)"
    r"|\b(?:remains? in (?:office|post)|(?:stays?|will stay) on until"
    r"|(?:will )?(?:remain|continue|serve)s? [^.;]{0,40}until"
    r"|serving (?:his|her|their) notice)\b"
)
IN_EFFECT = Gate((
    "生效", "起至", "日起", "继续履", "继续担", "仍履", "仍由", "effect", "ntil ", "remain", "starting", "as from",
    "beginning",
))  # fmt: skip
_MONTHS = {m: n // 3 + 1 for n in range(0, 36, 3) if (m := "janfebmaraprmayjunjulaugsepoctnovdec"[n : n + 3])}
_DAY = compiled(r"20\d\d年\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]+,? 20\d\d|[A-Z][a-z]+\.? \d{1,2}, 20\d\d")
_ALREADY = compiled(r"现任|现为|\b(?:currently|at present|now serves|has served)\b")
_DATE = compiled(r"\d+|[A-Z][a-z]+")
_BEHIND = 240  # signs in which the text says from when
# What is only a draft: its name opens the document beside words that say so.
_DRAFT = compiled(
    r"(?:[Dd]raft for (?:public )?comments?|DRAFT(?: FOR (?:PUBLIC )?COMMENTS?)?|[Cc]onsultation [Dd]raft"
    r"|[Ee]xposure [Dd]raft)"
    r"\W{1,6}$"
)
_DRAFTED = compiled(
    r"\W{0,4}(?:（|\()?\s?(?:公开)?(?:征求意见稿|草案|送审稿"
    r"|[Dd]raft for|[Cc]onsultation [Dd]raft|[Dd]raft\))"
)
TERMS = frozenset({"effectiveOn", "coversPeriod", "appliesTo", "maxBonus"})
# A rumour that a notice quotes, and what it says of it.
_QUOTED = compiled(
    r"(?:媒体|股吧|自媒体|网络|公众号|网传|传闻|传言|帖子|论坛|社交平台|网友|微信群|短视频)[^。\n]{0,40}"
    r"(?:称|传播|流传|传|出现|发布|刊登|散布|热议)[^。“”\"\n]{0,30}[“\"][^。\n]{0,120}$"
)
RUMOURS = Gate((
    "媒体", "股吧", "网络", "公众号", "网传", "传闻", "传言", "帖子", "论坛", "社交平台", "网友", "微信群", "短视频",
))  # fmt: skip
_REFUTED = compiled(
    r"不属实|不实|失实|虚假|谣言|捏造|误读|(?:未|没有|不存在|并无|从未|未曾|亦未)[^。，,\n]{0,30}"
    r"(?:签署|签订|接触|筹划|商议|洽谈|协议|合作|情形|计划|安排|事项|收购|合同|订单)"
)
CHANGES = frozenset({
    "acquirer", "target", "stakeIn", "stakePct", "transactionValue", "hasCustomer", "suppliesTo", "partnersWith",
    "listedCompany", "listedOnMarket", "applicant", "targetMarket", "mergerMethod", "raised", "inheritsFrom",
})  # fmt: skip


def put_off(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; posts that are to be taken or given up are so only."""
    return [_to_take(f, article) if f.predicate in POSTS and f.status in ("done", "terminated") else f for f in facts]


def _to_take(fact: Fact, article: Article) -> Fact:
    status = _post(fact, article)
    return fact if status is None else replace(fact, status=status)


def drafted(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; what a draft lays down is planned."""
    done = [f for f in facts if f.predicate in TERMS and f.status == "done"]
    drafts = {f.subject.id for f in done if _is_draft(f, article.masked)}
    return [
        replace(f, status="planned") if f.predicate in TERMS and f.status == "done" and f.subject.id in drafts else f
        for f in facts
    ]


def refuted(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; a change of which it quotes a rumour is denied where that is false."""
    text = article.masked
    return [replace(f, status="denied") if f.predicate in CHANGES and _is_refuted(f, text) else f for f in facts]


def _is_refuted(fact: Fact, text: str) -> bool:
    if fact.status in ("denied", "terminated"):
        return False
    low = max(text.rfind("\n", 0, fact.start), fact.start - 160, 0)
    found = _QUOTED.search(text, low, fact.end)
    return found is not None and _REFUTED.search(text, fact.end, fact.end + 260) is not None


def _post(fact: Fact, article: Article) -> str | None:
    """Return the status of a post that is only to be taken or given up; None where the text does not say so."""
    left = fact.predicate in POSTS and fact.status == "terminated" and _BEFORE.search(fact.quote) is None
    taken = fact.predicate in POSTS and fact.status == "done" and _NAMED.search(fact.quote) is not None
    if not (left or taken):
        return None
    text, end = article.masked, fact.end + _BEHIND
    if left and _UNTIL_THEN.search(text, fact.end, end):
        return "done"
    if taken:
        end = min(text.find("\n\n", fact.end) % (len(text) + 1), end)
    found = _FROM.search(text, fact.start, end)
    day = _iso(found["zh"] or found["en"]) if found is not None else None
    told = article.header.published_iso or _told_on(text, fact.end)
    if day is None or told is None or day <= told[:10]:
        return None
    if taken and fact.predicate == "affiliatedWith" and _ALREADY.search(text, fact.end, end):
        return None  # who is only promoted is there already
    return "done" if left else "planned"


def _told_on(text: str, end: int) -> str | None:
    """Return the last full day that a text without a date of its own names before a place."""
    days = [found[0] for found in _DAY.finditer(text, max(0, end - 300), end)]
    return _iso(days[-1]) if days else None


def _iso(day: str) -> str | None:
    """Return a day as ISO, None where it is none."""
    parts = _DATE.findall(day)
    numbers = [int(p) if p.isdigit() else _MONTHS.get(p[:3].lower(), 0) for p in parts]
    if len(numbers) != 3 or not all(numbers):
        return None
    year = max(numbers)
    month = numbers[1] if numbers[0] == year else 0
    if not month:
        month = next(n for n, p in zip(numbers, parts, strict=True) if p.isalpha())
    date = numbers[2] if numbers[0] == year else next(n for n, p in zip(numbers, parts, strict=True) if p.isdigit())
    try:
        return dt.date(year, month, date).isoformat()
    except ValueError:
        return None


def _is_draft(fact: Fact, text: str) -> bool:
    """Tell whether the text names its subject as a draft."""
    label = fact.subject.label
    at = text.find(label)
    if at < 0:
        return False
    return _DRAFT.search(text, max(0, at - 40), at) is not None or _DRAFTED.match(text, at + len(label)) is not None
