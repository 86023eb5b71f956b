"""Which date a figure holds for: the nearest of its clause or before, never one that it is compared with."""

from __future__ import annotations

import calendar
import re

from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.tellings import is_of_earlier_gains, is_of_telling
from loaders.undated import enclosed, holds_now, told_again, unknown
from loaders.view import View

_LISTED = compiled(r"\band\b|[,，、;；和及]")
_DATED_AT = compiled(
    r"\s(?:on|in)\s(?:\d|(?:early|late|mid)?[ -]?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s)"
)
_ANOTHER = compiled(r"并(?:改|转|另|拟|计划|将)")  # another deed: 6月终止辅导并改赴香港
_ROLES = ("on", "as_of", "during")
_AS_OF = ("asOf", "period")  # the slots that tell for when something holds
_BASE = Gated(compiled(
    r"\b(?:compared (?:with|to)|in line with|versus|vs\.?|against"
    r"|than(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|a (?:week|month|decade)"
    r"|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+)))\b"
    r"(?:[^;,]|,(?=\d)){0,60}$"
    r"|\bfrom\s(?:[^;,]|,(?=\d)){0,50}\d(?:[^;,]|,(?=\d)){0,60}$"
    r"|\b(?:times|double|twice|triple|half) (?:the|its|that|what)\b(?:[^;,]|,(?=\d)){0,60}$"
    r"|(?:较|比|相比|对比|高于|低于)[^，,；;。]{0,14}$|(?:接近|超过|超出|相当于|不及|逼近|赶超|追平)了?$",
    re.IGNORECASE,
))  # fmt: skip
# "up 70% on the first quarter", which is what it is set against
_UPON = compiled(r"(?:%|\bper ?cent)(?:\s(?:up|higher|more|lower|down))?\s(?:on|over)\s(?:the\s|a\s)?$")
# 由上年同期的3.9%滑落至3.6%: of the figure that it comes from, not of that which it comes to
_OUT_OF = compiled(r"[从由自](?:[\u3400-\u9fff]{0,6})$")
_COMES_TO = compiled(r"的?[\u3400-\u9fff]{0,2}-?\d(?:,\d|[^，,；;。]){0,30}?[至到成为]")

_MONTH = compiled(r"\d{4}-\d\d")
_DAY = compiled(r"\d{4}-\d\d-\d\d(?:T|$)")
_AT_END = compiled(r"[末底]|\b(?:the )?(?:end of|end-|close of|year[- ]end|month[- ]end)", re.IGNORECASE)

_BACK = compiled(
    r"同期|(?:earlier|ago|before|previously)$|^(?:the )?(?:same|corresponding|comparable|prior|previous|year-)",
    re.IGNORECASE,
)

