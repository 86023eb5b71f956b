"""What a Chinese text tells of a part of somebody (该所算力专区, 公司三家子公司): nothing of the whole.

And what an official only says (某委主任表示，集群已建成…): no deed of the body that he speaks for.
"""

from __future__ import annotations

import re

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.view import View

# A part, right behind whose it is, as the subject of a clause.
_PART = compiled(
    r"(?:的|旗下的?|下属的?|内的?|首个|首批)?[“「]?"
    r"(?![已将拟正新上推]|建设|打造|设立|开设|启动|计划|获批|入驻|首创|率先|发布|组织)(?:[\u3400-\u9fffA-Za-z+]{0,8}?)"
    r"(?:专区|专板|板块|国际板|专场|专馆|超市|子平台|分平台|分中心|分所)[”」]?"
    r"(?=自|于|今|昨|本|当|[在已将共累上正首挂入成交启开运撮汇发\d，,、]|注册|一期|全年|去年|目前)"
)
# A part that heads a clause of its own, behind whatever names its owner (交易所公布首月数据：…，专区累计成交).
_HEADS = compiled(
    r"(?:^|[，,：:。；;、\s“「]|该所|本所|以来|首个|首批|其|新设的|上线的|开设的|设立的|推出的|启用的|运营的|打造的|[月日]底?)[“「]?"
    r"(?![设开建打推将把在于]|上线|已|共有|包括)[\u3400-\u9fffA-Za-z+]{0,8}"
    r"(?:专区|专板|国际板|专馆|超市|子平台|分平台|分中心|分所)[”」]?"
    r"(?=自|于|今|昨|本|当|[在已将累上正首挂入成交启开运撮汇发\d]|[，,](?:累计|已|共|目前|截至|现有?|首批)|注册|全年|去年|目前|产品)"
)
# The day on which a part begins is told: 举行算力专区上线仪式.
_BEGUN = compiled(
    r"[\u3400-\u9fff]{0,8}(?:专区|专板|专馆|超市|子平台|分平台|分中心)[”」]?"
    r"(?:正式)?(?:上线|启动|揭牌|启用|开通|发布|开馆|开市)"
)
_AGAIN = compiled(r"交易[所场]|[全该本]所")
_BARE = 3  # letters: 专区 itself, no name
_EXCHANGE = compiled(r"交易(?:所|中心|平台)(?:有限公司|股份有限公司)?$|Data (?:Exchange|Trading Cent)")
_UNITS = compiled(
    r"的?(?:旗下|下属|所属|境内|海外|部分|多|数|[两二三四五六七八九十\d])+(?:家|个)(?:控股|全资|参股)*(?:子|孙|分)?公司"
    r"(?=被|获|已|将|于|在|也|均|先后|入选|列入|通过|完成|取得|向|与|拟)"
)
_OF_PARTS = frozenset({"hasCount", "tradeValue", "openedOn", "establishedOn", "growthPct", "revenue", "hasMember"})
_OF_UNITS = frozenset({"addedToEntityList", "hasStatus", "openedOn", "establishedOn", "ipoStatus"})
_BREAK = compiled(r"[;；。]")

# Who only says what follows, by his post.
_SAYS = compiled(
    r"[\u3400-\u9fff]{0,12}?(?:副?(?:主任|局长|厅长|部长|司长|处长|市长|区长|县长|秘书长|书记|省长|主席)|负责人|负责同志|发言人)"
    r"[^。；]{0,40}?(?:表示|介绍|指出|透露|称|说|强调|通报|披露)[^，,：:。；]{0,8}[，,：:]"
)
# Whoever is only the source of what follows: 某局消息，/ 某局网站发布，/ 从某局获悉，/ 某局表示，
_SOURCE = compiled(
    r"(?:(?:官方)?(?:网站|官网|微信公众号|公众号|新闻办|办公室))?(?:最新|今日|昨日|近日|日前|\d+日)?"
    r"(?:消息|获悉|了解到|表示|介绍|透露|指出|通报|披露|公布|发布|数据显示|统计|公示|通告|公告)"
    r"(?:的?(?:消息|数据|信息|统计))?(?:显示|称|说)?[，,：:]"
)
_OF_DOERS = frozenset({"builtBy", "investment", "capacity", "hasCount", "operates", "tradeValue"})
TOLD_OF_PARTS = _OF_PARTS | _OF_UNITS | _OF_DOERS  # all that can be told of the whole by mistake
_PARTS = Gate(("专区", "专板", "板块", "国际板", "专场", "专馆", "超市", "子平台", "分平台", "分中心", "分所"))
_SUBSIDIARIES = Gate(("子公司", "孙公司", "分公司"))
_SAYING = Gate((
    "消息", "获悉", "了解到", "表示", "介绍", "透露", "指出", "通报", "披露", "公布", "发布", "显示", "统计", "公示",
    "通告", "公告",
))  # fmt: skip
_POSTS = Gate(("主任", "长", "书记", "主席", "负责", "发言人"))


