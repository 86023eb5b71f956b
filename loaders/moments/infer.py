"""Work out the month of an article that bears no date, from the years and months it names itself."""

from __future__ import annotations

import datetime
import re

from loaders.compiling import compiled
from loaders.moments.anchor import Anchor
from loaders.moments.calendar import shift_month
from loaders.moments.mark import Mark
from loaders.moments.names import named
from loaders.moments.scan import Times, times
from loaders.moments.tense import mentions_future, tense_at

_ISSUED = compiled(  # each on a line of its own
    r"^[^\n。，]{0,14}[〔［\[](20\d\d)[〕］\]]\s?第?\d{1,5}\s?号\s*$|^[^\n。，]{0,60}(20\d\d)年\d{1,2}月(?:\d{1,2}日)?印发\s*$",
    re.MULTILINE,
)
_HEAD = 400  # signs
_LAST_MONTH = compiled(r"\blast month\b|上个?月(?!\d)", re.I)


def infer_anchor(text: str, read: Times | None = None) -> Anchor | None:
    """Return the date from which to count in an article without one; inferred, to the month. None when unsure.

    The year must be that of an event named in the text and told as past, with no later year told as past; the month
    is the latest one that the text tells as past without a year. "Last month" then means that month, so the
    article itself is of the next one. `read` is what `times(text)` gives, where that is known.
    """
    read = read or times(text)
    folded, found = read.folded, read.marks
    years = {m.stamp.year for m in found if m.stamp.year and named(folded, m) == "event" and not _coming(folded, m)}
    months = [m.stamp for m in found if _told(folded, m)]
    if len(years) != 1 or not months:
        return None
    year = years.pop() or 0
    if any((m.stamp.year or 0) > year and tense_at(folded, m.start, m.end) == "past" for m in found if not m.upto):
        return None
    return _anchor(year, max((s.month or 0, s.day or 0) for s in months), bool(_LAST_MONTH.search(folded)))


def numbered_anchor(text: str) -> Anchor | None:
    """Return the year of an official document by its number or its day of issue (〔2026〕14号, 2026年2月印发)."""
    m = _ISSUED.search(text, 0, _HEAD)
    return Anchor(datetime.date(int(m[1] or m[2]), 1, 1), inferred=True, only="year") if m is not None else None


def _coming(folded: str, mark: Mark) -> bool:
    return mentions_future(folded, mark.start, mark.end)


def _told(folded: str, mark: Mark) -> bool:
    stamp = mark.stamp
    bare = stamp.month is not None and stamp.year is None and stamp.shift is None and mark.relative is None
    return bare and tense_at(folded, mark.start, mark.end) == "past"


def _anchor(year: int, latest: tuple[int, int], month_after: bool) -> Anchor | None:
    month, day = latest
    if month_after:
        return Anchor(datetime.date(*shift_month(year, month, 1), 1), inferred=True)
    try:
        return Anchor(datetime.date(year, month, day or 1), inferred=True)
    except ValueError:
        return None