_FOUNDED = compiled(
    r"(?:成立|创立|创办|设立|始建|组建|注册)(?:于|在)$"
    r"|\b(?:founded|established|incorporated|set up|formed|born)\s(?:[^.;,\d]{0,40}\s)?(?:in|on)\s$"
    r"|\b(?:founded|established|incorporated|formed)\s$"
    r"|\bsince\s(?:its\s|the\s|their\s)?(?:opening|launch|founding|debut|establishment|inception|start|listing)\s(?:in|on)\s$",
    re.IGNORECASE,
)
_BORN = compiled(r"[Ff]ounded|[Ee]stablished|[Ii]ncorporated|[Ss]et up|成立|创立|创办|设立|注册")
_OWN_TIME = compiled(
    r"去年|前年|今年|明年|上[个年月周季半]|本[年月周]|目前|当前|现在|同期|[最近](?:近|来)"
    r"|(?:the )?(?:last|this|next|same|corresponding|previous|current)\b"
    r"|today\b|now\b|currently\b|yesterday\b|.*\bago$",
    re.IGNORECASE,
)
_BY_NOW = compiled(
    r"目前|当前|如今|现今|眼下|截至发稿"
    r"|\b(?:now(?!\s(?:expect|see|forecast|project|guid|plan|set))|currently|at present|these days)\b",
    re.IGNORECASE,
)
_YEAR = compiled(r"(?:19|20)\d\d")
_SAME, _OF_YEAR = (
    compiled(r"(?:the )?(?:same|corresponding|comparable|equivalent)\b"),
    compiled(r"\s(?:of|in)\s20\d\d\b"),
)
_SAME_PART = compiled(
    r"\b(?:same|corresponding|comparable|equivalent|year-earlier)\s(?:\w+\s)?"
    r"(?:quarter|half|months)\s(?:of|in)\s$"
)
_WHOLE_YEAR = compiled(r"上年度?")
# A day that is another's: of results due then, of ground broken, of what goes on behind "and could".
_DUE_ON = compiled(r"\b(?:due|scheduled|slated|expected|expires?|matures?)\s(?:on|for|in)\s$")
_STARTED = compiled(r"(?:正式|破土|全面)?(?:开工|动工|奠基|立项|开建)")
_GUIDED = compiled(
    r"\s(?:it|they|the (?:company|firm|group))\s(?:had\s)?(?:guided|forecast|predicted|projected|warned)\b"
)
_SAID = compiled(
    r"\b(?:said|says|told\s\w+|announced|disclosed|reported|confirmed|revealed|noted)\s(?:late\s|early\s)?(?:on\s|in\s)?$"
)
_SINCE = compiled(
    r"\bsince\s(?:\w+\s){0,3}(?:began|started|opened|launched|listed|debuted|was\s\w+|were\s\w+)\s(?:[^.;,\d]{0,20}\s)?(?:in|on)\s$",
    re.IGNORECASE,
)
_BRACKET = compiled(r"\s?[:：][^()（）]{1,50}[)）]")
_THEN_FOUNDED = compiled(r"(?:注册)?(?:成立|创立|创办)|(?:正式)?(?:开业|投运|上线|揭牌|开市|运营|启用)以来")
# Where a sentence passes on from what is so to what happened once, and back.
_HAPPENED = r"(?:closed|raised|completed|opened|listed|signed|won|launched|acquired|floated|secured|received|filed)\b"
_THEN_HAPPENED = compiled(rf"\band (?:has |had |then |also |last )?{_HAPPENED}")
_HAPPENED_IN = compiled(rf"\b{_HAPPENED}[^,;]*$")
# Where words pass on to what somebody else did, so that a date behind them is no figure's before.
_DONE = (
    r"(?:ordered|signed|bought|acquired|launched|announced|delivered|awarded|issued|placed|built|opened|founded|won)"
)
_READY = r"(?:it is\s|fully\s)?(?:finished|complete|built|done|ready|full|operational|open)"
_PASSES_ON = compiled(
    rf"\b(?:which|who|whom|whose|where|because|although|though|while|whereas|since)\s|\bwhen\s(?!{_READY})"
    rf"|\bmost recently\b"
    rf"|\b(?:after|before|until)\s(?!tax\b|interest\b|minorit|non-)|\b{_DONE}\s(?:by|with|from|to|under|in|on)\s"
    r"|,\s(?!compared|expected|forecast|adjusted)(?:[a-z]{2,}ed|(?:came|comes|took|takes)\s(?:into|effect))\s"
    r"|\band\s(?:wants|aims|plans|expects|hopes|intends|targets|will|has|had|is|was|goes|trades|resumes|reports|faces)\s"
)
_NOW_HAS = compiled(r"\band (?:now |currently |today )?(?:employs?|has|runs?|operates?|owns?)?\s*$")


def looks_back(m: Mention) -> bool:
    """Tell whether a date only means the year before what the sentence is about, so that no other clause is of it."""
    return bool(_BACK.search(m.text))


def apart(m: Mention, between: str, behind: str) -> bool:
    """Tell whether what stands before a trigger is another's: a number over a comma, a date where one stands behind."""
    if m.moment is not None:
        return _DATED_AT.match(behind) is not None or _ANOTHER.search(between) is not None
    return m.quantity is not None and _LISTED.search(between) is not None


def unfit(view: View, m: Mention, asked: str, at: int, *, held: bool = False, end: int | None = None) -> bool:
    """Tell whether a date is only compared with, a founding's, or a deadline where a day of issue is asked for.

    Nor does a figure that is held since a day hold for that day, nor what stands in brackets for a place outside them,
    nor a date behind its place (`end`) for what a later verb dates.
    """
    if end is not None and passed_on(view, end, m):
        return True
    role = m.moment.role if m.moment else None
    since = role == "from" and held
    lent = asked in _AS_OF and (since or of_another(view, m))
    if enclosed(view, m, at) or (asked == "listingDate" and _founded(view, m)):
        return True
    return lent or compared(view, m) or (asked == "issuedOn" and role not in (None, "on", "as_of"))


