"""What is put right of the statements of one sentence, in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from loaders.attribution import Attribution
from loaders.bases import bases
from loaders.events import Assertion
from loaders.goods import specified
from loaders.revision.begun import begun
from loaders.revision.corrections import corrected
from loaders.revision.ellipsis import carried
from loaders.revision.fellow_buyers import without_fellows
from loaders.revision.forecasts import described, foretold
from loaders.revision.hold_dates import held_for
from loaders.revision.kin import own
from loaders.revision.modified import of_the_head
from loaders.revision.narrated import narrated
from loaders.revision.one_agreement import as_one
from loaders.revision.owners import of_no_place, owned
from loaders.revision.parts import of_the_whole
from loaders.revision.segments import of_segments
from loaders.revision.sequential import sequential
from loaders.revision.series import yearly
from loaders.revision.told_status import told_by_shape
from loaders.revision.unnamed_heads import named_only_beside
from loaders.revision.unsettled import unsettled
from loaders.revision.what_it_is import as_called
from loaders.revision.within import without_outer
from loaders.underwriters import without_sellers
from loaders.ventures import yet_to_be
from loaders.view import View
from loaders.works import powered

_Pass = Callable[[View, list[Assertion]], Iterable[Assertion]]
# First whose a figure is, then what it is of and how certain, then what is one and the same. Each takes what the one
# before leaves; most look at a few predicates of one language and give back the list as it came.
_WHOSE: tuple[_Pass, ...] = (yearly, of_the_whole, own, without_fellows, named_only_beside, without_outer, owned)
_STATUS: tuple[_Pass, ...] = (specified, corrected, yet_to_be, foretold, described, told_by_shape, begun, unsettled)
_SAME: tuple[_Pass, ...] = (sequential, as_one, powered, of_segments, without_sellers, of_the_head)
_FIGURES: tuple[_Pass, ...] = (held_for, as_called)


def revised_statements(view: View, stated: list[Assertion], attribution: Attribution) -> list[Assertion]:
    """Return the statements of a sentence put right, with what it carries on from them; of nothing stated, nothing."""
    if not stated:
        return stated
    for put_right in (*_WHOSE, *_STATUS, *_SAME, *_FIGURES):
        stated = [*put_right(view, stated)]
    stated = [*stated, *carried(view, stated), *bases(view, stated)]
    return narrated(view, of_no_place(view, stated), attribution)
