"""Verbs of speech that tell of no speaker: "was added to the list", 预案披露, 请X说明; and whom they leave silent."""

from __future__ import annotations

from loaders.compiling import compiled

_PASSIVE = compiled(r"\b(?:was|were|is|are|been|being|be|get|gets|got)\s(?:\w+ly\s|also\s|first\s)?$")
_PARTICIPLE = compiled(r"[a-z]+ed|told|said")
# What is published, in a headline that has no subject: 重组预案披露, 三季报公布.
_PAPER = compiled(
    r"(?:预案|方案|草案|财报|年报|[季半中]报|报告书?|招股书|说明书|数据|细节|名单|结果|业绩|进展|详情)(?:今日|昨晚|正式|首次|已|将)?$"
)
_PUBLISHES = frozenset(("披露", "公布", "公告", "发布", "出炉"))
_ENDS = compiled(r"(?:后)?(?:[，。！？；：、,!?;:\s]|$)")
# Whom somebody asks to speak: 请发行人说明, 要求X披露.
_ASKED = compiled(r"(?:请|要求|责令|督促|督导|敦促|提请)[^，。；：、,;:“”]{0,20}$")
_ANSWERS = frozenset(("说明", "披露", "解释", "补充", "公布", "公告", "说", "介绍", "回复", "回应"))
# Somebody without a name, between a comma and the verb: "X ships the part, people who know of it said".
_SOMEBODY = compiled(
    r",\s(?:[\w-]+\s){0,3}?(?:people|persons?|sources?|officials?|executives?|analysts?|bankers?|investors?|traders?"
    r"|brokers?|engineers?|researchers?|experts?|lawyers?|insiders?|employees?|suppliers?|customers?|dealers?)\b[^,;]{0,60}$"
)
# What only says where, or in what, somebody moves: 登陆科创板, 赴港交所, 入选上证50指数.
_MARKETS = frozenset(("Board", "StockExchange", "Market", "MarketIndex"))
_COMMA = compiled(r"[，,]")
_GOES_TO = compiled(
    r"(?:登陆|登录|亮相|挂牌|上市|递表|闯关|冲刺|转战|退出|离开|入选|纳入|调入|调出|奔赴|赴|到|至|在|于|向|从)\s?$"
)

# Who asks whoever speaks: 在接受X记者采访时表示, "told X in an interview".
_ASKS = compiled(r"(?:接受|回应|答复|回复|受邀做客|做客)(?:了)?[^，。；“”]{0,12}$")
_INTERVIEWS = compiled(r"[^，。；“”]{0,10}?(?:记者|采访|专访|访谈|提问|连线|问询)")


def is_interviewer(ahead: str, between: str) -> bool:
    """Tell whether a body before a verb of speech is the one that asks, by the words around it."""
    return _INTERVIEWS.match(between) is not None and _ASKS.search(ahead[-20:]) is not None


def is_passive(text: str, start: int, end: int) -> bool:
    """Tell whether a verb of speech is what is done to somebody or something, or the head of a notice."""
    if text[start:end] in _PUBLISHES:
        return _PAPER.search(text, max(0, start - 14), start) is not None and _ENDS.match(text, end) is not None
    if _PARTICIPLE.fullmatch(text, start, end) is None:
        return False
    return _PASSIVE.search(text, max(0, start - 24), start) is not None


def is_asked(text: str, speaker: int, verb: str) -> bool:
    """Tell whether somebody at a place of a Chinese text is only asked to speak."""
    return verb in _ANSWERS and _ASKED.search(text, max(0, speaker - 28), speaker) is not None


def is_market(cls: str, ahead: str, between: str) -> bool:
    """Tell whether a market, told of before another clause in which somebody speaks, is only where they move to."""
    if cls not in _MARKETS:
        return False
    return cls in ("Board", "MarketIndex") or _GOES_TO.search(ahead[-6:]) is not None or bool(_COMMA.search(between))


def is_silent(between: str) -> bool:
    """Tell whether somebody without a name speaks, whom the words between a name and the verb bring in."""
    return _SOMEBODY.search(between) is not None
