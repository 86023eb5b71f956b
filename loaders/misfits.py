"""Numbers that measure another thing than the rule asks for, as the words right beside them tell.

A 10% discount is no change of a price, a broker's target no price of a share, "by 3 million" no revenue.
"""

from __future__ import annotations

import re

from loaders.applied import Applied
from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.miscounts import miscounts
from loaders.other_measures import measured_else
from loaders.own_dates import misdated

_LEVELS = frozenset(
    {"revenue", "netProfit", "netLoss", "marketValue", "inventory", "contractLiabilities", "netAssets", "capacity"}
)
_SUMS = _LEVELS - {"capacity"} | {"raised", "investment"}
_GAPS = frozenset({"growthPct", "expectedCagrPct", "subsidyPct"})  # of which the gap itself can be told
_ABOUT = r"(?:about |around |some |roughly |nearly |almost |over |more than |at least |up to |an? |another )*"
# So much more or less: a change, no level.
_BY = compiled(rf"\bby {_ABOUT}$")
_MORE_ZH = compiled(
    r"(?:虚增|虚减|多计|少计|增加|减少|多出|少了|相差|高出|缩水|蒸发|增厚|增收|减收)了?(?:约|近|逾|超|超过)?$"
)
# What somebody made up, or would have had, is no result.
_MADE_UP = compiled(
    r"\b(?:inflat|overstat|understat|exaggerat|fabricat|falsif|fictitious)\w*\b[^.;]*$|虚[增构减报][^，。；]*$"
)
# The price of a piece: "62,000 yuan a card", 每张6.2万元.
_PIECE = (
    r"(?:cards?|chips?|units?|shares?|servers?|nodes?|racks?|pieces?|boards?|modules?|machines?|wafers?|hours?|heads?|tokens?"
    r"|persons?|employees?|kilowatts?|megawatts?|kWh|MW|kW)\b"
)
_EACH = compiled(
    rf"\s?(?:(?:an?|per|for each|for every)\s{_PIECE}|each\b|apiece\b|/\s?(?:{_PIECE}|[张片台枚颗股瓦卡度架]))"
)
_EACH_ZH = compiled(r"(?:[每单一][张片台枚颗股瓦卡架]|[每单]度|一度电|报价|售价|单价)[^，。；]{0,6}$")
# What is set aside for all together is no ceiling of what one gets.
_BUDGET = compiled(
    r"(?:安排|设立|统筹|列支|拿出|预算|资金池|(?<!补贴)(?<!补助)(?<!奖励)总额|总规模)[^，。；]{0,10}$"
    r"|\b(?:budget\w*|pool|pot|fund of|allocation|allocat\w+|set(?:s|ting)? aside|earmark\w*|in total)"
    r"\b[^,;.]{0,24}$"
)
_FOR_ONE = compiled(r"单[个一家户]|每[一家个户年]?[家个户]|同一|\b(?:per|each|every|a single|one|any)\s(?!cent)\w+")
# The sales of one country are not all: "revenue in China was", "sales from overseas of".
_ABROAD = compiled(
    r"\s(?:in|from|across|within|outside)\s(?:the\s|its\s)?(?!(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Q\d|H\d|FY\d*|First|Second|Third"
    r"|Fourth)\b)(?:[A-Z][a-z]+|overseas|abroad|home market|domestic)\b"
)
# What is only dealt in: "the sale of 70% of two sites".
_DEALT = compiled(r"\b(?:sale|purchase|acquisition|disposal|transfer|takeover|buyout)s? of (?:[^\s,;.]+\s){0,4}$")
# What is infringed belongs to whoever complains of it: "sued X for infringing three patents".
_INFRINGED = compiled(r"\b(?:infring\w*|violat\w+|misappropriat\w+|breach\w*)\s(?:of\s|on\s|upon\s)?(?:[\w-]+\s){0,3}$")
# A unit in which something is measured counts nothing that anybody has.
_UNITS = compiled(
    r"[\s-]?(?:(?:kilo|mega|giga|tera|peta|exa|nano|pico|femto|micro|milli)?(?:bytes?|bits?|hertz|watts?|watt-hours?|volts?|amps?|amperes?|meters?"
    r"|metres?|seconds?|joules?|flops|grams?|grammes?|lit(?:er|re)s?)|[KMGTPE]i?B|[GMk]Hz|nm|basis points?"
    r"|percentage points?|degrees?)\b(?:\s(?:of|per|a)\b|[,.;]|\s|$)"
)
# "a 10.4% discount": the noun behind the number is what it measures.
_ARTICLE = compiled(r"\b(?:an?|the|its|their|his|with|remaining)\s(?:further |additional |combined |roughly |about )?$")
_ITS_NOUN = compiled(r"[ -](?:[a-z][\w-]*[ -])?(?P<noun>[a-z][\w-]+)")
_MOVES = frozenset(
    (
        "gain", "gains", "rise", "jump", "surge", "rally", "advance", "climb", "leap", "increase", "rebound", "bounce",
        "pop", "drop", "fall", "decline", "loss", "losses", "slide", "slump", "plunge", "dip", "tumble", "retreat",
        "move", "swing", "change", "decrease", "spike", "uptick", "pullback", "upswing", "run", "day", "session",
        "rout", "selloff", "correction",
    )
)  # fmt: skip
_OTHERS = frozenset(
    (
        "discount", "premium", "stake", "interest", "holding", "shareholding", "share", "margin", "yield", "coupon",
        "rate", "tariff", "tax", "levy", "duty", "fee", "commission", "dividend", "threshold", "weight",
        "weighting", "chance", "probability", "majority", "minority", "subsidy", "rebate", "refund", "haircut",
        "contribution", "portion", "proportion", "slice", "deposit", "subsidiary", "owner", "shareholder", "quota",
    )
)  # fmt: skip
_LEVEL = compiled(rf"\b(?:to|at) {_ABOUT}$")
_ITS_MOVE = compiled(
    r"\b(?:gains?|rise|advance|rally|loss(?:es)?|drop|decline|fall|slide|jump|increase|decrease|swing|move)\b[^,;]*$"
)
# A price that is asked, set or reckoned with, and none at which a share is dealt in.
_SET_PRICE = compiled(
    r"\b(?:pric(?:ed|ing)|targets?|placements?|placing|subscriptions?|conversion|exercise|strike|issued?|issu(?:e|ing)"
    r"|offer(?:ed|ing|s)?|floor|reference|IPO|tender|takeover|buyback|repurchas\w+|sold|sell(?:s|ing)?|granted?)\b"
    r"[^,;]*$",
)
# On what a paper rests is not what it is for: 结合我省实际，制定本办法.
_BASIS = compiled(r"(?:结合|依据|依照|根据|按照|参照|立足|经)[^，。；]*$")
# What applicants must be, or a clause that was cut short: nobody to whom a policy applies.
_CONDITION = compiled(
    r"^(?:(?:依法)?(?:具[有备]|符合|取得|持有|拥有|无|未)[^的]*|[^的]{0,24}(?:登记|注册)(?:登记|注册)?)$|的$"
)
# What a price only touched on its way.
_PASSING = compiled(
    r"\b(?:as (?:high|low|much) as|(?:high|low|peak|bottom|top) of|intraday (?:high|low|record))\b[^,;]{0,16}$"
)
_BEFORE_CLOSE = compiled(r",? before (?:\w+ing|it (?:closed|ended|fell|settled))\b")
# A price at which a share is dealt in, and none that is set.
_DEALT_PRICE = compiled(
    r"\b(?:clos(?:e|ed|es|ing)|trad(?:e|ed|es|ing)|high(?:er)?|low(?:er)?|open(?:ed|ing|s)?|market price|average|"
    r"quoted|peak(?:ed|ing)?|intraday|last price)\b[^;.]*$"
    r"|(?:收盘|收报|报收|最高|最低|开盘|均价|市价|现价|前一交易日)[^，。；]*$"
)
# A price at which a share was dealt in, with which the one at which it was sold is compared.
_AT_MARKET = compiled(
    r"\b(?:open|clos|end|finish|settl|trad|quot|peak|touch|hit)\w*\b[^,;.]{0,40}\sat\s(?:about\s|around\s|just\s)?$"
    r"|(?:收[于报盘]|开盘|报收|现报|盘中|最高[见报]?)[^，。；]{0,6}$"
)
_SET_AGAINST = compiled(
    r"\s?[,，(（]?\s?(?:versus|vs\.?|against|compared (?:with|to)"
    r"|(?:well |far |just )?(?:above|below|over|under)\s(?:its|the|an?)|较|相[较比]|比|高于|低于)"
)
# Shares with which a buyer pays are offered to nobody, and are not those of whom he buys.
_PAID_IN = compiled(
    r"\b[Cc]onsideration [Ss]hares?\b[^.;]*$|\bper [Cc]onsideration [Ss]hare\b|[对代]?(?:代价|价)股份[^，。；]*$"
)
# Where what follows is said of something else than what stands before.
_TURN = Gated(
    compiled(
        r"\b(?:after (?!tax)|when |whose |whom |who |because |although |though |whereas |while |once |unless "
        r"|following |(?:before|until|since) (?!tax\b|interest\b|minorit)[a-z]+ (?!of\b))"
    )
)
_SPEAKERS = compiled(
    r"[\w-]+\s(?:[\w-]+\s){0,2}?(?:people|persons?|sources?|officials?|executives?|analysts?|bankers?|investors?|traders?"
    r"|employees|engineers|managers|brokers?|insiders|lawyers|suppliers|experts|researchers)\s"
    r"(?:sa(?:id|y)|told|familiar|close to|briefed|with (?:direct |first-hand )?knowledge|aware|who (?:asked|declined|"
    r"spoke|requested)|add(?:ed)?|wrote|reckon|believe|contacted|interviewed|polled|surveyed)\b"
)
_WHO = compiled(r"\bwho\s(?:\w+ly\s|also\s|still\s|now\s|has\s|had\s|have\s)*$")
_YEAR = compiled(r"\s(?:back )?(?:19|20)\d\d\b")
_TOGETHER = compiled(r"[^，,。；;直间]{0,8}[及和与、][^，,。；;]{2,40}(?:合共|合计|共同|一共)[^，,。；;]{0,6}持")
_SHARED = frozenset({"capacity", "hasCount", "investment", "tradeValue", "utilisationPct"})
_SEVERAL = compiled(
    r"[、和及与][^，,。；;、]{1,8}(?:等)?[两二三四五六七八九十\d]+[个大]?(?:市|省|区|地|州|县|城市|省份|[^，。；、]{0,4}(?:中心|集群|基地|园区|枢纽|节点|项目))"
)
_REACH = 90


