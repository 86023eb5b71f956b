"""What a sentence tells as if it were so, while its own words have it said, bid for, being built or to come."""

from __future__ import annotations

from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.gates import Gate
from loaders.measures import RESULTS
from loaders.view import View

# Steps and deals of which hearsay tells; what somebody is or where it sits is known without it.
_STEPS = frozenset({
    "applicant", "ipoStatus", "acceptedBy", "acquirer", "target", "transactionValue", "sponsoredBy", "raised",
    "impliedValue", "hasStatus", "addedToEntityList", "affects", "listedOnMarket", "listedCompany",
})  # fmt: skip
# Who tells it is nobody, or the teller vouches for nothing.
_HEARSAY = compiled(
    r"\b(?:is|are|was|were) (?:said|rumou?red|reported|reportedly said|thought|believed|alleged) to (?:have|be)\b"
    r"|\b(?:rumou?rs?|talk|chatter|chat|gossip|word) (?:has it|have it|says?|goes)\b"
    r"|\baccording to (?:an?|one|some|several|unverified) [^,.;]{0,30}(?:posts?|rumou?rs?|screenshots?|threads?)\b"
    r"|\b(?:could not|cannot|not been|not able to) (?:immediately |independently )*(?:be )?(?:verif\w+|confirm\w*)"
    r"|\b(?:has|have) (?:not|yet to) (?:been )?confirm(?:ed)?\b|\bunconfirmed\b|\bunverified\b"
    r"|\bpeople it did not (?:name|identify)\b|(?P<people>\bpeople"
    r" (?:familiar|with knowledge|briefed|close|aware|who (?:have |had )?(?:seen|asked|declined|requested|spoke))\b)"
    r"|\b(?:press|media|newspapers?|tabloids?|outlets)(?: reports?)? (?:says?|said|claim(?:s|ed)?|reports?|reported)\b"
    r"|\btells? us\b"
    r"|(?:^|(?<=[，。；：]))传(?![统感输播动媒承奇递达导说真音世授来])"
    r"|(?:有|[台港外]|当地|多家)(?:自)?媒体?(?:曾)?(?:报道|报导|爆料)?(?:称|指)"
    r"|(?:市场|业内|坊间)?(?:传闻|传言)(?:称|指|说|，)|据传|网传|盛传|有传|市传|未经证实|(?:有|据|引述|援引)(?:市场)?消息(?:称|指|人士)?|市场消息(?:称|指|显示|，)"
    r"|[据引](?:述|援)?(?:多名|一位|两位|数位|接近[^，。；]{2,10})?的?(?:知情|消息|内部)人士"
)
_HEARD = Gate(
    ("said to", "rumo", "reported to", "thought to", "believed to", "alleged to",
     "chat", "gossip", "word", "talk", "post", "screenshot", "thread", "verif", "confirm", "people",
     "传", "媒", "press", "media", "paper", "tabloid", "outlets", " us",
     "证实", "消息", "人士"),
    ignore_case=True,
)  # fmt: skip
_DENIES = compiled(r"\bden(?:y|ied|ies)\b|否认|澄清|不实|不属实")
# Somebody denies behind it what was heard: the article's own pass makes an end of that.
_DISOWNS = compiled(
    r"否认(?:了)?(?:这|该|此|上述|有关|相关)|(?:不实|不属实)"
    r"|\bden(?:y|ied|ies)\s(?:it|this|that|the\s(?:report|claim|rumou?r|story))"
)
_ADDED = compiled(r",\s(?:for |of |in |with |by )?(?:which|who|whose)\b[^,]*$")  # a clause that only adds what is known
# What a sentence calls false behind it, or before.
_FALSE = compiled(
    r"\b(?:[Pp]osts?|[Rr]umou?rs?|[Rr]eports?|[Cc]laims?|[Aa]rticles?|[Ss]peculation|[Tt]alk|[Ss]tor(?:y|ies))\s(?:[^.;,]{0,30}\s)?"
    r"(?:that|of|claiming|saying|alleging|suggesting)\b[^.;]*?\b(?:was|were|is|are)\s(?:\w+ly\s)?"
    r"(?:fabricated|false|untrue|wrong|mistaken|off the mark|premature|baseless|groundless|unfounded|made up"
    r"|fake|invented|incorrect"
    r"|inaccurate|not true|without (?:basis|foundation))\b"
    r"|\bno truth[\"”]?\s(?:to|in)\s[^.;]*"
)
_CALLED = Gate(("fabricated", "false", "wrong", "mistaken", "off the mark", "premature",
                "untrue", "less", "unfounded", "made up", "fake", "invented", "incorrect",
                "inaccurate", "not true", "without", "no truth"), ignore_case=True)  # fmt: skip
