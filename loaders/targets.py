"""Goals: a goal that is figures becomes figures, each with what it measures; one of words keeps its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Value
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.scripts import has_han
from loaders.view import View

# Where a list of goals goes on to the next ("…, cut PUE to 1.25 and lift the share of …").
_NEXT = compiled(r"[,，;；、]\s*(?:and\s+|并|且)?|\s+and\s+(?=[a-z]+\s)|并(?=将|使)")
_VERB = compiled(
    r"^(?:to\s+|and\s+)?(?:reach(?:ing)?|achiev(?:e|ing)|hav(?:e|ing)|build(?:ing)?|exceed(?:ing)?|total(?:ling)?|"
    r"rais(?:e|ing)|lift(?:ing)?|cut(?:ting)?|bring(?:ing)?|increas(?:e|ing)|expand(?:ing)?|grow(?:ing)?|boost(?:ing)?|"
    r"reduc(?:e|ing)|lower(?:ing)?|keep(?:ing)?|limit(?:ing)?|add(?:ing)?|deploy(?:ing)?|train(?:ing)?|foster(?:ing)?|"
    r"cultivat(?:e|ing)|set(?:ting)?\s+up|creat(?:e|ing)|form(?:ing)?)\s+",
    re.IGNORECASE,
)
_LEVEL = compiled(
    r"(?:\s*(?:\b(?:to|of|at|by|is|are|was|will|be|reach(?:es)?|exceeds?|below|above|under|over|more\s+than|less\s+than|at\s+least|"
    r"about|around|up\s+to|within|from)\b|达|超过?|突破|不?得?(?:低于|高于|少于)|不得?超过|[小大]于|原则上|稳定|降至|降到|增至|提升[至到]|提高[至到]|控制在|"
    r"保持在|力争|左右|约|为|在|至|到|从|由|要|须|应当?|需))*\s*$",
    re.IGNORECASE,
)
_LEAD = compiled(
    r"^(?:起(?=[新全各所])|且|至少|[一二三四五]?年内|力争|实现|使|将|把|推动|确保|新增|建成|其中|培育|打造|形成|引进|引育|招引|集聚|累计|上架(?!率)|the\s|its\s|a\s|an\s|average\s)+"
)

# The rest of a clause, if it is a noun alone.
_NOUN = compiled(r"[\u3400-\u9fffA-Za-z]{2,20}$")
_NO_NOUN = compiled(r"[的了将已在于和与及或并]|以上|左右|以下|用于|达到?|超过?|完成|实现|建成|其中|覆盖|接入")
_STOP = compiled(r"[，,。；;、：:]")
_DUE = compiled(r"^(?:(?:力争)?[到至]?20\d\d年(?:年?[底末内])?|年内|年底前?|每年|届时)[，,]?")
_PARTED, _SOME = compiled(r"[，,；;]"), compiled(r"\d[\d.]*")
_DATED = compiled(r"[，,]?[到至由从]?20\d\d年[底末]?(?:累计|的)?$")
_EACH = compiled(r"分别|\brespectively\b")
_WHERE = compiled(r"[全各][国省市区县州盟]")
_SHARE = compiled(r"(?:以上|左右|以下)?的(?P<what>[\u3400-\u9fff]{2,20})$")
_ISSUERS = frozenset(f"{other}{body}" for body in ("ministries", "departments", "agencies") for other in ("", "other "))
# What somebody is paid who meets a condition is no goal.
_AWARD = compiled(r"给予|奖励|补[贴助]|资助|奖补|\b(?:grants?|awards?|rewards?|subsid\w+|reimburs\w+)\b", re.IGNORECASE)


def goals(goal: Mention, view: View) -> list[Value]:
    """Return the figures of a goal, of each clause of it the last; empty if the goal is words alone."""
    found = []
    for start, end in _clauses(goal):
        inside = [m for m in view.mentions if m.quantity is not None and start <= m.start and m.end <= end]
        if len(_SOME.findall(whole := _whole(goal, start, view))) > 1 and _EACH.search(whole):
            continue  # of several things, none of which its figure stands beside
        if inside and (value := figure(view, start, end, inside)) is not None:
            found.append(value)
    return found


def _whole(goal: Mention, start: int, view: View) -> str:
    """Return what stands between two commas of a goal around a place, whatever list is in it."""
    ahead, behind = view.cut(goal.start, start), view.cut(start, goal.end)
    return _PARTED.split(ahead)[-1] + _PARTED.split(behind)[0]


def figure(view: View, start: int, end: int, inside: Sequence[Mention]) -> Value | None:
    """Return the figure that a stretch of a goal sets, the last of those inside, with what it counts or measures."""
    q = inside[-1].quantity
    if q is None or q.unit in ("year", "month", "day") or q.of in _ISSUERS:
        return None
    if _AWARD.search(view.cut(start, inside[-1].start)):
        return None
    if len(inside) > 1 and _EACH.search(view.cut(start, end)):
        return None  # of two things at once, neither of which its figure stands beside
    what = _measured(view.cut(start, inside[0].start))
    if q.unit == "%" and (what is None or _WHERE.fullmatch(what)):  # 全省90%的机架接入平台: of what, not where
        what = of["what"] if (of := _SHARE.match(view.cut(inside[-1].end, end))) else what
    return Value(q.number, q.unit, q.stated, q.bound, _counted(view, inside[-1], end, what), q.upper)


def named(value: Value | None, m: Mention, view: View) -> Value | None:
    """Return a Chinese figure with what it counts, the whole of its noun, or with what its clause says it measures."""
    if value is None or value.number is None or view.language != "zh":
        return value
    ahead, behind = view.cut(view.sentence.start, m.start), view.cut(m.end, view.sentence.end)
    if value.unit != "count":
        return value if value.of else replace(value, of=_measured(_DUE.sub("", _STOP.split(ahead)[-1])))
    return replace(value, of=_counted(view, m, m.end + len(_STOP.split(behind)[0]), None))


def _counted(view: View, m: Mention, end: int, what: str | None) -> str | None:
    """Return what a goal counts or measures: in Chinese the whole of its noun (区域级算力节点, not 区域)."""
    of = m.quantity.of if m.quantity is not None else None
    if of is None or not has_han(of):
        return of or what
    if what is not None and what.endswith(of):
        return what
    words = view.cut(m.start, end)
    whole = _NOUN.match(words, words.find(of)) if of in words else None
    return whole[0] if whole is not None and _NO_NOUN.search(whole[0]) is None else of


def _clauses(goal: Mention) -> list[tuple[int, int]]:
    """Return the offsets of the clauses of a goal."""
    marks = list(_NEXT.finditer(goal.text))
    starts = [0, *(m.end() for m in marks)]
    ends = [*(m.start() for m in marks), len(goal.text)]
    return [(goal.start + a, goal.start + b) for a, b in zip(starts, ends, strict=True) if a < b]


def _measured(ahead: str) -> str | None:
    """Return what the words before a figure say that it measures, None if they say nothing."""
    words = _DATED.sub("", _LEVEL.sub("", ahead))
    words = _LEAD.sub("", _VERB.sub("", words.strip(" ，,、:：的")))
    words = words.strip(" ，,、:：")
    return words if 2 <= len(words) <= 60 else None
