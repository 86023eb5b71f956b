"""What a Chinese decree lays down in clauses that leave out their subject, which is the decree itself.

A plan, a set of measures or a notice that issues one says what it supports (鼓励…), does (建立…机制), forbids (不得…)
and is for (为…，制定本办法) in clauses of their own, under numbered heads that name its parts. In the news such
clauses tell of a decree only behind its name and a verb of saying (《方案》提出，鼓励…).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.decrees import Decree
from loaders.defaults import Defaults
from loaders.english_decrees import english_clauses
from loaders.events import Assertion
from loaders.list_clauses import ORDER, Clause, list_clauses
from loaders.own_goals import due_of, own_goals, told_goal
from loaders.own_grants import own_grants
from loaders.view import View

# Heads by which any decree is divided, whatever it is about.
_USUAL = (
    r"(?:总体|指导|基本|主要|重点|工作|发展|保障|组织|实施|支持|政策|行动|预期|具体|有关|相关|任务|进度|时间|监督|资金|附)"
    r"(?:要求|思想|原则|目标|任务|措施|实施|领导|步骤|保障|安排|内容|政策|方向|考核|管理|则|件|背景|基础|现状|形势|成效|事项|分工|举措|依据|标准|对象|范围)"
)
_HEAD = compiled(
    rf"\s*{ORDER}(?!{_USUAL}(?:[和与及、。：:]|$)|总则|附则|附件|解读|背景)(?P<head>[^，。；：:,;！？\d]{{4,30}})[。：:]?\s*"
)
_HEAD_VERB = compiled(
    r"(?:加[快强大速]|推[动进广]|支持|鼓励|促进|发[展放挥]|建[设立成]|构[建筑]|打造|优化|强化|完善|健全|提[升高]|培[育养]|扩[大容]|降低|深化|实施|开展|夯实"
    r"|统筹|引[导进育]|保障|拓展|丰富|探索|创新|壮大|激[发活]|畅通|设立|布局|做[强优大]|增强|严格|落实|规范|突破|聚焦|营造|组织|搭建|集聚|赋能|攻关"
    r"|协同|繁荣|释放|盘活|促|强|扩|稳|提|优)"
)
_HOW = (
    r"(?:大力|积极|优先|重点|着力|全力|并|还|同时|继续|进一步|加快|加大力度|深入"
    r"|持续|有序|统筹|全面|适度超前|将|要|稳步|率先|联合|高标准|高水平|大幅)*"
)
_SUPPORTS = compiled(
    rf"{_HOW}(?:支持和鼓励|鼓励和支持|鼓励和引导|支持|鼓励|引导|推动|推进|促进|扶持)"
    r"(?!标准(?!化)|政策(?!性)|对象|比例|方式|额度|力度|资金|范围|措施|条件|期限|情况|企业名单|项目库|体系)(?P<what>.{4,})"
)
_DOES = compiled(
    rf"{_HOW}(?:建设|建立|建成|开展|构建|打造|实施|完善|健全|设立|组建|搭建|布局|探索|制定|培育|发展|加强|强化|优化|提升|提高|深化|扩大|引进|落实"
    r"|统筹|加快|发放|举办|组织|编制|攻克|突破|改造|部署|新建|扩建|启动|保障|畅通|拓展|推广|简化|压缩|降低|规范|盘活|开放)"
    r"(?!本|以下|如下|单位|规模|目标|期限|细则|主体|内容|情况|方案|条件|周期|标准|原则|水平|实施|程序|部门|结构|意见|了|后|的)(?P<what>.{4,})"
)
_LED = compiled(r"由[^，。]{2,30}?(?:牵头|会同[^，。]{2,20}?)(?!负责)(?P<what>[^，。]{4,})")
_FORBIDS = compiled(
    r"(?:.{0,24}?原则上(?:不再|不得|不予|禁止)|.{2,24}?(?:严禁|不得(?![低高少多超])|禁止)|(?:严禁|禁止|不再(?:新建|新批|审批|支持|受理|新增|布局)))(?P<what>.{2,})"
)
_PUNISHES = compiled(r"[^，,]{2,40}的[，,](?=.*(?:追回|收回|取消))")
_AIM = compiled(
    r"(?:^|。)(?:第一条[\s\u3000]*)?为了?(?P<aims>.{4,160}?)[，,](?=(?:根据|依据|按照|结合|经)[^，,]*[，,]|特?制定|特?提出|(?:现|特)(?:将|印发|就)|[^，,]{2,40}(?:制定|研究)了?《)"
)
_REPORTED = compiled(
    r"[》）)”]?(?:还|也|同时|明确|进一步|中)*(?:提出|明确|要求|指出|规定|强调|部署)[，,:：]?(?:将|要)?"
)
_LEGAL = compiled(
    r"负责解释|法律责任|刑事责任|遵照执行|贯彻执行|认真落实|认真组织|请结合|现印发|印发给|公开发布|责任单位|牵头单位|联系人|附件"
)
_LEVEL = compiled(r"不?(?:低于|高于|少于|超过)|达到|突破|降至|降到|控制在|提[升高][至到]|增[至长到]|以上$")
# For whom something is granted: 开展大模型训练的创新团队.
_GRANTED = compiled(r"的[^，的]{0,6}(?:企业|团队|项目|单位|机构|主体|高校|个人|中心|用户|人才)$")
_DRAFT = compiled(r"征求意见|草案|送审|\b[Dd]raft\b|for [Cc]omment")
# What a clause names for those behind it to give figures of: 国产算力占比，2027年不低于55%，2030年不低于80%.
_TOPIC = compiled(r"[^\d，]{2,36}(?:占比|比例|比重|规模|数量|总量|容量|时延|产值|水平|(?<!效)率)")
_DAY = compiled(r"[到至]?(?:20\d\d年|其中)")
_LEAST = 3  # letters of an aim
# What a decree rests on, and how what it drives at is told: 推动算力由规模扩张向质量提升转变.
_OBEYS = compiled(r"(?:深入|认真|全面)*(?:贯彻|落实|学习|响应)+[^，]*(?:部署|精神|要求|决定|意见|讲话|指示|会议|战略)$")
_TURNS = compiled(r"[^，]*(?:转变|转型|迈进|跃升|跃迁)")
_FIGURE = compiled(r"\d")
_SUM = compiled(r"补[贴助]|奖励|奖补|给予|予以|资助|贴息|[万亿]元")
_ORDERS = ("decree/supports", "decree/does", "decree/goal")
_DONE = compiled(r"已[经建有成投达累]|现有|截[至止]|目前|先后|累计")
# What a plan orders is no news of these: who somebody is, where something lies, what another paper is.
_STANDS = frozenset((
    "locatedIn", "holdsPosition", "affiliatedWith", "alsoKnownAs", "issuedBy", "issuedOn", "effectiveOn",
    "coversPeriod", "headquarteredIn", "subsidiaryOf", "hasTarget", "stated", "makesProductClass", "partOf",
    "appliesTo", "prioritises", "aimsTo", "restricts", "supports", "hasComponent",
))  # fmt: skip


def ordered(view: View, stated: list[Assertion], own: list[Assertion]) -> list[Assertion]:
    """Return what a sentence of a decree states, as planned where the decree only orders it (支持某公司建设智算园)."""
    orders = [a.start for a in own if a.status == "planned" and a.rule in _ORDERS]
    if not orders or _DONE.search(view.text) is not None:
        return stated
    first = min(orders)
    return [
        replace(a, status="planned") if a.status == "done" and a.end > first and a.predicate not in _STANDS else a
        for a in stated
    ]


def own_clauses(view: View, decree: Decree | None, spoken: Defaults) -> Iterator[Assertion]:
    """Yield what the clauses of a sentence say of the decree that the text is, or of which the sentence tells.

    `spoken` knows what the text has spoken of before. What a draft lays down is planned at most.
    """
    for told in _own_clauses(view, decree, spoken):
        draft = isinstance(told.subject, Node) and _DRAFT.search(told.subject.label) is not None
        yield replace(told, status="planned") if draft and told.predicate != "issuedOn" else told


def _own_clauses(view: View, decree: Decree | None, spoken: Defaults) -> Iterator[Assertion]:
    if view.sentence.kind in ("title", "cell"):
        return
    if view.language != "zh":
        yield from english_clauses(view, decree, spoken)
        return
    reported = _reported(view)
    if reported is None and decree is None:
        return
    subject, at = reported or (decree.node if decree is not None else None, view.start)
    if subject is None:
        return
    if reported is None and decree is not None:
        yield from decree.terms(view)
        if (head := _HEAD.fullmatch(view.text)) is not None:
            if _HEAD_VERB.match(head["head"]):
                yield _told(subject, "hasComponent", head["head"], view.start + head.start("head"), "head", "done")
            return
        aims = [*_aims(view, subject)]
        yield from aims
        at = max([at, *(a.end for a in aims)])
    if _LEGAL.search(view.text, at - view.start):
        return
    clauses = [*list_clauses(view, at)]
    if reported is None and clauses and _PUNISHES.match(view.text) is not None:
        start, end = clauses[0].start, clauses[-1].end
        yield _told(subject, "hasComponent", view.cut(start, end), start, "punishes", "done")
        return
    yield from own_grants(view, clauses, subject)
    signed = decree.signed.iso if reported is None and decree is not None and decree.signed is not None else None
    before: Value | None = None
    for clause in clauses:
        told = [*_laid_down(view, clause, subject, signed, before)]
        yield from told
        if _TOPIC.fullmatch(clause.text):
            before = Value(of=clause.text)
        elif told or not _DAY.match(clause.text):
            before = next((a.value for a in told if a.predicate == "hasTarget"), None)


def _laid_down(
    view: View, clause: Clause, subject: Node, signed: str | None, before: Value | None
) -> Iterator[Assertion]:
    """Yield what one clause says; `signed` is the day of the paper, `before` of what the clause before tells."""
    if clause.text.endswith("的"):
        return  # a condition of what is granted
    if _FORBIDS.fullmatch(clause.text) is not None:
        yield _told(subject, "hasComponent", clause.text, clause.start, "forbids", "done")
        return
    pushed = _SUPPORTS.fullmatch(clause.text)
    sets = pushed is None or _LEVEL.search(pushed["what"])
    goals = [*own_goals(view, clause, subject, signed, before)] if sets else []
    yield from goals
    if pushed is not None and not goals and _TURNS.fullmatch(clause.text):
        yield _told(subject, "aimsTo", clause.text, clause.start, "aim", "done")
    elif pushed is not None and not goals:
        yield _told(subject, "supports", pushed["what"], clause.start + pushed.start("what"), "supports", "planned")
    elif goals or _GRANTED.search(clause.text) or (_FIGURE.search(clause.text) and _SUM.search(clause.text)):
        return
    elif _DOES.fullmatch(clause.text) and (day := due_of(view, clause)) is not None:
        yield told_goal(subject, Value(text=clause.text), day, clause)
    elif _DOES.fullmatch(clause.text) or _LED.fullmatch(clause.text):
        yield _told(subject, "hasComponent", clause.text, clause.start, "does", "planned")


def _aims(view: View, subject: Node) -> Iterator[Assertion]:
    """Yield each of the things that a decree is said to be made for."""
    if (m := _AIM.search(view.text)) is None:
        return
    start = view.start + m.start("aims")
    for clause in list_clauses(view, start, start + len(m["aims"])):
        if len(clause.text) > _LEAST and not _OBEYS.match(clause.text):
            yield _told(subject, "aimsTo", clause.text, clause.start, "aim", "done")


def _reported(view: View) -> tuple[Node, int] | None:
    """Return the decree that a sentence of the news says to lay something down, and where that begins."""
    for m in view.mentions:
        if m.node is None or m.node.cls != "Policy":
            continue
        if said := _REPORTED.match(view.text, m.end - view.start):
            return m.node, view.start + said.end()
    return None


def _told(subject: Node, predicate: str, text: str, start: int, rule: str, status: str) -> Assertion:
    end = start + len(text)
    return Assertion(subject, predicate, None, Value(text=text), None, status, None, start, end, f"decree/{rule}", 0.85)
