"""Of which firm somebody has a share or a post, where the sentence that says so names none.

The firm spoken of last may be the buyer, a rival or an investor. A person has a part of the firm whose post he was told
to have, and whoever sells has, or had, a part of what is bought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Article, Fact, Node
from loaders.compiling import compiled

SHARES = frozenset(("stakeIn", "affiliatedWith"))
_TOLD = SHARES | {"stakePct"}
_BUYERS = frozenset(("acquirer", "stakeIn"))
_LENT = frozenset(("object.case=topic", "object.case=title"))
_BY_SUBJECT = "object.case=subject"
_SELLS = compiled(
    r"\b(?:[Ss]ellers?|[Vv]endors?)\b|\b(?:parting|parts?|parted) with (?:an? |about |his |her )?\d"
    r"|\b(?:being|is|are|was|were) sold by\b"
    r"|\b(?:buy|buys|buying|bought|acquir\w+|purchas\w+)\b[^.;]{0,80}?\bfrom (?:its |the )?(?:co-?)?founders?\b"
)
_ONCE = compiled(r"\b(?:[Ff]ormer(?:ly)?|[Oo]nce|[Ee]x|employee|worked|engineer|alumn\w+|previously)\b")
_REACH = 160


def of_own_firms(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an English article, shares and posts lent from other sentences as those of the right firm."""
    lent = [f for f in facts if f.predicate in SHARES and _is_lent(f)] if article.language == "en" else []
    if not lent:
        return facts
    posts: dict[str, dict[str, Node]] = {}
    for f in facts:
        if f.object is not None and f.object.cls == "Company" and _tells_post(f):
            posts.setdefault(f.subject.id, {})[f.object.id] = f.object
    bought = [f for f in facts if f.predicate == "target"]
    buyers = [f.object if f.predicate == "acquirer" else f.subject for f in facts if f.predicate in _BUYERS]
    right = {_told(f): _firm(f, posts, bought, buyers, article) for f in lent}
    for f in facts:
        if f.predicate in SHARES and not _is_lent(f):
            right.pop(_told(f), None)  # which the article says by name, too
    return [one for f in facts for one in _put_right(f, right)]


def _told(fact: Fact) -> tuple[str, bool, str | None]:
    """Return who has a share or a post, and of which firm, by its name."""
    of = fact.object.label if fact.object is not None else fact.value.of if fact.value is not None else None
    return fact.subject.id, fact.predicate == "affiliatedWith", of


def _tells_post(fact: Fact) -> bool:
    """Tell whether a fact is of a firm at which somebody is, by its name."""
    post = fact.predicate == "affiliatedWith" and fact.status in ("done", "planned")
    return post and not _is_lent(fact) and _ONCE.search(fact.quote) is None


def _is_lent(fact: Fact) -> bool:
    sold = fact.predicate == "affiliatedWith" and _BY_SUBJECT in fact.grounds
    return sold or not _LENT.isdisjoint(fact.grounds)


def _firm(
    fact: Fact,
    posts: dict[str, dict[str, Node]],
    bought: Sequence[Fact],
    buyers: Sequence[Node | None],
    article: Article,
) -> Node | None:
    """Return of which firm a lent fact is; None where nobody can tell."""
    low = max(article.start, fact.start - _REACH)
    ahead = article.masked[low : fact.start].rpartition(". ")[2].rpartition("\n")[2]
    if _SELLS.search(ahead + article.masked[fact.start : fact.end + 24]):
        found = next((f.object for f in reversed(bought) if f.start < fact.start), None)
        return found if found is not None or fact.object in buyers else fact.object
    if fact.predicate == "affiliatedWith" or fact.subject.cls != "Person":
        return fact.object
    firms = posts.get(fact.subject.id, {})
    if fact.object is None or not firms or fact.object.id in firms:
        return fact.object
    return next(iter(firms.values())) if len(firms) == 1 else None


def _put_right(fact: Fact, right: dict[tuple[str, bool, str | None], Node | None]) -> Iterator[Fact]:
    told = _told(fact)
    if fact.predicate not in _TOLD or told not in right:
        yield fact
    elif (firm := right[told]) is not None and firm != fact.subject:
        share = fact.value
        yield replace(fact, object=firm) if share is None else replace(fact, value=replace(share, of=firm.label))
