"""Programmes of meetings: who hosts, backs and runs what the head of a page names, when and where, a label a line.

主办单位　甲　乙; "Organiser: X     Diamond sponsor: Y. Gold: Z"; under the name of the meeting "14–15 May 2026 · Hall".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from graph.model import Article, Node, Value
from loaders.billing import FORM, Billing
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.meeting_words import AHEAD, CLOCK, LABEL, LISTED, MEETING, OTHER, OVER, SHOUTED, SIGNERS, SIGNING, SIZE
from loaders.mentions import Mention, Spans, by_start
from loaders.slugs import slug

_LINE = compiled(r"[^\n]+")
_HEAD, _LONGEST = 6, 160  # lines of a page, of which one names its meeting, and how long that may be
_TERMS = {"runs": "organisedBy", "backs": "sponsoredBy", "comes": "participant"}
# What is done at a meeting, at its hour.
_DONE_THERE = frozenset((
    "announcedBy", "announcedOn", "launchedOn", "issuedBy", "issuedOn", "publishedBy", "publishedOn", "signedOn",
    "participant", "partnersWith", "receivedCertificate", "openedOn", "offers",
))  # fmt: skip
_OF_PEOPLE = ("holdsPosition", "affiliatedWith")
_PARTS = compiled(
    r"\s*[;；、|｜]\s*|\s·\s|\s{2,}|[\u3000]+|,\s+(?:and\s+)?|\s+and\s+(?=[A-Z])"
    r"|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff《])"
)
_EDGES = " \t\u3000*_.。,，;；·|｜"
_NO_NAME = compiled(
    r"(?i:tb[acd]|to be (?:announced|confirmed)|others?|more|etc\.?)|待定|待确认|略|等|\W*"
    r"|of which.*|.*\d\s?(?:家|人|个|位|名|\+).*"
)
_GLOSS = compiled(r"(?<=[A-Za-z.)])\s[\u3400-\u9fff][^A-Za-z]*$")  # the same name in Chinese
_RANK = compiled(r"[A-Z][a-z-]{2,14}(?: sponsor| partner)?:\s")  # Coffee: X
_BRACKET = compiled(r"\s?[（(][^（）()]{1,40}[)）]$")
_STAYS_AWAY = compiled(
    r"取消(?:演讲|出席|发言|参会)|不再出席|无法(?:出席|到场)|缺席|\b(?:withdr[ae]wn?|cancelled|no longer)\b"
)
_GAP = compiled(r"[\s,，·•|｜@*_–—-]*(?:(?:at|in)\s)?")
_PLACE = compiled(r"(?!20\d\d)[^,，;；|｜\n]{3,60}")
_SENTENCE = compiled(r"[。！？]|\.\s|\b(?:was|were|will|opens?|opened|said|took|drew)\b|开幕|举行|召开|闭幕")
_SURE = 0.9
_Named = Mapping[int, Sequence[Mention]]  # by where they begin


class _Sheet(NamedTuple):
    """A page that is about a meeting: that, where its name ends, whether it is still to come, what is named where."""

    meeting: Node
    end: int
    status: str
    named: _Named
    text: str


def told(stated: list[Assertion], article: Article, mentions: Sequence[Mention], speakers: Billing) -> list[Assertion]:
    """Return what a page states, with what it tells of the meeting that heads it by labels and as a programme.

    Of whom its lines bill, they say best what he is and where.
    """
    sheet = _sheet(article, mentions)
    own = [*_told(sheet, speakers)] if sheet is not None else []
    if sheet is None or not own:
        return stated
    if sheet.status == "planned":
        stated = [_yet_to_come(a, sheet.text) for a in stated]
    said = {_key(a) for a in own}
    billed = Spans((a.start, a.end) for a in own if a.predicate in _OF_PEOPLE)
    others = (a for a in stated if a.predicate not in _OF_PEOPLE or not billed.meets(a.start, a.end))
    return [*(a for a in others if _key(a) not in said), *own]


def _yet_to_come(a: Assertion, text: str) -> Assertion:
    """Return what a line under its hour tells, as planned where it will be done only then: "11:15 X unveils Y"."""
    if a.status != "done" or a.predicate not in _DONE_THERE:
        return a
    begins = text.rfind("\n", 0, a.start) + 1
    return replace(a, status="planned") if CLOCK.match(text, begins) else a


def _key(a: Assertion) -> tuple[object, ...]:
    """Return what tells statements apart whatever their status."""
    one, other = (x.id if isinstance(x, Node) else id(x) for x in (a.subject, a.object))
    return one, a.predicate, other, a.value.date or a.value.text or a.value.number if a.value is not None else None


def _told(sheet: _Sheet, speakers: Billing) -> Iterator[Assertion]:
    labels, hours = [*LABEL.finditer(sheet.text, sheet.end)], [*CLOCK.finditer(sheet.text, sheet.end)]
    if len(labels) < 2 and len(hours) < 3:
        return
    yield from _labelled(sheet, labels, hours[0].start() if hours else len(sheet.text))
    yield from _signed(sheet)
    yield from _under(sheet)
    yield from _sizes(sheet)
    if len(hours) > 2 or LISTED.search(sheet.text, sheet.end):
        for who, facts, start, end in speakers.told(sheet.text, sheet.end, sheet.named):
            yield from facts
            low, high = sheet.text.rfind("\n", 0, start) + 1, sheet.text.find("\n", end)
            if _STAYS_AWAY.search(sheet.text, low, high if high >= 0 else len(sheet.text)) is None:
                yield _of(sheet, "participant", who, start, end)


def _sheet(article: Article, mentions: Sequence[Mention]) -> _Sheet | None:
    """Return the meeting that the first lines of a page name, a known one or a new one."""
    text, first, last = article.masked, article.start, article.end
    for line in islice(_LINE.finditer(text, first, last), _HEAD):
        found = MEETING.fullmatch(line[0].rstrip()) if len(line[0]) < _LONGEST else None
        if found is None and (found := _shouted(text, line)) is None:
            continue
        name, end = found["name"] or found.groupdict()["zh"], line.end()
        near = (m for m in mentions if m.node is not None and m.node.cls in ("Conference", "EventSeries"))
        known = next((m.node for m in near if line.start() <= m.start and m.end <= end), None)
        quoted = "“" in name or '"' in name  # 第二届"X"论坛 is called so whole
        node = known if known is not None and not quoted else Node(slug(name), name, "Conference")
        ahead = AHEAD.search(text, line.start(), last) or len(CLOCK.findall(text, line.start(), last)) > 2
        over = OVER.search(text, line.start(), min(line.start() + 500, last)) is not None
        return _Sheet(node, end, "planned" if ahead and not over else "done", by_start(mentions), text)
    return None


def _shouted(text: str, line: re.Match[str]) -> re.Match[str] | None:
    """Return the name that a line gives by a year alone, where who runs the meeting stands right under it."""
    found = SHOUTED.fullmatch(line[0].rstrip()) if line[0][:1].isupper() else None
    runs = (label.lastgroup == "runs" for label in LABEL.finditer(text, line.end(), line.end() + 4 * _LONGEST))
    return found if found is not None and any(runs) else None


def _of(sheet: _Sheet, term: str, what: Node | Value, start: int, end: int) -> Assertion:
    thing, value = (what, None) if isinstance(what, Node) else (None, what)
    rule = f"programme/{term}"
    return Assertion(sheet.meeting, term, thing, value, None, sheet.status, None, start, end, rule, _SURE)


def _labelled(sheet: _Sheet, labels: Sequence[re.Match[str]], begins: int) -> Iterator[Assertion]:
    """Yield what stands behind each label.

    What stands among the hours, which begin at a place, is of a part of the meeting, unless nothing above them says
    the like.
    """
    above = {label.lastgroup for label in labels if label.start() < begins}
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        high = sheet.text.find("\n", label.end())
        high = len(sheet.text) if high < 0 else high
        if following is not None and following.start() < high:
            high = following.start()
        if label.lastgroup in _TERMS and (other := OTHER.search(sheet.text, label.end(), high)) is not None:
            high = other.start()
        if label.start() < begins or (label.lastgroup in _TERMS and not above & _TERMS.keys()):
            yield from _said(sheet, label, label.end(), high)


def _said(sheet: _Sheet, label: re.Match[str], low: int, high: int) -> Iterator[Assertion]:
    """Yield what stands behind one label, up to the next one or the end of its line."""
    role, start = label.lastgroup or "", label.start(label.lastgroup or 0)
    if role == "when":
        if (day := _day(sheet, low, high)) is not None:
            yield _held(sheet, day, start)
            if "地点" in label["when"]:
                yield from _venue(sheet, start, day.end, high)
    elif role == "where":
        yield from _venue(sheet, start, low, high)
    elif role == "about":
        words = sheet.text[low:high].strip(_EDGES)
        if 2 < len(words) < 80:
            yield _of(sheet, "hasTopic", Value(text=words.strip('“”"')), start, high)
    else:
        for node, end in _parties(sheet, low, high):
            yield _of(sheet, _TERMS[role], node, start, end)


def _parties(sheet: _Sheet, low: int, high: int) -> Iterator[tuple[Node, int]]:
    """Yield who is named one after another, known ones and new ones, with the end of each."""
    at = low
    for cut in [*_PARTS.finditer(sheet.text, low, high), None]:
        end = cut.start() if cut is not None else high
        if cut is not None and _is_within(sheet.named, at, end):
            continue
        name = sheet.text[at:end]
        here, name = at + len(name) - len(name.lstrip(_EDGES)), name.strip(_EDGES)
        at = cut.end() if cut is not None else high
        bare = _GLOSS.sub("", _BRACKET.sub("", name))
        if (rank := _RANK.match(bare)) is not None:
            here, bare = here + rank.end(), bare[rank.end() :]
        if 1 < len(bare) <= 70 and not _NO_NAME.fullmatch(bare):
            yield _named(sheet.named, here, bare), here + len(name)


def _is_within(named: _Named, low: int, cut: int) -> bool:
    """Tell whether a cut goes through a name: "Academy of Information and Communications Technology"."""
    return any(m.end > cut for at in range(low, cut) for m in named.get(at, ()) if m.kind == "name")


def _named(named: _Named, at: int, name: str) -> Node:
    """Return the thing that has a whole name, which begins at a place: a known one, else a new body."""
    here = (m for m in named.get(at, ()) if m.node is not None and m.kind in ("name", "new"))
    node = next((m.node for m in here if FORM.fullmatch(name, min(len(m.text), len(name)))), None)
    return node if node is not None and node.cls != "Person" else Node(slug(name), name, "Organization")


def _day(sheet: _Sheet, low: int, high: int) -> Mention | None:
    """Return the first day, or days, of a stretch of a line."""
    here = ((m, m.moment) for at in range(low, high) for m in sheet.named.get(at, ()) if m.moment is not None)
    return next((m for m, when in here if when.role != "name" and len(when.iso or "") > 6), None)


def _held(sheet: _Sheet, day: Mention, start: int) -> Assertion:
    iso = day.moment.iso if day.moment is not None else None
    return _of(sheet, "heldOn", Value(date=iso, stated=day.text), start, day.end)


def _venue(sheet: _Sheet, start: int, low: int, high: int) -> Iterator[Assertion]:
    """Yield the place that a stretch of a line names."""
    begin = _GAP.match(sheet.text, low, high)
    place = _PLACE.match(sheet.text, begin.end() if begin else low, high)
    if place is None or not (name := place[0].strip(_EDGES)):
        return
    here = place.start() + place[0].index(name)
    found = (m.node for m in sheet.named.get(here, ()) if m.node is not None)
    node = next((n for n in found if n.cls in ("Place", "Facility")), None)
    yield _of(sheet, "heldAt", node or Node(slug(name), name, "Facility"), start, here + len(name))


def _under(sheet: _Sheet) -> Iterator[Assertion]:
    """Yield the days and the place that a line under the name gives without a label: "8–9 July | X Centre"."""
    for line in islice(_LINE.finditer(sheet.text, sheet.end), 2):
        day = _day(sheet, *line.span()) if len(line[0]) < _LONGEST and not LABEL.match(line[0]) else None
        if day is None or _SENTENCE.search(line[0]):
            continue
        yield _held(sheet, day, line.start())
        ahead = [*_venue(sheet, line.start(), line.start(), day.start)]
        yield from ahead or _venue(sheet, line.start(), day.end, line.end())
        return


def _signed(sheet: _Sheet) -> Iterator[Assertion]:
    """Yield who signs with whom under the hour of a signing."""
    done = sheet.end  # a list may have several such heads over it
    for head in SIGNING.finditer(sheet.text, sheet.end):
        if head.end() < done:
            continue
        stop = sheet.text.find("\n\n", head.end())
        done = stop if stop > 0 else len(sheet.text)
        for item in SIGNERS.finditer(sheet.text, head.end(), done):
            one, other = ("one", "other") if item["one"] else ("zh", "zho")
            first, second = (_named(sheet.named, item.start(n), item[n].strip()) for n in (one, other))
            span, rule = (item.start(one), item.end()), "programme/signed"
            if first.id != second.id:
                yield Assertion(first, "partnersWith", second, None, None, sheet.status, None, *span, rule, _SURE)


def _sizes(sheet: _Sheet) -> Iterator[Assertion]:
    """Yield how many come, show and speak, as the lines of the head count them."""
    for found in SIZE.finditer(sheet.text, sheet.end, sheet.end + 1500):
        stated, of = found["n"] or found["zn"], found["of"] or found["zof"]
        bound = "at_least" if "+" in stated else "exact"
        value = Value(
            number=Decimal(stated.strip("+").replace(",", "")), unit="count", stated=stated, bound=bound, of=of
        )
        yield _of(sheet, "hasCount", value, found.start(), found.end())
