"""What one firm is to another, right behind its name in Chinese: 甲参股公司乙, 甲投资的乙, 甲持股三成的乙, 甲系乙.

Whatever is told behind such words is told of the other, which the text may name, or not (甲子公司拟上市): never of the
firm by which it is only called.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.mentions import Mention
from loaders.view import View

_HOW = (
    r"(?:上游|下游|核心|主要|重要|重点|最大|第?[一二三四五]大|大|单一|控股|全资|参股|间接|直接|旗下|下属|长期|独家|战略|头部|原|前|海外"
    r"|国内|境外|境内|外部|设备|材料|芯片|服务器|新增|潜在|现有|关联|唯一|最强|老|新|一家|某|一个){0,3}"
)
_FEW = r"(?!前(?:[三五十]|两)大?)"  # 前五大客户: all of them are told of as a share of the firm's own
_NOUN = (
    r"(?:供应商|客户|股东|实际控制人|实控人|[子孙]公司|(?:附属|下属|参股|联营|合营|关联|兄弟|姊妹|被投)(?:公司|企业)|投资标的"
    r"|代工厂|代工方|合作方|(?:合作|生态)伙伴|合作(?:厂商|企业)|竞争对手|竞争者|对手|劲敌|友商|母公司|关联方|经销商|代理商|分销商)"
)
_DOES = r"(?:投资|参股|控股|入股|领投|跟投|孵化|分拆|拆分|扶持|控制|重仓|收购|并购|设立|支持)"
_SHARE = (
    r"(?:合计|直接|间接|共|已|目前|约|持股(?:比例)?[为超近]?|持有|[\d.]+[%％]|[一二三四五六七八九]成)+"
    r"(?:的?(?:股份|股权))?"
)
# How it stands to whoever comes next, up to where that begins.
_LEADS = compiled(
    rf"(?:\s?[（(][^（）()]{{1,60}}[）)])?"
    rf"(?:(?P<noun>[的之]?{_FEW}{_HOW}{_NOUN}(?:之一)?、?)|(?:战略|独家|参与|联合|间接|实际|共同)?{_DOES}(?:过|出来?|成立)?的(?!股[份权票]|意向|金额|资金|计划)"
    rf"|{_SHARE}的(?!股[份权东]|权益|份额)|(?P<circle>系(?![列统由该指为于因一数]))|(?:旗下|下属|麾下)的?)"
)
# What may stand between that and the name of the next: what it makes, and of which kind it is.
_KIND = compiled(r"(?:[\u3400-\u9fffA-Za-z\d]{0,12}?(?:公司|企业|厂商|商|平台|独角兽|品牌|龙头|巨头|机构|、))?[“「\"]?")
_IS = compiled(r"[的之、，。；与和及]|全资|控股|参股|[子孙]公司|下属|旗下|第[一二三]|实际|董事|股东|一致|持股|关联|$")
_APPOSED = ("，", ",")  # 甲，乙的竞争对手，拟上市
_CLOSES = compiled(r"[^（）()]*[）)]")
_LONGEST, _FAR = 90, 16
# Of whom a clause tells that it calls only so: what it then does, has or is.
TOLD = (
    r"(?=拟|已|将|于|在|近|日前|今|昨|本|当|正|计划|预计|也|还|则|又|均|并|首次|获|完成|实现|营|净|收购|毛利|提交|递交|向|被|与|以|通过|登陆|入股"
    r"|持有|现有|任命|聘任|因|估值|市值|股价|总部|成立|IPO|创始人|由|发布|推出|中标|签|建|量产|上市|募|20\d\d|\d{1,2}月|[一二三四]季度|上半年|下半年|前三季度|去年|今年|全年|报告期)"
)
# What stands behind such a noun and is no name of whom it is said: 客户需求, 股东应占.
_NO_NAME = (
    r"(?!数|名单|包括|包含|有|为|是|的|集中|结构|资源|需求|订单|占比|贡献|采购|粘性|导入|验证|认证|送样|反馈|拓展|开拓|群体|基础|服务"
    r"|合作|关系|权益|应占|拥有人|回报|利益|端|侧|类型|分布|覆盖|行业|领域|满意|方面|大?会|名册|户|决议|提名|代表|减持|增持|质押|承诺|等)"
)
_UNNAMED = compiled(
    rf"(?:的?{_FEW}{_HOW}{_NOUN}(?:{_NO_NAME}[\u3400-\u9fff]{{2,5}}?)??|所[在属]的?(?:行业|板块|赛道|市场|集团|细分[\u3400-\u9fff]{{0,4}}))"
    rf"{_NO_NAME}{TOLD}"
)
_ATTRIBUTED = ("归属于", "归属", "归母", "归于")  # to whose holders a profit belongs: 归属于上市公司股东的净利润


def only_leads(view: View, group: Group, start: int) -> bool:
    """Tell whether a Chinese name is there only to say who another is, of whom the words at `start` tell."""
    place = (group.start, group.end)
    if (end := view.leading.get(place)) is None:
        end = view.leading[place] = _led_to(view, group)
    return 0 < end <= start


def _led_to(view: View, group: Group) -> int:
    """Return where the words end behind a name by which another is meant, 0 where there are none."""
    if view.language != "zh" or not group.members[-1].is_entity:
        return 0
    at = group.end - view.start
    m = _LEADS.match(view.text, at, at + _LONGEST)
    if m is None:
        return 0
    then = next((n for n in view.mentions if n.start - view.start >= m.end() and n.is_entity), None)
    if m["circle"] is not None:
        return m.end() + view.start if then is not None and _of_circle(view, then, m.end() + view.start) else 0
    if m["noun"] is None or _named(view, then, m.end()):
        return m.end() + view.start
    if view.text.startswith(_APPOSED, m.end()):
        return m.end() + view.start
    unnamed = _UNNAMED.match(view.text, at, at + _LONGEST)
    inside = unnamed is not None and then is not None and then.start < unnamed.end() + view.start
    return m.end() + view.start if unnamed is not None and not inside else 0


def _named(view: View, then: Mention | None, end: int) -> bool:
    """Tell whether the next name follows right behind such words, or behind what it makes, and is no person's."""
    if then is None or (then.node is not None and then.node.cls == "Person"):
        return False
    at = then.start - view.start
    return at <= end + _FAR and _KIND.fullmatch(view.text, end, at) is not None


