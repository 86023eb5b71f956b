"""Find the quantities of a text, in one pass: numbers are read only where a figure or a number word stands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from string import ascii_letters, digits

from graph.model import Quantity
from loaders.compiling import compiled
from loaders.gates import Beginnings, either_case
from loaders.moments.scan import Times, times
from loaders.quantities import traps
from loaders.quantities.draft import Draft
from loaders.quantities.ellipsis import complete, share_unit
from loaders.quantities.hedges import prefix_bound, prefix_ends, suffix_bound
from loaders.quantities.ranges import merged, spread
from loaders.quantities.reading import read_at

# How what follows "a" or "an" begins where that is a number, a part of a whole or a stretch of time.
_ONE_OF = (
    "hun", "tho", "mil", "bil", "tri", "doz", "thi", "qua", "fif", "six", "sev", "eig", "nin", "ten", "ful", "who",
    "yea", "mon", "wee", "day", "dec", "hou",
)  # fmt: skip
# The first of some figures, a Han numeral, or the beginning of a number word.
_BEGINNINGS = Beginnings(
    "[0-9一二三四五六七八九十百千万亿两廿翻半](?<![0-9][0-9])",
    either_case((
        "one", "two", "twelve", "twent", "thirt", "three", "four", "fort", "five", "fif", "six", "seven", "eig", "nin",
        "ten", "elev", "half", "hundredf", "doubl", "tripl", "trebl", "quadr", "zero",
        *(f"{article} {form}" for article in ("a", "an") for part in _ONE_OF
          for form in (part, part.capitalize(), part.upper())),
    )),
    within=ascii_letters + digits + "_$-",
)  # fmt: skip


def find_quantities(text: str, read: Times | None = None) -> list[Quantity]:
    """Return the quantities of the text in reading order; they never overlap, offsets count its characters.

    Numbers are in base units (1.16亿元: 116000000 CNY); a range has `upper`. `start:end` holds the number with its
    currency and unit, not the hedge before it. Dates, identifiers, tickers and list numbers are left out.
    `read` is what `moments.times(text)` gives, where that is known.
    """
    read = read or times(text)
    folded = read.folded
    drafts = list(_drafts(read))
    floor, ends = 0, prefix_ends(folded) if drafts else []
    for draft in drafts:
        suffix, prefix = suffix_bound(folded, draft), prefix_bound(folded, floor, draft, ends)
        draft.bound, draft.spreads = suffix or prefix, suffix is None and prefix is not None
        floor = draft.end
    share_unit(folded, drafts)
    drafts = merged(folded, drafts)
    complete(folded, drafts)
    spread(folded, drafts)
    return [_finished(text, draft) for draft in drafts]


def _blocked(read: Times) -> list[tuple[int, int]]:
    spans = [(mark.start, mark.end) for mark in read.marks]
    after = len(read.folded) + 1  # a last one behind all
    return sorted([*spans, *traps.blocked_spans(read.folded), (after, after)])


def _drafts(read: Times) -> Iterator[Draft]:
    folded, blocked, index, done, free = read.folded, _blocked(read), 0, 0, 0
    for start in _BEGINNINGS.places(folded):
        if start < done or start < free:
            continue
        while blocked[index][1] <= start:
            index += 1
        if blocked[index][0] <= start:
            free = blocked[index][1]
            continue
        draft = read_at(folded, start, done)
        if draft:
            done = draft.end
            yield draft
        else:
            done = max(done, _after_failure(folded, start))


_HAN_RUN = compiled("[一二三四五六七八九十百千万亿两廿]{1,400}")


def _after_failure(folded: str, start: int) -> int:
    first = folded[start]
    if first.isascii():
        return traps.token_end(folded, start) if first.isdigit() else start + 1
    run = _HAN_RUN.match(folded, start)
    return run.end() if run else start + 1


def _finished(text: str, draft: Draft) -> Quantity:
    return Quantity(
        draft.start, draft.end, _plain(draft.number), draft.unit, text[draft.start : draft.end], draft.bound or "exact",
        draft.of, None if draft.upper is None else _plain(draft.upper),
    )  # fmt: skip


def _plain(number: Decimal) -> Decimal:
    return Decimal(format(number.normalize(), "f"))
