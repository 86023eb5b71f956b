"""What is put right of the statements of one sentence, in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from loaders.attribution import Attribution
from loaders.bases import bases
from loaders.changes import changes
from loaders.closing_prices import reached
from loaders.events import Assertion, Event
from loaders.goods import specified
from loaders.measures import OF_FIRMS, OF_SHARES, OF_SITES
from loaders.replies import denied_claims
from loaders.revision.begun import begun
from loaders.revision.corrections import corrected
from loaders.revision.dated_series import in_turn
from loaders.revision.deal_roles import VALUED, each_in_one_role
from loaders.revision.dealt_in import DEALS, without_owners
from loaders.revision.departed import POSTS, departed
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
from loaders.revision.owners import DEALT_IN, OWNED, of_no_place, owned
from loaders.revision.paired import PAIRED, paired
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
from loaders.revision.unnamed_kin import of_no_kin
from loaders.revision.unnamed_parties import of_nobody_named
from loaders.revision.unsettled import OPEN, unsettled
from loaders.revision.what_it_is import as_called
from loaders.revision.whole_words import IN_WORDS, in_whole_words
from loaders.revision.whose_figure import SITED, of_known_name, of_own_point, of_what_has_it
from loaders.revision.within import without_outer
from loaders.underwriters import without_sellers
from loaders.ventures import SHARES, yet_to_be
from loaders.view import View
from loaders.works import powered

_ANY: frozenset[str] = frozenset()
# What a statement may bear whatever its term is; no term is called so.
_NUMBER, _VALUE, _DATE, _EVENT = "its number", "its value", "its date", "its event"
_NUMBERED, _DATED, _CLAIMS = frozenset({_NUMBER}), frozenset({_DATE}), frozenset({_VALUE, _EVENT})


class _Pass(NamedTuple):
    """What is put right, in sentences of which language and by statements of which terms only, where not in all."""

    put_right: Callable[[View, list[Assertion]], Iterable[Assertion]]
    terms: frozenset[str] = _ANY
    language: str = ""


def _with_others(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements with those that their sentence carries on from them."""
    own = [*stated, *carried(view, stated)]
    return [*own, *reached(view, own), *changes(view, own), *bases(view, stated)]


# First whose a figure is, then what it is of and how certain, then what is one and the same. Each takes what the one
# before leaves; most look at a few predicates of one language, and are asked of no other sentence.
_WHOSE = (
    _Pass(yearly, _NUMBERED),
    _Pass(in_turn, _NUMBERED, "en"),
    _Pass(paired, PAIRED, "zh"),
    _Pass(of_the_whole, TOLD_OF_PARTS, "zh"),
    _Pass(own, _CLAIMS),
    _Pass(of_nobody_named, language="zh"),
    _Pass(without_fellows, HELD, "en"),
    _Pass(named_only_beside, _CLAIMS, "en"),
    _Pass(of_no_kin, language="en"),
    _Pass(of_who_gets_it, GIVEN),
    _Pass(without_outer, OF_SITES, "en"),
    _Pass(owned, OWNED),
    _Pass(of_what_has_it, SITED),
    _Pass(of_own_point, language="zh"),
    _Pass(of_known_name, frozenset({"priceChangePct"}), "zh"),
    _Pass(of_whom_it_names, SEATS),
    _Pass(without_owners, DEALS, "en"),
    _Pass(each_in_one_role, VALUED, "en"),
    _Pass(without_power_works, frozenset({"capacity"}), "en"),
    _Pass(of_no_unknown_site, OF_SITES, "en"),
)
_STATUS = (
    _Pass(specified, frozenset({"makesProductClass"})),
    _Pass(corrected, _NUMBERED),
    _Pass(yet_to_be, SHARES),
    _Pass(foretold, FORESEEN),
    _Pass(described, BUILT),
    _Pass(told_by_shape, SHAPED),
    _Pass(begun),
    _Pass(unsettled, OPEN),
    _Pass(departed, POSTS),
    _Pass(denied_claims, language="zh"),
)
_SAME = (
    _Pass(sequential, frozenset({"growthPct", "grossMarginPct"})),
    _Pass(as_one, frozenset({_EVENT})),
    _Pass(powered, OF_SITES, "zh"),
    _Pass(of_segments, OF_FIRMS),
    _Pass(of_english_segments, SALES, "en"),
    _Pass(without_sellers, frozenset({"sponsoredBy"})),
    _Pass(of_the_head, FIGURES | OF_SHARES, "zh"),
)
_FIGURES = (
    _Pass(held_for, _DATED),
    _Pass(of_no_step, RAISED, "zh"),
    _Pass(as_called, frozenset({"priceChangePct", "raised"})),
    _Pass(in_their_words, frozenset({"stated"}), "en"),
    _Pass(in_whole_words, IN_WORDS),
    _Pass(other_names, NAMES),
    _Pass(_with_others, _NUMBERED),
    _Pass(of_no_place, DEALT_IN),
)


class _Plan:
    """The passes of a language: which of them are asked of all its sentences, and which by what is stated, as bits."""

    def __init__(self, passes: Sequence[_Pass]) -> None:
        self.passes = [one.put_right for one in passes]
        self.always = 0
        self.of: dict[str, int] = {}  # by a term, or what a statement bears
        for place, one in enumerate(passes):
            self.always |= 0 if one.terms else 1 << place
            for term in one.terms:
                self.of[term] = self.of.get(term, 0) | 1 << place
        self.valued, self.dated, self.evoked = self.of[_VALUE], self.of[_DATE], self.of[_EVENT]
        self.numbered = self.valued | self.of[_NUMBER]

    def asked(self, stated: Iterable[Assertion]) -> int:
        """Return which passes some statements call for."""
        asked, of = self.always, self.of
        for a in stated:
            if (term := of.get(a.predicate)) is not None:
                asked |= term
            if (value := a.value) is not None:
                asked |= self.valued if value.number is None else self.numbered
            if a.date:
                asked |= self.dated
            if a.subject.__class__ is Event:
                asked |= self.evoked
        return asked


_EVERY = (*_WHOSE, *_STATUS, *_SAME, *_FIGURES)
_PLANS = {name: _Plan([one for one in _EVERY if one.language in ("", name)]) for name in ("en", "zh")}


def revised_statements(view: View, stated: list[Assertion], attribution: Attribution) -> list[Assertion]:
    """Return the statements of a sentence put right, with what it carries on from them; of nothing stated, nothing."""
    if not stated:
        return stated
    plan = _PLANS[view.language]
    left, passes = plan.asked(stated), plan.passes
    while left:
        first = left & -left
        left ^= first
        stated = [*passes[first.bit_length() - 1](view, stated)]
    return narrated(view, stated, attribution)
