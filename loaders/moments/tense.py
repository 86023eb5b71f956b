"""Whether the words around a date speak of what was or of what is to come."""

from __future__ import annotations

import re

from loaders.compiling import compiled

_STOP = compiled(r"[.!?;。！？；\n](?:\s|$|(?=[\u4e00-\u9fff\"]))")
_FUTURE = compiled(
    r"\b(?:will|would(?! have)|shall|plans? to|planned to|aims? to|aimed at|intends? to|"
    r"expects?|expected to|due (?:in|on|by|next|before|early|late)"
    r"|promised for|pencilled in|planned for|forecasts (?:a |its )?|guides? (?:to|for)"
    r"|scheduled|slated|"
    r"set to|is to|are to|due to (?:be|open|list|start|launch|take|enter|begin|go|come|ship|complete|finish|end|deliver"
    r"|join|reach|return|expire|close|vote|meet|arrive|tape|sample|power)|upcoming"
    r"|to be (?:held|completed|listed|launched|"
    r"built|opened|released)|targets?|targeting|forthcoming|is going to|hopes? to|deadline|takes? effect|"
    r"postponed (?:to|until)|put back to|"
    r"comes? into (?:force|effect)|(?<=the )doors open|(?<=its )doors open|opens? (?:its|their) doors)\b"
    r"|将(?!近|军|来|(?!被|于|在|会|有)[^，。；]{1,40}(?:列入|纳入|列为|移出|移除|剔除|拉入|授予|评为|认定为))"
    r"|(?<![原曾])(?:拟|计划|预计)|有望|力争|即将|届时|(?:延期|推迟|改期|顺延)至|目标|指引|待|定于|敬请|截止报名|不晚于|最迟",
    re.I,
)
_PAST = compiled(
    r"\b(?:was|were|had|has|have|held|began|took|rose|fell|won|made|said|told|went|became|came|got|led|saw|sold|bought"
    r"|built|set up|met|put|gave|kicked off|left|lost|grew|broke|chose|drew|found|kept|ran|sent|slid|sank"
    r"|spoke|spent|stood|struck|wrote|hit|[a-z]{2,}ed)\b|了(?!解)|已(?!经?定)|曾|完成|披露|宣布|公告|收到|表示"
    r"|获|入选|收盘|收涨|收跌|上涨|下跌|增长|印发|出席|签署",
    re.I,
)
_TELLING = compiled(
    r"\b(?:said|says|announced|told|reported|disclosed|confirmed|stated|added|wrote|filing|statement|unveiled|"
    r"revealed|noted)\b"
    r"|公告|披露|宣布|表示|发布|印发",
    re.I,
)
# What was done on a day, right behind it: "on Monday published a plan to build".
_DID = compiled(
    r"\s(?:(?:also|again|jointly|formally|officially)\s)?(?!scheduled|slated|expected|planned|proposed|targeted|delayed)"
    r"(?:said|told|put|made|held|took|won|sold|bought|gave|met|began|[a-z]{2,}ed)\s(?!to\b)"
)
# What is reported of a period has mostly been.
_REPORTED = compiled(
    r"\b(?:revenues?|sales|profits?|loss(?:es)?|earnings|margins?|turnover|shipments|utili[sz]ation)\b"
    r"|(?:\bas (?:of|at)(?: the)?|截[至止]) ?$"
    r"|营收|收入|利润|净利|亏损|同比|环比"
    r"|毛利率|增速|出货量|上架率|员工|总资产|净资产|存货|余额|应收|负债|在手|机柜",
    re.I,
)
# A step of a listing that a calendar gives ahead, in the tense of what is done.
_NEXT_STEP = compiled(r"(?:正式|起|开始|开启)?(?:登陆|挂牌(?![价量金])|上市(?!公司|以来|首日|后)|上会|招股|申购)")
# Where an English sentence comes from a plan to what was done, right before the date: "…, X sold its plant in March".
_DONE_SINCE = compiled(
    r"(?:,\s(?:and\s|but\s|then\s)?|;\s|\s(?:while|but)\s)(?:(?:[A-Z][\w.&'’-]*|it|they|the|its)\s(?:[\w.&'’-]+\s){0,4}?)?"
    r"(?:[a-z]{2,}ed|bought|sold|won|made|took|began|rose|fell|held|set|put|lost|became|went|built|led)\s"
    r"(?!(?:to|by)\b)(?:(?!\b(?:will|would|to|plans?|expects?|that)\b)[^,;])*$"
)
_ALREADY = compiled(r"已(?:经|于|在){0,2}$")  # right before a date: 按计划已于3月
_TITLE = compiled(r"《[^《》]*》?")  # of a paper, whose words are no verbs: 3月12日印发《行动计划》
_REACH = 90
_NEXT = 24
_HAN = compiled("[\u4e00-\u9fff]")


