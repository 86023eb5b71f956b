"""What a sentence tells of that is not there yet though no cue says so: works only begun, nominations, hearsay."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.view import View

# Works that are begun or let, before what they will hold: "broke ground on a 150MW campus".
_BEGUN = compiled(
    r"\b(?:br(?:oke|eaks?|eaking|oken)\s(?:ground|earth)|(?:start|began|begin|begun|commenc)\w*\s(?:\w+\s)?"
    r"(?:construction|building|work|works)|la(?:id|ys|ying)\sthe\s(?:first\s|foundation\s|corner\s?)?stone"
    r"|(?:approv|authori[sz]|greenli|licen[sc])\w*|won\s(?:approval|permission|consent|clearance)|cleared"
    r"|proposals?|proposed|applied|ground-?breaking|turned (?:the )?(?:first )?sod|designs? for|plans? for)\b"
    r"[^.;]{0,120}$",
    re.IGNORECASE,
)
_THERE = compiled(
    r"\b(?:open(?:ed|s|ing)?|complet\w+|operat\w+|live|online|exist\w+|already|runs?|running|commission(?:ed|ing)"
    r"|expan\w+|in service|extension|beside|next to|adjacent|bought|acquir\w+|sold|energi[sz]ed)\b",
    re.IGNORECASE,
)
_BEGINS = Gate(
    ("ground", "earth", "construction", "building", "work", "stone", "approv", "authori", "greenli", "licen",
     "permission", "consent", "clear", "propos", "applied", "sod", "design", "plan"), ignore_case=True,
)  # fmt: skip
# Somebody put forward, whom others have yet to choose.
_PUT_FORWARD = compiled(r"\b(?:nominated|proposed|put forward|recommended)\b|提名|拟聘任?|拟任|候选人")
_CHOSEN = compiled(r"\b(?:elected|appointed|approved|confirmed)\b|当选|选举|聘任为|获选|审议通过")
_POSTS = frozenset({"affiliatedWith", "holdsPosition"})
_OPEN = _POSTS | {"capacity"}  # what is told as done may be open yet, whoever tells it
# Cornerstones of an issue that is over.
_BOUGHT = compiled(
    r"(?:\b(?:bought|took|purchased|subscribed|picked up|snapped up|(?:were|was) (?:allotted|allocated))\b"
    r"|(?:共|合计)?(?:已)?(?:认购了|获配|获得配售))"
)
_WILL = compiled(r"\b(?:will|would|agreed|commit\w*|to (?:buy|take|subscribe)|plans?|expected|set)\b|将|拟|同意")
# What is going about, as nobody in particular tells it.
_GOING_ABOUT = compiled(
    r"(?:股吧|自媒体|网友|帖子|公众号|社交(?:平台|媒体)|小作文|网络文章|媒体文章|网上|坊间|投资者群|群聊|雪球)"
    r"[^，。；“”]{0,16}?(?:称|传|提及|提到|爆料|流传|讨论)[^。；]{0,60}$"
    r"|\b(?:analysts|observers|insiders|traders|investors|many|some)\s(?:widely\s)?(?:believe|think|reckon|suspect|assume)\b"
    r"[^.;,]{0,60}$"
)
_GOES = Gate(
    ("股吧", "自媒体", "网友", "帖子", "公众号", "社交", "小作文", "文章", "网上", "坊间", "群", "雪球",
     "believe", "think", "reckon", "suspect", "assume"), ignore_case=True,
)  # fmt: skip


def begun(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, those planned or claimed that it tells in words of what is."""
    goes, concerned = _GOES.opens(view.text), False
    for a in stated:
        if goes or a.predicate in _OPEN or (a.status == "planned" and a.rule.endswith("/cornerstone")):
            concerned = True
            break
    if not concerned:
        return stated
    begins = view.language == "en" and _BEGINS.opens(view.text)
    return [_put_right(view, a, begins=begins, goes=goes) for a in stated]


def _put_right(view: View, a: Assertion, *, begins: bool, goes: bool) -> Assertion:
    if a.status == "planned" and a.rule.endswith("/cornerstone"):
        words = view.cut(a.start, view.sentence.end)
        return replace(a, status="done") if _BOUGHT.search(words) and not _WILL.search(words) else a
    if a.status != "done":
        return a
    if begins and a.predicate == "capacity" and _is_begun(view, a):
        return replace(a, status="planned")
    if a.predicate in _POSTS and _is_nominated(view.cut(a.start, a.end)):
        return replace(a, status="planned")
    if goes and a.predicate != "stated" and _is_hearsay(view, a):
        return replace(a, status="claimed")
    return a


def _is_begun(view: View, a: Assertion) -> bool:
    """Tell whether a capacity is that of works of whose beginning or approval the words before it tell."""
    number = view.number_of(a.value)
    ahead = view.cut(view.sentence.start, number.start if number else a.end)
    found = _BEGUN.search(ahead)
    return found is not None and not _THERE.search(ahead, found.start())


def _is_nominated(words: str) -> bool:
    return _PUT_FORWARD.search(words) is not None and not _CHOSEN.search(words)


def _is_hearsay(view: View, a: Assertion) -> bool:
    ahead = view.cut(view.sentence.start, max(a.start, view.sentence.start))
    inner = view.cut(a.start, a.end)
    return _GOING_ABOUT.search(ahead) is not None or (
        a.predicate in ("hasCustomer", "suppliesTo", "stakeIn") and _GOING_ABOUT.search(ahead + inner[:-1]) is not None
    )