# Of what is stated, that of which an object in words or by name may be none: those of all else fit.
OF_WORDS = frozenset({"aimsTo", "appliesTo", "stakeIn"})


def is_of_who(applied: Applied, m: Mention) -> bool:
    """Tell whether a firm would do what a person does ("a former Huawei architect who owns 18%")."""
    start, view = applied.hit.start, applied.view
    if m.node is None or m.node.cls == "Person" or applied.hit.part != "verb" or view.language != "en":
        return False
    if not view.sentence.start <= m.start < start + view.sentence.start:
        return False
    return _WHO.search(view.text, max(0, start - 30), start) is not None


def misfits(applied: Applied, m: Mention) -> bool:
    """Tell whether a number or date that fills a rule's object belongs to something else than what the rule states."""
    states, view = applied.rule.states or "", applied.view
    if m.moment is not None:
        if states == "addedToEntityList" and _of_other_list(applied):
            return True
        later = states == "establishedOn" and applied.hit.part == "verb" and _of_later(applied, m)
        return later or misdated(applied, m)
    if m.quantity is None:
        if states == "aimsTo" and _BASIS.match(m.text):
            return True
        if states == "appliesTo" and _CONDITION.search(m.text):
            return True
        return states == "stakeIn" and m.is_entity and _of_next_sentence(applied, m)
    if m.quantity.unit == "pp" and states not in _GAPS:
        return True  # by how much a share changed is no share
    ahead = view.cut(max(view.sentence.start, m.start - _REACH), m.start)
    behind = view.cut(m.end, m.end + 50)
    if measured_else(applied, m, ahead, behind) or (states in _SHARED and _of_several(applied)):
        return True
    if states == "hasCount":
        if view.language == "zh" and applied.status in ("planned", "expected") and _of_policy(applied):
            return True  # what a plan wants built is a target, nothing that the plan has
        if _DEALT.search(ahead) or _INFRINGED.search(ahead) or _UNITS.match(behind):
            return True
        spoken = _SPEAKERS.match(view.cut(m.start, m.end + 50)) is not None
        return spoken or miscounts(applied, m, ahead, behind)
    if states == "maxBonus":
        clause = re.split(r"[，,。；;]", ahead)[-1] + re.split(r"[，,。；;]", behind)[0]
        return _BUDGET.search(ahead) is not None and _FOR_ONE.search(clause) is None
    if states in _LEVELS and (_BY.search(ahead) or _MORE_ZH.search(ahead)):
        return True
    if states in ("revenue", "growthPct") and _ABROAD.match(view.cut(applied.hit.end + view.sentence.start, m.start)):
        return True
    if states in _SUMS and (_EACH.match(behind) or _EACH_ZH.search(ahead) or _MADE_UP.search(ahead)):
        return True
    if applied.hit.part == "verb" and view.language == "en":
        start = applied.hit.end + view.sentence.start
        if m.start > start and states in applied.context.vocabulary.measures and _TURN.search(view.cut(start, m.start)):
            return True
    if states == "priceChangePct":
        return _is_no_move(ahead, behind)
    if states == "sharePrice":
        unread = "object" in applied.fills and applied.fills["object"].case == "unread"
        low = 0 if unread else max(0, len(ahead) - (m.start - view.sentence.start - applied.hit.start))
        passing = _PASSING.search(ahead) or _BEFORE_CLOSE.match(behind)
        return passing is not None or _SET_PRICE.search(ahead, low) is not None
    if states != "offerPrice":
        return False
    before = m.end <= applied.hit.start + view.sentence.start
    if before and (_AT_MARKET.search(ahead) or _SET_AGAINST.match(behind)):
        return True
    paid = _PAID_IN.search(ahead) or _PAID_IN.search(behind)
    return paid is not None or _DEALT_PRICE.search(_behind(applied, m)) is not None


