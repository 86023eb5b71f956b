"""Feeds: pages whose articles follow one pattern all through — time, title, text, or title, text, time.

A rolling page ("14:31 …") is one too, with a line for each report.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.roles import BODY, TITLES, Boundary, Row


def feed(rows: Sequence[Row]) -> list[Boundary]:
    """Return the articles of a page that keeps to one pattern, none where it does not.

    Times stand before each title, or after each text; rules ("=====") part texts that each open with a title.
    """
    return _time_first(rows) or _time_last(rows) or _ruled(rows)


# A time of day before a report; a span of time ("09:00-09:30") stands in a programme, whose lines are no reports.
_CLOCK = compiled(
    r"[\W_]{0,3}(?:[01]?\d|2[0-3])[:：][0-5]\d(?:[:：][0-5]\d)?(?:[\]】)）])?[\s|｜丨—–-]+(?!\d{1,2}[:：]\d\d)\S"
)
MIN_CLOCKS = 3


def opens_with_hour(line: str) -> bool:
    """Tell whether a line opens with a time of day, as a report of a rolling page does."""
    return _CLOCK.match(line) is not None


def clocked(rows: Sequence[Row]) -> list[Boundary]:
    """Return the reports of a rolling page, each of which opens with its time of day; none where few lines do.

    The page's own title is that of the first; the others have one where they bear it in brackets.
    """
    places = [place for place, row in enumerate(rows) if row.role in BODY | TITLES and _CLOCK.match(row.line.text)]
    body = sum(row.role in BODY for row in rows)
    told = [place for place in places if rows[place].role in ("prose", "flash", "wire")]
    if len(told) < MIN_CLOCKS or len(places) < body * 2 / 3 or any(row.role in BODY for row in rows[: places[0]]):
        return []
    above = next((place for place in range(places[0]) if rows[place].role in TITLES), None)
    own = [Boundary(place, place if rows[place].role == "flash" else None, "flash") for place in places]
    return own if above is None else [Boundary(0, above, "start"), *own[1:]]


def _times(rows: Sequence[Row]) -> list[int]:
    return [place for place, row in enumerate(rows) if row.said is not None and row.said.times]


def _titled_text(rows: Sequence[Row], place: int) -> bool:
    """Tell whether a title stands at `place` and text right after it."""
    after = rows[place : place + 2]
    return len(after) == 2 and after[0].role in TITLES and after[1].role in BODY


def _time_first(rows: Sequence[Row]) -> list[Boundary]:
    places = _times(rows)
    if len(places) < 2 or places[0] > 1 or not all(_titled_text(rows, place + 1) for place in places):
        return []
    if not all(rows[place - 1].role in BODY for place in places[1:]):
        return []
    return [Boundary(place, place + 1, "stamp") for place in places]


def _time_last(rows: Sequence[Row]) -> list[Boundary]:
    places = _times(rows)
    body = next((place for place, row in enumerate(rows) if row.role in BODY), 0)
    starts = [max(0, body - 1), *(place + 1 for place in places if place + 1 < len(rows))]
    if len(places) < 2 or places[-1] != len(rows) - 1:
        return []
    if not all(_titled_text(rows, start) for start in starts) or not all(rows[n - 1].role in BODY for n in places):
        return []
    return [Boundary(start, start, "stamp") for start in starts]


def _ruled(rows: Sequence[Row]) -> list[Boundary]:
    starts = [0, *(place + 1 for place, row in enumerate(rows) if row.role == "rule" and place + 1 < len(rows))]
    if len(starts) < 2 or any(rows[start].role in ("h2", "h3") for start in starts):
        return []
    return [Boundary(n, n, "rule") for n in starts] if all(_titled_text(rows, n) for n in starts) else []
