"""Who only seems to be the one of whom a rule speaks: a broker beside the firm that it sells, whoever owns an "its"."""

from __future__ import annotations

import re

from graph.model import Node
from loaders.applied import Applied
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.own_heads import names_another

# What is told of a firm, and of no broker named in a clause before.
_OF_FIRMS = frozenset((
    "raised", "utilisationPct", "revenue", "netProfit", "netLoss", "grossMarginPct", "growthPct", "capacity",
    "investment", "offerPrice", "marketValue", "impliedValue", "sharePrice", "priceChangePct", "turnover",
))  # fmt: skip
_BROKERS = frozenset(("SecuritiesFirm", "Bank"))
# Who stands in a firm's round behind such words: "X, backed by A and B, raised", "X, which counts A among its holders".
_BACKS = compiled(
    r"\b(?:(?:back|own|controll?|fund|support|found)ed by|led by|counts?|counting|investors?|shareholders?|including"
    r"|such as)\s(?:the\s)?(?:[^;]{2,50}\sand\s(?:the\s)?)?$"
)
_PLACED = frozenset(("operatesIn", "headquarteredIn", "locatedIn", "operates", "hasCustomer", "hasSupplier"))
_MEANT = ("it", "topic", "title", "sole")
_SPOKEN_OF = ("recent", *_MEANT)
_ITS = compiled(r"\b(?:its|their|whose)\s", re.IGNORECASE)
_BESIDE = compiled(  # another firm that only its kin to the one spoken of names
    r"\W*(?:[Ii]ts|[Tt]heir|[Tt]he (?:company|firm|group)['’]s) (?:[\w-]+ ){0,3}"
    r"(?:rival|competitor|peer|parent|subsidiary|affiliate|customer|client|supplier|partner|unit|arm|shareholder|investor|landlord"
    r"|tenant|backer|owner|founder|chairman|sister)\b"
)
# A sentence about the turnover of nothing that it names: of the market, where an index was spoken of.
_OWN_FIRM = compiled(
    r"(?!公司|该|其|本|此|同时|预计|拟|将|另|并|首次|共|总|募|合计|目前|截至|当时|若|如|而|最终|发行|按|以|扣除)[\u3400-\u9fff]{2,10}?"
    r"(?:今[日天]|昨[日天]|明[日天]|已|拟|将|计划|宣布|完成|获|通过|向)"
)
_BARE = compiled(r"\W*(?:(?:[Tt]otal|[Cc]ombined|[Mm]ainboard|[Mm]ain board|[Dd]aily)\s)?[Tt]urnover\b")
_MARKETS = frozenset(("MarketIndex", "Board", "StockExchange", "Market"))


# What lays nothing down, and of which no grant, rate or term is told that another clause names.
_LAYS_DOWN = frozenset({"maxBonus", "subsidyPct", "appliesTo", "coversPeriod", "effectiveOn", "investment"})
# What a programme only gives the kind of: “东数西算”产业项目.
_PROJECTS = compiled(r"[”\"」》]?[\u3400-\u9fff]{1,2}的?(?:项目|基地|园区?)")
_REPORT = compiled(
    r"(?:白皮书|蓝皮书|绿皮书|报告|指数|名单|榜单|标准|技术规范|倡议|宣言)(?:[（(][^（）()]*[）)])?$"
    r"|\b(?:[Ww]hite [Pp]aper|[Bb]lue [Bb]ook|[Rr]eport|[Ii]ndex|[Ss]tandards?|[Ii]nitiative)(?: \(?20\d\d\)?)?$"
)

# What a clause of a closing report may hold before its move that names nobody: 尾盘一度跌5%, 该股收涨2%.
_MOVED = frozenset({"priceChangePct"})
_STOP = compiled(r"[；;。]|[，,](?!\d{3}(?!\d))")
_OF_NOBODY = compiled(
    r"(?:[\d\W]|早盘|午盘|尾盘|午后|盘[中初后前]|夜盘|全[天日周月年]|[本上]?周[一二三四五六日]|[本上]周|[当次今昨首单][日天年晚]|[午夜]间|收盘|收市|开盘"
    r"|截至|截止|发稿|最[终后近高低新]|随后|此[后前]|之[后前]|其后|股价|股份|股票|该(?:股|公司|指数)?|其|本|公司|[AHB]股|美股|港股|逆[市势]|继续|持续|连续|[大小]幅"
    r"|[微急暴猛狂略双再又则也亦却而但并均已仍还将]|曾|一度|累计|合计|以来|近|约|超|逾|至|为|较|比|直线|短线|快速|震荡|冲高|[高低][开走]|走[高低强弱]|回[落升调]"
    r"|拉升|跳水|反弹|翻[红绿]|由[涨跌]转[涨跌]|[年月周日]内|年初|上市|复牌|隔夜|收|报|[涨跌振]幅|收[窄敛]|扩大|交易日|[一二两三四五六七八九十]|[涨跌]|总?市值|成交额?|换手率?|[年月日时分点个前后的了在从自到之共被遭获因受达])*+"
)
# All that is stated of which the subject may be a stranger.
NEAR_STRANGERS = _LAYS_DOWN | _OF_FIRMS | _PLACED | _MOVED | {"establishedOn"}


