"""The decree that an article is: which paper, when it was signed, and what its own lines say of how long it holds.

A notice that issues a paper is signed under its last line or above the paper: a line that is a day and nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import Article, Node, Value
from loaders.compiling import compiled
from loaders.decree_issuers import issuers
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.scripts import has_han
from loaders.stamps import stamps
from loaders.view import View

_KINDS = "办法|方案|细则|措施|意见|规划|计划|政策|规定|条例|指引|通知"
# By which a text shows that it is the decree, or the notice that issues it, and no report of it.
_OWN = Gate((
    *(f"本{kind}" for kind in _KINDS.split("|")), "印发给你们", "制定以下", "制定如下", "提出以下",
    "提出如下", "第一条", *(f"{this} {kind}" for kind in ("Plan", "Measures", "Rules", "Provisions", "Regulations",
    "Guidelines", "Opinions", "Notice", "Circular", "measures", "rules", "guidelines", "provisions", "regulations")
    for this in ("These", "these")), "This Plan", "this Plan", "This plan", "this plan", "hereby issued", "hereby made",
    "hereby formulated", "Article 1",
))  # fmt: skip
_LABEL = compiled(r"(?:成文|发文|印发|签发|制定)(?:日期|时间)\s*[:：]\s*$")
_AT_ONCE = compiled(r"自(?:印发|发布|公布|发文|下发)(?:之日|之?日起|之时)起?(?:正式)?(?:施行|实施|执行|生效)")
_TERM = compiled(r"有效期(?:限)?[为至到]?|试行期[为至到]?|(?:执行|实施)期限?[为至到]")
_LINE = compiled(r"(?m)^[ \u3000]*(20\d\d年\d{1,2}月\d{1,2}日)[ \u3000]*$")
_LONGEST = 100  # years for which a paper may hold
_FOOT = 120  # letters around the end of an article, among which it may be signed
_CALLED = compiled(
    rf"(?:本(?:{_KINDS}))?所?称(?:的)?[“\"]?(?P<what>[^，。“”\"]{{2,20}})[”\"]?[，,]?\s*(?:是|系)?指(?P<is>[^。；;]{{6,160}})"
)


@dataclass(frozen=True, slots=True)
class Day:
    """The day on which a paper was signed, and where it stands."""

    start: int
    end: int
    iso: str


@dataclass(frozen=True, slots=True)
class Decree:
    """A paper that an article is, with the day on which it was signed."""

    node: Node
    signed: Day | None
    issuers: tuple[tuple[Node, int, int], ...] = ()

    def issued(self) -> Iterator[Assertion]:
        """Yield when the paper was issued, and by whom."""
        if (day := self.signed) is not None:
            yield self._told("issuedOn", Value(date=day.iso), day.start, day.end, "signed")
        for body, start, end in self.issuers:
            yield Assertion(
                self.node, "issuedBy", body, None, None, "done", None, start, end, "decree/issuer", 0.9
            )

    def terms(self, view: View) -> Iterator[Assertion]:
        """Yield from when and how long the paper holds, and what it calls something."""
        signed = self.signed
        if (m := _AT_ONCE.search(view.text)) is not None and signed is not None:
            start, end = view.start + m.start(), view.start + m.end()
            yield self._told("effectiveOn", Value(date=signed.iso), start, end, "at-once")
            if (until := self._until(view, end)) is not None:
                span = Value(date=f"{signed.iso}/{until}")
                yield self._told("coversPeriod", span, start, view.sentence.end, "period")
        if (m := _CALLED.search(view.text)) is not None:
            start = view.start + m.start("what")
            thing = next((o.node for o in view.mentions if o.start == start and o.node and o.text == m["what"]), None)
            thing = thing or Node(f"concept/{m['what']}", m["what"], "Concept")
            yield Assertion(
                thing, "describedAs", None, Value(text=m["is"]), None, "done", None, start, view.start + m.end(),
                "decree/called", 0.9,
            )  # fmt: skip

    def _until(self, view: View, start: int) -> str | None:
        """Return the last day of the term that a sentence gives behind a place."""
        if (m := _TERM.search(view.text, start - view.start)) is None or self.signed is None:
            return None
        behind = [o for o in view.mentions if 0 <= o.start - view.start - m.end() < 4]
        if not behind:
            return None
        if (moment := behind[0].moment) is not None:
            return moment.iso
        quantity = behind[0].quantity
        if quantity is None or quantity.number is None or quantity.unit != "year":
            return None
        return later(self.signed.iso, int(quantity.number))

    def _told(self, predicate: str, value: Value, start: int, end: int, rule: str) -> Assertion:
        return Assertion(self.node, predicate, None, value, None, "done", None, start, end, f"decree/{rule}", 0.9)


def decree(text: str, article: Article, titled: Mention | None, mentions: Iterable[Mention]) -> Decree | None:
    """Return the decree that an article of a text is: the paper of its title, where it speaks of itself as one."""
    mentions = tuple(mentions)
    if titled is None or titled.node is None or not _OWN.opens(text[article.start : article.end]):
        return None
    days = (Day(m.start, m.end, m.moment.iso) for m in mentions if m.moment is not None and m.moment.iso is not None)
    signed = next((day for day in days if _is_signed(text, day)), None)
    stamp = article.header.published
    if signed is None and stamp is not None:  # under its last line the day is that of the page, too
        day = Day(stamp.start, stamp.end, article.header.published_iso or "")
        signed = day if _is_signed(text, day) else None
    bodies = () if has_han(titled.text) else tuple(issuers(text, article, mentions))
    return Decree(titled.node, signed or _under(text, article), bodies)


def _under(text: str, article: Article) -> Day | None:
    """Return the day that stands under the last line of an article, which is read as no part of it."""
    if (m := _LINE.search(text, max(article.start, article.end - _FOOT), article.end + _FOOT)) is None:
        return None
    day = next(stamps(m[1]), None)
    return None if day is None else Day(m.start(1), m.end(1), day.iso)


def _is_signed(text: str, day: Day) -> bool:
    """Tell whether a day is a line of its own, or stands behind the label of the day of a paper."""
    if len(day.iso) != len("2025-06-10"):
        return False
    low, high = text.rfind("\n", 0, day.start) + 1, text.find("\n", day.end)
    ahead, behind = text[low : day.start], text[day.end : len(text) if high < 0 else high]
    return _LABEL.search(ahead) is not None or not (ahead.strip() or behind.strip())


def later(first: str, years: int) -> str | None:
    """Return the last day of a term of some years from a day on; a year from the last of February ends with it."""
    if not 0 < years <= _LONGEST:
        return None
    day = dt.date.fromisoformat(first)
    last = day.month == 2 and day.day == 29
    return (day.replace(year=day.year + years, day=28 if last else day.day) - dt.timedelta(days=1)).isoformat()