# An offer that binds nobody, and a right to talk.
_BID = Gated(compiled(
    r"\b(?:non-?binding|indicative|preliminary|unsolicited)\s(?:\w+\s)?(?:offers?|bids?|proposals?|quotes?)\b"
    r"|\b(?:offer(?:ed|s)?|bid) (?:[A-Z]{0,3}[$€£¥]? ?[\d.,]+ ?(?:[a-z]+ )?(?:dollars|yuan|million|billion|bn)?)"
    r" ?[^.;]{0,16}?\bfor\b|\bexclusive (?:rights?|talks|negotiations)\b"
    r"|非约束性|无约束力|意向性(?:报价|要约|收购)|初步报价"
))  # fmt: skip
_IN_VAIN = Gated(compiled(
    r"\b(?:tried|attempted|sought)\sto\s[^.;]*(?:\b(?:and|but)\sfailed\b|\bwithout\ssuccess\b|\bin\svain\b)"
))  # fmt: skip
_DEALS = frozenset({"acquirer", "target", "transactionValue", "stakeIn", "stakePct", "impliedValue"})
# A figure whose own clause says that it is still to come.
_WILL = compiled(
    r"\b(?:will|would|could|might"
    r"|(?:is|are|was|were) (?:likely|expected|forecast|projected|guided|budgeted|due|slated|set) (?:to|at|for)"
    r"|(?:is|are) to)\b(?!\shave\b)|\bonce (?:\w+ ){1,6}(?:is|are|has|have)\b"
    r"|(?:建成|达产|投产|投运|竣工|交割|完工)[之以]?后[，,]?[^。；]{0,10}(?:可|将|能|预计)"
)
_PASSED = compiled(
    r"\b(?:has|have|had|already|was|were|stood|reached|as of|versus|compared|from|than|but|now|currently|after)\b"
    r"|[;:]|\.\s|,\s(?:and\s)?(?:said|which|who|while|up|down|reported|posted|booked|recorded|generated|earned|made|spent)\b"
    r"|已|目前|截至|现有"
)
_MEASURED = RESULTS | {"capacity", "hasCount", "investment", "grossMarginPct"}
_BUDGET = frozenset({"investment", "capacity", "hasCount"})
# Works under way, behind what they will hold: "a 200-megawatt campus is being developed".
_BEING_BUILT = compiled(
    r"[^.;]{0,70}\b(?:(?:is|are) (?:now |still |currently )?(?:being (?:built|developed|constructed|erected|laid out)"
    r"|under (?:construction|development))|under construction)\b"
)
_STANDS = compiled(
    r"\b(?:already|existing|open(?:ed|s)?|next to|beside|expan\w+|operat\w+|running|alongside|bought|sold)\b"
)
# A site that is yet to open, told as whose and where it is.
_YET = compiled(
    r"[^.;]{0,6}?,?\s?(?:(?:which|that)\s)?(?:(?:is|are)\s)?"
    r"(?:due|slated|scheduled|set|expected|planned|yet|to be|will|would)\b"
    r"|(?:[^，。；]{0,8}[，,]?)?(?:预计|计划|将|拟|尚未|尚在)"
)
_FITTED = compiled(r"[^.;]{0,30}\bwill be (?:built|fitted|housed|run|operated|set up|hosted)\b")
_COMING = compiled(
    r"(?:明年|后年|下月|下个月|下季度|年底前|年内)|\b(?:next (?:year|month|quarter|week)|later this year)\b"
)
_DATED = frozenset({"openedOn", "listingDate", "effectiveOn", "heldOn", "launchedOn"})
# All that a sentence can leave open.
OPEN = _STEPS | _DEALS | _DATED | _MEASURED | {"plansTo", "offerPrice", "builtBy", "operatesIn"}
_WAS = compiled(r"已|曾|了|\b(?:had|was|were)\b")
# The most that a share may cost is no price yet: 发售价不高于8港元.
_AT_MOST = compiled(
    r"(?:不高于|不超过|不多于|最高|至多|上限)[^，。；]{0,4}$"
    r"|\b(?:up to|at most|no more than|as much as|a maximum of|maximum offer price (?:of|is)|capped at)\s"
    r"(?:[A-Z]{2,3}\$?)?$"
)
_MAY = compiled(r"\b(?:would|could|may|might|will)\b|料|或(?:将|由|为)|拟|有望|将(?:由|担任|出任)")