def is_stranger(applied: Applied, case: str, m: Mention) -> bool:
    """Tell whether what fills a rule's subject only stands near what the sentence tells."""
    if applied.rule.states in _LAYS_DOWN and m.node and case in _SPOKEN_OF and _lays_nothing_down(applied, m.node):
        return True
    if applied.rule.states == "investment" and m.node is not None and m.node.cls == "Programme":
        return _PROJECTS.match(applied.view.cut(m.end, m.end + 12)) is not None
    if m.node is not None and applied.rule.states == "raised" and applied.view.language == "zh":
        return _is_before_another(applied, m)
    if m.node is not None and applied.rule.states in _MOVED and applied.view.language == "zh":
        return _moves_another(applied, m)
    if applied.view.language != "en" or m.node is None:
        return False
    if applied.rule.states in ("raised", "impliedValue") and _only_backs(applied, m):
        return True
    if _is_doer_or_seat(applied, case, m) or (
        case == "topic" and applied.rule.states == "raised" and names_another(applied.view)
    ):
        return True
    return _is_broker(applied, case, m) or (case in _MEANT and _is_no_owner(applied, m)) or _of_market(applied, case)


def _only_backs(applied: Applied, m: Mention) -> bool:
    """Tell whether a firm is named only as one that another, of which the sentence tells, has behind it."""
    view, start = applied.view, applied.hit.start + applied.view.sentence.start
    if not view.sentence.start <= m.start <= start or m.kind == "anaphor":
        return False
    return _BACKS.search(view.text, max(0, m.start - view.start - 120), m.start - view.start) is not None


def _is_before_another(applied: Applied, m: Mention) -> bool:
    """Tell whether a semicolon parts a firm from a sum before which its own part names somebody that no list knows."""
    view, start = applied.view, applied.hit.start
    low = view.text.rfind("；", max(0, m.end - view.sentence.start), start)
    return low >= 0 and _OWN_FIRM.match(view.text, low + 1, start) is not None


def _moves_another(applied: Applied, m: Mention) -> bool:
    """Tell whether a price's move has a name of its own before it, which no list knows, in a clause behind a firm's."""
    view, start = applied.view, applied.hit.start
    low = max((stop.end() for stop in _STOP.finditer(view.text, 0, start)), default=0)
    if low <= m.end - view.start or m.kind == "anaphor":
        return False
    return _OF_NOBODY.fullmatch(view.text, low, start) is None


def _lays_nothing_down(applied: Applied, node: Node) -> bool:
    """Tell whether a grant would be that of a white paper or of a known project, which a sentence before names."""
    if node.cls == "Policy":
        return _REPORT.search(node.label) is not None
    named = "object" in applied.fills and any(m.node is not None for m in applied.fills["object"].members)  # its pilots
    return node.cls == "Programme" and not named and node.id in applied.context.vocabulary.entities


def _is_doer_or_seat(applied: Applied, case: str, m: Mention) -> bool:
    """Tell whether a founder would be founded, or a place have what somebody there has ("set aside a line in X")."""
    if applied.rule.states == "establishedOn":
        return case == "by"
    placed = m.node is not None and m.node.cls == "Place" and case == "in+"
    return placed and applied.rule.states == "capacity" and applied.hit.part == "verb"


def _is_broker(applied: Applied, case: str, m: Mention) -> bool:
    """Tell whether a broker would have a firm's figures ("X is sponsor; they want to raise 6bn")."""
    if m.node is None or m.node.cls not in _BROKERS or applied.rule.states not in _OF_FIRMS:
        return False
    if case in _SPOKEN_OF or case == "shares":  # "UBS raised its target. The stock closed at 30 yuan"
        return applied.view.firms > 0
    if m.node.cls != "SecuritiesFirm":
        return False
    view, start = applied.view, applied.hit.start + applied.view.sentence.start
    named = view.sentence.start <= m.start < start
    return named and m.kind != "anaphor" and view.clause_at(m.start) != view.clause_at(start)


def _is_no_owner(applied: Applied, m: Mention) -> bool:
    """Tell whether the sentence names another firm before "its", which it then is that of."""
    view, hit = applied.view, applied.hit
    if applied.rule.states not in _PLACED or _ITS.search(view.text, max(0, hit.start - 24), hit.end) is None:
        return False
    beside = _BESIDE.match(view.text)
    ahead = [o.node for o in view.mentions if o.end <= hit.start + view.sentence.start and o.node is not None]
    named = any(n != m.node and applied.context.vocabulary.is_any(n.cls, ("Company", "Branch")) for n in ahead)
    return named or (beside is not None and beside.end() < hit.start)


def _of_market(applied: Applied, case: str) -> bool:
    """Tell whether a turnover that is told of nothing by name is the market's, which the text spoke of."""
    if applied.rule.states not in ("turnover", "revenue") or case not in ("shares", *_MEANT):
        return False
    view, last = applied.view, applied.context.defaults.last
    if view.text[applied.hit.start : applied.hit.end].lower() != "turnover":
        return False
    start = applied.hit.start + view.sentence.start
    here = any(o.node is not None and o.node.cls in _MARKETS and o.end <= start for o in view.mentions)
    before = last is not None and last.node is not None and last.node.cls in _MARKETS
    return here or (before and _BARE.match(view.text) is not None)
