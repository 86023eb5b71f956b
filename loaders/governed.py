"""Chinese names that the verb right before them governs: in 鲁岳数产持有云岚信息, the latter holds nothing."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.oblique import begins_clause, oblique
from loaders.view import View

_MADE = frozenset(("Product", "ProductClass", "Facility", "Policy", "Programme"))  # told of where they are objects, too

# Verbs that take a firm, a body or a person as their object.
_GOVERNS = compiled(
    r"(?:持有|控股|参股|入股|收购|购买|购入|受让|认购|并购|合并|领投|跟投|参投|增持|减持|出售|剥离|分拆"
    r"|起诉|控告|状告|侵犯|聘请|聘任|委托|选定|选择|引入|引进|邀请|要求|责令|携手|联手|牵手|对标|挑战|取代|替代|超越|赶超|叫板"
    r"|采用|选用|沿用|搭载|采购|供应|依赖|绑定|覆盖|包括|包含|涵盖|涉及|成为|加入|加盟|离开|[任供就]职于|隶属于|来自|拜访|考察|走访|参观|调研"
    r"|获得|取得|拿下|联系|致电|询问|求证|问及|提到|提及|收购|购买|认购|持有)(?:了|过|的是)?(?:其|旗下)?$"
    r"|(?:^|[，。；：:、“｜|丨】\s家])[原前]$"  # 原英伟达高管: where somebody was before
)


def governed(ahead: str) -> bool:
    """Tell whether the words before a name end in a verb of which it is the object."""
    return _GOVERNS.search(ahead[-12:]) is not None


# From whom, or to whom, a firm sells: 对X的销售收入, 来自X的收入.
_TOWARDS = compiled(r"(?:(?<![应相面针])对|向|来自|来源于|源自|从)$")


def told_of_customer(view: View, groups: Sequence[Group], at: int) -> bool:
    """Tell whether the last name before a figure is whom a firm sells to (对X的销售收入): it owns no such figure."""
    if view.language != "zh" or not groups:
        return False
    last = groups[-1]
    ahead, between = view.cut(view.sentence.start, last.start), view.cut(last.end, at)
    return between.startswith(("的", "实现", "销售", "确认")) and _TOWARDS.search(ahead) is not None


# What one firm is to another, between their names: "X supplier Y said".
_KIN_EN = compiled(
    r"\s(?:[a-z]+\s)?(?:supplier|rival|customer|client|partner|backer|affiliate|subsidiary|unit|parent|distributor|contractor|landlord"
    r"|competitor|challenger|investor|shareholder|assembler|packager|spin-?(?:off|out)|offshoot|reseller|licensee|tenant),?\s(?=[A-Z])"
)

_QUALIFIES = compiled(
    r"-(?:[a-z]+-)?(?i:backed|owned|led|controlled|funded|affiliated|invested|linked|managed|founded|incubated|sponsored|related"
    r"|supported|connected)\s(?:[a-z][\w-]*\s){0,4}(?=[A-Z])"
)


# Where somebody in a headline comes from, or what another is to a firm: 海光系老将, X原副总裁加盟Y, "Ex-X engineers".
_POST = (
    r"(?:总裁|总经理|董事|高管|高层|首席|负责人|员工|工程师|总监|主管|架构师|科学家|创始人|掌门|骨干|班底|成员|团队|[CV][A-Z]O|VP)"
)
_FROM = compiled(
    rf"系(?!列|统)|(?:[原前](?:任)?[^，。；：！？、\s\d一二三四五六七八九十]{{0,8}}?{_POST})|(?:离职|出身|旧将|老将|老兵|背景的?|概念股?)"
    r"|(?:的)?(?:供应商|竞争对手|对手|劲敌|合作伙伴)(?=、?[\u3400-\u9fffA-Z])"
    r"|(?:[（(][^（）()]{1,16}[）)])?(?:分拆|拆分|孵化|控股|参股)(?:出来?)?的(?!股)(?=[\u3400-\u9fffA-Z])"
    r"|(?:['’]s?)?\s(?:ex-|former\b|alum(?:ni|nus|na)?\b|veterans?\b|old hands?\b)"
)
_WHENCE = compiled(f"{_FROM.pattern}|{_KIN_EN.pattern}|{_QUALIFIES.pattern}")
_ONCE = ("ormer ", "ormer-", "time ", "time-", "x ", "x-")
_ONCE_OF = compiled(r"(?:\b[Ff]ormer|\b[Oo]ne-?time|\b[Ee]x)[ -]$")


def only_tells_whence(text: str, start: int, end: int) -> bool:
    """Tell whether a headline names a firm only to say where somebody comes from, or what another is to it."""
    if _WHENCE.match(text, end, end + 40):
        return True
    return text.endswith(_ONCE, 0, start) and _ONCE_OF.search(text, max(0, start - 10), start) is not None


# Where a firm is listed, before its name: 科创板公司X, 港股上市企业X.
_LISTED_ZH = compiled(r"\s?(?:A股|H股)?(?:挂牌|上市)?(?:公司|企业|厂商|龙头|新股|个股)\s?")
_MARKETS = frozenset(("Board", "StockExchange", "Market", "MarketTier"))


def introduces_next(view: View, group: Group) -> bool:
    """Tell whether a name only tells to whom, or where, the next one is something ("X supplier Y", 科创板公司乙)."""
    named = group.members[0]
    if len(group.members) > 1 or not named.is_entity:
        return False
    if view.language == "zh" and (named.node is None or named.node.cls not in _MARKETS):
        return False
    m = (_KIN_EN if view.language == "en" else _LISTED_ZH).match(view.cut(group.end, group.end + 40))
    return m is not None and any(g.start == group.end + m.end() and g.members[0].is_entity for g in view.groups)


def qualifies(view: View, group: Group, start: int) -> bool:
    """Tell whether a hyphen joins a name to what tells of whom the next name is ("led by X-backed Y").

    `start` is where the words stand that ask for it: those joined may be these words themselves.
    """
    if not view.text.startswith("-", group.end - view.start) or view.language != "en" or start == group.end + 1:
        return False
    m = _QUALIFIES.match(view.cut(group.end, group.end + 60))
    return m is not None and any(g.start == group.end + m.end() and g.members[0].is_entity for g in view.groups)


def no_subject(view: View, group: Group, *, of_verb: bool = False) -> bool:
    """Tell whether a group is no subject: it hangs on a preposition, on the next name or, in Chinese, on a verb.

    `of_verb` asks it of the verb behind, whose subject may stand behind a conjunction ("rose after X bought").
    """
    if introduces_next(view, group) or (oblique(view, group) and not (of_verb and begins_clause(view, group))):
        return True
    node = group.members[0].node
    if view.language != "zh" or node is None or node.cls in _MADE:
        return False
    clause = view.clauses[view.clause_at(group.start)]
    return governed(view.cut(clause.start, group.start).rstrip())