def _founded(view: View, m: Mention) -> bool:
    """Tell whether a firm was founded on a date, so that it was listed on another (founded in 2011, listed in 2023)."""
    return of_founding(view, m) and _BORN.search(view.cut(m.start - 64, m.start)) is not None


def of_another(view: View, m: Mention) -> bool:
    """Tell whether a date is that of something else: a founding, the start of works, results to come, a telling."""
    if of_founding(view, m) or in_brackets(view, m) is not None:
        return True
    return _elsewhere(view, m)


def _elsewhere(view: View, m: Mention) -> bool:
    behind = view.cut(m.end, m.end + 40)
    if is_of_telling(view, m) or is_of_earlier_gains(view, m):
        return True
    if _YEAR.fullmatch(m.text) and _SAME_PART.search(view.cut(m.start - 40, m.start)):
        return True  # "in the same quarter of 2024": of no whole year
    if _of_that_year(view, m):
        return True  # nor of the year before
    return bool(_DUE_ON.search(view.cut(m.start - 60, m.start)) or _STARTED.match(behind) or _GUIDED.match(behind))


def _of_that_year(view: View, m: Mention) -> bool:
    """Tell whether words say in which year they mean the same part ("the same quarter" of 2024)."""
    return _SAME.match(m.text) is not None and _OF_YEAR.match(view.cut(m.end, m.end + 12)) is not None


def compared(view: View, m: Mention) -> bool:
    """Tell whether a date is only what something is compared with ("from 2 billion yuan a year earlier", 较2024年)."""
    if m.start not in view.compared:
        ahead = view.cut(max(view.sentence.start, m.start - 110), m.start)
        out_of = _OUT_OF.search(ahead) and _COMES_TO.match(view.cut(m.end, m.end + 48))
        view.compared[m.start] = bool(out_of or _BASE.search(ahead) or (is_period(m) and _UPON.search(ahead)))
    return view.compared[m.start]


def held(view: View, start: int, *, goes_on: bool = True) -> str | None:
    """Return the date for which a figure at a place of the sentence holds, else the paragraph's if that goes on."""
    told = [m for m in view.mentions if m.moment and m.moment.role in _ROLES and (m.moment.iso or unknown(m))]
    told = [m for m in told if not compared(view, m) and not of_founding(view, m) and not _aside(view, m, start)]
    told = [m for m in told if not enclosed(view, m, start)]
    told = [m for m in told if not _of_event(view, m, start) and not _elsewhere(view, m)]
    told = [m for m in told if not passed_on(view, start, m)]
    index = view.clause_at(start)
    if undated(view, index):
        return None
    here = [m for m in told if view.clause_at(m.start) == index]
    if here:
        nearest = min(here, key=lambda m: abs(m.start - start))
        if not unknown(nearest):
            return _iso(nearest)
        ahead = [_iso(m) for m in told if m.end <= nearest.start and not looks_back(m)]
        return next((iso for t in (*reversed(ahead), view.carried) if (iso := told_again(nearest, t))), None)
    told = [m for m in told if not looks_back(m)]
    before = [m for m in told if m.start < start and not of_relative(view, m, index)]
    before = [m for m in before if not _BY_NOW.search(view.cut(m.end, start))]  # 2019年…；如今估值62亿元
    if before:
        return _iso(next((m for m in reversed(before) if is_period(m)), before[-1]))
    after = [m for m in told if m.start > start and not re.search("[;；]", view.cut(start, m.start))]
    if after and view.language == "en":
        return _iso(after[0])
    goes_on = goes_on and not _BY_NOW.search(view.cut(view.sentence.start, start))
    return _carried(view, index) if goes_on else None


def undated(view: View, index: int) -> bool:
    """Tell whether a clause names a time of its own that nothing dates: "last year" in a text without a day, 去年."""
    own = [m for m in view.mentions if m.moment is not None and _OWN_TIME.match(m.text)]
    own = [m for m in own if (m.moment and m.moment.iso is None) or _of_that_year(view, m)]
    return any(view.clause_at(m.start) == index and not compared(view, m) for m in own)


def _carried(view: View, index: int) -> str | None:
    """Return the paragraph's date; its year alone where a clause sets its figure against that of the year before."""
    here = (m for m in view.mentions if m.moment is not None and view.clause_at(m.start) == index)
    yearly = any(_WHOLE_YEAR.fullmatch(m.text) and compared(view, m) for m in here)
    return view.carried[:4] if yearly and view.carried else view.carried


