"""What is put right of the facts of one article, when all of it has been read."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Article, Fact
from loaders.revision.called_by_post import held
from loaders.revision.deal_status import of_one_status
from loaders.revision.denials import unannounced
from loaders.revision.diaries import upcoming
from loaders.revision.floated import floated
from loaders.revision.later import put_off
from loaders.revision.outcomes import come_of
from loaders.revision.rounds import of_who_raised
from loaders.revision.still_needed import still_needed
from loaders.revision.tighter import in_tighter_words
from loaders.revision.timing import ahead, bygone, coming, settled
from loaders.revision.tutoring import untutored
from loaders.revision.what_we_expect import expected


def revised_facts(facts: Iterable[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article with the status that its day and its other sentences give them."""
    made = [settled(coming(held(fact), article), article) for fact in upcoming(facts, article)]
    made = [fact for fact in untutored(made, article.masked) if not bygone(fact, article)]
    made = expected(still_needed(in_tighter_words(of_who_raised(made)), article), article)
    return of_one_status(floated(unannounced(come_of(put_off(ahead(made), article), article)), article), article)