_PAUSE = compiled(r"[，；。！？\]】\n]|[,;](?=[\u4e00-\u9fff“])")  # some write Chinese with the points of English


def _chinese_clause(text: str, start: int, end: int) -> str:
    """Return the clause between commas; where the date is a clause of its own, the next one belongs to it."""
    left = text[max(0, start - _REACH) : start]
    cut = max((pause.end() for pause in _PAUSE.finditer(left)), default=0)
    after = end + 1 if text[end : end + 1] in ("，", ",") else end
    stop = _PAUSE.search(text, after, min(len(text), end + _REACH))
    return left[cut:] + text[start : stop.start() if stop else end + _REACH]


def clause_around(text: str, start: int, end: int) -> str:
    """Return the sentence around `start:end`, at most 90 characters to each side."""
    left = text[max(0, start - _REACH) : start]
    cut = 0
    for stop in _STOP.finditer(left):
        cut = stop.end()
    stop_right = _STOP.search(text, end, min(len(text), end + _REACH))
    return left[cut:] + text[start : stop_right.start() if stop_right else end + _REACH]


def tense_at(text: str, start: int, end: int) -> str | None:
    """Return "future" or "past" as the verbs around `start:end` tell, "stated" beside a reported figure, else None.

    "soon" is for a step of a listing right behind the date (周三登陆科创板), which may be ahead of its week's page.

    Words before the date count first. A future word there wins, unless somebody said something after it: "will
    hold a fair, it said on Monday" dates the saying.
    """
    before, after = _sides(text, start, end)
    if _ALREADY.search(before):
        return "past"
    coming = telling = -1
    for cue in _FUTURE.finditer(before):
        coming = cue.start()
    for cue in _TELLING.finditer(before):
        telling = cue.start()
    if coming > telling:
        return "past" if (done := _DONE_SINCE.search(before)) is not None and done.start() > coming else "future"
    if telling >= 0 or _PAST.search(before):
        return "past"
    if _FUTURE.search(after) and _DID.match(after) is None:
        return "future"
    if _PAST.search(after):
        return "past"
    if _NEXT_STEP.match(after):
        return "soon"
    return "stated" if _REPORTED.search(before) or _REPORTED.search(after) else None


def is_of_results(text: str, end: int) -> bool:
    """Tell whether a result is named right behind a date: "first-quarter net profit", 上半年营收."""
    return _REPORTED.search(text[end : end + _NEXT]) is not None


def mentions_future(text: str, start: int, end: int) -> bool:
    """Whether any word of the sentence around `start:end` speaks of what is to come."""
    return bool(_FUTURE.search(clause_around(text, start, end)))


def _sides(text: str, start: int, end: int) -> tuple[str, str]:
    clause = _chinese_clause(text, start, end) if _HAN.search(text, start, end) else clause_around(text, start, end)
    middle = clause.rfind(text[start:end])
    before, after = clause[:middle], clause[middle + end - start :]
    return (_TITLE.sub("", before), _TITLE.sub("", after)) if "《" in clause else (before, after)
