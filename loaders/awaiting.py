"""Figures that are yet to come or that somebody only reckons, by the words around a measure's noun."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.control_verbs import XU, YAO, YING
from loaders.triggers import Hit
from loaders.view import View

# Between a measure's noun and its figure, what makes of it a plan, a guess, hearsay or what it is not.
_AWAITED_ZH = compiled(
    r"[^,，;；。]{0,16}?(?:"
    r"(?P<planned>(?:计划|规划|设计|核定|拟定?|力争|力保|力求|确保|争取|冲刺|挑战|须|必须|不得|不应|目标|上限|门槛"
    rf"|{XU}(?!求)|{YAO}|{YING}当?)[为是定]?(?:达|增|升|提|降|超|高于|低于|少于|为|突破|扩|不|约|$)|(?:冲刺|挑战|力保)$)"
    r"|(?P<expected>(?:将|会|预计|有望|可望|料|或|可能|有信心|有能力|据?测算[^,，;；。]{0,2}?|届时|未来)"
    r"(?:达|增|升|降|超|为|突破|扩大|扩[至到]|收窄|约|可达|[将会可](?:达|增|扩|升|超|突破))"
    r"|未来[^,，;；。]{1,3}年|(?:建成|投产|达产|投运|上线|完工|扩建|交割)后(?!已))"
    r"|(?P<claimed>(?:被曝|被传|据传|盛传|(?<![宣流相上])传|疑似?)(?:达|为|超|约|高达|近|将))"
    r"|(?P<denied>距离?$))"
)
_AWAITED_EN = compiled(
    r"(?:(?!\b(?:that|which|who|and|but|than)\b)[^,;.]){0,48}?\b(?:"
    r"(?P<planned>(?:must|needs? to|ha(?:s|ve) to|is to|are to|was to|were to"
    r"|(?:is|are|was|were|has been|have been) (?:designed|planned|targeted|aimed|capped|budgeted|about to"
    r"|supposed to|due to|slated|scheduled|meant to))\b)"
    r"|(?P<denied>(?:ha(?:s|ve) yet to|(?:is|are|was|were) (?:unlikely|not expected|still short)"
    r"|f(?:alls?|ell) short of)\b)"
    r"|(?P<claimed>(?:is|are|was|were) (?:rumou?red|said|reported|alleged|believed|thought) to\b)"
    r"|(?P<expected>(?:will|would|could|may|might|should|ought to|looks? (?:set|likely)|stands? to|seems? likely"
    r"|(?:is|are|was|were|had been|has been)(?: now| still| also)?"
    r" (?:expected|likely|forecast|projected|seen|set|due|modelled|modeled|guided|on (?:course|track)))\b))"
)
# "estimates Hygon's revenue at", "puts its loss at": nobody has reported it
_PUT = compiled(
    r"\b(?:estimates?|estimated|reckons?|reckoned|pegs?|pegged|puts|sees|models)\s(?:that\s)?(?:[^\s,;.]+\s){0,6}$"
)
# "brokers see net profit of", "guides to profit growth of": what somebody looks for
_SEEN = compiled(
    r"\b(?:sees?|guid(?:e|es|ed|ing) (?:to|for|towards?)|pencil(?:s|led)? in|looks? for|is looking for|models?|modelled"
    r"|consensus (?:is|was|of|calls?|called|stands?|stood)(?: for| at)?|[Ww]e (?:had|have|forecast|expect|see))"
    r"\s(?:[^\s,;.]+\s){0,4}$"
)
# 卖方保证2026年净利润不低于3000万元: what is pledged is not reached yet.
_FLOOR = compiled(r"[^,，;；。]{0,8}不[低少]于")
_PLEDGED = compiled(r"(?:承诺|保证(?!金)|对赌)[^;；。]{0,60}$")
_PUT_AT = compiled(r"[^,;.]{0,40}\bat\s(?:about|around|some|roughly|nearly|over|up to|close to)?[^\w,;.]*$")
# Right before a step that is only to be taken: "must be accepted", 有望开工, 计划于9月受理.
_STEP_TO_COME = compiled(
    r"\b(?:(?:to|will|would|must|shall|should|may|might|could|can|cannot)\s(?:(?:\w+ly|not|never|soon|also)\s)*(?:be|get)"
    r"|(?:w(?:as|ere) to|would|should|might|could)\shave\sbeen)\s(?:\w+ly\s)?$"
    r"|(?:拟|预计|有望|可望|可能|计划|不会|推迟|暂缓|能否|是否|力争|争取|原定|拒绝|准备|考虑|尚未|最快)(?:[于在](?=[^，。；]*[\d年月日底初末]))?[^，。；]{0,8}$"
)
_STEPS = frozenset(("hasStatus", "tradingSuspended", "tradingResumedOn"))


def is_step_to_come(view: View, hit: Hit) -> bool:
    """Tell whether a step that its rule tells as taken, whatever its sentence plans besides, is itself to come."""
    rule = hit.rule
    if rule.status != "done" or not (rule.evokes == "IPOApplication" or rule.states in _STEPS):
        return False
    return _STEP_TO_COME.search(view.text, max(0, hit.start - 40), hit.start) is not None


def awaited(view: View, low: int, high: int) -> str | None:
    """Return what the words between a measure's noun and its figure make of it ("will reach"); None where it is so."""
    found = (_AWAITED_ZH if view.language == "zh" else _AWAITED_EN).match(view.text, low, high)
    return found.lastgroup if found else None


def is_reckoned(text: str, hit: Hit, end: int) -> bool:
    """Tell whether somebody only reckons or pledges the figure that ends at a place ("puts its loss at 3 million")."""
    between = text[hit.end : end]
    if _SEEN.search(text[max(0, hit.start - 60) : hit.start]) is not None:
        return True
    if _FLOOR.match(between) and _PLEDGED.search(text[max(0, hit.start - 64) : hit.start]):
        return True
    return _PUT_AT.match(between) is not None and _PUT.search(text[max(0, hit.start - 80) : hit.start]) is not None
