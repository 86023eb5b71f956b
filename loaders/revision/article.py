"""What is put right of the facts of one article, when all of it has been read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from graph.model import Article, Fact
from loaders.gates import Gate, Page
from loaders.hearsay import PAGES
from loaders.revision.called_by_post import HELD, held
from loaders.revision.deal_roles import WORTH, of_what_is_bought
from loaders.revision.deal_status import PARTIES, of_one_status
from loaders.revision.denials import ANNOUNCED, unannounced
from loaders.revision.diaries import DAYS, STEPS, upcoming
from loaders.revision.floated import LISTED, floated
from loaders.revision.goals import GOALS, fullest
from loaders.revision.hearsay import sifted
from loaders.revision.later import CHANGES, IN_EFFECT, POSTS, RUMOURS, TERMS, drafted, put_off, refuted
from loaders.revision.outcomes import come_of
from loaders.revision.own_firms import SHARES, of_own_firms
from loaders.revision.rounds import TAKEN, of_who_raised
from loaders.revision.still_needed import CONDITIONS, SPENT, WAITING, still_needed, unapproved
from loaders.revision.tighter import in_tighter_words
from loaders.revision.timing import MEETINGS, PASSING, ahead, timed, without_bygone
from loaders.revision.tutoring import TUTORED, untutored
from loaders.revision.what_we_expect import FIGURES, HEADS, expected

_ANY: frozenset[str] = frozenset()


class _Pass(NamedTuple):
    """What is put right, where the article tells any of some terms and holds a word of a gate, if these are given."""

    put_right: Callable[[list[Fact], Article], list[Fact]]
    terms: frozenset[str] = _ANY
    gate: Gate | None = None


_BEFORE = (
    _Pass(upcoming, STEPS, DAYS),
    _Pass(held, HELD),
    _Pass(timed),
    _Pass(untutored, TUTORED),
    _Pass(without_bygone, PASSING),
    _Pass(of_who_raised, TAKEN),
    _Pass(of_own_firms, SHARES),
    _Pass(of_what_is_bought, WORTH),
    _Pass(in_tighter_words),
    _Pass(fullest, GOALS),
    _Pass(still_needed, WAITING, CONDITIONS),
    _Pass(unapproved, SPENT, CONDITIONS),
    _Pass(expected, FIGURES, HEADS),
    _Pass(ahead, MEETINGS),
    _Pass(put_off, POSTS, IN_EFFECT),
    _Pass(drafted, TERMS),
    _Pass(refuted, CHANGES, RUMOURS),
    _Pass(sifted, gate=PAGES),
)
_AFTER = (
    _Pass(unannounced, ANNOUNCED),
    _Pass(floated, LISTED),
    _Pass(of_one_status, PARTIES),
)


def revised_facts(facts: list[Fact], article: Article, page: Page) -> list[Fact]:
    """Return the facts of an article with the status that its day and its other sentences give them."""
    terms = {fact.predicate for fact in facts}
    facts = _put_right(facts, _BEFORE, terms, article, page)
    return _put_right(come_of(facts, article, page), _AFTER, terms, article, page)


def _put_right(
    facts: list[Fact], passes: tuple[_Pass, ...], terms: set[str], article: Article, page: Page
) -> list[Fact]:
    for put_right, about, gate in passes:
        if (not about or not about.isdisjoint(terms)) and (gate is None or page.holds(gate)):
            facts = put_right(facts, article)
    return facts
