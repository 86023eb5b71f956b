"""Where sentences end, in English and Chinese.

Source: Chinese ends follow GB/T 15834-2011 (。！？ and …… end a sentence, ；only a clause).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.compiling import compiled

LONGEST = 4000
_CLOSERS = "”’」』）)\\]\"'"
# The sign first and its kind behind: the engine then passes over all else at once.
_END = compiled(
    rf"[。！？.!?…．](?:(?<=[。！？])[。！？]*|(?<=[.!?])[.!?]*(?![\w@/])|(?<=[\u3400-\u9fff”」』）][!?])[!?]*(?=[\u3400-\u9fff“「『（])|(?<=…)…*|(?<=[.．])[.．]{{2,}})[{_CLOSERS}]*"
)
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "sen",
        "rep",
        "gov",
        "lt",
        "sgt",
        "st",
        "mt",
        "hon",
        "rev",
        "messrs",
        "fig",
        "figs",
        "eq",
        "vol",
        "vols",
        "pp",
        "art",
        "arts",
        "sec",
        "ch",
        "cf",
        "al",
        "e.g",
        "i.e",
        "viz",
        "approx",
        "est",
        "dept",
        "univ",
        "pte",
        "sdn",
        "pvt",
        "pty",
    ]
)
_NUMBERED = frozenset(
    [
        "no",
        "nos",
        "vol",
        "art",
        "sec",
        "fig",
        "p",
        "pp",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ]
)
_SHORT = frozenset(
    [
        "inc",
        "co",
        "ltd",
        "corp",
        "llc",
        "plc",
        "bhd",
        "bros",
        "intl",
        "jr",
        "sr",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "u.s.a",
        "a.m",
        "p.m",
        "etc",
        "vs",
        "ph.d",
        "s.a",
        "n.v",
        "d.c",
        "h.k",
        "p.r.c",
    ]
)
_STARTERS = compiled(
    r"[\"“'‘(]*(?:The|A|An|It|Its|In|On|At|As|By|For|From|With|This|That|These|Those|He|She|They|We|I"
    r"|But|And|However|Both|After|Before"
    r"|According|Meanwhile|Earlier|Last|Founded|Also|While|When|Since|If|To|So|Now|Under|Other|Some"
    r"|Many|Most|Shares|Analysts|Investors"
    r"|There|Here|Then|Their|His|Her|Our|Such|Following|During|Despite|Although|Among|Another|One|Two"
    r"|Three|Moreover|Separately)\b"
)
_WORD = compiled(r"[A-Za-z][A-Za-z.]*$")
_SPEECH = compiled(
    r"\s?[\u4e00-\u9fffA-Za-z·]{1,14}?(?:说|表示|称|指出|问|道|坦言|强调|认为|告诉"
    r"|写道)(?![\u4e00-\u9fff]{30})"
)
_SAID = compiled(r"\s+(?:[A-Z][\w.'-]*\s){0,4}(?:[a-z]+\s)?(?:said|says|asked|added|told|wrote|noted)\b")


_NEXT = compiled(r"\s*[\"“‘'(（【\[]*\s*(.)")
_LETTERS = compiled(r"(?:[a-z]\.)+[a-z]")


def ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets in `text[start:end]` right after which a sentence ends, closing quotes taken along.

    A sentence of more than `LONGEST` characters is cut at the last space or comma before that.
    """
    last = start
    for match in _END.finditer(text, start, end):
        if match.end() > last and _is_end(text, match, end):
            stop = match.end()
            if stop - last > LONGEST:
                yield from _cuts(text, last, stop)
            yield stop
            last = stop
    if end - last > LONGEST:
        yield from _cuts(text, last, end)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    while end - start > LONGEST:
        limit = start + LONGEST
        best = max(text.rfind(sign, start + LONGEST // 2, limit) for sign in " ；;，,、\n")
        start = best + 1 if best > 0 else limit
        yield start


def _is_end(text: str, match: re.Match[str], end: int) -> bool:
    first, stop = match.span()
    sign, after = text[first], text[stop : min(end, stop + 60)]
    quoted = stop - first > 1 and text[stop - 1] in "”’」』\"'"
    if not after or after.isspace():
        return True
    if after[0] in "》〉，、；：,;:":
        return False
    if sign in "。！？":
        return not (quoted and _SPEECH.match(after))
    if sign == "…" or match.group().startswith(("...", "．．")):
        return re.match(r"\s+[\"“‘'A-Z\u4e00-\u9fff]", after) is not None
    return _is_western_end(text, match, after, quoted)


def _is_western_end(text: str, match: re.Match[str], after: str, quoted: bool) -> bool:
    following = _NEXT.match(after)
    if following is None or following[1].islower():
        return False
    spaced = after[0].isspace() or after[0] in '"“‘(（【[' or "\u3400" <= following[1] <= "\u9fff"
    if not spaced or (quoted and text[match.start()] in "?!" and _SAID.match(after)):
        return False
    return text[match.start()] != "." or match.end() - match.start() > 1 or not _abbreviated(text, match.start(), after)


def _abbreviated(text: str, stop: int, after: str) -> bool:
    """Tell whether the full stop at `stop` belongs to an abbreviation, an initial or a number."""
    word = _WORD.search(text[max(0, stop - 20) : stop])
    if word is None:
        return False
    name = word.group().lower()
    if name in _NUMBERED:
        return after.lstrip()[:1].isdecimal()
    if name in _TITLES:
        return True
    at = stop - len(name) - 1
    quarter = name in ("q", "h") and text[max(0, at) : at + 1].isdigit()  # "slipped to 2Q.": no initial
    single = len(name) == 1 and word.group().isupper() and not quarter
    return (name in _SHORT or single or _LETTERS.fullmatch(name) is not None) and not _STARTERS.match(
        after.lstrip()
    )
