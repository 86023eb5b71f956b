"""What the letters beside a fact's value say for it or against it: a number after "vs", a text that begins with 的."""

from __future__ import annotations

from graph.model import Fact
from loaders.grounds import Sorts

_BEFORE = 14  # letters before a number
_HAN = 3  # of which so many count in Chinese, and so many words in English
_WORDS = 2
_TEXT, _NUMBER = Sorts("text.next"), Sorts("number.next")
_OPENING, _CLOSING = "“\"『「《（([", "”\"』」》）)]"


def value_signs(fact: Fact, text: str) -> list[str]:
    """Return the signs of what stands around the number or at the ends of the text that a fact states."""
    value = fact.value
    if value is None:
        return []
    if value.number is not None:
        return _around(value.stated or value.text or "", fact, text)
    if not value.text:
        return []
    after = _TEXT[_sort(text[fact.end : fact.end + 1])]
    if value.text.isascii():
        words = value.text.lower().split()
        return [f"text.first={words[0]}", f"text.last={words[-1]}", after] if words else [after]
    return [f"text.first={value.text[0]}", f"text.last={value.text[-1]}", after]


def _around(stated: str, fact: Fact, text: str) -> list[str]:
    at = fact.quote.rfind(stated)
    if not stated or at < 0:
        return []
    start, end = fact.start + at, fact.start + at + len(stated)
    before = text[max(0, start - _BEFORE) : start]
    found = [_NUMBER[_sort(text[end : end + 1])]]
    found.append("number.last" if end >= fact.end - 1 else "number.inside")
    if before.isascii():
        words = before.lower().split()[::-1][:_WORDS]
        return [*found, *(f"number.word-{n}={word}" for n, word in enumerate(words, 1))]
    return [*found, *(f"number.before-{n}={before[-n:]}" for n in range(1, _HAN + 1))]


def _sort(letter: str) -> str:
    """Return of what sort a letter is."""
    if not letter:
        return "none"
    if letter.isalpha():
        return "latin" if letter.isascii() else "han"
    if letter.isdigit() or letter.isspace():
        return "digit" if letter.isdigit() else "space"
    return "opening" if letter in _OPENING else "closing" if letter in _CLOSING else "-" if letter in "-–—" else "mark"
