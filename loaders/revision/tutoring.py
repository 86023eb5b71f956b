"""Tutoring before a listing: a step that only the mainland's exchanges ask for, so of no application elsewhere.

A firm that turned to Hong Kong after it had been tutored for the STAR Market has two applications, of which the
article names the later: what is told of the tutor and the tutoring is of the one that it does not name.
"""

from __future__ import annotations

from graph.model import Article, Fact
from loaders.compiling import compiled

_WORDS = compiled(r"[Tt]utor|[Cc]ounsell?ing|[Pp]re-(?:IPO|listing) guidance|[Ll]isting guidance|辅导")
_ABROAD = compiled(r"\+(?:hkex|nasdaq|nyse|sgx|lse|six|bursa|london|singapore|new-york|hong-kong)[\w-]*$")
TUTORED = frozenset(("ipoStatus", "hasStatus", "sponsoredBy", "asOf"))
# Another try than the one that the article is about.
_EARLIER = compiled(
    r"\b(?:earlier|previous|prior|initial|abandoned|aborted|failed|original) (?:attempt|try|bid|plan|effort)\b"
    r"[^.;]{0,60}(?:STAR|ChiNext|A-share|mainland|Shanghai|Shenzhen|Beijing)"
    r"|\bhad (?:first|earlier|previously|originally|initially) (?:sought|tried|planned|applied|filed|attempted)\b"
    r"[^.;]{0,60}(?:STAR|ChiNext|A-share|mainland|Shanghai|Shenzhen|Beijing)"
)


def untutored(facts: list[Fact], article: Article) -> list[Fact]:
    """Return facts without what would make tutoring, or an earlier try, a step of an application abroad."""
    return [f for f in facts if not _is_elsewhere(f, article.masked)]


def _is_elsewhere(fact: Fact, text: str) -> bool:
    if fact.subject.cls != "IPOApplication" or fact.predicate not in TUTORED or not _ABROAD.search(fact.subject.id):
        return False
    value = fact.value.text or "" if fact.value is not None else ""
    if "tutor" in value or _WORDS.search(fact.quote):
        return True
    low = max(text.rfind(". ", 0, fact.start) + 1, text.rfind("\n\n", 0, fact.start), fact.start - 240, 0)
    return _EARLIER.search(text, low, fact.end) is not None