def _of_other_list(applied: Applied) -> bool:
    """Tell whether the list that a date is of is another than the American one ("its unreliable entity list")."""
    named = applied.fills.get("list")
    node = named.members[0].node if named is not None else None
    return node is not None and node.id != "us-entity-list"


def _of_policy(applied: Applied) -> bool:
    """Tell whether the subject of a rule is a policy."""
    who = applied.fills.get("subject")
    return who is not None and who.members[0].node is not None and who.members[0].node.cls == "Policy"


def jointly(applied: Applied) -> bool:
    """Tell whether a share that one would hold is that of two together (甲及乙合共持有24%)."""
    who, view = applied.fills.get("subject"), applied.view
    if view.language != "zh" or who is None or len(who.members) != 1:
        return False
    return _TOGETHER.match(view.cut(who.members[0].end, applied.hit.end + view.sentence.start)) is not None


def _of_several(applied: Applied) -> bool:
    """Tell whether a figure is that of several together of whom its subject is one (甲、乙两市总带宽)."""
    who, view = applied.fills.get("subject"), applied.view
    if view.language != "zh" or who is None or len(who.members) != 1:
        return False
    around = view.cut(max(view.sentence.start, who.members[0].start - 16), who.members[0].end + 20)
    return _SEVERAL.search(around) is not None


