"""The goals of a Chinese decree, clause by clause: every figure set as a bound, or due by a day named before it.

"到2027年底，智能算力占比达到80%以上；庆阳集群机架达到5万架，上架率达到70%" sets three goals, all due by then.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.list_clauses import Clause
from loaders.mentions import Mention
from loaders.targets import figure
from loaders.view import View

_BOUND = compiled(
    r"不(?:低于|少于|高于|超过|大于|小于)|低于|高于|小于|大于|超过|超(?=\d)|突破|达到|达(?=\d)|降至|降低到|控制在|提[升高][至到]|增[至长到]|保持在|稳定在|以[上内下]|力争|建成|新增|培育|打造|形成|引进|集聚"
)
# What is paid, spent or asked of an applicant is no goal, nor is how long something holds.
_NO_GOAL = compiled(
    r"补[贴助]|奖励|奖补|给予|予以|资助|贴息|(?:按|标准|比例)[^，]*支持|资金(?!支持)|经费|抵扣|比例(?:提高|上浮|调整|为)|上浮|可提高|的可|额度|封顶|上限|单个|申[领请报]|有效期|期限|工作日|期满|年度|每年|按(?:照|不超过)?[^，]{0,12}[%％]"
    r"|首[次期购用]|基金|加价|每[季月周]|月\d+日|罚|追回|取消|注册资本|成立(?:时间)?|签订|连续|以来|此前|截至|已(?:建成|达|有|累计|投)|现有|目前|同比|(?<!占)比(?![例重])[^，]{2,10}年"
)
_GOES_ON = compiled(r"(?:\s*[（(][^（）()]{1,16}[）)])?(?:以上|以下|以内|及以上)?的")
_SINCE = compiled(r"[较比自从]$|截至$|以来$")
_EACH = compiled(r"分别")
_MEMBERS = compiled(r"[、和与]")
_GRANTS = compiled(r"补[贴助]|申[领请]|券|奖[励补]")
_MONEY = ("CNY", "USD", "HKD")
_OPENS = 4  # letters before a day that opens its clause
_TIME = ("year", "month", "day", "week", "hour")


def own_goals(view: View, clause: Clause, subject: Node) -> Iterator[Assertion]:
    """Yield the figures that a clause sets as goals, or its words where it is due by a day and has none."""
    numbers = [m for m in view.mentions if m.quantity is not None and clause.start <= m.start and m.end <= clause.end]
    numbers = [m for m in numbers if m.quantity and m.quantity.unit not in _TIME]
    day = due_of(view, clause)
    if _GRANTS.search(view.text):
        numbers = [m for m in numbers if m.quantity and m.quantity.unit not in _MONEY]
    if not numbers or _NO_GOAL.search(clause.text) or (day is None and not _BOUND.search(clause.text)):
        return
    if (q := numbers[-1].quantity) is not None and q.unit in _MONEY and q.bound in ("at_most", "less_than"):
        return  # what somebody gets at most
    if _GOES_ON.match(view.cut(numbers[-1].end, clause.end)):
        return  # what a project must have that something else is told of
    if (each := _EACH.search(clause.text)) is not None:
        members = _MEMBERS.split(clause.text[: each.start()])
        if len(members) == len(numbers):
            for m, member in zip(numbers, members, strict=True):
                yield told_goal(subject, _value(m, member), day, clause)
        return
    start = (
        day.end if day is not None and day.start >= clause.start and day.start - clause.start < _OPENS else clause.start
    )
    start = clause.end - len(view.cut(start, clause.end).lstrip("底末前年起，, "))
    if (value := figure(view, start, clause.end, numbers)) is not None:
        yield told_goal(subject, value, day, clause)


def _value(m: Mention, of: str) -> Value:
    q = m.quantity
    return Value(q.number, q.unit, q.stated, q.bound, of, q.upper) if q is not None else Value()


def due_of(view: View, clause: Clause) -> Mention | None:
    """Return the day by which what a clause says is due: the last named before it, or in it."""
    days = [m for m in view.mentions if m.moment is not None and m.moment.iso and m.start < clause.end]
    for m in reversed(days):
        here = m.start >= clause.start and not _SINCE.search(view.cut(m.start - 3, m.start))
        if m.moment is not None and (m.moment.role in ("by", "from") or (here and m.moment.role == "on")):
            return m
    return None


def told_goal(subject: Node, value: Value, day: Mention | None, clause: Clause) -> Assertion:
    """Return a goal as it is told, with the day by which it is due."""
    date = day.moment.iso if day is not None and day.moment is not None else None
    return Assertion(
        subject, "hasTarget", None, value, date, "planned", None, clause.start, clause.end, "decree/goal", 0.9
    )