# What is past all the same: money raised before the plan told of, or spent by a day; a result that its firm foresees.
_RAISED = compiled(r"\bafter (?:raising|having raised)\s[^,;]*$")
_MERELY_WEIGHED = compiled(
    r"\b(?:consider|weigh|mull|explor|contemplat|evaluat|discuss)\w*\s[^.;]{0,90}\b(?:that|which)\s(?:could|may|might|would)\b"
    r"[^.;,]*$|(?:考虑|研究|探讨|酝酿|评估)[^，。；]{0,24}[，,][^，。；]{0,10}(?:或|可能|最多|至多)[^。；]{0,12}$"
)
_SPENT = compiled(r"累计(?:完成|超过?|达|已|投资|逾|约)|累计")
_AHEAD = compiled(r"计划|拟|将|预计|规划|力争|目标|到20\d\d年|总投资|计划|拟|将|预计")
_FORESEES = compiled(r"\b(?:forecasts?|guid(?:es|ed)|expects?|projects|predicts)\b|预计|预期|指引")
_ASKED = compiled(
    r"\b(?:told|tells|asked|asks|urged|advised|requested)\s[^.;,]{1,50}\sto\s"
    r"(?:pause|halt|suspend|stop|freeze)\b"
)
_TO_BUILD = compiled(r"(?:签约|计划|拟|将|预计|待)[^。；]{0,20}(?:开工|动工|启动建设)")
_BEGAN = compiled(r"已[^，。；]{0,6}(?:开工|动工|建成|投运|投产)|在建|建设中")