def _of_next_sentence(applied: Applied, m: Mention) -> bool:
    """Tell whether a semicolon parts a firm from the share that somebody would hold in it."""
    share = applied.fills.get("stakePct")
    here = applied.view.sentence
    if share is None or not here.start <= m.start < here.end:
        return False
    if applied.fills["object"].case == "topic" and applied.view.language == "en":
        return False  # of what the first clause speaks the next may go on
    low, high = sorted((m, share.members[0]), key=lambda member: member.start)
    return any(sign in applied.view.cut(low.end, high.start) for sign in ";；")


def _behind(applied: Applied, m: Mention) -> str:
    """Return what stands between the words that evoke a rule and a number behind them."""
    return applied.view.cut(applied.hit.end + applied.view.sentence.start, m.start)


def _is_no_move(ahead: str, behind: str) -> bool:
    """Tell whether a percentage is a level or the size of something by its own noun, and no move of a price."""
    noun = _ITS_NOUN.match(behind)
    word = noun["noun"] if noun is not None else ""
    first = behind[1:].partition(" ")[0].strip(".,;:()")
    if first in _OTHERS or (word in _OTHERS and _ARTICLE.search(ahead) and first not in _MOVES):
        return True
    return _LEVEL.search(ahead) is not None and _ITS_MOVE.search(ahead) is None


def _of_later(applied: Applied, m: Mention) -> bool:
    """Tell whether a date behind "founded" is that of something later ("founded 2021, raised money in 2023")."""
    start = applied.hit.end + applied.view.sentence.start
    if m.start < start:
        return False
    due = m.moment is not None and m.moment.role == "by"
    between = applied.view.cut(start, m.start)
    return due or _YEAR.match(between) is not None
