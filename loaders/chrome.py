"""Find what a page shows around its text: navigation, adverts, legal lines, link lists, spam and machine marks.

What is found is blanked at the same length, so that offsets hold. A line with a normal sentence is kept unless it
is boilerplate beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.boilerplate import ADULT, BLOCKS, CERTAIN, EXACT, LANGUAGES, NAV, OPENINGS, SECTIONS, SITE
from loaders.bylines import byline
from loaders.lines import Line, is_item, is_prose, is_rule, is_title, lines, weight

LONGEST = 400
_MARK = re.compile(r"(?:\[\d{1,3}\]|［\d{1,3}］|【\d{1,3}†[^】]{0,40}】)+")
_PAGES = re.compile(
    r"(?:(?:next|prev(?:ious)?|page|of|上一页|下一页|尾页|首页|末页|共|页|第|last|first)?[\s\d|>»<«.…/,·]*)+",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?:[#@][\w\u4e00-\u9fff-]+#?\s*)+|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+")
_TRIM = " \t\xa0\u3000.。:：!！>》»<«|·•*#_[]【】()（）-–—→›▼▲▸+"
_PARTS = re.compile(r"\s*[|｜/›»>＞·•\\→]+\s*|\s{2,}")
_COUNT = re.compile(
    r"\d[\d,.]*[kw万]?\s*(?:views?|reads?|shares?|likes?|comments?|次?阅读|人?阅读|条?评论|评论|次?浏览"
    r"|点赞|转发|赞|收藏)",
    re.IGNORECASE,
)
_REST = re.compile(r"[^\r\n]")


def chrome(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `text` that are chrome or spam, as (start, end), ordered and apart."""
    rows = list(lines(text))
    found = [(row.start, row.end) for row in _chrome_lines(rows)]
    found += [match.span() for match in _MARK.finditer(text)]
    return tuple(_merged(found))


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` with blanks in place of `spans` (ordered, apart), line ends kept; the length stays."""
    parts, last = [], 0
    for start, end in spans:
        parts += [text[last:start], _REST.sub(" ", text[start:end])]
        last = end
    return "".join([*parts, text[last:]])


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in sorted(spans):
        if end > last:
            yield max(start, last), end
            last = end


def _chrome_lines(rows: list[Line]) -> Iterator[Line]:
    first, last = _body(rows)
    listing = False
    for place, row in enumerate(rows):
        listing = _goes_on(rows, place) if listing else False
        if listing or is_chrome(row.text) or (not first <= place <= last and is_outer(row.text)):
            yield row
            listing = listing or _opens_list(rows, place)


def _body(rows: list[Line]) -> tuple[int, int]:
    """Return the places of the first and the last line of prose that is no boilerplate."""
    prose = [place for place, row in enumerate(rows) if is_prose(row.text) and not is_chrome(row.text)]
    return (prose[0], prose[-1]) if prose else (len(rows), len(rows))


def is_chrome(text: str) -> bool:
    """Tell whether a line is chrome wherever it stands."""
    if len(text) > LONGEST:
        return len(text) < 5 * LONGEST and _is_legal(text)
    bare = text.strip(_TRIM).lower()
    return bare in EXACT or _is_boilerplate(text) or _is_navigation(text) or is_spam(text)


def is_outer(text: str) -> bool:
    """Tell whether a line is chrome where it stands before or after all prose: a section's name, a handle."""
    bare = text.strip(_TRIM).lower()
    return bare in SECTIONS or _HANDLE.fullmatch(text) is not None or not re.search(r"\w", text)


def is_spam(text: str) -> bool:
    """Tell whether a line strings unrelated keywords together, as pages do that were broken into."""
    parts = [part for part in re.split(r"[_|｜,，、\s]+", text) if part]
    if len(parts) < 3 or re.search(r"[。！？]|[.!?]\s", text):
        return False
    adult = len(set(ADULT.findall(text)))
    joined = text.count("_") >= 4 and not SITE.search(parts[-1]) and not re.search(r"\s", text)
    return joined or adult >= 3


def _is_boilerplate(text: str) -> bool:
    plain = text.lstrip(_TRIM) if text[:1] not in "(（[【" else text
    if not OPENINGS.match(plain) or byline(text) is not None:
        return _is_legal(text)
    return not is_prose(text) or _is_legal(text) or weight(text) < 45


def _is_legal(text: str) -> bool:
    return CERTAIN.search(text) is not None and (weight(text) < 120 or len(CERTAIN.findall(text)) > 1)


def _is_navigation(text: str) -> bool:
    if len(text) > 200 or is_rule(text):
        return False
    if _PAGES.fullmatch(text) and (re.search(r"[>»|页]|next|prev", text, re.IGNORECASE) or text.count(" ") > 1):
        return True
    if _COUNT.fullmatch(text) or (
        len(LANGUAGES.sub("", text)) * 3 < len(text) * 1 and len(LANGUAGES.findall(text)) > 1
    ):
        return True
    parts = [part.strip(_TRIM).lower() for part in _PARTS.split(text) if part.strip(_TRIM)]
    known = sum(part in NAV for part in parts)
    return (len(parts) > 1 and known * 2 > len(parts)) or (len(parts) > 1 and parts[0] in ("home", "首页", "当前位置"))


def _opens_list(rows: list[Line], place: int) -> bool:
    return BLOCKS.fullmatch(rows[place].text.strip(_TRIM)) is not None


def _goes_on(rows: list[Line], place: int) -> bool:
    """Tell whether a list of links that began above still holds at `place`."""
    row = rows[place]
    following = rows[place + 1].text if place + 1 < len(rows) else ""
    if is_prose(row.text) and not is_item(row.text):
        return False
    return not (is_title(row.text) and (byline(following) is not None or (is_prose(following) and row.apart)))