def unsettled(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, claimed, considered or planned where its words do not have them done."""
    called = _CALLED.opens(view.text)
    return [_put_right(view, a, called=called) if a.predicate in OPEN else a for a in stated]


def _put_right(view: View, a: Assertion, *, called: bool) -> Assertion:
    step = a.predicate in _STEPS or a.predicate == "plansTo"
    if called and step and a.status != "denied" and _is_false(view, a):
        return replace(a, status="denied")
    if a.predicate in _DEALS and a.status in ("done", "planned"):
        if a.status == "planned" and _IN_VAIN.search(view.text):
            return replace(a, status="terminated")
        held = a.rule.startswith("stake/holds")  # what somebody has already, for which another bids
        if not held and _BID.search(view.text):
            return replace(a, status="considered")
    if a.status != "done":
        return replace(a, status=told) if (told := _told_open(view, a)) is not None else a
    status = _status(view, a)
    return replace(a, status=status) if status is not None else a


def _status(view: View, a: Assertion) -> str | None:
    if a.predicate in _STEPS and _HEARD.opens(view.text) and _is_heard(view, a):
        return "claimed"
    if a.predicate == "offerPrice" and (number := view.number_of(a.value)) is not None:
        ahead = view.cut(max(view.sentence.start, number.start - 24), number.start)
        return "planned" if _AT_MOST.search(ahead) else None
    if a.predicate == "sponsoredBy" and _MAY.search(view.cut(min(a.start, a.end), a.end)):
        return "planned"
    if a.predicate in _DATED and _COMING.search(near := view.cut(a.start, a.end)) and not _WAS.search(near):
        return "planned"
    if (
        a.predicate == "hasStatus"
        and a.rule.endswith("/stopped")
        and _ASKED.search(view.cut(view.sentence.start, a.end))
    ):
        return "planned"
    if a.predicate == "builtBy" and _TO_BUILD.search(view.text) and not _BEGAN.search(view.text):
        return "planned"
    if a.predicate == "operatesIn" and _opens_later(view, a):
        return "planned"
    if a.predicate in _MEASURED and a.value is not None and a.value.number is not None and _is_to_come(view, a):
        return "planned" if a.predicate in _BUDGET and a.predicate != "investment" else "expected"
    return None


def _told_open(view: View, a: Assertion) -> str | None:
    """Return the status of what the cues leave open but the words right beside it settle."""
    if a.predicate == "applicant" and a.status == "planned" and a.rule.endswith("/tutoring"):
        return "claimed" if _HEARD.opens(view.text) and _is_heard(view, a) else None
    if a.predicate == "raised" and a.status in ("planned", "considered"):
        if a.status == "planned" and _MERELY_WEIGHED.search(view.cut(view.sentence.start, a.end)):
            return "considered"
        return "done" if _RAISED.search(view.cut(view.sentence.start, a.end)) else None
    if a.predicate == "investment" and a.status == "planned" and view.language == "zh":
        return "done" if _SPENT.search(view.text) and not _AHEAD.search(view.text) else None
    if a.predicate in RESULTS and a.status == "claimed":
        return "expected" if _FORESEES.search(view.cut(a.start, a.end)) else None
    return None


def _is_heard(view: View, a: Assertion) -> bool:
    """Tell whether a step is told as hearsay: in its own part of the sentence, and not in what a clause adds to it."""
    heard = _HEARSAY.search(view.text)
    if heard is None or (a.predicate == "hasStatus" and heard["people"]):
        return False
    if _DENIES.search(view.text) and _DISOWNS.search(view.text, max(0, a.end - view.sentence.start)) is None:
        return False
    at, start = heard.start() + view.sentence.start, max(a.start, view.sentence.start)
    if ";" in (between := view.cut(min(at, start), max(at, start))) or "；" in between:
        return False
    return at < start or _ADDED.search(view.cut(view.sentence.start, start)) is None


def _is_false(view: View, a: Assertion) -> bool:
    """Tell whether a sentence calls false the posts or reports that tell of a step."""
    high = a.end - view.sentence.start
    return any(found.start() < high <= found.end() for found in _FALSE.finditer(view.text))


def _opens_later(view: View, a: Assertion) -> bool:
    """Tell whether the words right behind a place say that what stands there is yet to come."""
    behind = view.cut(a.end, view.sentence.end)
    return _YET.match(behind) is not None or _FITTED.match(behind) is not None


def _is_to_come(view: View, a: Assertion) -> bool:
    """Tell whether a word of what is to come stands before a figure, with nothing between that turns to what is."""
    number = view.number_of(a.value)
    if number is None:
        return False
    ahead = view.cut(max(view.sentence.start, number.start - 110), number.start)
    will = next(reversed(list(_WILL.finditer(ahead))), None)
    if will is not None and not _PASSED.search(ahead, will.end()):
        return True
    if a.predicate != "capacity":
        return False
    behind = view.cut(number.end, view.sentence.end)
    built = _BEING_BUILT.match(behind)
    return built is not None and not _STANDS.search(built[0]) and not _PASSED.search(ahead)
