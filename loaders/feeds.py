"""Feeds: pages whose articles follow one pattern all through — time, title, text, or title, text, time."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.roles import BODY, TITLES, Boundary, Row


def feed(rows: Sequence[Row]) -> list[Boundary]:
    """Return the articles of a page that keeps to one pattern, none where it does not.

    Times stand before each title, or after each text; rules ("=====") part texts that each open with a title.
    """
    return _time_first(rows) or _time_last(rows) or _ruled(rows)


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