def _of_circle(view: View, then: Mention, end: int) -> bool:
    """Tell whether 系 joins a firm to the circle of another (甲系乙登陆): 甲系乙的股东 says what 甲 is."""
    return then.start == end and then.kind != "anaphor" and _IS.match(view.text, then.end - view.start) is None


def in_its_bracket(view: View, group: Group, start: int) -> bool:
    """Tell whether a name only stands in the bracket of another, which ends before a place: 甲（曾用名：乙）的营收."""
    firm = group.members[0].node
    if firm is None or firm.cls != "Company" or _CLOSES.match(view.cut(group.end, start)) is None:
        return False
    ahead = view.text[: group.start - view.start]
    opened = max(ahead.rfind("（"), ahead.rfind("(")) + view.start
    return any(m.end == opened and m.is_entity and m.node != firm for m in view.mentions)


def unnamed_kin(view: View) -> Iterator[tuple[int, int, Node]]:
    """Yield where a clause tells of somebody whom it calls only by a firm that it names, and that firm."""
    for m in view.mentions:
        if m.node is None or not m.is_entity:
            continue
        at = m.end - view.start
        kin = _UNNAMED.match(view.text, at, at + _LONGEST)
        if kin is None or view.text.endswith(_ATTRIBUTED, 0, m.start - view.start):
            continue
        end = kin.end() + view.start
        if not any(m.end <= other.start < end and other.is_entity for other in view.mentions):
            yield m.start, end, m.node
