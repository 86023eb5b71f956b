"""Time stamps of publication in short lines: ISO, Chinese and English dates, with a time where one is written.

Only full dates count: what has no year says nothing that could be kept as ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from graph.frozen import frozen
from loaders.compiling import compiled

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = compiled(
    r"(?<![\d.])(?P<y1>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})(?![\d-])"
    r"|(?<!\d)(?P<y2>(?:19|20)\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s?年\s?(?P<m2>\d{1,2}"
    r"|[一二三四五六七八九十]{1,2})\s?月"
    r"(?:\s?(?P<d2>\d{1,2}|[一二三四五六七八九十]{1,3})\s?日)?"
    rf"|\b{_MONTH.format('m3')}\s?(?:\d{{1,2}}\s?[-–—]\s?)?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s*(?P<y3>(?:19|20)\d\d)\b"
    rf"|(?<!\d)(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{_MONTH.format('m4')},?[\s-](?P<y4>(?:19|20)\d\d)\b"
    rf"|\b{_MONTH.format('m5')}\s(?P<y5>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?P<half>上午|下午|晚间|晚上|早上|中午)?\s?(?P<h>[01]?\d|2[0-3])\s?(?:[:：]"
    r"|[时点])\s?(?P<mi>[0-5]\d)分?"
    r"(?:[:：]?(?P<s>[0-5]\d)秒?(?:\.\d+)?)?(?:\s?(?P<ap>[AaPp]\.?[Mm]\b\.?))?"
    r"(?P<z>Z|\s?[+-]\d\d:?\d\d|\s?\(?(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\)?|\s?\(?(?:HKT"
    r"|Beijing [Tt]ime|北京时间)\)?)?"
)
_AFTER = compiled(rf"(?:T|\s*[,，|·]?\s*(?:at\s+)?(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?\s*)?){_CLOCK}(?!\d)")
_BEFORE = compiled(
    rf"{_CLOCK},?\s*(?:on\s+)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s*)?$"
)
_UNTIL = compiled(r"-\d\d:\d\d")  # 15:00-16:30 is until when, not of which zone
# The last day of a week, behind its first: 2025年6月9日—6月15日, 2025.7.14—7.20.
_TO = compiled(
    r"\s?(?:[-–—~～]{1,2}|至|到)\s?(?:(?:20\d\d[年./-])?(?P<month>\d{1,2})\s?[月./-]\s?)?(?P<day>\d{1,2})\s?日?(?![\d:：月年])"
)
_ISSUE = 16  # days of which one issue tells, at the most
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}


@frozen
class Stamp:
    """A date as written, with its time of day where one is: offsets in the text given, and ISO 8601."""

    start: int
    end: int
    iso: str


def stamps(text: str) -> Iterator[Stamp]:
    """Yield the full dates of a short text in order; dates that no calendar has are passed over."""
    if "20" not in text and "19" not in text and "年" not in text:
        return
    for match in _DATE.finditer(text):
        day = _day(match)
        last = _last_day(text, match, day) if day is not None else None
        if last is not None:
            yield last
        elif day is not None:
            yield _with_clock(text, match, day)


def _last_day(text: str, match: re.Match[str], day: str) -> Stamp | None:
    """Return the last day of the week of which an issue tells: before that it was not out."""
    to = _TO.match(text, match.end()) if len(day) == len("2025-06-09") else None
    if to is None:
        return None
    first = date.fromisoformat(day)
    month = int(to["month"] or first.month)
    try:
        last = date(first.year + (month < first.month), month, int(to["day"]))
    except ValueError:
        return None
    return Stamp(match.start(), to.end(), last.isoformat()) if 0 < (last - first).days <= _ISSUE else None


def _day(match: re.Match[str]) -> str | None:
    year, month, day = (_first(match, name) for name in "ymd")
    number = _number(day) if day else None
    try:
        moment = date(_year(year), _month(month), number or 1)
    except ValueError:
        return None
    return moment.isoformat() if number else moment.isoformat()[:7]


def _first(match: re.Match[str], name: str) -> str:
    return next((part for key, part in match.groupdict().items() if key[0] == name and part), "")


def _year(written: str) -> int:
    return int(written) if written.isdecimal() else int("".join(str(_DIGITS.get(sign, 9)) for sign in written))


def _month(written: str) -> int:
    return MONTHS.index(written[:3].lower()) + 1 if written[:1].isascii() and written.isalpha() else _number(written)


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.partition("十")
    if not ten:
        return _DIGITS[written] if len(written) == 1 else 0
    return (_DIGITS.get(tens, 99) if tens else 1) * 10 + (_DIGITS.get(ones, 99) if ones else 0)


def _with_clock(text: str, match: re.Match[str], day: str) -> Stamp:
    if len(day) == 7:
        return Stamp(match.start(), match.end(), day)
    after = _AFTER.match(text, match.end())
    before = None if after else _BEFORE.search(text[max(0, match.start() - 40) : match.start()])
    clock = after or before
    if clock is None:
        return Stamp(match.start(), match.end(), day)
    start = match.start() - len(before.group().lstrip()) if before else match.start()
    end = after.end() if after else match.end()
    if after and not after.group().startswith("T") and _UNTIL.fullmatch(clock["z"] or ""):
        return Stamp(start, after.start("z"), f"{day}T{_time(clock, None)}")
    return Stamp(start, end, f"{day}T{_time(clock, clock['z'])}")


def _time(clock: re.Match[str], zone: str | None) -> str:
    hour = int(clock["h"])
    late = clock["half"] in ("下午", "晚间", "晚上") or (clock["ap"] or "").lower().startswith("p")
    if late and hour < 12:
        hour += 12
    elif hour == 12 and (clock["ap"] or "").lower().startswith("a"):
        hour = 0
    seconds = f":{clock['s']}" if clock["s"] else ""
    return f"{hour:02}:{clock['mi']}{seconds}{_zone(zone)}"


def _zone(written: str | None) -> str:
    words = (written or "").strip(" ()")
    if not words:
        return ""
    if re.match(r"HKT|Beijing|北京", words):
        return "+08:00"
    shift = re.search(r"([+-])(\d{1,2}):?(\d\d)?$", words)
    return f"{shift[1]}{int(shift[2]):02}:{shift[3] or '00'}" if shift else "Z"