def of_the_whole(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those that take a part's figures, or what an official tells of, for the whole's."""
    if view.language != "zh" or not stated:
        return stated
    kept = stated
    if _PARTS.opens(view.text):
        kept = _of_clauses(view, _without(view, kept, _PART, _OF_PARTS))
    if _SUBSIDIARIES.opens(view.text):
        kept = _without(view, kept, _UNITS, _OF_UNITS)
    if _POSTS.opens(view.text):
        kept = _unsaid(view, kept, _SAYS)
    if _SAYING.opens(view.text):
        kept = _unsaid(view, kept, _SOURCE)
    return kept


def _without(view: View, stated: list[Assertion], part: re.Pattern[str], predicates: frozenset[str]) -> list[Assertion]:
    """Return the assertions without those of somebody whose part heads what stands before them."""
    named = [(m, part.match(view.text, m.end - view.start)) for m in view.mentions if m.node is not None]
    owners = [(m, found.end()) for m, found in named if found is not None]
    return [a for a in stated if a.predicate not in predicates or not any(_of(view, a, m, end) for m, end in owners)]


def _of_clauses(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those of an exchange behind a part that heads a clause, or of 专区 as a name."""
    heads = [m.end() + view.start for m in (*_HEADS.finditer(view.text), *_BEGUN.finditer(view.text))]
    of_parts = (a for a in stated if a.predicate in _OF_PARTS)
    wrong = {id(a) for a in of_parts if _is_part(a.subject) or any(_told_of_part(view, a, end) for end in heads)}
    return [a for a in stated if id(a) not in wrong]


def _is_part(subject: Node | Event) -> bool:
    return isinstance(subject, Node) and len(subject.label) <= _BARE and _PARTS.opens(subject.label)


def _told_of_part(view: View, a: Assertion, end: int) -> bool:
    """Tell whether an exchange's figure stands behind a part of it, and the exchange is not named again between."""
    if not isinstance(a.subject, Node) or not (a.subject.cls == "DataExchange" or _EXCHANGE.search(a.subject.label)):
        return False
    if a.predicate == "openedOn" and end - view.start > 0 and a.start < end:
        return _BREAK.search(view.cut(a.start, end)) is None
    between = view.cut(end, a.end)
    named = any(m.node == a.subject and end <= m.start < a.end for m in view.mentions)
    return a.end > end and not named and _BREAK.search(between) is None and _AGAIN.search(between) is None


def _of(view: View, a: Assertion, owner: Mention, end: int) -> bool:
    about = owner.node in (a.subject, a.object)
    return about and a.end > end + view.start and _BREAK.search(view.cut(end + view.start, a.end)) is None


def _unsaid(view: View, stated: list[Assertion], says: re.Pattern[str]) -> list[Assertion]:
    """Return the assertions without those that make a body do what an official of it only tells of."""
    named = [m for m in view.mentions if m.node is not None and m.node.cls == "GovernmentBody"]
    bodies = [(m, found.end()) for m in named if (found := says.match(view.text, m.end - view.start)) is not None]
    return [a for a in stated if a.predicate not in _OF_DOERS or not any(_of(view, a, m, end) for m, end in bodies)]
