"""Openings: whether a sentence or clause begins at a place, and which words open one without naming anything."""

from __future__ import annotations

import re

from loaders.compiling import compiled

_NEARBY = 20_000
# What follows a lone capitalised word at the head of a sentence if the word is a name.
_ACTS = compiled(r"(?:['’]s\b|\s(?:said|says|plans|will|has|had|is|was|also|announced|\w{3,}ed|to)\b)")
_GOES_ON = compiled(r"['’]s\b|[,.;]|\s(?:\(|[a-z])")
_OPENED = compiled(r"(?:^|[.!?:;\n。！？：；“\"(（•]|\s-)\s*$")
# The sign of an item before it: "(1) Asked", "b) Shipments", a bullet at the head of a line.
_ITEM = compiled(r"(?:[(（](?:\d{1,2}|[a-z]|[ivx]{2,4})[)）]|(?<![^\s(（])(?:\d{1,2}|[a-z])[)）]|\n\s?[*▪■●◆►▶–—])\s?$")
# A word with capitals inside is coined wherever it stands: "FlintByte".
_CAMEL = compiled(r"(?:[A-Z][a-z]{2,}){2,}")
_WORD = compiled(r"\S+\s*")
# What a firm is to a deal, before its name: "Independent Financial Adviser X Capital Limited", "Vendor Y".
_ROLE = compiled(
    r"(?:(?:Independent|Joint|Sole|Lead|Global|Financial|Senior|Listing|Placing|Overall|Exclusive|Principal|Legal|Compliance"
    r"|Target|Offer|Controlling|Substantial|Minority|Cornerstone|Anchor|Strategic)\s){0,4}(?:Adviser|Advisor|Bookrunner"
    r"|Coordinator|Sponsor|Underwriter|Agent|Vendor|Purchaser|Offeror|Guarantor|Subscriber|Valuer|Auditor|Trustee"
    r"|Custodian|Lender|Borrower|Lessor|Lessee|Landlord|Tenant|Contractor|Shareholder|Seller|Buyer|Customer|Supplier"
    r"|Issuer|Applicant|Target\sCompany|Listed\sCompany)\s(?=[A-Z][a-z])"
)
_ROLES = frozenset(word[:3] for word in re.findall(r"[A-Z][a-z]+", _ROLE.pattern))  # how they begin


def opens(text: str, start: int) -> bool:
    """Tell whether a sentence, item or quotation begins here, so that a capital says nothing."""
    return (
        _OPENED.search(text[max(0, start - 4) : start]) is not None
        or _ITEM.search(text, max(0, start - 8), start) is not None
    )


def opens_clause(text: str, start: int) -> bool:
    """Tell whether a Chinese clause, or a right that someone grants or is asked for, begins here."""
    return (
        start == 0
        or text[start - 1] in "，。；：、“（》【| \n\u3000"
        or text[start - 2 : start] in ("同意", "批准", "核准")
    )


def leading_role(name: str) -> int:
    """Return how many characters of a capitalised run say what a firm is to a deal ("Joint Bookrunner X")."""
    m = _ROLE.match(name) if name[:3] in _ROLES else None
    return m.end() if m else 0


def leading_stop(name: str, stop: frozenset[str]) -> int:
    """Return how many characters of a capitalised run belong to words that begin sentences, not names."""
    if name.split(maxsplit=1)[0] not in stop:
        return 0
    skipped = 0
    for word in _WORD.finditer(name):
        if word[0].strip() not in stop and not (skipped and word[0].islower()):
            break
        skipped = word.end()
    return skipped


def recurs(text: str, start: int, end: int) -> bool:
    """Tell whether the words of a stretch stand elsewhere too, not too far away: to search all would take too long."""
    words = text[start:end]
    before = text.find(words, max(0, start - _NEARBY), start) >= 0
    return before or text.find(words, end, end + _NEARBY) >= 0


def acts(text: str, end: int) -> bool:
    """Tell whether what stands before a place owns or does something ("X's", "X said")."""
    return _ACTS.match(text, end) is not None


def owns(text: str, end: int) -> bool:
    """Tell whether what stands before a place owns something ("X's")."""
    return text.startswith(("'s", "’s"), end)


def stands(name: str, start: int, end: int, text: str) -> bool:
    """Tell whether a run of capitals is a name: several words, or one that a sentence does not begin with.

    A lone word at the head of a sentence must go on like a subject and come back inside one; acronyms must act.
    """
    if " " in name:
        return not name.isupper()  # a shouted line is no name
    if name.isupper() and len(name) <= 5:
        return acts(text, end) and not opens(text, start)
    if not opens(text, start) or _CAMEL.fullmatch(name):
        return True
    return _GOES_ON.match(text, end) is not None and _comes_back(name, start, text, sure=acts(text, end))


def _comes_back(name: str, start: int, text: str, *, sure: bool) -> bool:
    """Tell whether a word stands inside a sentence elsewhere, not too far away.

    Where it is not `sure` to be a subject here, no other capital may follow it there: "the Commerce Department" names
    no Commerce.
    """
    at, last = text.find(name, max(0, start - _NEARBY)), start + _NEARBY
    while 0 <= at < last:
        end = at + len(name)
        inside = text[at - 1 : at].isspace() and (text[at - 2 : at - 1].islower() or text[at - 2 : at - 1] == ",")
        ended = not text[end : end + 1].isalnum() if sure else _GOES_ON.match(text, end) is not None
        if at != start and inside and ended:
            return True
        at = text.find(name, at + 1)
    return False
