"""What an article that sifts rumours tells in their words: denied or claimed, whatever the words say of it."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact
from loaders.hearsay import Claim, claim_at, claims

# What a rumour takes for known: who somebody is, where something lies.
_STANDS = frozenset((
    "ticker", "locatedIn", "headquarteredIn", "instanceOf", "makesProductClass", "alsoKnownAs", "subsidiaryOf", "title",
    "productOf", "partOf", "stated",
))  # fmt: skip
_KNOWN = ("person/post-zh", "person/post-en", "person/title", "post/of", "appointment/once-at", "site/operates")


def sifted(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order, those told in the words of a rumour with what became of it."""
    found = claims(article.masked, article.start)
    return [_told(fact, found) for fact in facts] if found else facts


def _told(fact: Fact, found: tuple[Claim, ...]) -> Fact:
    if fact.predicate in _STANDS or fact.status == "denied" or fact.rule.endswith(_KNOWN):
        return fact
    claim = claim_at(found, fact.start)
    if claim is None:
        return fact
    if claim.fate != "true":  # who is said to have gone or called off has not, if that is denied
        return replace(fact, status=claim.fate)
    return replace(fact, status="done") if fact.status == "claimed" else fact
