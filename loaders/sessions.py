"""Sessions: "the 14th session of the X forum", the 2025 X Conference, 第三届X大会 are events of the series X."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.mentions import Mention, apart_from
from loaders.quantities import find_ordinals
from loaders.scripts import has_han

_BEFORE = compiled(r"(?:\b(?:session|edition|meeting)\s+of\s+)?(?:the\s+)?[\"“']?(?P<year>(?:19|20)\d\d)?\s?年?$")
_AHEAD = 48
_SERIES = ("EventSeries", "Conference")
_GLOSS = compiled(r"(?<=[a-z])\s*[(（][^()（）a-z]*[\u3400-\u9fff][^()（）]*[)）]$")  # the name in Chinese
_NEXT = Gated(compiled(
    r"\b[Tt]he\s(?:next|following)\s(?:session|edition|forum|conference|summit|event)\b"
    r"|下一?届(?:论坛|大会|峰会|会议|展会|博览会|年会)?|(?P<earlier>上一?届)(?:论坛|大会|峰会|会议|展会|博览会|年会)"
    r"|(?:(?P<first>首届)|第(?P<nth>[一二三四五六七八九十]{1,3})届)(?:论坛|大会|峰会|会议|展会|博览会|年会)(?=[于在，期的共吸举]|曾|已|\d)"
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Session:
    """One session of a series: the event's node, its series, and its ordinal if the text gives one."""

    mention: Mention
    series: Node
    number: int | None


def sessions(text: str, mentions: list[Mention]) -> tuple[list[Mention], list[Session]]:
    """Return the mentions with sessions as events of their own, and what the text says of their series.

    A series that stands without year or ordinal stays a series; offsets are the text's.
    """
    out, found = [], []
    if not any(m.node is not None and m.node.cls in _SERIES for m in mentions):
        return mentions, []
    for m in mentions:
        made = _session(text, m) if _is_series(m) else None
        if made is not None:
            found.append(made)
        out.append(made.mention if made else m)
    ahead = list(_next(text, found, [m for m in out if _is_series(m)]))
    more = [s.mention for s in ahead]
    return sorted([*apart_from(out, more), *more], key=lambda m: m.start), [*found, *ahead]


def stated(found: Iterable[Session]) -> Iterator[Assertion]:
    """Yield that a session belongs to its series, and its ordinal."""
    for s in found:
        node, span = s.mention.node, (s.mention.start, s.mention.end)
        if node is None:
            continue
        yield Assertion(node, "partOf", s.series, None, None, "done", None, *span, "session/series", 0.9)
        if s.number is not None:
            value = Value(number=Decimal(s.number), unit="count", stated=str(s.number))
            yield Assertion(node, "sessionNumber", None, value, None, "done", None, *span, "session/number", 0.95)


def _next(text: str, found: list[Session], series: list[Mention]) -> Iterator[Session]:
    """Yield "the next session" (下一届, 上一届) as the one beside the last session that the text names before it.

    Where that has no number it is told by the name of its series; `series` are the mentions of such.
    """
    for m in _NEXT.finditer(text) if series else ():
        if m["first"] or m["nth"]:
            yield from _numbered(m, [*(s.series for s in found), *(n.node for n in series if n.node is not None)])
            continue
        last = next((s for s in reversed(found) if s.mention.end <= m.start()), None)
        step = -1 if m["earlier"] else 1
        if last is not None and last.number is not None:
            number: int | None = last.number + step
            node = Node(f"{last.series.id}-{number}", _label(last.series.label, last.number + step, None), "Conference")
            yield Session(Mention(m.start(), m.end(), m[0], "new", node), last.series, number)
            continue
        meant = last.series if last is not None else next((n.node for n in series if n.end <= m.start()), None)
        if meant is None or m[0].endswith("届"):
            continue
        which = ("Next ", "下届")[has_han(meant.label)] if step > 0 else "上届"
        node = Node(f"{meant.id}-{'next' if step > 0 else 'last'}", which + meant.label, "Conference")
        yield Session(Mention(m.start(), m.end(), m[0], "new", node), replace(meant, cls="EventSeries"), None)


def _numbered(m: re.Match[str], series: list[Node]) -> Iterator[Session]:
    """Yield "the first forum" (首届大会) as that session of the first series that a text names."""
    if not series:
        return
    number = 1 if m["first"] else find_ordinals(m[0])[0][2]
    node = Node(f"{series[0].id}-{number}", _label(series[0].label, number, None), "Conference")
    yield Session(Mention(m.start(), m.end(), m[0], "new", node), replace(series[0], cls="EventSeries"), number)


def _is_series(m: Mention) -> bool:
    node = m.node
    return node is not None and node.cls in _SERIES and m.kind in ("name", "new")


def _session(text: str, m: Mention) -> Session | None:
    series = m.node
    before = _BEFORE.search(text[max(0, m.start - _AHEAD) : m.start])
    if series is None or before is None:
        return None
    start = m.start - (len(before[0]) if before[0].strip() else 0)
    ordinals = reversed(_ordinals(text, m.start))
    at, number = next(((a, n) for a, b, n in ordinals if not _wall(text[b : m.start])), (start, None))
    year = before["year"]
    if number is None and year is None:
        return None
    if number is not None:
        start = at
    elif year:
        start = m.start - (len(before[0]) - before[0].index(year))
    written = text[start : m.end].replace("“", "").replace('"', "")  # 第三届X is not called 第3届X
    written = _GLOSS.sub("", written)
    label = written if number is not None and not written.isascii() else _label(series.label, number, year)
    node = Node(f"{series.id}-{number or year}", label, "Conference")
    return Session(
        m._replace(start=start, text=text[start : m.end], node=node), replace(series, cls="EventSeries"), number
    )


def _ordinals(text: str, at: int) -> list[tuple[int, int, int]]:
    """Return start, end and number of each ordinal that ends right before a place."""
    low = max(0, at - _AHEAD)
    found = ((low + a, low + b, n) for a, b, n in find_ordinals(text[low : at + 2]))
    return [(a, b, n) for a, b, n in found if b <= at and at - b < 24]


def _label(series: str, number: int | None, year: str | None) -> str:
    """Return how a session is called: "3rd X", 第3届X, "2025 X"."""
    if number is None:
        return f"{year} {series}" if series.isascii() else f"{year}年{series}"
    if not series.isascii():
        return f"第{number}届{series}"
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} {series}"


def _wall(between: str) -> bool:
    """Tell whether what stands between an ordinal and a series parts them."""
    return not re.fullmatch(r"[\s届次期场\"“]*(?:(?:session|edition|meeting)\s+of\s+)?(?:the\s+)?[\"“]?", between)
