"""Read the dates of a text: what is written, what it resolves to, and how the text uses it."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Moment
from loaders.compiling import compiled
from loaders.moments.anchor import Anchor
from loaders.moments.mark import Mark
from loaders.moments.names import named
from loaders.moments.part_of_year import reported, same_part, set_against
from loaders.moments.resolve import Context, hour, resolve
from loaders.moments.roles import role_of
from loaders.moments.scan import Times, times
from loaders.moments.tense import is_of_results, tense_at

_SENTENCE_END = compiled(r"[.!?](?=\s+[A-Z\"])|[。！？；\n]")
_PERIOD = compiled(r"\d{4}(?:-(?:\d\d|Q\d|H\d))?(?:/\d{4}-\d\d)?")  # a span of years has no year before
_HEAD = 400
_HEADING = 30  # letters that a heading has at most
_REPORT = compiled(
    r"(?:年?度?|的)?(?:报告|业绩|财报|快报|预告|年报|[一三]?季报|半年报|半年度?报|中报|中期报)"
    r"| (?:annual |full-year |interim )?(?:results|report|earnings)"
)
_ISO = compiled(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$")


def find_moments(text: str, anchor: Anchor | None, read: Times | None = None) -> list[Moment]:
    """Return the dates and periods of the text in reading order; they never overlap, offsets count its characters.

    A year or day that the words leave out is counted from `anchor`, the article's date, and then `inferred`; without
    an anchor such a date has no `iso`. Today's date plays no part. A year inside a name has the role "name".
    Hours are in China's time (+08:00). `read` is what `times(text)` gives, where that is known.
    """
    read = read or times(text)
    folded = read.folded
    context, event_end, period_end, found = Context(anchor), 0, 0, []
    told, last_end = context.last, 0  # the last day that has come
    first: tuple[int, int | None, int | None] | None = None  # the day of which the text tells at its top
    for read_mark in read.marks:
        same = set_against(folded, read_mark)
        mark = same or reported(folded, read_mark)
        name = named(folded, mark)
        if context.event_year and _SENTENCE_END.search(folded, event_end, mark.start):
            context.event_year = None
        if context.period and len(_SENTENCE_END.findall(folded, period_end, mark.start)) > 1:
            context.period = None
        if told is not context.last and _SENTENCE_END.search(folded, last_end, mark.start):
            context.last = told  # "the same day" of a later sentence is none that is yet to come
        if mark.relative == "same day" and first is not None and _opens_section(text, mark):
            context.last = first  # what a part under a heading of its own tells, after days of another part
        moment = _moment(text, folded, mark, name, context)
        if same is not None and name is None:
            found.append(replace(moment, iso=same_part(moment.iso, context.period)))
            continue  # what something is set against is no period of which the text goes on to tell
        found.append(moment)
        if name == "event":
            context.event_year, event_end = mark.stamp.year, mark.end
        elif name is None:
            if moment.iso and _PERIOD.fullmatch(moment.iso) and mark.relative != "year before":
                context.period, period_end = moment.iso, mark.end
                if context.report is None and mark.start < _HEAD and _REPORT.match(folded, mark.end):
                    context.report = moment.iso
            if (day := _remembered(moment.iso)) is not None:
                context.last, last_end = day, mark.end
                first = day if first is None and day[2] is not None and mark.start < _HEAD else first
                told = day if _passed(moment.iso, context.anchor) is not False else told
    return found


def _moment(text: str, folded: str, mark: Mark, name: str | None, context: Context) -> Moment:
    context.tense = tense_at(folded, mark.start, mark.end)
    context.of_results = context.tense == "future" and is_of_results(folded, mark.end)
    iso, inferred = resolve(mark, context)
    role = (
        "name"
        if name
        else role_of(
            folded,
            mark.start,
            mark.end,
            interval=bool(iso and "/" in iso),
            passed=_passed(iso, context.anchor),
            over=_over(iso, context.anchor),
        )
    )
    if iso is None and (role == "as_of" or _opens(text, mark)):
        iso, inferred = hour(mark, context), True
        role = "as_of" if iso else role
    return Moment(mark.start, mark.end, iso, text[mark.start : mark.end], role, inferred)


def _opens(text: str, mark: Mark) -> bool:
    """Tell whether a line begins with a mark: in a rolling report the hour of what follows."""
    before = text[text.rfind("\n", 0, mark.start) + 1 : mark.start]
    return not before.strip(" [【(（·|-") and text[mark.end : mark.end + 1] not in ("-", "–", "—", "~", "至")


def _opens_section(text: str, mark: Mark) -> bool:
    """Tell whether a mark opens the first paragraph under a heading: a short line without a stop."""
    at = mark.start
    while at and text[at - 1] in " \u3000":
        at -= 1
    if not at or text[at - 1] != "\n":
        return False
    while at and text[at - 1].isspace():
        at -= 1
    line = text[text.rfind("\n", 0, at) + 1 : at].strip()
    return 0 < len(line) <= _HEADING and not line.endswith(("。", "！", "？", "；", ".", "”", "：", ":"))


def _passed(iso: str | None, anchor: Anchor | None) -> bool | None:
    if iso is None or anchor is None:
        return None
    day = anchor.date.isoformat()
    return iso[:4] < day[:4] if "Q" in iso or "H" in iso else iso <= day[: len(iso)]


def _over(iso: str | None, anchor: Anchor | None) -> bool:
    """Tell whether a date is of a year or month before that of the article."""
    if iso is None or anchor is None:
        return False
    day = anchor.date.isoformat()
    return iso[:4] < day[:4] if anchor.only or "Q" in iso or "H" in iso else iso[:7] < day[: len(iso[:7])]


def _remembered(iso: str | None) -> tuple[int, int | None, int | None] | None:
    if not iso or not (parts := _ISO.match(iso.split("/")[-1])):
        return None
    month, day = parts[2], parts[3]
    return int(parts[1]), int(month) if month else None, int(day) if day else None
