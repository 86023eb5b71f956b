"""The lines of a document with their offsets, and what the shape of a line tells: prose, title or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from loaders.compiling import compiled

PEEK = 600
_ROW = compiled(r"[^\r\n\v\f\x85\u2028\u2029]+")
_RARE = "\r\v\f\x85\u2028\u2029"
_EDGE = " \t\xa0\u3000\u200b\u200c\u200d\u2060\ufeff"
_CJK = compiled(r"[\u3400-\u9fff\uf900-\ufaff]")
_NOT_CJK = bytes({*range(256)} - {*range(0x34, 0xA0), 0xF9, 0xFA})  # the first of two bytes of other letters
_WORD = compiled(r"[A-Za-zÀ-ɏ][\w'’-]*")
# The same of ASCII: what a word goes on with is left out, all else but letters parts words.
_LETTERS, _WITHIN = bytes(ord("a" if chr(n).isalpha() else " ") for n in range(256)), b"0123456789_'-"
_STOP = compiled(r"""[.!?。！？…][”’」』）)\]"']*(?:\[\d{1,3}\])*(?:\s|$)|[。！？]""")
_TAIL = compiled(r"""(?:[.。;；,，、:：]|\.\.\.|…)["”’」』）)]*(?:\[\d{1,3}\])*$""")
_LIST = compiled(
    r"(?:[-*+•·‣◦▪●○〇◉◎⚫■□◆◇▲△▶►★☆※–—]\s+"
    r"|[▌▍▎▏▊❖➤➢✦✧]\s*|\d{1,3}[.)、．]\s*(?!\d)|[(（]\d{1,3}[)）]|[①-⑳])"
)
_FORMAL = compiled(r"(?:Notice|Circular|Announcement|Opinions|Guiding Opinions|Measures|Decision) (?:of|by|on|for)\b")
_RULE = compiled(r"(?:[-=*_~—－＝＊#]\s*){3,}")
_COMPANY = compiled(r"\b(?:Inc|Corp|Co|Ltd|Dr|Mr|Ms|Mrs|vs|No|St|Prof)\.")
_ABBREVIATED = compiled(r"(?:\b(?:Inc|Corp|Co|Ltd|Jr|Sr|No)|\b[A-Z])\.$")


# A line of a notice that says who serves the issuer is none: 联席保荐人：X, 核数师：Y.
_SERVES = compiled(
    r"[\u3400-\u9fff、及]{0,12}(?:保荐(?:人|机构)|主承销商|账簿管理人|牵头经?经?办人|协调人"
    r"|财务顾问|核数师|律师(?:事务所)?|会计师事务所|评估机构|合规顾问)\s*[:：]"
)


class Line(NamedTuple):
    """A line that is not blank, without its edges: `document.text[start:end] == text`; `apart` after a blank one."""

    start: int
    end: int
    text: str
    apart: bool = False


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """Yield the lines of `text[start:end]` that are not blank, in order, in linear time."""
    part = text[start:end]
    if any(map(part.__contains__, _RARE)):
        yield from _of_many_signs(text, start, len(text) if end is None else end)
        return
    at, last, breaks = start, start, 0
    for row in part.split("\n"):
        kept = row.strip(_EDGE)
        if kept:
            begin = at + row.index(kept)
            ends = begin + len(kept)
            yield Line(begin, ends, kept, last == 0 or breaks > 1)
            last, breaks = ends, 0
        breaks += 1
        at += len(row) + 1


def _of_many_signs(text: str, start: int, end: int) -> Iterator[Line]:
    """Yield the same of a text in which other signs end lines as well; most have one sign only that does."""
    last = start
    for row in _ROW.finditer(text, start, end):
        kept = row[0].strip(_EDGE)
        if kept:
            begin = row.start() + row[0].index(kept)
            yield Line(begin, begin + len(kept), kept, _apart(text, last, begin))
            last = begin + len(kept)


def _apart(text: str, start: int, end: int) -> bool:
    breaks = text.count("\n", start, end) or text.count("\r", start, end)
    return start == 0 or breaks > 1 or text.count("\f", start, end) > 0


def cjk(text: str) -> int:
    """Return how many Chinese characters `text` holds."""
    return 0 if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")[1::2].translate(None, _NOT_CJK))


def has_cjk(text: str) -> bool:
    """Tell whether `text` holds a Chinese character."""
    return not text.isascii() and _CJK.search(text) is not None


_PAGE = 4096  # lines of which is known what was asked about them, until the next page begins


def forget() -> None:
    """Know no more of the lines of a page: another is to be read, and nothing of one text may outlast it."""
    for known in (weight, is_prose, is_title):
        known.cache_clear()


@lru_cache(maxsize=_PAGE)  # chrome, roles, articles, paragraphs and sentences all ask about the same lines
def weight(text: str) -> float:
    """Return the length of `text` in words, where two Chinese characters count as one word."""
    if text.isascii():
        return float(f" {text}".encode().translate(_LETTERS, _WITHIN).count(b" a"))
    return len(_WORD.findall(text)) + cjk(text) / 2


def evenly_spaced(text: str) -> bool:
    """Tell whether all white space of a line is single blanks: no other is printable."""
    return "  " not in text and text.isprintable()


def is_rule(text: str) -> bool:
    """Tell whether a line only separates ("---", "====", "* * *")."""
    return len(text) <= 200 and _RULE.fullmatch(text) is not None


def is_item(text: str) -> bool:
    """Tell whether a line opens with a list mark ("- ", "1. ", "（2）")."""
    return _LIST.match(text) is not None


@lru_cache(maxsize=_PAGE)
def is_prose(text: str) -> bool:
    """Tell whether a line holds a normal sentence: a stop and eight words, or very long."""
    if len(text) > 400 or (weight(text) >= 45 and not is_title(text)):
        return True
    heavy = weight(text)
    return heavy >= 7 and _STOP.search(text) is not None and not is_title(text)


def serves(text: str) -> bool:
    """Tell whether a line names who serves an issuer: its sponsors, auditors or lawyers."""
    return not text.isascii() and _SERVES.match(text) is not None


@lru_cache(maxsize=_PAGE)
def is_title(text: str) -> bool:
    """Tell whether a line could be a title: short, more than one word, and not ended by a stop."""
    formal = _FORMAL.match(text) is not None  # a notice names all who issue it
    if serves(text):
        return False
    if len(text) > (420 if formal else 220) or is_rule(text) or is_item(text) or text.count("|") > 2:
        return False
    if (_TAIL.search(text) and not _ABBREVIATED.search(text)) or not 1.5 <= weight(text) <= (70 if formal else 42):
        return False
    return not re.search(r"。|[a-z)]\.(?:\[\d{1,3}\])*\s+[A-Z]", _COMPANY.sub("", text))