def told_of(view: View) -> str | None:
    """Return the one period of which a sentence tells, or the paragraph's; None where it names none or several."""
    told = [m for m in view.mentions if m.moment and m.moment.iso and m.moment.role in _ROLES and is_period(m)]
    told = [m for m in told if in_brackets(view, m) is None and not looks_back(m) and not compared(view, m)]
    found = {_iso(m) for m in told if not of_founding(view, m)}
    carried = view.carried if view.carried and len(view.carried) < len("2025-06-10") else None
    return (found or {carried}).pop() if len(found) < 2 else None


def closing(view: View, iso: str | None) -> str | None:
    """Return the last day of a month at whose end a sentence says that something was (年末, "at the end of June")."""
    if iso is None or not _MONTH.fullmatch(iso):
        return iso
    told = (m for m in view.mentions if m.moment is not None and m.moment.iso == iso)
    if not any(_AT_END.search(view.cut(max(view.sentence.start, m.start - 14), m.end + 1)) for m in told):
        return iso
    return f"{iso}-{calendar.monthrange(int(iso[:4]), int(iso[5:]))[1]}"


def in_brackets(view: View, m: Mention) -> int | None:
    """Return where the brackets end in which a date stands over a figure of its own: "(2024: HK$95 million)"."""
    beside = _BRACKET.match(view.cut(m.end, m.end + 60)) if view.cut(m.start - 1, m.start) in ("(", "（") else None
    return m.end + beside.end() if beside is not None else None


def bracketed_date(view: View, start: int) -> str | None:
    """Return the date that opens the brackets in which a figure stands: "(2024: HK$95 million)"."""
    ends = ((m, in_brackets(view, m)) for m in view.mentions if m.moment is not None and m.end <= start)
    return next((_iso(m) for m, end in ends if end is not None and start < end), None)


def passed_on(view: View, at: int, m: Mention) -> bool:
    """Tell whether a date behind a place of an English sentence is a later verb's ("which it bought in 2023")."""
    return m.start > at and view.language == "en" and _PASSES_ON.search(view.cut(at, m.start)) is not None


def behind_which(view: View, m: Mention, index: int) -> bool:
    """Tell whether a date of an earlier clause holds for none but that: a relative one, or only looks back."""
    return looks_back(m) or (view.language == "en" and of_relative(view, m, index))


def of_relative(view: View, m: Mention, index: int) -> bool:
    """Tell whether a date stands in a relative clause ("X, whose sales fell in May, …") of which a figure is not."""
    clause = view.clause_at(m.start)
    return clause != index and view.clauses[clause].link == "relative"


def _aside(view: View, m: Mention, start: int) -> bool:
    """Tell whether a date is that of a figure in brackets, which is another than the one at a place."""
    end = in_brackets(view, m)
    return end is not None and not m.end <= start < end


def _of_event(view: View, m: Mention, start: int) -> bool:
    """Tell whether a date is that of an event which "and" parts from a figure, or the time of saying it.

    "It employs 420 and closed a round in June", "said last week that trades had passed".
    """
    if m.start > start:
        between = view.cut(start, m.start)
        return holds_now(view, start, between) or _THEN_HAPPENED.search(between) is not None
    if view.cut(m.end, m.end + 6) == " that " and _SAID.search(view.cut(m.start - 24, m.start)) and is_period(m):
        return True
    told = _HAPPENED_IN.search(view.cut(view.sentence.start, m.start))
    return told is not None and _NOW_HAS.search(view.cut(m.end, start)) is not None


def of_founding(view: View, m: Mention) -> bool:
    """Tell whether a date is that of a firm's founding, of which no figure is."""
    if (m.start, m.end) not in view.founding:
        ahead = view.cut(m.start - 64, m.start)
        told = _FOUNDED.search(ahead) or _SINCE.search(ahead) or _THEN_FOUNDED.match(view.cut(m.end, m.end + 8))
        view.founding[m.start, m.end] = told is not None
    return view.founding[m.start, m.end]


def is_period(m: Mention) -> bool:
    """Tell whether a date is a period or a day as of which something is told, not the day of the telling."""
    return m.moment is not None and (m.moment.role == "as_of" or _DAY.match(m.moment.iso or "") is None)


def _iso(m: Mention) -> str | None:
    return m.moment.iso if m.moment else None
