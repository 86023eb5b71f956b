"""The goals of a Chinese decree, clause by clause: every figure set as a bound, or due by a day named before it.

"到2027年底，智能算力占比达到80%以上；庆阳集群机架达到5万架，上架率达到70%" sets three goals, all due by then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.list_clauses import Clause
from loaders.mentions import Mention
from loaders.targets import figure
from loaders.view import View

_BOUND = compiled(
    r"不(?:低于|少于|高于|超过|大于|小于)|低于|高于|小于|大于|超过|超(?=\d)|突破|达到|达(?=\d)|降至|降低到|控制在"
    r"|提[升高][至到]|增[至长到]|保持在|稳定在|以[上内下]|力争|建成|新增|培育|打造|形成|引进|集聚"
)
# What is paid, spent or asked of an applicant is no goal, nor is how long something holds.
_NO_GOAL = compiled(
    r"补[贴助]|奖励|奖补|给予|予以|资助|贴息|(?:按|标准|比例)[^，]*支持|资金(?!支持)|经费|抵扣|比例(?:提高|上浮"
    r"|调整|为)|上浮|可提高|的可|额度|封顶|上限|单个|申[领请报]|有效期|期限|工作日|期满|年度|每年|按(?:照"
    r"|不超过)?[^，]{0,12}[%％]"
    r"|首[次期购用]|基金|加价|每[季月周]|月\d+日|罚|追回|取消|注册资本|成立(?:时间)?|签订|连续|以来|此前|截至"
    r"|已(?:建成|达|有|累计|投)|现有|目前|同比|(?<!占)比(?![例重])[^，]{2,10}年"
)
_GOES_ON = compiled(r"(?:\s*[（(][^（）()]{1,16}[）)])?(?:以上|以下|以内|及以上)?的")
_SINCE = compiled(r"[较比自从由]$|截至$|以来$")
_AS_OF = compiled(r"\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])?\s*截[至止]")
_NUMBERED = compiled(r"[〕\]］）)]第?$")  # the number of a paper: 政办发〔2023〕31号
_FRAMES = compiled(r"(?:年?[底末内前]|以前|之前)*[，,：:]")  # behind a day that all goals of a sentence share
_APART = compiled(r"[；;。]")  # behind it another of a list of things begins
# What may stand between a day and a figure of what was told of before it: 2030年不低于80%.
_BARE = compiled(
    r"(?:力争|将|要|再|进一步|均|达到?|突破|超过?|增至|升至|降至|提[升高][至到]|不得?(?:低于|高于|少于|超过))*"
)
_AT_END = compiled(r"(?:以[上内下]|左右)?")
_LISTED = compiled(r"、(?:以及)?")
_EACH = compiled(r"分别")
_FEWEST = 2  # members of a list
_MEMBERS = compiled(r"[、和与]")
_GRANTS = compiled(r"补[贴助]|申[领请]|券|奖[励补]")
_MONEY = ("CNY", "USD", "HKD")
_OPENS = 4  # letters before a day that opens its clause
_TIME = ("year", "month", "day", "week", "hour")


def own_goals(
    view: View, clause: Clause, subject: Node, signed: str | None = None, before: Value | None = None
) -> Iterator[Assertion]:
    """Yield the figures that a clause sets as goals, or its words where it is due by a day and has none.

    `signed` is the day of the paper, before which nothing is due; `before` is of what the clause before tells, which
    may be without a figure.
    """
    numbers = [m for m in view.mentions if m.quantity is not None and clause.start <= m.start and m.end <= clause.end]
    numbers = [m for m in numbers if m.quantity and m.quantity.unit not in _TIME]
    numbers = [m for m in numbers if not _NUMBERED.search(view.cut(max(view.start, m.start - 2), m.start))]
    day = due_of(view, clause)
    if _is_over(day, signed) or (_AS_OF.match(view.text) is not None and (day is None or signed is None)):
        return
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
    for part, m in _parts(view, clause, numbers):
        due = due_of(view, part)
        start = part.start
        if due is not None and due.start >= start and due.start - start < _OPENS:
            start = part.end - len(view.cut(due.end, part.end).lstrip("底末前年起，, "))
        within = [n for n in numbers if start <= n.start and n.end <= m.end] if part is clause else [m]
        if (value := figure(view, start, part.end, within)) is not None:
            if value.of is None and before is not None and before.unit in (None, value.unit):
                bare = _BARE.fullmatch(view.cut(start, m.start)) and _AT_END.fullmatch(view.cut(m.end, part.end))
                value = replace(value, of=before.of if bare else None)
            yield told_goal(subject, value, due, part)
            before = value


def _is_over(day: Mention | None, signed: str | None) -> bool:
    """Tell whether a day was over when the paper was signed: what it tells of has been reached."""
    iso = day.moment.iso if day is not None and day.moment is not None else None
    return iso is not None and signed is not None and iso[: len(signed)] < signed[: len(iso)]


def _parts(view: View, clause: Clause, numbers: list[Mention]) -> list[tuple[Clause, Mention]]:
    """Return the members of a list, each with the figure at its end (培育营收超十亿元的企业8家、上市企业3家).

    A clause that is no such list is its own only member, of which the last figure is told.
    """
    whole = [(clause, numbers[-1])]
    marks = [*_LISTED.finditer(clause.text)]
    if not marks or len(numbers) < _FEWEST:
        return whole
    starts, ends = [0, *(m.end() for m in marks)], [*(m.start() for m in marks), len(clause.text)]
    parts = [Clause(clause.start + a, clause.start + b, clause.text[a:b]) for a, b in zip(starts, ends, strict=True)]
    last = [[m for m in numbers if part.start <= m.start and m.end <= part.end][-1:] for part in parts]
    told = [(part, m[0]) for part, m in zip(parts, last, strict=True) if m]
    ends_so = all(_AT_END.fullmatch(view.cut(m.end, part.end)) for part, m in told)
    return told if len(told) == len(parts) and ends_so else whole


def _value(m: Mention, of: str) -> Value:
    q = m.quantity
    return Value(q.number, q.unit, q.stated, q.bound, of, q.upper) if q is not None else Value()


def due_of(view: View, clause: Clause) -> Mention | None:
    """Return the day by which what a clause says is due: the last named before it, or in it."""
    days = [m for m in view.mentions if m.moment is not None and m.moment.iso and m.start < clause.end]
    for m in reversed(days):
        if _SINCE.search(view.cut(max(view.start, m.start - 3), m.start)):
            continue
        here = m.start >= clause.start
        role = m.moment.role if m.moment is not None else None
        if role in ("by", "from") or (role == "on" and (here or _opens(view, m))):
            apart = not here and _APART.search(view.cut(m.end, clause.start)) is not None
            return None if apart and not _FRAMES.match(view.cut(m.end, m.end + 8)) else m
    return None


def _opens(view: View, day: Mention) -> bool:
    """Tell whether all of a sentence is of a day that opens it: ——2026年，智能算力规模突破…，新增机架…."""
    first = not view.cut(view.start, day.start).strip("—–- ")
    return first and _FRAMES.match(view.cut(day.end, day.end + 8)) is not None


def told_goal(subject: Node, value: Value, day: Mention | None, clause: Clause) -> Assertion:
    """Return a goal as it is told, with the day by which it is due."""
    date = day.moment.iso if day is not None and day.moment is not None else None
    return Assertion(
        subject, "hasTarget", None, value, date, "planned", None, clause.start, clause.end, "decree/goal", 0.9
    )
