"""What is put right of the statements of one sentence, in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from loaders.attribution import Attribution
from loaders.bases import bases
from loaders.events import Assertion
from loaders.goods import specified
from loaders.measures import OF_FIRMS, OF_SHARES, OF_SITES
from loaders.revision.begun import begun
from loaders.revision.corrections import corrected
from loaders.revision.dealt_in import DEALS, without_owners
from loaders.revision.departed import departed
from loaders.revision.ellipsis import carried
from loaders.revision.english_segments import SALES, of_english_segments
from loaders.revision.fellow_buyers import HELD, without_fellows
from loaders.revision.forecasts import BUILT, FORESEEN, described, foretold
from loaders.revision.hold_dates import held_for
from loaders.revision.indefinite import SEATS, of_whom_it_names
from loaders.revision.investors import GIVEN, of_who_gets_it
from loaders.revision.kin import own
from loaders.revision.modified import FIGURES, of_the_head
from loaders.revision.narrated import narrated
from loaders.revision.one_agreement import as_one
from loaders.revision.other_names import NAMES, other_names
from loaders.revision.owners import OWNED, of_no_place, owned
from loaders.revision.parts import TOLD_OF_PARTS, of_the_whole
from loaders.revision.power_works import without_power_works
from loaders.revision.raise_dates import RAISED, of_no_step
from loaders.revision.said_words import in_their_words
from loaders.revision.segments import of_segments
from loaders.revision.sequential import sequential
from loaders.revision.series import yearly
from loaders.revision.the_site import of_no_unknown_site
from loaders.revision.told_status import SHAPED, told_by_shape
from loaders.revision.unnamed_heads import named_only_beside
from loaders.revision.unsettled import unsettled
from loaders.revision.what_it_is import as_called
from loaders.revision.whole_words import IN_WORDS, in_whole_words
from loaders.revision.whose_figure import SITED, of_known_name, of_own_point, of_what_has_it
from loaders.revision.within import without_outer
from loaders.underwriters import without_sellers
from loaders.ventures import yet_to_be
from loaders.view import View
from loaders.works import powered

_ANY: frozenset[str] = frozenset()


class _Pass(NamedTuple):
    """What is put right, in sentences of which language and by statements of which terms only, where not in all."""

    put_right: Callable[[View, list[Assertion]], Iterable[Assertion]]
    terms: frozenset[str] = _ANY
    language: str = ""


# First whose a figure is, then what it is of and how certain, then what is one and the same. Each takes what the one
# before leaves; most look at a few predicates of one language, and are asked of no other sentence.
_WHOSE = (
    _Pass(yearly),
    _Pass(of_the_whole, TOLD_OF_PARTS, "zh"),
    _Pass(own),
    _Pass(without_fellows, HELD, "en"),
    _Pass(named_only_beside, language="en"),
    _Pass(of_who_gets_it, GIVEN),
    _Pass(without_outer, OF_SITES, "en"),
    _Pass(owned, OWNED),
    _Pass(of_what_has_it, SITED),
    _Pass(of_own_point, language="zh"),
    _Pass(of_known_name, frozenset({"priceChangePct"}), "zh"),
    _Pass(of_whom_it_names, SEATS),
    _Pass(without_owners, DEALS, "en"),
    _Pass(without_power_works, frozenset({"capacity"}), "en"),
    _Pass(of_no_unknown_site, OF_SITES, "en"),
)
_STATUS = (
    _Pass(specified, frozenset({"makesProductClass"})),
    _Pass(corrected),
    _Pass(yet_to_be),
    _Pass(foretold, FORESEEN),
    _Pass(described, BUILT),
    _Pass(told_by_shape, SHAPED),
    _Pass(begun),
    _Pass(unsettled),
    _Pass(departed),
)
_SAME = (
    _Pass(sequential, frozenset({"growthPct", "grossMarginPct"})),
    _Pass(as_one),
    _Pass(powered, OF_SITES, "zh"),
    _Pass(of_segments, OF_FIRMS),
    _Pass(of_english_segments, SALES, "en"),
    _Pass(without_sellers, frozenset({"sponsoredBy"})),
    _Pass(of_the_head, FIGURES | OF_SHARES, "zh"),
)
_FIGURES = (
    _Pass(held_for),
    _Pass(of_no_step, RAISED, "zh"),
    _Pass(as_called, frozenset({"priceChangePct", "raised"})),
    _Pass(in_their_words, frozenset({"stated"}), "en"),
    _Pass(in_whole_words, IN_WORDS),
    _Pass(other_names, NAMES),
)
_EVERY = (*_WHOSE, *_STATUS, *_SAME, *_FIGURES)
_BY_LANGUAGE = {name: [one for one in _EVERY if one.language in ("", name)] for name in ("en", "zh")}


def revised_statements(view: View, stated: list[Assertion], attribution: Attribution) -> list[Assertion]:
    """Return the statements of a sentence put right, with what it carries on from them; of nothing stated, nothing."""
    if not stated:
        return stated
    terms = {a.predicate for a in stated}
    for put_right, about, _ in _BY_LANGUAGE[view.language]:
        if not about or not about.isdisjoint(terms):
            stated = [*put_right(view, stated)]
    if any(a.value is not None and a.value.number is not None for a in stated):
        stated = [*stated, *carried(view, stated), *bases(view, stated)]
    return narrated(view, of_no_place(view, stated), attribution)
