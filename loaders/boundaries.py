"""Find where the articles of a page begin: at a title that something confirms (time, summary label, dateline)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.lines import weight
from loaders.roles import BODY, TITLES, Row

MIN_BODY = 30.0
REACH = 4


@dataclass(frozen=True, slots=True)
class Boundary:
    """An article by places in the rows: its first row, its title's row or None, and where it ends if not at the next.

    `sign` is what confirmed it: stamp, day (a bare date), by, lead, wire, notice, h1, titled, or start.
    """

    first: int
    title: int | None
    sign: str
    last: int | None = None


def boundaries(rows: Sequence[Row]) -> list[Boundary]:
    """Return the articles that `rows` hold, in order; one where nothing tells of several, none for no rows."""
    if not rows:
        return []
    found = _bodied(rows, _confirmed(rows, _candidates(rows)))
    if not found:
        return [Boundary(0, _first_title(rows), "start")]
    return _opening(rows, found)


def _candidates(rows: Sequence[Row]) -> list[Boundary]:
    """Return every title that a following row confirms."""
    found: list[Boundary] = []
    group: list[int] = []
    for place, row in enumerate(rows):
        if row.role in TITLES:
            group.append(place)
            continue
        sign = _sign(row)
        if sign == "notice" and (not found or found[-1].sign != "notice" or place - found[-1].first > 3):
            found.append(Boundary(place, _notice_title(rows, place), "notice"))
        elif sign and group:
            title = _title_of(rows, group, first=not found)
            found.append(Boundary(title, title, sign))
        if row.role != "notice":
            group = []
    return found


def _sign(row: Row) -> str:
    if row.role in ("lead", "wire", "notice"):
        return row.role
    if row.said is None:
        return ""
    if row.said.times:
        strong = row.said.publisher or row.said.author or "T" in row.said.times[0].iso or len(row.line.text) > 16
        return "stamp" if strong else "day"
    return "by" if row.said.author else ""


def _title_of(rows: Sequence[Row], group: list[int], first: bool) -> int:
    heads = [place for place in group if rows[place].role in ("h1", "h2", "h3")]
    if heads:
        return heads[-1]
    named = [place for place in group if rows[place].role == "titled"]
    near = named or group[-REACH if first else -2 :]
    return next((place for place in near if weight(rows[place].line.text) >= 4), near[0])


def _notice_title(rows: Sequence[Row], place: int) -> int | None:
    near = [n for n in range(place + 1, min(place + 8, len(rows))) if rows[n].role in TITLES]
    kinds = ("公告", "决议", "报告", "意见", "说明书", "提示", "ANNOUNCEMENT", "Announcement")
    return next((n for n in near if any(kind in rows[n].line.text for kind in kinds)), near[0] if near else None)


def _confirmed(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the candidates that hold beside each other, with every H1 where a page has several."""
    wires = sum(row.role == "wire" for row in rows)
    heads = [place for place, row in enumerate(rows) if row.role == "h1"]
    kept = {
        bound.title if bound.sign != "notice" else bound.first: bound
        for bound in found
        if bound.sign != "wire" or wires > 1
    }
    if len(heads) > 1:
        kept |= {place: Boundary(place, place, "h1") for place in heads if place not in kept}
    kept |= {n: Boundary(n, n, "titled") for n, row in enumerate(rows) if row.role == "titled" and n not in kept}
    ordered = sorted(kept.values(), key=lambda bound: bound.first)
    return [bound for n, bound in enumerate(ordered) if n == 0 or _stands(rows, ordered[n - 1], bound)]


def _stands(rows: Sequence[Row], before: Boundary, bound: Boundary) -> bool:
    """Tell whether a boundary after another is one: strong, or after a break and a title of some length."""
    between = rows[before.first + 1 : bound.first]
    if not any(row.role in BODY for row in between):
        return bound.sign in ("stamp", "h1", "titled", "notice") and before.sign in ("stamp", "day", "titled", "notice")
    line = rows[bound.first].line
    return bound.sign not in ("day", "by") or (line.apart and weight(line.text) >= 4)


def _bodied(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the boundaries without lists of links: titles with times that no text follows."""
    stops = [*(bound.first for bound in found[1:]), len(rows)][: len(found)]
    full = [_has_body(rows[bound.first : stop]) for bound, stop in zip(found, stops, strict=True)]
    if sum(full) == 0:
        return found if len(found) > 1 else found[:1]
    last = max(place for place, body in enumerate(full) if body)
    links = len(found) - last - 1
    if links and (sum(full) == 1 or links > 2):
        found = [*found[:last], replace(found[last], last=found[last + 1].first)]
    return found if sum(full) > 1 else [bound for bound, body in zip(found, full, strict=False) if body]


def _has_body(rows: Sequence[Row]) -> bool:
    return any(row.role in BODY and weight(row.line.text[:400]) >= 5 for row in rows)


def _opening(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the boundaries with what stands before the first: an article of its own, or a part of the first."""
    first = found[0]
    before = sum(weight(row.line.text) for row in rows[: first.first] if row.role in BODY)
    after = sum(weight(row.line.text) for row in rows[first.first :] if row.role in BODY)
    strong = first.sign in ("stamp", "lead", "notice", "h1", "titled")
    if before < MIN_BODY or (len(found) == 1 and (not strong or before < after / 4)):
        return [replace(first, first=0), *found[1:]]
    return [Boundary(0, _first_title(rows[: first.first]), "start"), *found]


def _first_title(rows: Sequence[Row]) -> int | None:
    """Return the first title before the body, None where the text begins at once."""
    group = []
    for place, row in enumerate(rows):
        if row.role in TITLES:
            group.append(place)
        elif row.role in BODY:
            break
    return next((place for place in group if weight(rows[place].line.text) >= 3), group[0] if group else None)
