"""English dates and times: "Jan 22, 2026", "June this year", "the first three quarters", "last Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.compiling import compiled
from loaders.moments.calendar import WORDS, month_number, small_number, weekday_number
from loaders.moments.forms import first_year_of_plan, fixed, forms, span_of_years
from loaders.moments.mark import Mark, Stamp
from loaders.moments.parts import read

_NAMES = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_NAMES = f"(?:{_NAMES}|{_NAMES.upper()})"
_NO_NUMBER = (
    r"(?![\d:%]|[.,]\d|\s?(?:million|billion|trillion|thousand|percent|per cent|yuan|RMB|bn|mn)\b|-(?!day)[a-z])"
)
_MONTH = rf"(?P<m>{_NAMES})\b(?:(?<=\b...)\.|(?<=Sept)\.)?"
_DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d)"
_OFF = r"(?P<off>this|last|next|the (?:current|previous|past|coming)) year\b"
_DAY2 = r"(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
_ORDER = r"first|second|third|fourth|1st|2nd|3rd|4th"
_UP_TO_TWELVE = "|".join(WORDS[1:])
_COUNT = rf"\d{{1,2}}|{_UP_TO_TWELVE}"
_OF_YEAR = rf"(?:,? (?:of |in )?(?:fiscal |FY ?)?(?:{_YEAR}|{_OFF}|(?P<yr>the year)\b))?"
_ZONE = r"(?: ?(?:Beijing time|China Standard Time|CST|HKT|local time)\b)?"
CLOCK = rf"(?P<H>[01]?\d|2[0-3]):(?P<M>[0-5]\d)(?::[0-5]\d)?(?! ?:|\d|\.\d)(?: ?(?P<ap>[AaPp]\.?[Mm]\b\.?))?{_ZONE}"


_WAYS = {"this": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "current": 0, "following": 1}


def _counted(match: re.Match[str]) -> Mark:
    return Mark(match.start(), match.end(), relative=match["unit"].lower(), amount=_WAYS[match["way"].lower()])


def _weekday(match: re.Match[str]) -> Mark:
    way = _WAYS.get((match["way"] or "").lower().strip())
    day = weekday_number(match["name"])
    kind = "weekday" if way is None else "week day"
    return Mark(match.start(), match.end(), Stamp(day=day), relative=kind, amount=way or 0)


def _ago(match: re.Match[str]) -> Mark:
    unit, amount = match["unit"].lower(), small_number(match["count"])
    if unit == "decade":
        unit, amount = "year", 10 * amount
    return Mark(match.start(), match.end(), relative=f"ago {unit}", amount=-amount)


def _span(match: re.Match[str]) -> Mark:
    amount = small_number(match["count"])
    way = 1 if match["way"].lower() in ("next", "coming", "following") else -1
    return Mark(match.start(), match.end(), relative=f"span {match['unit'].lower()}", amount=way * amount)


_NO_CLOCK = compiled(r"(?:ratio|rate|proportion|比例|比率|比价)(?: of| at| is|为|是|[^\w]){0,3}$|:$")


def _clock(match: re.Match[str]) -> Mark | None:
    """Read a clock, unless the words before say that it is a ratio (1:10)."""
    return None if _NO_CLOCK.search(match.string[max(0, match.start() - 24) : match.start()]) else read(match)


_RUNS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3, "half": 6, "half-year": 6}


def _months_to(match: re.Match[str]) -> Mark | None:
    """Read "the six months to June 30, 2025", "the year ended December 31" as the months that they mean."""
    mark, run = read(match), match["run"].lower()
    if mark is None or mark.stamp.month is None:
        return None
    months = int(run) if run.isdigit() else _RUNS.get(run, 12)
    return replace(mark, stamp=replace(mark.stamp, day=None), relative="months to", amount=months)


def _last_month(match: re.Match[str]) -> Mark:
    """Read "last July" as the July that has been."""
    return Mark(match.start(), match.end(), Stamp(month=month_number(match["month"])), relative="last named")


def _plan(match: re.Match[str]) -> Mark:
    return span_of_years(first_year_of_plan(int(match["plan"])), 5, match)


def _decade(match: re.Match[str]) -> Mark:
    return span_of_years(int(match["decade"]), 10, match)


_YEAR_BEFORE = (
    r"(?:(?:a|one) year|(?:twelve|12) months) (?:ago|earlier|before|previously)\b|the (?:previous|prior) year\b"
    r"|(?:the )?(?:same|corresponding|year-(?:ago|earlier)|comparable) (?:period|quarter|half|months)"
    r"(?:,? (?:of |in |the )*(?:last year|(?:the )?(?:previous|prior) year|a year (?:ago|earlier|before)))?\b"
)
_ENDING = (
    rf" (?:the end of )?(?:[0-3]?\d(?:st|nd|rd|th)? )?{_MONTH}(?: ?(?P<d>[0-3]?\d)(?:st|nd|rd|th)?)?"
    rf"(?:,? (?:{_YEAR}|{_OFF}))?{_NO_NUMBER}"
)
_UNITS = r"(?P<unit>day|week|month|quarter|year|decade)s?\b"
_CLOSING_MONTHS = {"mar": "Q1", "jun": "Q2", "sep": "Q3", "dec": "Q4"}


def _quarter_to(match: re.Match[str]) -> Mark | None:
    """Read "the December quarter" as the quarter that the month ends, not as the month."""
    mark = read(match)
    quarter = _CLOSING_MONTHS[match["ends"][:3].lower()]
    return replace(mark, stamp=replace(mark.stamp, period=quarter)) if mark else None


_SPANS = {2: "Q{}", 5: "H{}", 8: "01/09"}


def _months(match: re.Match[str]) -> Mark | None:
    """Read "July-September", "January to June" as the quarter, half or nine months that they are; None for others."""
    mark, first, last = read(match), month_number(match["first"]), month_number(match["last"])
    span = _SPANS.get(last - first)
    if mark is None or span is None or last % (last - first + 1):
        return None
    return replace(mark, stamp=replace(mark.stamp, period=span.format(last // (last - first + 1))))


MONTH_FORMS = forms(
    [
        (rf"(?P<first>{_NAMES})\b\.? ?(?:-|to|through) ?(?P<last>{_NAMES})\b(?! ?\d\d?\b(?!:)){_OF_YEAR}", _months),
        (rf"(?P<ends>Mar(?:ch)?|June?|Sep(?:t(?:ember)?)?|Dec(?:ember)?)[- ]quarter\b{_OF_YEAR}", _quarter_to),
        (rf"{_MONTH} ?{_DAY} ?(?:-|to|through) ?(?P<m2>{_NAMES})\b ?{_DAY2}(?:,? {_YEAR})?{_NO_NUMBER}", read),
        (rf"{_MONTH} ?{_DAY} ?(?:-|to|through|and(?= \d\d?(?:,| (?:in|at|this|20\d\d)|\.?$))) ?{_DAY2}"
         rf"{_NO_NUMBER}(?:,? (?:{_YEAR}|{_OFF}))?", read),
        (rf"{_MONTH} ?{_DAY}{_NO_NUMBER}(?:(?:,? ?| of ){_YEAR}|,? (?:of )?{_OFF})?", read),
        (rf"{_MONTH}(?:,| of)? ?{_YEAR}", read),
        (rf"{_MONTH},? (?:of )?{_OFF}", read),
    ]
)  # fmt: skip
BARE_MONTH = compiled(_MONTH + r"(?! ?\d)")
BEFORE_BARE_MONTH = compiled(
    r"(?:\b(?:in|since|by|from|until|till|of|this|last|next|during|through|before|after|to|and|early|mid|late|for|in"
    r"|between|end|as of|around|around|or)[ -](?:early[ -]|mid-?|late[ -])?|[-/,] ?)$", re.I
)  # fmt: skip
# "July sales": the month's
BEHIND_BARE_MONTH = compiled(r"\s(?:sales|revenues?|shipments|exports|imports|output|orders|earnings|profits?)\b")
# "H1" alone is a half year where a result follows, else whatever bears that name.
_RESULT = (
    r" (?:net |operating |gross )?(?:revenue|sales|profit|loss|results|earnings|margin)"
    r"|(?:实现|的)?(?:营业?收|收入|净|归母|毛利|业绩|扣非|出货)"
)
WORD_FORMS = forms(
    [
        (r"(?:the )?day before yesterday\b", fixed("day", -2)),
        (r"(?:the )?day after tomorrow\b", fixed("day", 2)),
        (r"(?:yesterday|last night)\b", fixed("day", -1)),
        (r"(?:today(?!'s|’s)|tonight|this (?:morning|afternoon|evening))\b", fixed("day")),
        (r"tomorrow\b", fixed("day", 1)),
        (r"(?:recently|lately|of late|in recent (?:days|weeks|months|years)|recent (?:days|weeks|months|years)"
         r"|the (?:past|last|next|coming) (?:few|several|couple of) \w{3,6}s)\b", fixed("vague")),
        (r"(?:earlier|later)(?: on)? (?:in )?(?:this|the|that) month\b|(?:that|the) same month\b|that month\b",
         fixed("same month")),
        (r"(?:earlier|later)(?: on)? this year\b", fixed("", stamp=Stamp(shift=0))),
        (r"(?:that|the) same day\b|that day\b", fixed("same day")),
        (r"(?:that|the) same year\b|that year\b", fixed("same year")),
        (rf"(?P<way>(?:last|next|this|past|coming) |)(?:week's )?(?P<name>{_WEEKDAY})", _weekday),
        (rf"(?:the )?(?P<close>end) of (?:{_YEAR}|{_OFF})", read),
        (rf"(?P<close>year-?end|end)[ -]{_YEAR}", read),
        (r"(?:the )?(?P<close>year-?end|end of the year)\b", read),
        (rf"(?:the )?(?P<q>{_ORDER}|[1-4](?=Q))[ -]?(?:quarter\b|Q\b){_OF_YEAR}", read),
        (rf"Q(?P<q>[1-4])(?![A-Za-z\d_]|\.\d)(?:[ -]?{_OF_YEAR[:-1]}|)", read),
        (rf"H(?P<h>[12])(?:[ ,-]*{_YEAR}| (?:of )?{_OFF}|(?={_RESULT}))", read),
        (rf"(?:the )?(?P<h>first|second|1st|2nd)[ -]half\b{_OF_YEAR}", read),
        (rf"(?:the )?first (?P<nq>two|three|2|3) quarters{_OF_YEAR}", read),
        (rf"(?:the )?first (?P<n>[2-9]|1[0-2]|{_UP_TO_TWELVE}) months{_OF_YEAR}", read),
        (rf"(?:the )?(?P<run>three|six|nine|twelve|3|6|9|12)[- ]months?(?: period)? (?:to|ended|ending|through|up to)"
         rf"{_ENDING}", _months_to),
        (rf"(?:the )?(?P<run>(?:financial |fiscal )?year|quarter|half(?:-year)?)(?: period)? (?:to|ended|ending)"
         rf"{_ENDING}", _months_to),
        (rf"last (?P<month>{_NAMES})\b(?! ?\d)", _last_month),
        (r"(?:FY ?|fiscal (?:year )?)(?P<y>20\d\d|\d\d)(?![A-Za-z\d])", read),
        (rf"{_OFF}", read),
        (r"(?:the )?(?P<way>this|last|next|previous|following) (?P<unit>month|quarter|week)\b", _counted),
        (_YEAR_BEFORE, fixed("year before")),
        (rf"(?P<count>an?|one|{_COUNT}) {_UNITS} (?:ago|earlier)\b", _ago),
        (rf"the (?P<way>past|last|previous|next|coming|following) (?P<count>{_COUNT}) {_UNITS}", _span),
        (r"\"?(?P<plan>\d\d)th [Ff]ive[ -][Yy]ear [Pp]lan\"?", _plan),
    ],
    re.I,
)  # fmt: skip
NUMBER_FORMS = forms(
    [
        (r"(?P<plan>\d\d)th [Ff]ive[ -][Yy]ear\b(?: [Pp]lan)?", _plan),
        (r"(?P<decade>(?:19|20)\d0)s\b", _decade),
        (rf"{_DAY} ?(?:-|to) ?{_DAY2} (?:of )?{_MONTH}(?:,? {_YEAR})?", read),
        (rf"{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}|,? {_OFF})?", read),
        (rf"{_DAY}-{_MONTH}-(?P<y>20\d\d|\d\d)\b", read),
        (r"(?P<q>[1-4])Q ?'?(?P<y>20\d\d|\d\d)(?![A-Za-z\d])", read),
        (r"(?P<h>[12])H ?'?(?P<y>20\d\d|\d\d)(?![A-Za-z\d])", read),
        (r"(?P<q>[1-4])Q(?![A-Za-z\d/+]|-\d| ?\d)", read),
        (r"(?P<h>[12])H(?= [a-z]|[,.;]\s)", read),
        (r"(?P<y>20\d\d|[12]\d)[ -]?Q(?P<q>[1-4])(?![\d.])", read),
        (r"(?P<y>20\d\d|[12]\d)[ -]?H(?P<h>[12])(?![\d.])", read),
        (rf"(?P<count>{_COUNT}) {_UNITS} (?:ago|earlier)\b", _ago),
        (CLOCK, _clock),
        (r"(?P<H>1[0-2]|[1-9]) ?(?P<ap>[AaPp]\.?[Mm]\b\.?)" + _ZONE, read),
    ]
)  # fmt: skip
